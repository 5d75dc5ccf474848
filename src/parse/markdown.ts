// Markdown to prose: the only importer of markdown-it. Raw HTML is off, every link's scheme is on an allow list, and
// text that markdown-it would drop in silence is a problem.

import MarkdownIt from 'markdown-it';
import { slugOf, type Slug } from '../model/names.ts';
import type { Link } from '../model/playbook.ts';
import { problemAt, type Fault, type Place, type Problem } from '../model/problem.ts';
import { wordsKinds, inlineText, type Align, type Block, type Inline, type ListItem, type TableRow } from '../model/prose.ts';
import { readAlert } from './rules/alert.ts';
import { commentRule } from './rules/comment.ts';
import { readTask } from './rules/task.ts';

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
  readonly problems: readonly Problem[];
}

/** Where the Markdown starts in its file. */
export interface MarkdownStart {
  readonly file: string;
  readonly line: number;
}

/** At this level markdown-it leaves text out (its option maxNesting); a list takes two levels. */
const deepest = 100;

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false }).use(commentRule);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
// Refusing a scheme here would turn the link into text without a word; the walk below refuses it with a problem.
markdown.validateLink = () => true;

/** Parses Markdown. Every heading below the second level and every block of words has an id that is unique in the text. */
export function parseMarkdown(text: string, start: MarkdownStart): ParsedMarkdown {
  return new Walk(text, start).result();
}

/** A heading's id beside those already taken, numbered as GitHub numbers them. */
export function uniqueId(title: string, taken: Set<string>, prefix = ''): Slug {
  const base = prefix + (slugOf(title) || 'section');
  let id = base;
  for (let count = 1; taken.has(id); count++) id = `${base}-${count}`;
  taken.add(id);
  return id as Slug;
}

/** One pass over the tokens of one text. */
class Walk {
  private readonly lines: readonly string[];
  private readonly tokens: readonly Token[];
  private readonly start: MarkdownStart;
  private readonly links: Link[] = [];
  private readonly problems: Problem[] = [];
  private readonly searched = new Map<string, number>();
  private next = 0;
  private heading = '';

  constructor(text: string, start: MarkdownStart) {
    this.start = start;
    this.lines = text.split('\n');
    this.tokens = markdown.parse(text, {});
  }

  result(): ParsedMarkdown {
    const tooDeep = this.tokens.find((token) => token.level >= deepest - 2);
    if (tooDeep) this.report(this.lineOf(tooDeep), 1, nestedTooDeep);
    return { blocks: this.blocks(undefined), links: this.links, problems: this.problems };
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

  private list(open: Token, lines: { line: number; endLine: number }): Block {
    const ordered = open.type === 'ordered_list_open';
    const items: ListItem[] = [];
    let tight = true;
    while (this.tokens[this.next]?.type === 'list_item_open') {
      const token = this.tokens[this.next++];
      if (this.tokens[this.next]?.type === 'paragraph_open' && this.tokens[this.next]?.hidden === false) tight = false;
      const children = this.prose('list_item_close');
      const line = token ? this.lineOf(token) : lines.line;
      const endLine = this.start.line + (token?.map?.[1] ?? 1) - 1;
      const task = readTask(children);
      items.push(task ? { ...task, line, endLine } : { children, line, endLine });
    }
    this.next++;
    const start = Number(open.attrGet('start') ?? 1);
    return { type: 'list', ordered, start, tight, items, ...lines };
  }

  private fence(token: Token, lines: { line: number; endLine: number }): Block {
    const [language = '', ...title] = token.info.trim().split(/\s+/);
    const text = token.content.replace(/\n$/, '');
    const kind = wordsKinds.find((name) => name === language);
    if (!kind) return { type: 'code', language, text, ...lines };
    return { type: 'words', words: { id: '' as Slug, kind, title: title.join(' ') || this.heading, text: text.trimEnd() }, ...lines };
  }

  private table(lines: { line: number; endLine: number }): Block {
    const rows: TableRow[] = [];
    const align: Align[] = [];
    let row: (readonly Inline[])[] = [];
    for (; this.tokens[this.next]?.type !== 'table_close'; this.next++) {
      const token = this.tokens[this.next];
      if (!token) break;
      if (token.type === 'tr_open') row = [];
      else if (token.type === 'tr_close') rows.push(row);
      else if (token.type === 'th_open') align.push(alignOf(token));
      else if (token.type === 'inline') row.push(this.inline(token.children ?? [], { count: 0 }, { line: this.lineOf(token), endLine: lines.endLine }));
    }
    this.next++;
    const [head = [], ...body] = rows;
    return { type: 'table', align, head, rows: body, ...lines };
  }

  private inlines(lines: { line: number; endLine: number }): readonly Inline[] {
    const token = this.tokens[this.next++];
    return this.inline(token?.children ?? [], { count: 0 }, lines);
  }

  /** Inlines up to the closing token of the current mark; `at` counts through the flat list. */
  private inline(tokens: readonly Token[], at: { count: number }, lines: { line: number; endLine: number }): Inline[] {
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
          inlines.push({ type: 'strong', children: this.inline(tokens, at, lines) });
          break;
        case 'em_open':
          inlines.push({ type: 'emphasis', children: this.inline(tokens, at, lines) });
          break;
        case 's_open':
          inlines.push({ type: 'strike', children: this.inline(tokens, at, lines) });
          break;
        case 'link_open':
          inlines.push(...this.link(token, this.inline(tokens, at, lines), lines));
          break;
        case 'image':
          inlines.push(...this.image(token, lines));
          break;
        default:
          throw new TypeError(`No inline is made from the token ${token.type}.`);
      }
    }
    this.lookForHtml(inlines, lines);
    return inlines;
  }

  private link(token: Token, children: readonly Inline[], lines: { line: number; endLine: number }): readonly Inline[] {
    const href = token.attrGet('href') ?? '';
    const place = this.find(href, lines);
    const fault = refusedScheme(href, linkSchemes);
    if (fault) {
      this.problems.push(problemAt(place, fault));
      return children;
    }
    this.links.push({ href, image: false, place });
    return [{ type: 'link', href, title: token.attrGet('title') ?? '', children }];
  }

  private image(token: Token, lines: { line: number; endLine: number }): readonly Inline[] {
    const src = token.attrGet('src') ?? '';
    const place = this.find(src, lines);
    const fault = refusedScheme(src, []);
    if (fault) {
      this.problems.push(problemAt(place, { ...fault, hint: 'put the picture beside the playbook and link to the file: pages load nothing from other sites' }));
      return [{ type: 'text', text: token.content }];
    }
    this.links.push({ href: src, image: true, place });
    return [{ type: 'image', src, alt: token.content, title: token.attrGet('title') ?? '' }];
  }

  private lookForHtml(inlines: readonly Inline[], lines: { line: number; endLine: number }): void {
    for (const inline of inlines) {
      const found = inline.type === 'text' ? /<\/?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?\/?>/.exec(inline.text) : null;
      if (found) this.problems.push(problemAt(this.find(found[0].split('\n', 1)[0] ?? '', lines), rawHtml(found[0])));
    }
  }

  /** Where a link's target stands: the next place in the block's lines that holds it, or the block's start. */
  private find(target: string, lines: { line: number; endLine: number }): Place {
    const forms = [target, safeDecode(target)];
    for (let line = lines.line; line <= lines.endLine; line++) {
      const source = this.lines[line - this.start.line] ?? '';
      for (const form of forms) {
        const key = `${line}:${form}`;
        const index = form === '' ? -1 : source.indexOf(form, this.searched.get(key) ?? 0);
        if (index < 0) continue;
        this.searched.set(key, index + form.length);
        return { file: this.start.file, line, column: index + 1 };
      }
    }
    const first = this.lines[lines.line - this.start.line] ?? '';
    return { file: this.start.file, line: lines.line, column: Math.max(1, first.search(/\S/) + 1) };
  }

  private lineOf(token: Token): number {
    return this.start.line + (token.map?.[0] ?? 0);
  }

  private report(line: number, column: number, fault: Fault): void {
    this.problems.push(problemAt({ file: this.start.file, line, column }, fault));
  }
}

function alignOf(token: Token): Align {
  const style = token.attrGet('style') ?? '';
  return style.endsWith('left') ? 'left' : style.endsWith('center') ? 'center' : style.endsWith('right') ? 'right' : undefined;
}

function safeDecode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

const linkSchemes = ['http', 'https', 'mailto', 'tel'];

/** An allow list: what isn't named is refused, whatever a browser might make of it. */
function refusedScheme(href: string, allowed: readonly string[]): Fault | undefined {
  // Browsers drop these signs before they read the scheme: `java\tscript:`.
  const bare = decodeControls(href).replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '');
  if (/^[/\\]{2}/.test(bare)) return unsafeLink(href, 'write the whole address with `https://`');
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(bare)?.[1]?.toLowerCase();
  if (scheme === undefined || allowed.includes(scheme)) return undefined;
  return unsafeLink(href, 'link to a web page (`https://…`), an email (`mailto:…`), a number (`tel:…`) or a playbook (`other.md`)');
}

function decodeControls(href: string): string {
  return href.replace(/%(?:[01][0-9a-f]|20|7f|5c)/gi, (sign) => String.fromCharCode(Number.parseInt(sign.slice(1), 16)));
}

function unsafeLink(href: string, hint: string): Fault {
  return { severity: 'error', code: 'unsafe-link', message: `Found a link to \`${href.length > 60 ? `${href.slice(0, 60)}…` : href}\`, expected a safe address`, hint };
}

function rawHtml(tag: string): Fault {
  return {
    severity: 'warning',
    code: 'raw-html',
    message: `Found the HTML tag \`${tag}\`, expected Markdown: readers will see the tag as text`,
    hint: 'write it in Markdown, or put it in back-ticks if readers should see it',
  };
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
