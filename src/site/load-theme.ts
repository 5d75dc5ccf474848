// Loads the look. In the dev server each load gets fresh modules, since Node keeps old copies for ever.

import { pathToFileURL } from 'node:url';
import type { Theme } from '../emit/theme.ts';

/** The theme in the `templates` folder. `fresh` loads its modules anew from `folder`, about 16 ms. */
export async function loadTheme(folder: string, options: { readonly fresh: boolean } = { fresh: false }): Promise<Theme> {
  // A path that is written out, so that a bundle of the build has the templates in it.
  if (!options.fresh) return (await import('../../templates/theme.ts')).theme;
  return (await loadModule(pathToFileURL(`${folder}/theme.ts`).href))['theme'] as Theme;
}

/** A module of TypeScript, loaded anew each time. Rejects with what is wrong with it. */
export async function loadModule(address: string): Promise<Readonly<Record<string, unknown>>> {
  const { tsImport } = await import('tsx/esm/api');
  return (await tsImport(address, import.meta.url)) as Readonly<Record<string, unknown>>;
}
