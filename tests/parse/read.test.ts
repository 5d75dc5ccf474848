// Tests reading a content folder on a real disk: what is read, what is left out, and what is a problem.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../src/parse/read.ts';
import { emptyFolder, folderWith, tell } from '../make.ts';

/** The problems of a folder, told without the name of the temporary folder. */
function told(content: Content, folder: string): string[] {
  return tell(content.problems).map((line) => line.replaceAll(folder, 'FOLDER'));
}

const paths = (content: Content): string[] => content.files.map((file) => file.path);

describe('readContent', () => {
  it('reads texts and pictures below the folder, and names files by the folder as it was given', () => {
    const folder = folderWith({ 'executive/a.md': 'text', 'handbook.yml': 'title: x', 'executive/plan.png': new Uint8Array([137, 80]) });
    expect(readContent(folder)).toEqual({
      root: folder,
      files: [
        { path: 'executive/a.md', file: `${folder}/executive/a.md`, text: 'text' },
        { path: 'handbook.yml', file: `${folder}/handbook.yml`, text: 'title: x' },
      ],
      media: [{ path: 'executive/plan.png', bytes: Buffer.from([137, 80]) }],
      unread: [],
      problems: [],
    });
  });

  it('gives the same order whatever order the files were made in', () => {
    const names = ['b/two.md', 'a/three.md', 'a/one.md', 'b/four.md', 'Z.yml', 'é.yml'];
    const forward = readContent(folderWith(Object.fromEntries(names.map((name) => [name, '']))));
    const backward = readContent(folderWith(Object.fromEntries(names.toReversed().map((name) => [name, '']))));
    expect(paths(forward)).toEqual(['Z.yml', 'a/one.md', 'a/three.md', 'b/four.md', 'b/two.md', 'é.yml']);
    expect(paths(backward)).toEqual(paths(forward));
  });

  it('gives the same text for LF, CRLF and a byte order mark', () => {
    const folder = folderWith({ 'a.md': '---\nx\n', 'b.md': '---\r\nx\r\n', 'c.md': '\uFEFF---\nx\n', 'd.md': '---\rx\r' });
    expect(readContent(folder).files.map((file) => file.text)).toEqual(['---\nx\n', '---\nx\n', '---\nx\n', '---\nx\n']);
  });

  it('leaves README, hidden files and node_modules out, without a word', () => {
    const folder = folderWith({
      'README.md': 'x',
      'executive/readme.md': 'x',
      '.git/a.md': 'x',
      '.draft.md': 'x',
      'node_modules/p/a.md': 'x',
      'a.md': 'x',
    });
    const content = readContent(folder);
    expect(paths(content)).toEqual(['a.md']);
    expect(content.problems).toEqual([]);
  });

  it('finds an empty folder empty', () => {
    const content = readContent(emptyFolder());
    expect([content.files, content.media, content.problems]).toEqual([[], [], []]);
  });
});

describe('readContent reports', () => {
  it('a folder that is not there', () => {
    const folder = join(emptyFolder(), 'nowhere');
    expect(told(readContent(folder), folder)).toEqual([
      'FOLDER:1:1 error no-folder: Found no folder `FOLDER`, expected the folder that holds the playbooks: create it, or name the right one with --playbooks',
    ]);
  });

  it('a file where the folder should be', () => {
    const folder = folderWith({ 'a.md': 'x' });
    expect(readContent(join(folder, 'a.md')).problems.map((problem) => problem.severity)).toEqual(['error']);
  });

  it('a file of a kind that is not published, as a warning', () => {
    const folder = folderWith({ 'executive/plan.docx': 'x', 'logo.svg': '<svg/>' });
    expect(told(readContent(folder), folder)).toEqual([
      'FOLDER/executive/plan.docx:1:1 warning unused-file: Found `executive/plan.docx`, which is neither Markdown, settings nor a picture (png, jpg, gif, webp, avif): move it out of the folder: it is not published',
      'FOLDER/logo.svg:1:1 warning unused-file: Found `logo.svg`, which is neither Markdown, settings nor a picture (png, jpg, gif, webp, avif): move it out of the folder: it is not published',
    ]);
  });

  it('a symbolic link, wherever it leads', () => {
    const folder = folderWith({ 'executive/a.md': 'x' });
    symlinkSync('/etc/hostname', join(folder, 'executive/b.md'));
    symlinkSync('nowhere', join(folder, 'executive/c.md'));
    const content = readContent(folder);
    expect(paths(content)).toEqual(['executive/a.md']);
    expect(told(content, folder)).toEqual([
      'FOLDER/executive/b.md:1:1 error symbolic-link: Found `executive/b.md`, a symbolic link, expected a file or a folder: put a copy of the file here: links could publish what lies outside the folder',
      'FOLDER/executive/c.md:1:1 error symbolic-link: Found `executive/c.md`, a symbolic link, expected a file or a folder: put a copy of the file here: links could publish what lies outside the folder',
    ]);
  });

  it('a loop of symbolic links once, and comes to an end', () => {
    const folder = folderWith({ 'executive/a.md': 'x' });
    symlinkSync('..', join(folder, 'executive/up'));
    const content = readContent(folder);
    expect(paths(content)).toEqual(['executive/a.md']);
    expect(content.problems.map((problem) => problem.code)).toEqual(['symbolic-link']);
  });

  it('a text that is too large, without reading it', () => {
    const folder = folderWith({ 'executive/a.md': 'x', 'executive/long.md': '' });
    truncateSync(join(folder, 'executive/long.md'), 2_000_000);
    const content = readContent(folder);
    expect(paths(content)).toEqual(['executive/a.md']);
    expect(told(content, folder)).toEqual([
      'FOLDER/executive/long.md:1:1 error too-large: Found 2000000 bytes in `executive/long.md`, expected at most 1000000: split it, or make it smaller',
    ]);
  });

  it('a picture that is too large', () => {
    const folder = folderWith({ 'map.png': '' });
    truncateSync(join(folder, 'map.png'), 6_000_000);
    expect(told(readContent(folder), folder)).toEqual([
      'FOLDER/map.png:1:1 error too-large: Found 6000000 bytes in `map.png`, expected at most 5000000: split it, or make it smaller',
    ]);
  });

  it('text that is not UTF-8, every file in one go, and remembers that the files are there', () => {
    const folder = folderWith({
      'executive/a.md': new Uint8Array([0xff, 0xfe, 0x61, 0x00]),
      'executive/b.md': new Uint8Array([0x61, 0x0a, 0xe9]),
      'executive/c.md': 'a\0',
    });
    const content = readContent(folder);
    expect(told(content, folder)).toEqual([
      'FOLDER/executive/a.md:1:1 error encoding: Found UTF-16, expected text in UTF-8: save the file again with the encoding UTF-8',
      'FOLDER/executive/b.md:2:1 error encoding: Found bytes that are not UTF-8, expected text in UTF-8: save the file again with the encoding UTF-8',
      'FOLDER/executive/c.md:1:2 error nul: Found a NUL character, expected text: delete the character: the file may have been damaged in copying',
    ]);
    expect(content.unread).toEqual(['executive/a.md', 'executive/b.md', 'executive/c.md']);
  });

  it('remembers that a file is there which is too large or a symbolic link', () => {
    const folder = folderWith({ 'executive/long.md': '' });
    truncateSync(join(folder, 'executive/long.md'), 2_000_000);
    symlinkSync('long.md', join(folder, 'executive/short.md'));
    expect(readContent(folder).unread).toEqual(['executive/long.md', 'executive/short.md']);
  });

  const canMakePipes = spawnSync('mkfifo', ['--version']).error === undefined;
  it.skipIf(!canMakePipes)('a pipe, without waiting for someone to write into it (skipped where mkfifo is missing)', () => {
    const folder = emptyFolder();
    spawnSync('mkfifo', [join(folder, 'pipe.md')]);
    const content = readContent(folder);
    expect(paths(content)).toEqual([]);
    expect(content.problems.map((problem) => problem.code)).toEqual(['unused-file']);
  });

  const isRoot = process.getuid?.() === 0;
  it.skipIf(isRoot)('a file and a folder that may not be read (skipped for root, who may read everything)', () => {
    const folder = folderWith({ 'a.md': 'x' });
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'a.md'), 0);
    chmodSync(join(folder, 'closed'), 0);
    expect(told(readContent(folder), folder)).toEqual([
      "FOLDER/a.md:1:1 error unreadable: Found `a.md`, which can't be read (EACCES): give yourself the right to read it, or move it out of the folder",
      "FOLDER/closed:1:1 error unreadable: Found `closed`, which can't be read (EACCES): give yourself the right to read it, or move it out of the folder",
    ]);
  });
});
