// Loads the look. In the dev server each load gets fresh modules, since Node keeps old copies for ever.

import { pathToFileURL } from 'node:url';
import type { Theme } from '../emit/theme.ts';

/** The theme in a `templates` folder. `fresh` loads its modules anew, about 16 ms. */
export async function loadTheme(templates: string, options: { readonly fresh: boolean } = { fresh: false }): Promise<Theme> {
  const file = pathToFileURL(`${templates}/theme.ts`).href;
  if (!options.fresh) return ((await import(file)) as { theme: Theme }).theme;
  const { tsImport } = await import('tsx/esm/api');
  return ((await tsImport(file, import.meta.url)) as { theme: Theme }).theme;
}
