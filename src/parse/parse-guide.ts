// The product's own guide, docs/make-it-yours.md and the files of docs/make-it-yours/, to pages.

import { posix } from 'node:path';
import { guideAnchors, type Guide, type GuidePage, type GuideText } from '../model/handbook.ts';
import { isSlug } from '../model/names.ts';
import type { Block } from '../model/prose.ts';
import { inlineText } from '../model/prose.ts';
import type { RuleDoc } from '../model/rule.ts';
import { parseMarkdown } from './markdown.ts';
import { withIds } from './parse-sections.ts';

/** A file of the guide. */
export interface GuideFile {
  /** Within the folder `docs`: `make-it-yours/deploy-netlify.md`. */
  readonly path: string;
  readonly text: string;
}

/**
 * The guide. A text's first heading is its title, its first paragraph the summary. Pages come in the order in which the
 * main page first links to them; the rules come from the linter itself. Throws when a text begins otherwise, or the main
 * page doesn't link to a page: the guide is ours, so that is no fault of the content.
 */
export function parseGuide(main: GuideFile, pages: readonly GuideFile[] = [], rules: readonly RuleDoc[] = []): Guide {
  const text = parseText(main, new Set(Object.values(guideAnchors)));
  const order = new Map<string, number>();
  for (const { href } of text.links) {
    const path = posix.join(posix.dirname(main.path), href.split('#', 1)[0] ?? '');
    if (!order.has(path)) order.set(path, order.size);
  }
  const unlinked = pages.filter(({ path }) => !order.has(path)).map(({ path }) => `docs/${path}`);
  if (unlinked.length > 0)
    throw new TypeError(`docs/${main.path} has no link to ${unlinked.join(', ')}. Link to it where it belongs: the links are the order.`);
  const sorted = pages.toSorted((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0));
  return { ...text, pages: sorted.map(parsePage), rules };
}

function parsePage(file: GuideFile): GuidePage {
  const slug = posix.basename(file.path, '.md');
  if (!isSlug(slug)) throw new TypeError(`docs/${file.path} must be named in lower case with hyphens: its name is its address.`);
  return { ...parseText(file, new Set()), slug };
}

function parseText({ path, text }: GuideFile, taken: Set<string>): GuideText {
  const { blocks, links } = parseMarkdown(text, { file: `docs/${path}`, line: 1 });
  const [title, summary, ...rest] = blocks.filter((block): block is Block => block.type !== 'comment');
  if (title?.type !== 'heading' || summary?.type !== 'paragraph')
    throw new TypeError(`docs/${path} must begin with a title and a paragraph.`);
  return {
    path,
    title: inlineText(title.children),
    summary: inlineText(summary.children),
    body: text,
    blocks: withIds(rest, taken),
    links,
  };
}
