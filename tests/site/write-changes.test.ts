// Tests that several files are written all or none, with what was there before put back to the byte.

import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeChanges } from '../../src/site/write-changes.ts';
import { folderWith } from '../make.ts';
import { filesIn, manifest } from './run.ts';

describe('writing several files', () => {
  it('renames first, then writes, makes the folders it needs and keeps the rights of files', () => {
    const folder = folderWith({ 'old/a.md': 'a', 'b.md': 'b' });
    chmodSync(join(folder, 'b.md'), 0o640);
    writeChanges({
      renames: [{ from: join(folder, 'old'), to: join(folder, 'deep/er/new') }],
      texts: [
        { path: join(folder, 'deep/er/new/a.md'), text: 'A' },
        { path: join(folder, 'b.md'), text: 'B' },
        { path: join(folder, 'else/where/c.md'), text: 'C' },
      ],
    });
    expect(filesIn(folder)).toEqual(['b.md', 'deep/er/new/a.md', 'else/where/c.md']);
    expect(filesIn(folder).map((path) => readFileSync(join(folder, path), 'utf8'))).toEqual(['B', 'A', 'C']);
    expect(statSync(join(folder, 'b.md')).mode & 0o777).toBe(0o640);
  });

  it.each([
    ['a folder is missing and a file is in its place', 'file/inside/x.md', /^ENOTDIR: .*\. Everything is as it was before\.$/],
    ['a folder is in the way', 'folder', /^(?:EISDIR|ENOTEMPTY|EEXIST|EPERM): .*\. Everything is as it was before\.$/],
  ])('puts everything back when %s', (_, path, sentence) => {
    const folder = folderWith({ 'old/a.md': 'a', 'b.md': Buffer.from([0xff, 0xfe, 0]), file: '', 'folder/c.md': 'c' });
    const before = manifest(folder);
    expect(() =>
      writeChanges({
        renames: [{ from: join(folder, 'old'), to: join(folder, 'deep/er/new') }],
        texts: [
          { path: join(folder, 'deep/er/new/a.md'), text: 'A' },
          { path: join(folder, 'b.md'), text: 'B' },
          { path: join(folder, 'else/where/c.md'), text: 'C' },
          { path: join(folder, path), text: 'X' },
        ],
      }),
    ).toThrow(sentence);
    expect(manifest(folder)).toEqual(before);
    expect(['deep', 'else'].filter((name) => existsSync(join(folder, name)))).toEqual([]);
  });

  it('takes renames back in reverse, so that a name freed by one may be taken by the next', () => {
    const folder = folderWith({ 'old/a.md': 'a', file: '' });
    expect(() =>
      writeChanges({
        renames: [
          { from: join(folder, 'old'), to: join(folder, 'new') },
          { from: join(folder, 'file'), to: join(folder, 'old') },
          { from: join(folder, 'missing'), to: join(folder, 'x') },
        ],
        texts: [],
      }),
    ).toThrow(/^ENOENT: .*\. Everything is as it was before\.$/);
    expect(filesIn(folder)).toEqual(['file', 'old/a.md']);
  });
});
