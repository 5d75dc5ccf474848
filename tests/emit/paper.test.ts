// Holds the PDFs of checklists and packets to what paper asks: nothing missing, nothing off the page, breaks where they belong.

import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { chanceOf, pick } from '../../scripts/bench/vocabulary.ts';
import { loadIcons } from '../../src/emit/icons.ts';
import { jobsOf } from '../../src/emit/paper/pdfs.ts';
import type { PaperDocument } from '../../src/emit/paper/paper-document.ts';
import { emitPdfs } from '../../src/emit/paper/pdfs.ts';
import { loadTypesetter, type Paper, type PrintSize } from '../../src/emit/paper/typesetter.ts';
import { slugOf } from '../../src/model/names.ts';
import { inlineText, walkBlocks, type Block } from '../../src/model/prose.ts';
import { packetView } from '../../src/plan/plan-lists.ts';
import { sheetView, type SheetView, type WorksheetView } from '../../src/plan/sheet.ts';
import type { Site } from '../../src/plan/site.ts';
import { readPaperLook } from '../../src/site/paper-look.ts';
import { prepareSite, productFolder, templatesFolder } from '../../src/site/prepare.ts';
import { checklistKeys, emptyFolder, folderWith, packetText, playbookText, siteOf, type Files, itemWords } from '../make.ts';
import { filesIn, manifest, runScript } from '../site/run.ts';
import { small } from '../site/small.ts';

const typesetter = loadTypesetter(readPaperLook(templatesFolder));
// Typst is a native module; where it has no build for the machine, no PDF is made and nothing can be measured.
const onPaper = test.skipIf(!typesetter);

const sizes = ['normal', 'large'] as const;
/** Paper in millimetres: its size, and where the one text box of 170 by 240 mm lies on it. */
const sheets = {
  a4: { width: 210, height: 297, left: 20, top: 28.5 },
  letter: { width: 215.9, height: 279.4, left: 22.95, top: 19.7 },
} as const;
const box = { width: 170, height: 240 };

/** A run of letters on a page, in millimetres from the page's top left corner. */
interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** In points. */
  readonly size: number;
}

interface PaperPage {
  readonly width: number;
  readonly height: number;
  /** On one line, the foot included. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

async function opened<Result>(bytes: Uint8Array, read: (pdf: Pdf) => Promise<Result>): Promise<Result> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}

function bytesOf(job: PaperDocument, paper: Paper = 'a4', size: PrintSize = 'normal'): Uint8Array {
  if (!typesetter) throw new Error('There is no typesetter on this machine.');
  return typesetter.set(job, paper, size).pdf();
}

function pagesOf(job: PaperDocument, paper: Paper = 'a4', size: PrintSize = 'normal'): Promise<PaperPage[]> {
  return opened(bytesOf(job, paper, size), async (pdf) => {
    const pages: PaperPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const [, , width = 0, height = 0] = page.view;
      const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
      pages.push({
        width: width * mm,
        height: height * mm,
        text: oneLine(items.map((item) => `${item.str}${item.hasEOL ? '\n' : ''}`).join('')),
        pieces: items
          .filter((item) => item.str.trim() !== '')
          .map(({ str, transform, width: wide }) => ({
            text: str,
            left: Number(transform[4]) * mm,
            right: (Number(transform[4]) + wide) * mm,
            baseline: (height - Number(transform[5])) * mm,
            size: Math.hypot(Number(transform[2]), Number(transform[3])),
          }))
          // A card's page carries its title unseen, for the outline.
          .filter(({ size: points }) => points > 1),
      });
    }
    return pages;
  });
}

const mm = 25.4 / 72;

function oneLine(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** Letters without white space: a word too long for its line is broken somewhere, and that is of no interest. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** The paragraphs of prose, one after the other. */
function paragraphs(blocks: readonly Block[]): string[] {
  return [...walkBlocks(blocks)].flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? [inlineText(block.children)] : [],
  );
}

/** What a sheet has to say, in order, from the view that its page shows. */
function wordsOf(site: Site, sheet: SheetView | WorksheetView, number = ''): string[] {
  const { strings } = site.wording;
  const head = [number, sheet.title, ...paragraphs(sheet.purpose)];
  const foot = sheet.signatures.flatMap((name) => [name, strings.date]);
  const lines = [strings.forName, strings.startDate];
  if (sheet.kind === 'worksheet') {
    return [...head, ...lines, ...sheet.groups.flatMap(({ title, prompts }) => [title, ...prompts.map(({ text }) => text)]), ...foot];
  }
  const facts = [strings.when, sheet.when, sheet.cadence, strings.runBy, sheet.runBy, strings.owner, sheet.owner];
  const items = sheet.groups.flatMap((group) => [
    group.title,
    ...paragraphs(group.notes),
    ...group.items.flatMap((item) => [item.text, ...item.notes, ...paragraphs(item.detail)]),
  ]);
  return [...head, ...facts, ...lines, sheet.modeLine, sheet.stamp, ...items, ...foot];
}

/** The first of these words that doesn't come after those before it; nothing where all do. */
function missing(text: string, words: readonly string[]): string | undefined {
  const all = letters(text);
  let from = 0;
  return words.find((word) => {
    const at = all.indexOf(letters(word), from);
    from = at + letters(word).length;
    return at < 0;
  });
}

/** Where letters lie outside the text box or, below it, off the foot. */
function outside(pages: readonly PaperPage[], paper: Paper, slack = 0.1): string[] {
  const { left, top, height, width } = sheets[paper];
  return pages.flatMap((page, index) => [
    ...(Math.abs(page.width - width) > 0.1 || Math.abs(page.height - height) > 0.1 ? [`page ${index + 1} is no ${paper}`] : []),
    ...page.pieces
      .filter((piece) => {
        const cap = piece.baseline - piece.size * 0.6 * mm;
        const tail = piece.baseline + piece.size * 0.3 * mm;
        // 4 mm is what most printers leave white.
        return piece.left < left - 0.1 || piece.right > left + box.width + slack || cap < top - 0.1 || tail > height - 4;
      })
      .map(
        ({ text, left: x, right, baseline }) => `page ${index + 1}: ${text} at ${x.toFixed(1)}–${right.toFixed(1)}, ${baseline.toFixed(1)}`,
      ),
  ]);
}

/** Runs of letters that lie on one another. */
function overlaps(pages: readonly PaperPage[]): string[] {
  return pages.flatMap(({ pieces }, index) =>
    pieces.flatMap((one, position) =>
      pieces
        .slice(position + 1)
        .filter(
          (other) =>
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.3 &&
            Math.abs(one.baseline - other.baseline) < Math.min(one.size, other.size) * 0.7 * mm,
        )
        .map((other) => `page ${index + 1}: ${one.text} / ${other.text}`),
    ),
  );
}

const footTop = (paper: Paper): number => sheets[paper].top + box.height + 0.1;
const bodyOf = (page: PaperPage, paper: Paper = 'a4'): Piece[] => page.pieces.filter(({ baseline }) => baseline < footTop(paper));
const footOf = (page: PaperPage, paper: Paper = 'a4'): string =>
  oneLine(
    page.pieces
      .filter(({ baseline }) => baseline >= footTop(paper))
      .map(({ text }) => text)
      .join(' '),
  );

/** The one job of a handbook that is printed from this address. */
function jobAt(site: Site, url: string): PaperDocument {
  const found = [...jobsOf(site)].find((one) => one.url === url);
  if (!found) throw new Error(`Nothing is printed from ${url}.`);
  return found.job;
}

/** A handbook of one checklist with this body. */
function listSite(body: string, more: { readonly title?: string; readonly when?: string; readonly files?: Files } = {}): Site {
  const { title = 'the list', when = 'the day before' } = more;
  const front = checklistKeys(slugOf(title)).replace('the day before', when);
  return siteOf({ 'executive/example.md': playbookText({ front, body: `## Checklist: ${title}\n${body}\n` }), ...more.files });
}

const listUrl = '/checklists/executive/example/the-list/';

/** The checklist of {@link listSite}, as its page would show it. */
function viewOf(site: Site): SheetView {
  const [planned] = site.checklists;
  if (!planned) throw new Error('The checklist was not read.');
  return sheetView(site, planned);
}

const { site: starter } = prepareSite({ playbooks: join(productFolder, 'playbooks') }, loadIcons(), () => '2026-11-22');
const starterJobs = [...jobsOf(starter)];
const starterPackets = starter.packets.map((planned) => packetView(starter, planned));
/** The first of every kind: a checklist, a packet of sheets with the most of them, cards. */
const few = [
  starter.checklists[0]?.url,
  starterPackets.toSorted((a, b) => b.sheets.length - a.sheets.length)[0]?.frame.url,
  starterPackets.find(({ layout }) => layout === 'cards')?.frame.url,
].map((url) => jobAt(starter, url ?? ''));

describe('the starter handbook', () => {
  const printed = new Map<string, PaperPage[]>();

  beforeAll(async () => {
    if (typesetter) for (const { url, job } of starterJobs) printed.set(url, await pagesOf(job));
  }, 120_000);

  onPaper('every checklist has its title, facts, headings, items, notes and lines to sign, in order', () => {
    expect(starter.checklists.length).toBeGreaterThan(40);
    const lost = starter.checklists.flatMap((planned) => {
      const text = (printed.get(planned.url) ?? []).map((page) => page.text).join(' ');
      const word = missing(text, wordsOf(starter, sheetView(starter, planned)));
      return word === undefined ? [] : [`${planned.url}: ${word}`];
    });
    expect(lost).toEqual([]);
  });

  onPaper('every checklist has the items of handbook.json', async () => {
    const { handbookJson } = await import('../../src/emit/handbook-json.ts');
    const lost = handbookJson(starter).checklists.flatMap(({ url, title, groups }) => {
      const text = (printed.get(url) ?? []).map((page) => page.text).join(' ');
      const word = missing(text, [title, ...groups.flatMap((group) => [group.title, ...group.items.map((item) => item.text)])]);
      return word === undefined ? [] : [`${url}: ${word}`];
    });
    expect(lost).toEqual([]);
  });

  onPaper('every packet has a cover with its contents, and then each sheet whole, beginning a page and saying which it is', () => {
    const wrong: string[] = [];
    for (const view of starterPackets.filter(({ layout }) => layout === 'sheets')) {
      const pages = printed.get(view.frame.url) ?? [];
      const cover = [
        view.frame.title,
        view.summary,
        view.audience,
        ...view.facts,
        ...paragraphs(view.cover),
        starter.wording.strings.contents,
      ];
      const contents = view.sheets.map(({ sheet }) => sheet.title);
      const word = missing(pages[0]?.text ?? '', [...cover, ...contents]);
      if (word !== undefined) wrong.push(`${view.frame.url}, cover: ${word}`);
      const starts = view.sheets.map(({ number, sheet }) =>
        pages.findIndex(({ text }) => text.startsWith(oneLine(`${number} ${sheet.title}`))),
      );
      for (const [index, { number, sheet }] of view.sheets.entries()) {
        const from = starts[index] ?? -1;
        expect(number).toBe(`Sheet ${index + 1} of ${view.sheets.length}`);
        if (from < 1) wrong.push(`${view.frame.url}: ${number} begins no page`);
        const own = pages.slice(from, starts[index + 1]);
        const lost = missing(own.map(({ text }) => text).join(' '), wordsOf(starter, sheet, number));
        if (lost !== undefined) wrong.push(`${view.frame.url}, ${number}: ${lost}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  onPaper('what is a worksheet is called one in the contents of its packet, as on the page', () => {
    const packets = starterPackets.filter(({ sheets: all }) => all.some(({ sheet }) => sheet.kind === 'worksheet'));
    expect(packets.length).toBeGreaterThan(0);
    const unnamed = packets.filter(({ frame, sheets: all }) => {
      const cover = printed.get(frame.url)?.[0]?.text ?? '';
      return missing(
        cover.slice(cover.indexOf(starter.wording.strings.contents)),
        all.flatMap(({ sheet }) =>
          sheet.kind === 'worksheet' ? [sheet.title, starter.wording.strings.worksheet] : [sheet.title, sheet.when],
        ),
      );
    });
    expect(unnamed.map(({ frame }) => frame.url)).toEqual([]);
  });

  onPaper('every page has page X / Y, title, version, handbook and address in its foot, and nothing else stands there', () => {
    const wrong: string[] = [];
    for (const planned of starter.checklists) {
      const { title, reviewed, address, revision } = sheetView(starter, planned);
      const pages = printed.get(planned.url) ?? [];
      for (const [index, page] of pages.entries()) {
        const expected = `${title} · version ${revision} · ${starter.wording.strings.reviewed(reviewed)} ${index + 1} / ${pages.length} Rapport · ${address}`;
        if (letters(footOf(page)) !== letters(expected)) wrong.push(`${planned.url}: ${footOf(page)}`);
      }
    }
    for (const view of starterPackets) {
      const pages = printed.get(view.frame.url) ?? [];
      for (const [index, page] of pages.entries()) {
        const foot = footOf(page);
        const began = view.sheets.findLast(({ number }) => pages.slice(0, index + 1).some(({ text }) => text.startsWith(`${number} `)));
        const title = began?.sheet.title ?? view.frame.title;
        const address = began?.sheet.address ?? view.address;
        if (
          !foot.startsWith(oneLine(title)) ||
          !foot.includes(`${index + 1} / ${pages.length}`) ||
          !letters(foot).endsWith(letters(`Rapport · ${address}`))
        )
          wrong.push(`${view.frame.url}, page ${index + 1}: ${foot}`);
      }
      if (!footOf(pages[0] ?? { pieces: [], text: '', width: 0, height: 0 }).includes(`version ${view.revision}`))
        wrong.push(`${view.frame.url}: no version on the cover`);
    }
    expect(wrong).toEqual([]);
  });

  onPaper('all lies in a text box 170 mm wide, nothing lies on anything, and no page is left blank', () => {
    for (const [url, pages] of printed) {
      expect(outside(pages, 'a4'), url).toEqual([]);
      expect(overlaps(pages), url).toEqual([]);
      expect(pages.filter((page) => bodyOf(page).length < 3).length, url).toBe(0);
      expect(Math.min(...pages.flatMap(({ pieces }) => pieces.map(({ left }) => left))), url).toBeCloseTo(sheets.a4.left, 1);
    }
  });

  onPaper('A4 and Letter have the same number of pages, in normal and in large print', () => {
    const different = starterJobs.flatMap(({ url, job }) =>
      sizes.flatMap((size) => {
        const [a4, letter] = (['a4', 'letter'] as const).map((paper) => typesetter?.set(job, paper, size).pages);
        return a4 === letter ? [] : [`${url} ${size}: ${a4} and ${letter}`];
      }),
    );
    expect(different).toEqual([]);
  });

  onPaper('cards are four on a page, with every item whole inside its card, its notes, version and address', async () => {
    const cards = starterPackets.filter(({ layout }) => layout === 'cards');
    expect(cards.length).toBeGreaterThan(0);
    for (const view of cards) {
      const pages = (printed.get(view.frame.url) ?? []).slice(1);
      // What doesn't fit a card has a page of its own after them.
      const onCards = pages.filter(({ text }) => !/Sheet \d+ of \d+/.test(text));
      expect(onCards.length).toBeGreaterThan(0);
      for (const page of onCards) {
        const titles = new Set(view.sheets.map(({ sheet }) => sheet.title));
        const shown = page.pieces.filter(({ text, size }) => size > 13 && titles.has(text));
        expect(shown.map(({ left, baseline }) => [left < 105, baseline < 148])).toEqual([
          [true, true],
          [false, true],
          [true, false],
          [false, false],
        ]);
      }
      for (const { sheet } of view.sheets) {
        const words =
          sheet.kind === 'checklist' ? sheet.groups.flatMap(({ title, items }) => [title, ...items.map((item) => item.text)]) : [];
        expect(missing(pages.map(({ text }) => text).join(' '), [sheet.title, ...words])).toBeUndefined();
        expect(letters(pages.map(({ text }) => text).join(' '))).toContain(letters(sheet.address));
      }
    }
  });
});

describe.each(['a4', 'letter'] as const)('on %s', (paper) => {
  onPaper.each(sizes)('in %s print, a checklist, a packet and cards have the same words and lie in the text box', async (size) => {
    for (const job of few) {
      const plain = (await pagesOf(job)).flatMap((page) => bodyOf(page).map(({ text }) => text));
      const pages = await pagesOf(job, paper, size);
      const body = pages.flatMap((page) => bodyOf(page, paper).map(({ text }) => text));
      const words = letters(body.join('').replaceAll(`(${job.words.continued})`, ''));
      if (pages.length === typesetter?.set(job, 'a4', 'normal').pages) expect(words).toBe(letters(plain.join('')));
      expect(outside(pages, paper)).toEqual([]);
      expect(overlaps(pages)).toEqual([]);
      for (const item of job.sheets.flatMap((sheet) => sheet.groups.flatMap((group) => group.items)))
        expect(letters(pages.map(({ text }) => text).join(' '))).toContain(letters(item.text));
    }
  });

  onPaper('the text box begins and ends where both papers have it', async () => {
    const site = listSite(`- [ ] ${'word '.repeat(60)}\n- [ ] Two, if at the house\n`);
    for (const size of sizes) {
      const [page] = await pagesOf(jobAt(site, listUrl), paper, size);
      const all = page?.pieces ?? [];
      expect(Math.min(...all.map(({ left }) => left))).toBeCloseTo(sheets[paper].left, 1);
      // Page numbers stand flush right.
      expect(Math.max(...all.map(({ right }) => right))).toBeCloseTo(sheets[paper].left + box.width, 1);
    }
  });
});

onPaper.each([
  ['normal', 12],
  ['large', 16],
] as const)('in %s print items are %i pt, on sheets and on cards, and nothing is under 9 pt', async (size, points) => {
  for (const job of few) {
    const pages = await pagesOf(job, 'a4', size);
    const pieces = pages.flatMap((page) => page.pieces);
    expect(Math.min(...pieces.map((piece) => piece.size))).toBeGreaterThanOrEqual(9);
    const texts = job.sheets.flatMap((sheet) => sheet.groups.flatMap((group) => group.items.map((item) => oneLine(item.text))));
    const ofItems = pieces.filter((piece) => piece.text.length > 12 && texts.some((text) => text.startsWith(oneLine(piece.text))));
    expect(ofItems.length).toBeGreaterThan(3);
    expect([...new Set(ofItems.map((piece) => Math.round(piece.size * 10) / 10))], job.title).toEqual([points]);
  }
});

onPaper('a PDF is tagged, names its language and title, has an outline of titles and headings, and says it is PDF/UA-1', async () => {
  for (const { url, job } of starterJobs) {
    await opened(bytesOf(job), async (pdf) => {
      const { info, metadata } = await pdf.getMetadata();
      const about = info as { readonly Title?: string; readonly Language?: string };
      expect(about, url).toMatchObject({ Title: job.title, Language: 'en-GB' });
      expect(String(metadata?.get('pdfuaid:part')), url).toBe('1');
      expect(await pdf.getMarkInfo(), url).toMatchObject({ Marked: true });
      const outline = ((await pdf.getOutline()) ?? []) as { title: string; items: { title: string }[] }[];
      const titles = outline.flatMap((entry) => [entry.title, ...entry.items.map((one) => one.title)]);
      const headings = job.sheets.flatMap((sheet) =>
        job.layout === 'cards' ? [] : [sheet.title, ...sheet.groups.map((group) => group.title)],
      );
      expect(missing(titles.join('\n'), [job.title, ...headings.filter((title) => title !== job.title)]), url).toBeUndefined();
      const roles = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
      expect(roles, url).toContain('"H1"');
      expect(roles, url).toContain('Code that opens');
    });
  }
});

onPaper('the same sources give the same bytes, also in another time zone and language', async () => {
  for (const job of few) expect(Buffer.from(bytesOf(job)).equals(Buffer.from(bytesOf(job)))).toBe(true);
  const playbooks = folderWith(small);
  const found = await Promise.all(
    [{}, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }].map(async (env) => {
      const output = join(emptyFolder(), 'site');
      const { code, stderr } = await runScript('build', ['--playbooks', playbooks, '--output', output, '--pdf'], { env });
      expect(code, stderr).toBe(0);
      expect(filesIn(output).filter((file) => file.endsWith('.pdf'))).toHaveLength(8);
      return manifest(output);
    }),
  );
  expect(found[1]).toEqual(found[0]);
});

/** A handbook whose checklist has these items, with the others of its packet left as they are. */
async function leftOut(items: string): Promise<readonly string[]> {
  if (!typesetter) return [];
  const { leftOut: without, outputs } = emitPdfs(listSite(items), typesetter);
  expect(outputs).toEqual([]);
  return without.map(({ url, reason }) => `${url}: ${reason}`);
}

onPaper.each([
  ['an arrow', 'Say it → now', '→'],
  ['Hebrew', 'שלום', 'ם'],
  ['an emoji', 'Smile 😀 now', '😀'],
  ['a sign for private use', 'Ask \uE000 first', 'u{e000}'],
])('a sheet whose typeface lacks a sign is left out and told by it, and no face of the machine stands in: %s', async (_, text, sign) => {
  expect(await leftOut(`- [ ] ${text}\n- [ ] Two\n`)).toEqual([`${listUrl}: its typeface has no “${sign}”`]);
});

describe('awkward content', () => {
  /** Sets a checklist in both papers and sizes, and holds each to: nothing lost, nothing off the page, nothing on anything. */
  async function expectWhole(site: Site, slack?: number): Promise<void> {
    const view = viewOf(site);
    const words = wordsOf(site, view);
    for (const paper of ['a4', 'letter'] as const) {
      for (const size of sizes) {
        const pages = await pagesOf(jobAt(site, view.url), paper, size);
        const text = pages.flatMap((page) => bodyOf(page, paper).map((piece) => piece.text)).join('');
        const plain = text.replaceAll(/\(continued\)/g, '');
        expect.soft(missing(plain, words), `${paper}, ${size}`).toBeUndefined();
        expect.soft(outside(pages, paper, slack), `${paper}, ${size}`).toEqual([]);
        expect(overlaps(pages), `${paper}, ${size}`).toEqual([]);
      }
    }
  }

  const long = 'Ask whether everyone who has to be there on the day really can be there on the day. '.repeat(5).trim();
  const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(4).slice(0, 200);

  onPaper('three hundred items', () =>
    expectWhole(listSite(Array.from({ length: 300 }, (_, index) => `- [ ] Item number ${index}`).join('\n'))),
  );

  onPaper('items of four hundred characters', () =>
    expectWhole(listSite(Array.from({ length: 12 }, (_, index) => `- [ ] ${index}: ${long}\n  ${long}`).join('\n'))),
  );

  onPaper('words of two hundred letters without a space, in items, details, headings and the title', () =>
    // Typst lets the last letter of a broken word stand a little into the margin.
    expectWhole(listSite(`### ${word}\n- [ ] ${word}\n  ${word}\n- [ ] Two\n`, { title: word }), 2.5),
  );

  onPaper('a long note at the end of an item leaves the item room', () =>
    expectWhole(
      listSite(
        '- [ ] Ask whether the visitor needs a lift from the station to the house (if: the visitor has never been at the house before and brings three colleagues from abroad)\n- [ ] Two\n',
      ),
    ),
  );

  onPaper('signs of Typst and of code are printed as written', async () => {
    const site = listSite(
      [
        '### Before `#set page(width: 1cm)` and `= x`',
        '- [ ] `#import "x"` and `#panic()` and `$x$` and `*b*` and `_i_`',
        '- [ ] `\\` and `<label>` and `@ref` and `]` and `[` and `"` and `{` `}`',
        '- [ ] “Quotes” and "quotes" and \'more\' -- and --- ... `//` `/* */` `~` `#`',
        '- [ ] &lt;b&gt;bold&lt;/b&gt; &amp;amp; 100 % \\#1 \\*not bold\\*',
        '  `#read("/etc/passwd")`',
      ].join('\n'),
    );
    await expectWhole(site);
    const [first] = viewOf(site).groups;
    expect(first?.items[0]?.text).toContain('#import "x"');
  });

  onPaper('a tab between two words is a space on paper', async () => {
    const [page] = await pagesOf(jobAt(listSite('- [ ] Ask `one\ttwo` twice\n- [ ] Two\n'), listUrl));
    expect(page?.text).toContain('Ask one two twice');
  });

  onPaper('a group without items', async () => {
    const job = jobAt(listSite('### Before\n- [ ] One\n- [ ] Two\n'), listUrl);
    const withEmpty = {
      ...job,
      sheets: job.sheets.map((sheet) => ({
        ...sheet,
        groups: [...sheet.groups, { title: 'Empty', notes: [], items: [] }, { title: '', notes: [], items: [] }],
      })),
    };
    const pages = await pagesOf(withEmpty);
    expect(pages.map((page) => page.text).join(' ')).toMatch(/Before One Two Empty Done by/);
  });

  onPaper('a long title, in the foot too, stays on the paper', () =>
    expectWhole(listSite('- [ ] One\n- [ ] Two\n', { title: 'the list of everything to be asked for '.repeat(6).trim() })),
  );

  onPaper('the handbook and its organisation stand in the foot, on one line with the address, shortened where they must be', async () => {
    const footWith = async (settings: string): Promise<PaperPage> => {
      const [page] = await pagesOf(jobAt(listSite('- [ ] One\n- [ ] Two\n', { files: { 'handbook.yml': settings } }), listUrl));
      return page ?? { pieces: [], text: '', width: 0, height: 0 };
    };
    const short = await footWith('title: The desk\norganisation: Northwind\n');
    expect(footOf(short)).toContain('The desk · Northwind · handbook.example/');
    expect(footOf(await footWith('title: Northwind desk\norganisation: Northwind\n'))).toContain('Northwind desk · handbook.example/');
    const long = await footWith(`title: ${'Handbook of the office '.repeat(5).trim()}\norganisation: Northwind\n`);
    expect(footOf(long)).toMatch(/Handbook of the office Handbook.*\.\.\. · handbook\.example\//);
    const linesOf = (page: PaperPage): number =>
      new Set(page.pieces.filter(({ baseline }) => baseline >= footTop('a4')).map(({ baseline }) => Math.round(baseline))).size;
    expect([linesOf(short), linesOf(long)]).toEqual([2, 2]);
    expect(outside([long], 'a4')).toEqual([]);
  });

  onPaper('the contents of a packet leave room for long titles beside long moments', async () => {
    const moment = 'the afternoon before the first visitor of the week comes to the house';
    const title = 'what to ask for before they come '.repeat(3).trim();
    const files = { 'packets/first-day.md': packetText([`executive/example#${slugOf(title)}`]) };
    const site = listSite('- [ ] One\n- [ ] Two\n', { title, when: moment, files });
    for (const size of sizes) {
      const cover = (await pagesOf(jobAt(site, '/packets/first-day/'), 'letter', size)).slice(0, 1);
      expect(missing(cover[0]?.text ?? '', ['Contents', viewOf(site).title])).toBeUndefined();
      expect(missing(cover[0]?.text ?? '', ['Contents', moment])).toBeUndefined();
      expect(outside(cover, 'letter')).toEqual([]);
      expect(overlaps(cover)).toEqual([]);
      // The moment has at least a third of the line: four lines of it at most.
      const ofMoment = cover.flatMap(({ pieces }) => pieces.filter(({ text, left }) => left > 60 && moment.includes(oneLine(text))));
      expect(ofMoment.map(({ text }) => text).length, ofMoment.map(({ text }) => text).join(' | ')).toBeLessThanOrEqual(4);
    }
  });

  onPaper('a card that holds more than fits loses nothing of it', async () => {
    const items = Array.from({ length: 16 }, (_, index) => `- [ ] Ask for the thing with the number ${index}`).join('\n');
    const site = listSite(`${items}\n`, {
      files: {
        'packets/cards.md': packetText(['executive/example#the-list'], { title: 'Cards' }).replace('\nfor:', '\nlayout: cards\nfor:'),
      },
    });
    const pages = (await pagesOf(jobAt(site, '/packets/cards/'))).slice(1);
    const cut = pages
      .flatMap((page) => bodyOf(page))
      .filter(({ left, baseline }) => left < 105 && baseline > 28.5 + 118 && baseline < 28.5 + 119);
    expect(cut).toEqual([]);
    expect(overlaps(pages).slice(0, 3)).toEqual([]);
    expect(missing(pages.map((page) => page.text).join(' '), items.replaceAll('- [ ] ', '').split('\n'))).toBeUndefined();
  });

  onPaper('roles and times of items stand on cards as well, and a worksheet in a packet of cards is printed', async () => {
    const site = siteOf({
      'executive/example.md': playbookText({
        front: checklistKeys('the-list'),
        body: '## Checklist: the list\n### Before\n- [ ] Ask for the list (due: day 3)\n- [ ] Two\n\n## Worksheet: what to ask\n### About them\n- What do they like?\n',
      }),
      'packets/cards.md': packetText(['executive/example#the-list', 'executive/example#what-to-ask'], { title: 'Cards' }).replace(
        '\nfor:',
        '\nlayout: cards\nfor:',
      ),
    });
    const item = viewOf(site).groups[0]?.items[0];
    expect(item?.notes).toEqual(['by day 3']);
    const text = (await pagesOf(jobAt(site, '/packets/cards/')))
      .slice(1)
      .map((page) => page.text)
      .join(' ');
    expect.soft(text).toContain('by day 3');
    expect.soft(text).toContain('What do they like?');
  });
});

onPaper('a heading with a note under it keeps two of its items, wherever on the page it comes', async () => {
  const alone: string[] = [];
  for (let before = 14; before < 26; before++) {
    const items = Array.from({ length: before }, (_, index) => `- [ ] Item ${index} of the first`).join('\n');
    const body = `### First\n${items}\n### Second\nDo these together.\n\n- [ ] Ask one\n- [ ] Ask two\n- [ ] Ask three\n`;
    const pages = await pagesOf(jobAt(listSite(body), listUrl));
    const page = pages.find(({ text }) => text.includes('Second'));
    if (!page?.text.includes('Ask two')) alone.push(`after ${before} items`);
  }
  expect(alone).toEqual([]);
});

onPaper(
  'in two hundred checklists no item is on two pages, headings keep two items, and a page within a pause point says so',
  async () => {
    const chance = chanceOf(11);
    const wrong: string[] = [];
    let inside = 0;
    for (let round = 0; round < 200; round++) {
      const phrase = (most: number): string =>
        Array.from({ length: 1 + Math.floor(chance() * most) }, () => pick(chance, itemWords)).join(' ');
      const groups = Array.from({ length: 1 + Math.floor(chance() * 7) }, (_, group) =>
        Array.from({ length: 1 + Math.floor(chance() * 14) }, (__, item) => ({
          first: `A${group}x${item}x`,
          last: `Z${group}x${item}x`,
          text: `${phrase(chance() < 0.1 ? 60 : 14)}`,
          detail: chance() < 0.15 ? phrase(30) : '',
        })),
      );
      const body = groups
        .map((items, group) => {
          const lines = items.map((item) =>
            item.detail === ''
              ? `- [ ] ${item.first} ${item.text} ${item.last}`
              : `- [ ] ${item.first} ${item.text}\n  ${item.detail} ${item.last}`,
          );
          return `### Stop${group}stop\n${chance() < 0.2 ? `${phrase(40)}.\n\n` : ''}${lines.join('\n')}`;
        })
        .join('\n');
      const size = round % 4 === 0 ? 'large' : 'normal';
      const pages = await pagesOf(jobAt(listSite(body), listUrl), round % 2 === 0 ? 'a4' : 'letter', size);
      const texts = pages.map(({ text }) => text);
      const pageOf = (mark: string): number => texts.findIndex((text) => text.includes(mark));
      for (const [group, items] of groups.entries()) {
        const heading = `Stop${group}stop`;
        const start = texts.findIndex((text) => text.replaceAll(`${heading} (continued)`, '').includes(heading));
        const kept = items.filter((item) => pageOf(item.first) === start).length;
        if (start < 0 || kept < Math.min(2, items.length)) wrong.push(`${round}: ${heading} keeps ${kept} of ${items.length}`);
        for (const item of items)
          if (pageOf(item.first) < 0 || pageOf(item.first) !== pageOf(item.last)) wrong.push(`${round}: ${item.first} is split`);
        const later = [...new Set(items.map((item) => pageOf(item.first)))].filter((page) => page !== start);
        inside += later.length;
        for (const page of later)
          if (!texts[page]?.startsWith(`${heading} (continued) `)) wrong.push(`${round}: page ${page + 1} doesn't go on with ${heading}`);
        const said = texts.filter((text) => text.includes(`${heading} (continued)`)).length;
        if (said !== later.length) wrong.push(`${round}: ${heading} is continued ${said} times over ${later.length} pages`);
      }
      const signed = pages.findIndex((page) => bodyOf(page, round % 2 === 0 ? 'a4' : 'letter').some(({ text }) => text === 'Done by'));
      if (signed !== pages.length - 1) wrong.push(`${round}: signed on page ${signed + 1} of ${pages.length}`);
      wrong.push(
        ...overlaps(pages).map((one) => `${round}: ${one}`),
        ...outside(pages, round % 2 === 0 ? 'a4' : 'letter').map((one) => `${round}: ${one}`),
      );
    }
    expect(wrong).toEqual([]);
    expect(inside).toBeGreaterThan(40);
  },
  240_000,
);
