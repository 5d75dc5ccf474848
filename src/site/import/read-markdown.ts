// A Markdown file of someone else's to a document: front matter apart, and what Markdown would hide told.

import { squeeze, type ImportedDocument, type LeftOut } from './document.ts';
import { readYaml } from '../../parse/yaml.ts';
import { commentsOf, readProse } from './read-prose.ts';
import { reasons, things } from './sentences.ts';
import { knownWords, wordsIn } from './words.ts';

const opening = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Reads Markdown. */
export function readMarkdown(text: string): ImportedDocument {
  const [whole = '', front = ''] = opening.exec(text) ?? [];
  const body = text.slice(whole.length);
  const { blocks, leftOut } = readProse(body);
  const told: LeftOut[] = [
    ...(front.trim() === '' ? [] : [{ what: things.frontMatter(squeeze(front)), why: reasons.frontMatter }]),
    ...leftOut,
    ...commentsOf(body, blocks),
  ];
  const known = knownWords(
    told.map(({ what }) => what),
    blocks,
  );
  const hidden = body
    .split('\n')
    .map(squeeze)
    .filter((line) => wordsIn(shownOf(line)).some((word) => !known.has(word)))
    .map((line): LeftOut => ({ what: things.hidden(line), why: reasons.hidden }));
  return { shownTitle: '', tabTitle: '', filedTitle: titleIn(front), blocks, leftOut: [...told, ...hidden] };
}

/** What a reader sees of a line, roughly: without marks, escapes, addresses and the labels of links. */
function shownOf(line: string): string {
  return line
    .replace(/^(?:[>\s]|[-*+]\s|\d+[.)]\s|\[[ xX]\]\s)+/, '')
    .replace(/^\[[^\]]+\]:\s*/, '')
    .replace(/\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])/g, ']')
    .split(' ')
    .filter((word) => !/&#?\w+;/.test(word))
    .join(' ')
    .replace(/\\(?=[!-/:-@[-`{-~])|[*~`]/g, '');
}

function titleIn(front: string): string {
  const { yaml } = readYaml(front, { file: '', line: 1, column: 1 }, 'block');
  const value = yaml?.value;
  const title = typeof value === 'object' && 'title' in value ? value['title'] : '';
  return typeof title === 'string' ? squeeze(title) : '';
}
