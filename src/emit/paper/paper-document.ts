// A checklist or packet as plain data for the typesetter: the words and the order of the page that browsers print, made
// from the same views.

import type { Direction } from '../../model/direction.ts';
import type { PaperSheet } from '../../model/own-sheet.ts';
import { inlineText, type Block } from '../../model/prose.ts';
import { imprintOf } from '../../plan/imprint.ts';
import type { PlayView } from '../../plan/own-packet.ts';
import type { SheetView, WorksheetView } from '../../plan/sheet.ts';
import type { Site } from '../../plan/site.ts';
import type { Strings } from '../../plan/strings.ts';
import { inLanguage } from '../../plan/text-language.ts';
import type { ChecklistView, PacketView } from '../../plan/views.ts';

/** A printed job. */
export interface PaperDocument {
  readonly title: string;
  /** The handbook it comes from: `The desk · Northwind`. */
  readonly imprint: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly direction: Direction;
  readonly layout: 'sheets' | 'cards';
  /** A packet's first page. */
  readonly cover: PaperCover | undefined;
  readonly sheets: readonly PaperSheet[];
  /** Words of the interface. */
  readonly words: PaperWords;
}

interface PaperCover {
  readonly kind: string;
  readonly summary: string;
  readonly facts: readonly string[];
  readonly lines: readonly string[];
  readonly address: string;
  readonly version: string;
  readonly code: string;
  readonly codeLabel: string;
}

interface PaperWords {
  readonly for: string;
  readonly startDate: string;
  readonly date: string;
  readonly contents: string;
  readonly continued: string;
  readonly worksheet: string;
}

/** A checklist's page as a job of one sheet. */
export function checklistPaper({ sheet }: ChecklistView, site: Site): PaperDocument {
  const { strings } = site.wording;
  return {
    title: sheet.title,
    ...handbookOf(site),
    layout: 'sheets',
    cover: undefined,
    sheets: [sheetPaper(sheet, '', strings)],
    words: wordsFrom(strings),
  };
}

/** A packet's page as a job. */
export function packetPaper(view: PacketView, site: Site): PaperDocument {
  const { strings } = site.wording;
  return {
    title: view.frame.title,
    ...handbookOf(site),
    layout: view.layout,
    cover: {
      kind: strings.kinds.packet,
      summary: view.summary,
      facts: [view.audience, ...view.facts],
      lines: textLines(view.cover),
      address: view.address,
      version: strings.version(view.revision),
      code: view.codeAddress,
      codeLabel: strings.qr(view.address),
    },
    sheets: view.sheets.map(({ number, sheet }) =>
      sheet.kind === 'checklist' ? sheetPaper(sheet, number, strings) : worksheetPaper(sheet, number, strings),
    ),
    words: wordsFrom(strings),
  };
}

function handbookOf(site: Site): Pick<PaperDocument, 'imprint' | 'language' | 'direction'> {
  return { imprint: imprintOf(site), language: site.handbook.settings.language, direction: site.wording.direction };
}

/** A checklist as data. */
export function sheetPaper(view: SheetView, number: string, strings: Strings): PaperSheet {
  return {
    kind: 'checklist',
    number,
    title: view.title,
    ...inLanguage(view.language),
    purpose: textLines(view.purpose),
    facts: [
      { label: strings.when, text: view.cadence === '' ? view.when : `${view.when}${strings.comma}${view.cadence}` },
      { label: strings.runBy, text: view.runBy },
      { label: strings.owner, text: view.owner },
    ],
    modeLine: view.modeLine,
    stamp: view.stamp,
    code: view.codeAddress,
    codeLabel: strings.qr(view.address),
    version: strings.version(view.revision),
    reviewed: strings.reviewed(view.reviewed),
    address: view.address,
    groups: view.groups.map((group) => ({
      title: group.title,
      notes: textLines(group.notes),
      items: group.items.map((item) => ({
        text: item.text,
        notes: item.notes.join(' · '),
        detail: textLines(item.detail),
        lines: 0,
        who: item.who,
        due: item.due,
      })),
    })),
    signatures: view.signatures,
  };
}

/** A worksheet as data. */
export function worksheetPaper(view: WorksheetView, number: string, strings: Strings): PaperSheet {
  return {
    kind: 'worksheet',
    number,
    title: view.title,
    ...inLanguage(view.language),
    purpose: textLines(view.purpose),
    facts: [],
    modeLine: '',
    stamp: '',
    code: '',
    codeLabel: '',
    version: '',
    reviewed: strings.reviewed(view.reviewed),
    address: view.address,
    groups: view.groups.map((group) => ({
      title: group.title,
      notes: [],
      items: group.prompts.map((prompt) => ({ text: prompt.text, notes: '', detail: [], lines: prompt.lines, who: '', due: '' })),
    })),
    signatures: view.signatures,
  };
}

/** A play as data: its text, line by line. */
export function playPaper({ title, reviewed, address, blocks }: PlayView, strings: Strings): PaperSheet {
  return {
    kind: 'play',
    number: '',
    title,
    purpose: textLines(blocks),
    facts: [],
    modeLine: '',
    stamp: '',
    code: '',
    codeLabel: '',
    version: '',
    reviewed: strings.reviewed(reviewed),
    address,
    groups: [],
    signatures: [],
  };
}

function wordsFrom(strings: Strings): PaperWords {
  return {
    for: strings.forName,
    startDate: strings.startDate,
    date: strings.date,
    contents: strings.contents,
    continued: strings.continued,
    worksheet: strings.worksheet,
  };
}

/** Paragraphs and entries of lists as lines. */
function textLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [inlineText(block.children).replace(/\s+/g, ' ')];
      case 'list':
        return block.items.flatMap((item, position) =>
          textLines(item.children).map((line, index) =>
            index === 0 ? `${block.ordered ? `${block.start + position}.` : '–'} ${line}` : line,
          ),
        );
      case 'quote':
      case 'callout':
        return textLines(block.children);
      case 'words':
        return [block.words.title, ...block.words.text.split('\n')];
      case 'code':
        return block.text.split('\n');
      case 'table':
        return [block.head, ...block.rows].map((row) => row.map(inlineText).join(' · '));
      case 'rule':
        return [];
    }
  });
}
