// A file that is to be merged: taken apart, with the name that problems give it.

import { nearest } from '../../model/nearest.ts';
import { problemAt, type Problem } from '../../model/problem.ts';
import { readFrontMatter, type FrontMatter } from '../front-matter.ts';
import type { TextFile } from '../read.ts';
import { packetOverrideSchema, playbookOverrideSchema } from '../schema.ts';
import { nearlyLayerKey, wrongHidden } from './layer-faults.ts';
import type { Placed } from './placed.ts';

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

/** Whether a file or an entry of a list says that it is dropped. Anything but `true` and `false` is a problem. */
export function readHidden(node: Placed, problems: Problem[]): boolean {
  const value = node.kind === 'map' ? node.entries.get('hidden')?.value : undefined;
  if (value === undefined) return false;
  const text = value.kind === 'text' ? value.text.trim() : `a ${value.kind}`;
  if (text !== 'true' && text !== 'false') problems.push(problemAt(value.place, wrongHidden(text)));
  return text === 'true';
}

/** Front matter with its layer keys as they were meant: a slip in one of them is told, and does what the key does. */
export function mendLayerKeys(node: Placed, problems: Problem[]): Placed {
  if (node.kind !== 'map') return node;
  const entries = [...node.entries].map(([key, entry]) => {
    const meant = layerKeys.includes(key) ? undefined : nearest(key, layerKeys);
    if (meant === undefined || node.entries.has(meant)) return [key, entry] as const;
    problems.push(problemAt(entry.keyPlace, nearlyLayerKey(key, meant)));
    return [meant, entry] as const;
  });
  return { ...node, entries: new Map(entries) };
}
