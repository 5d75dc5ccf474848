// Markdown to prose: the only importer of markdown-it. Raw HTML is off, every link's scheme is on an allow list, and
// text that markdown-it would drop in silence is a problem. Longer than most files: the methods of one walk over one
// list of tokens share its cursor, and would be harder to follow apart.

import MarkdownIt from 'markdown-it';
import { githubSlugOf, slugOf, type Slug } from '../model/names.ts';
import type { Link } from '../model/playbook.ts';
import { problemAt, type Fault, type Problem } from '../model/problem.ts';
import { wordsKinds, inlineText, type Align, type Block, type Inline, type Lines, type ListItem, type TableRow } from '../model/prose.ts';
import { BlockText } from './block-text.ts';
import { Locator } from './locate.ts';
import { readAlert } from './rules/alert.ts';
import { commentRule } from './rules/comment.ts';
import { destinationOf, destinationRule, type Noted } from './rules/destination.ts';
import { refusedLink, refusedPicture } from './rules/link.ts';
import { findTag, rawHtml } from './rules/raw-html.ts';
import { readTask, startsWithBox } from './rules/task.ts';
import { fillVariables, type Variables } from './variables.ts';

type Token = ReturnType<MarkdownIt['parse']>[number];

/** A comment that stands as a block of its own. */
export interface Comment {
  readonly type: 'comment';
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
}

/** A Markdown text as blocks, with its comments where they stand. */
export interface ParsedMarkdown {
  readonly blocks: readonly (Block | Comment)[];
  readonly links: readonly Link[];
  /** Definitions of links by reference, used or not: `[week]: weekly.md`. */
  readonly definitions: readonly Link[];
  readonly problems: readonly Problem[];
}

/** Where the Markdown starts in its file. */
export interface MarkdownStart {
  readonly file: string;
  readonly line: number;
  /** What declared names in braces stand for; none without. */
  readonly variables?: Variables;
}

/** At this level markdown-it leaves text out (its option maxNesting); a list takes two levels. */
const deepest = 100;

const markdown = parserWith({ linkify: false });
/** Looking for bare addresses costs a fifth of parsing, and few texts have any. */
const linkingMarkdown = parserWith({ linkify: true });

function parserWith({ linkify }: { readonly linkify: boolean }): MarkdownIt {
  const parser = new MarkdownIt({ html: false, linkify, typographer: false }).use(commentRule).use(destinationRule);
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  // Refusing a scheme here would turn the link into text without a word; the walk below refuses it with a problem.
  parser.validateLink = () => true;
  return parser;
}

/** Parses Markdown. Every heading below the second level and every block of words has an id that is unique in the text. */
export function parseMarkdown(text: string, start: MarkdownStart): ParsedMarkdown {
  return new Walk(text, start).result();
}

/** A heading's id beside those already taken, numbered as GitHub numbers them. */
export function uniqueId(title: string, taken: Set<string>, prefix = ''): Slug {
  return numbered(prefix + (slugOf(title) || 'section'), taken);
}

/** The anchor that GitHub gives a heading, beside those it has given before. */
export function uniqueGithubId(title: string, taken: Set<string>): Slug {
  return numbered(githubSlugOf(title), taken);
}

function numbered(base: string, taken: Set<string>): Slug {
  let id = base;
  for (let count = 1; taken.has(id); count++) id = `${base}-${count}`;
  taken.add(id);
  return id as Slug;
}

/** The lines of a block whose inlines are walked, and its text. */
interface InlineSource extends Lines {
  readonly text: BlockText;
}

/** One pass over the tokens of one text. */
class Walk {
  private readonly locator: Locator;
  private readonly tokens: readonly Token[];
  private readonly start: MarkdownStart;
  private readonly links: Link[] = [];
  private readonly noted: Noted = { definitions: [] };
  private readonly problems: Problem[] = [];
  private next = 0;
  private heading = '';

  constructor(text: string, start: MarkdownStart) {
    this.start = start;
    this.locator = new Locator(text, start.file, start.line);
    this.tokens = (/:\/\/|mailto:/i.test(text) ? linkingMarkdown : markdown).parse(text, this.noted);
  }

  result(): ParsedMarkdown {
    const tooDeep = this.tokens.find((token) => token.level >= deepest - 2);
    if (tooDeep) this.report(this.lineOf(tooDeep), 1, nestedTooDeep);
    const definitions = this.noted.definitions.map(({ href, written, at }): Link => ({
      href,
      image: false,
      written,
      place: this.locator.at(at),
    }));
    return { blocks: this.blocks(undefined), links: this.links, definitions, problems: this.problems };
  }

  private blocks(close: string | undefined): (Block | Comment)[] {
    const blocks: (Block | Comment)[] = [];
    while (this.next < this.tokens.length) {
      const token = this.tokens[this.next++];
      if (!token || token.type === close) break;
      const block = this.block(token);
      if (block) blocks.push(block);
    }
    return blocks;
  }

  private block(token: Token): Block | Comment | undefined {
    const lines = { line: this.lineOf(token), endLine: this.start.line + (token.map?.[1] ?? 1) - 1 };
    switch (token.type) {
      case 'paragraph_open': {
        const children = this.inlines(lines);
        this.next++;
        return { type: 'paragraph', children, ...lines };
      }
      case 'heading_open': {
        const children = this.inlines(lines);
        this.next++;
        this.heading = inlineText(children);
        return { type: 'heading', level: Number(token.tag.slice(1)), id: '' as Slug, children, ...lines };
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.list(token, lines);
      case 'blockquote_open': {
        const children = this.prose('blockquote_close');
        const alert = readAlert(children);
        return alert ? { type: 'callout', ...alert, ...lines } : { type: 'quote', children, ...lines };
      }
      case 'fence':
        return this.fence(token, lines);
      case 'code_block':
        return { type: 'code', language: '', text: token.content.replace(/\n$/, ''), ...lines };
      case 'hr':
        return { type: 'rule', ...lines };
      case 'table_open':
        return this.table(lines);
      case 'comment':
        if ((token.meta as { isClosed: boolean }).isClosed) return { type: 'comment', text: token.content, ...lines };
        this.report(lines.line, 1, openComment);
        return undefined;
      default:
        throw new TypeError(`No block is made from the token ${token.type}.`);
    }
  }

  /** Blocks without comments, which mean something only between the sections' own blocks. */
  private prose(close: string): Block[] {
    return this.blocks(close).filter((block) => block.type !== 'comment');
  }

  private list(open: Token, lines: Lines): Block {
    const ordered = open.type === 'ordered_list_open';
    const items: ListItem[] = [];
    let tight = true;
    while (this.tokens[this.next]?.type === 'list_item_open') {
      const token = this.tokens[this.next++];
      if (this.tokens[this.next]?.type === 'paragraph_open' && this.tokens[this.next]?.hidden === false) tight = false;
      const children = this.prose('list_item_close');
      const line = token ? this.lineOf(token) : lines.line;
      const endLine = this.start.line + (token?.map?.[1] ?? 1) - 1;
      const task = startsWithBox(this.locator.source(line)) ? readTask(children) : undefined;
      items.push(task ? { ...task, line, endLine } : { children, line, endLine });
    }
    this.next++;
    const start = Number(open.attrGet('start') ?? 1);
    return { type: 'list', ordered, start, tight, items, ...lines };
  }

  private fence(token: Token, lines: Lines): Block {
    const [language = '', ...title] = token.info.trim().split(/\s+/);
    const text = token.content.replace(/\n$/, '');
    const kind = wordsKinds.find((name) => name === language);
    if (!kind) return { type: 'code', language, text, ...lines };
    return {
      type: 'words',
      words: { id: '' as Slug, kind, title: this.fill(title.join(' ')) || this.heading, text: this.fill(text.trimEnd()) },
      ...lines,
    };
  }

  private table(lines: Lines): Block {
    const rows: TableRow[] = [];
    const align: Align[] = [];
    let row: (readonly Inline[])[] = [];
    let { line } = lines;
    let from = 0;
    for (; this.tokens[this.next]?.type !== 'table_close'; this.next++) {
      const token = this.tokens[this.next];
      if (!token) break;
      if (token.type === 'tr_open') {
        row = [];
        line = this.lineOf(token);
        from = 0;
      } else if (token.type === 'tr_close') rows.push(row);
      else if (token.type === 'th_open') align.push(alignOf(token));
      else if (token.type === 'inline') {
        const text = new BlockText(this.locator, token.content, line, from);
        row.push(this.inline(token.children ?? [], { count: 0 }, { line, endLine: line, text }));
        from = text.end();
      }
    }
    this.next++;
    const [head = [], ...body] = rows;
    return { type: 'table', align, head, rows: body, ...lines };
  }

  private inlines(lines: Lines): readonly Inline[] {
    const token = this.tokens[this.next++];
    return this.inline(
      token?.children ?? [],
      { count: 0 },
      { ...lines, text: new BlockText(this.locator, token?.content ?? '', lines.line) },
    );
  }

  /** Inlines up to the closing token of the current mark; `at` counts through the flat list. */
  private inline(tokens: readonly Token[], at: { count: number }, source: InlineSource): Inline[] {
    const inlines: Inline[] = [];
    const addText = (text: string): void => {
      const last = inlines.at(-1);
      if (last?.type === 'text') inlines[inlines.length - 1] = { type: 'text', text: last.text + text };
      else if (text !== '') inlines.push({ type: 'text', text });
    };
    while (at.count < tokens.length) {
      const token = tokens[at.count++];
      if (!token || token.nesting < 0) break;
      switch (token.type) {
        case 'text':
        case 'text_special':
          addText(token.content);
          break;
        case 'softbreak':
          addText('\n');
          break;
        case 'hardbreak':
          inlines.push({ type: 'break' });
          break;
        case 'code_inline':
          inlines.push({ type: 'code', text: token.content });
          break;
        case 'strong_open':
          inlines.push({ type: 'strong', children: this.inline(tokens, at, source) });
          break;
        case 'em_open':
          inlines.push({ type: 'emphasis', children: this.inline(tokens, at, source) });
          break;
        case 's_open':
          inlines.push({ type: 'strike', children: this.inline(tokens, at, source) });
          break;
        case 'link_open':
          inlines.push(...this.link(token, this.inline(tokens, at, source), source));
          break;
        case 'image':
          inlines.push(...this.image(token, source));
          break;
        default:
          throw new TypeError(`No inline is made from the token ${token.type}.`);
      }
    }
    this.lookForHtml(inlines, source);
    return inlines.map((inline) => (inline.type === 'text' ? { type: 'text', text: this.fill(inline.text) } : inline));
  }

  private fill(text: string): string {
    return this.start.variables ? fillVariables(text, this.start.variables) : text;
  }

  private link(token: Token, children: readonly Inline[], source: InlineSource): readonly Inline[] {
    const href = token.attrGet('href') ?? '';
    const written = this.written(token, href, source);
    const fault = refusedLink(href);
    if (fault) {
      this.problems.push(problemAt(written.place, fault));
      return children;
    }
    this.links.push({ href, image: false, ...written });
    return [{ type: 'link', href, title: this.fill(token.attrGet('title') ?? ''), children }];
  }

  private image(token: Token, source: InlineSource): readonly Inline[] {
    const src = token.attrGet('src') ?? '';
    const alt = this.fill(plainText(token.children ?? []));
    const written = this.written(token, src, source);
    const fault = refusedPicture(src);
    if (fault) {
      this.problems.push(problemAt(written.place, fault));
      return [{ type: 'text', text: alt }];
    }
    this.links.push({ href: src, image: true, ...written });
    return [{ type: 'image', src, alt, title: this.fill(token.attrGet('title') ?? '') }];
  }

  /** Where an address stands, and how it is written there. One that stands in a definition is told where it is used. */
  private written(token: Token, address: string, source: InlineSource): Pick<Link, 'place' | 'written'> {
    const found = destinationOf(token);
    const place = found && source.text.at(found.at);
    return found && place ? { place, written: found.written } : { place: this.locator.find(address, source) };
  }

  private lookForHtml(inlines: readonly Inline[], lines: Lines): void {
    for (const inline of inlines) {
      const tag = inline.type === 'text' ? findTag(inline.text) : undefined;
      if (tag !== undefined) this.problems.push(problemAt(this.locator.find(tag.split('\n', 1)[0] ?? '', lines), rawHtml(tag)));
    }
  }

  private lineOf(token: Token): number {
    return this.start.line + (token.map?.[0] ?? 0);
  }

  private report(line: number, column: number, fault: Fault): void {
    this.problems.push(problemAt({ file: this.start.file, line, column }, fault));
  }
}

/** The text of tokens, marks dropped. */
function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      token.children ? plainText(token.children) : token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content,
    )
    .join('');
}

function alignOf(token: Token): Align {
  const style = token.attrGet('style') ?? '';
  return style.endsWith('left') ? 'left' : style.endsWith('center') ? 'center' : style.endsWith('right') ? 'right' : undefined;
}

const openComment: Fault = {
  severity: 'error',
  code: 'open-comment',
  message: 'Found `<!--` that never closes: everything after it would be hidden',
  hint: 'write `-->` where the comment ends',
};

const nestedTooDeep: Fault = {
  severity: 'error',
  code: 'too-deep',
  message: 'Found lists or quotes nested so deep that text would be lost, expected fewer than fifty levels',
  hint: 'move the inner lists out',
};
