// The files of a handbook's search index, fetched by a browser.

import type { Load } from '../../src/search/index-files.ts';

/** Loads files below `base`. Other handbooks than the page's own are asked without telling them who asks. */
export function loadFrom(base: string, isOwn: boolean): Load {
  return async (file, options) => {
    const answer = await fetch(base + file, {
      credentials: isOwn ? 'same-origin' : 'omit',
      referrerPolicy: 'no-referrer',
      cache: options?.fresh === true ? 'reload' : 'default',
    });
    if (!answer.ok) throw new Error(`${base + file} answered ${answer.status}.`);
    return (await answer.json()) as unknown;
  };
}
