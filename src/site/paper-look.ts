// Reads what sheets are set with: the Typst template and its typefaces.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PaperLook } from '../emit/paper/typesetter.ts';

const typefaces = '@expo-google-fonts/atkinson-hyperlegible-next';
const files = ['400Regular/AtkinsonHyperlegibleNext_400Regular.ttf', '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'];

/** The look of paper, from the folder of templates. */
export function readPaperLook(templates: string): PaperLook {
  const { resolve } = createRequire(import.meta.url);
  return {
    template: readFileSync(join(templates, 'paper', 'paper.typ'), 'utf8'),
    fonts: files.map((file) => readFileSync(resolve(`${typefaces}/${file}`))),
  };
}
