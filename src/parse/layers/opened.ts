// A file that is to be merged: taken apart, with the name that problems give it.

import { readFrontMatter, type FrontMatter } from '../front-matter.ts';
import type { TextFile } from '../read.ts';
import { packetOverrideSchema, playbookOverrideSchema } from '../schema.ts';

/** A file taken apart, and what problems call it. */
export interface Opened {
  readonly file: string;
  readonly front: FrontMatter;
}

/** Front matter that belongs to the layer and not to the playbook. */
export const layerKeys: readonly string[] = Object.keys({ ...playbookOverrideSchema.shape, ...packetOverrideSchema.shape });

/** Takes a file apart; nothing where its head can't be read, which is told when the file is parsed. */
export function openFile(file: TextFile): Opened | undefined {
  const { front } = readFrontMatter(file);
  return front && { file: file.file, front };
}
