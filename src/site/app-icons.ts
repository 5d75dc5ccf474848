// Reads the pictures that stand for the handbook among installed programs. `npm run pictures -- --icons` draws them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppIcons } from '../emit/theme.ts';

/** The pictures in the folder of templates. */
export function readAppIcons(templates: string): Readonly<Record<keyof AppIcons, Uint8Array>> {
  const read = (name: keyof AppIcons): Uint8Array => readFileSync(join(templates, 'icons', `${name}.png`));
  return { small: read('small'), large: read('large'), maskable: read('maskable'), touch: read('touch') };
}
