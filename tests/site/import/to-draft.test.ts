// From a document's prose to a draft: titles, sections, lists, notes, points and checklists.

import { describe, expect, it } from 'vitest';
import { draftText } from '../../../src/site/import/draft-text.ts';
import type { Draft } from '../../../src/site/import/draft.ts';
import { readDocument } from '../../../src/site/import/read-document.ts';
import { toDraft } from '../../../src/site/import/to-draft.ts';
import { docx, para, run, table } from './docx.ts';

const facts = { today: '2026-11-22', owner: 'Handbook team', role: 'assistant' };

async function draftOf(name: string, content: string | Uint8Array, title?: string): Promise<Draft> {
  const document = await readDocument(name, Buffer.from(content));
  return toDraft(document, { fileName: name, title, language: 'en', idFor: () => 'XX' }).draft;
}
/** What stands below the front matter. */
async function bodyOf(content: string, name = 'a.md'): Promise<string> {
  const text = draftText(await draftOf(name, content), facts);
  return text.slice(text.indexOf('\n---\n') + 5).trim();
}
const headingsOf = async (content: string, name = 'a.md'): Promise<string[]> =>
  (await bodyOf(content, name)).split('\n').filter((line) => line.startsWith('#'));

describe('the title', () => {
  it.each([
    [
      'is the one heading above all others',
      '# Plan a trip\n\n## Before\n\nText.\n\n## After\n\nText.',
      'Plan a trip',
      ['## Before', '## After'],
    ],
    ['is the one heading at the head', '# Plan a trip\n\nText.', 'Plan a trip', ['## What to do']],
    ['is the first of several headings, which stays', '# Before\n\nText.\n\n# After\n\nText.', 'Before', ['## Before', '## After']],
    [
      'comes from front matter where headings are equal',
      '---\ntitle: Plan a trip\n---\n# Before\n\nText.\n\n# After\n\nText.',
      'Plan a trip',
      ['## Before', '## After'],
    ],
    ['is no heading that comes late', 'Text.\n\nMore.\n\n# After\n\nText.', 'After', ['## After']],
    ['is the file’s name where there is no heading', 'Text one.\n\nText two.', 'Our trips 2026', ['## What to do']],
  ])('%s', async (_, content, title, headings) => {
    expect((await draftOf('our_trips-2026.md', content)).title).toBe(title);
    expect(await headingsOf(content)).toEqual(headings);
  });

  it('is what Word shows as title, or else what its properties name, unless a program wrote that', async () => {
    const body = para('Before', 'heading1') + para('Text.') + para('After', 'heading1') + para('Text.');
    expect((await draftOf('a.docx', docx(para('Plan a', 'Title') + para('trip', 'Title') + body))).title).toBe('Plan a trip');
    expect((await draftOf('a.docx', docx(body, { core: 'Plan a trip &amp; more' }))).title).toBe('Plan a trip & more');
    expect((await draftOf('a.docx', docx(body, { core: 'Microsoft Word - Plan.docx' }))).title).toBe('Plan');
    expect((await draftOf('a.docx', docx(body, { core: 'Document1' }))).title).toBe('Before');
  });

  it('can be given; the document keeps its own', async () => {
    expect(await draftOf('a.md', '# Plan a trip\n\nText.', 'Travel')).toMatchObject({ title: 'Travel', documentTitle: 'Plan a trip' });
  });
});

describe('the summary', () => {
  it.each([
    ['is the first sentence', 'Ask Dr. Smith first. Then go.', 'Ask Dr. Smith first.'],
    ['is to be filled in where that is too short', 'Hello. This is it.', 'One sentence that says what this playbook helps with.'],
    ['is to be filled in where that is too long', `${'word '.repeat(60)}.`, 'One sentence that says what this playbook helps with.'],
    ['is to be filled in where there is no paragraph', '- Send it\n- Call them', 'One sentence that says what this playbook helps with.'],
  ])('%s', async (_, content, summary) => {
    expect((await draftOf('a.md', `# Title\n\n${content}`)).summary).toBe(summary);
  });
});

describe('headings', () => {
  it('step down one level at a time, and may be the same', async () => {
    const content = '# T\n\n### A\n\na\n\n###### B\n\nb\n\n##### C\n\nc\n\n## D\n\nd\n\n#### E\n\ne\n\n### A\n\na';
    expect(await headingsOf(content)).toEqual(['## A', '### B', '### C', '## D', '### E', '### A']);
  });

  it('never begin a checklist or a worksheet by chance', async () => {
    expect(await headingsOf('# T\n\n## Checklist: pack\n\na\n\n## A\n\n### WORKSHEET: me\n\nb\n\n## Checklist:\n\nc')).toEqual([
      '## Pack (checklist)',
      '## A',
      '### Me (worksheet)',
      '## Checklist',
    ]);
    expect(await headingsOf('# T\n\n## Checkliste: Checklist: packen\n\na\n\n## Liste de contrôle : partir\n\nb')).toEqual([
      '## Packen (checkliste checklist)',
      '## Partir (liste de contrôle)',
    ]);
  });

  it('are lines in bold where a Word document has no others', async () => {
    const body =
      para('A trip', 'Title') +
      para(run('Before you go', '<w:b/>')) +
      para('Text.') +
      para(run('Stop!', '<w:b/>')) +
      para(run('Late', '<w:b/>'));
    const { sections } = await draftOf('a.docx', docx(body));
    expect(sections.map(({ heading }) => heading)).toEqual([[{ type: 'text', text: 'Before you go' }]]);
  });

  it('of a plain text are its short and its underlined lines, but no row of short lines', async () => {
    const content =
      'A GUIDE\n\nThe first text.\n\nBefore you go\n- Send it\n- Call them\n\nLater\n=====\nSome text.\n\nMilk\n\nBread\n\nButter';
    expect((await draftOf('a.txt', content)).title).toBe('A GUIDE');
    expect(await headingsOf(content, 'a.txt')).toEqual([
      '## Before you go',
      '## Later',
      '## Checklist: Before you go',
      '### Before you go',
    ]);
  });
});

describe('lists', () => {
  it('that were typed become lists', async () => {
    const content =
      'Title here\n\n1) One\n2) Two\n   goes on\n\n• Dot\n• Dot two\n\nText.\n\n- only one\n\n[ ] Box\n☑ Ticked\n\n5. five\n7. seven';
    expect(await bodyOf(content, 'a.txt')).toContain(
      '1. One\n2. Two goes on\n\n- Dot\n- Dot two\n\nText.\n\n\\- only one\n\n- Box\n- Ticked\n\n5\\. five\\\n7\\. seven',
    );
  });

  it('before the first heading stand in a section, so that it can cite them', async () => {
    expect(await bodyOf('# T\n\nText.\n\n- Send it\n- Call them\n\n## A\n\nText two.')).toBe(`Text.

## What to do
<!-- sources: XX-1 XX-2 -->

- Send it
- Call them

## A
<!-- sources: XX-3 -->

Text two.

## Checklist: What to do
<!-- sources: XX-1 XX-2 -->

### When you do this

- [ ] Send it
- [ ] Call them`);
  });
});

describe('notes', () => {
  it.each([
    ['Note: mind the gap.', '> [!NOTE]\n> Mind the gap.'],
    ['**Warning:** mind *the* gap.', '> [!WARNING]\n> Mind *the* gap.'],
    ['**Tip** – go early.', '> [!TIP]\n> Go early.'],
    ['> Important: read it.\n>\n> Twice.', '> [!IMPORTANT]\n> Read it.\n>\n> Twice.'],
    ['Hint: go early.', '> [!TIP]\n> Hint: go early.'],
    ['NB: go early.', '> [!NOTE]\n> NB: go early.'],
    ['Note the gap.', 'Note the gap.'],
    ['**Note:**', '**Note:**'],
    ['> Just a quote.', '> Just a quote.'],
  ])('%s', async (content, callout) => {
    expect(await bodyOf(`# T\n\n## A\n\n${content}`)).toBe(`## A\n<!-- sources: XX-1 -->\n\n${callout}`);
  });

  it('are frames around one text, in Word', async () => {
    const { sections } = await draftOf(
      'a.docx',
      docx(para('A', 'heading1') + para('Text.') + table([['Note: framed.']]) + para('B', 'heading1')),
    );
    expect(sections[0]?.blocks.map(({ type }) => type)).toEqual(['paragraph', 'callout']);
  });
});

describe('points', () => {
  const pointsOf = async (content: string): Promise<readonly string[]> => (await draftOf('a.md', content)).points.map(({ text }) => text);

  it('are entries of lists, or a heading and its first sentence', async () => {
    const content =
      '# T\n\n## A\n\n- **Send** it. Soon.\n\n  Really.\n- ```\n  code\n  ```\n\n## B:\n\nText one. Text two.\n\n## C\n\n| a | b |\n|---|---|\n| 1 | 2 |';
    expect(await pointsOf(content)).toEqual(['Send it. Soon.', 'code', 'B: Text one.', 'C']);
  });

  it('are cut where they are long', async () => {
    const long = `${'word '.repeat(80)}end`;
    expect(await pointsOf(`# T\n\n- First sentence. Very ${long}\n- ${long}`)).toEqual(['First sentence.', `${'word '.repeat(58)}word…`]);
  });

  it('are cited in lines that stay short', async () => {
    const body = await bodyOf(`# T\n\n## A\n\n${Array.from({ length: 40 }, (_, index) => `- thing ${index}`).join('\n')}`);
    expect(body.split('\n').slice(1, 5)).toEqual([
      '<!-- sources: XX-1 XX-2 XX-3 XX-4 XX-5 XX-6 XX-7 XX-8 XX-9 XX-10 XX-11 XX-12 XX-13 XX-14 XX-15 XX-16 XX-17 XX-18 XX-19 XX-20',
      'XX-21 XX-22 XX-23 XX-24 XX-25 XX-26 XX-27 XX-28 XX-29 XX-30 XX-31 XX-32 XX-33 XX-34 XX-35 XX-36 XX-37 XX-38',
      'XX-39 XX-40 -->',
      '',
    ]);
  });
});

describe('checklists', () => {
  const itemsOf = async (content: string): Promise<readonly string[]> =>
    (await draftOf('a.md', `# T\n\n## A\n\n${content}`)).checklists.flatMap(({ stops }) => stops.flatMap(({ items }) => items));

  it.each([
    ['numbered steps', '1. The first\n2. The second', ['The first', 'The second']],
    ['tips of which half or more begin with something to do', '- Send it\n- Call them\n- The rest\n- A thought', ['Send it', 'Call them']],
    ['boxes, also below others', '- [ ] Rooms\n  - [x] keys\n- not this', ['Rooms', 'Keys']],
    ['no list of things', '- Milk\n- Bread\n- Send it', []],
    ['no single item', '1. Send it', []],
    ['no traits among tips', '- Be kind\n- Stay calm\n- Send it', []],
  ])('are made of %s', async (_, content, items) => {
    expect(await itemsOf(content)).toEqual(items);
  });

  it.each([
    ['Please send it.', 'Send it'],
    ['Always remember to send it', 'Send it'],
    ['Make sure the door is locked.', 'Check that the door is locked'],
    ['Make sure to lock the door', 'Lock the door'],
    ['You should never mind; first impressions count', 'Never mind; first impressions count'],
    ['**Send the agenda.** Nobody likes surprises, and everybody needs time to read it.', 'Send the agenda'],
    ['Send the agenda. Two days before.', 'Send the agenda'],
    [
      'Send the agenda to all who will be there: nobody likes surprises, and everybody needs time to read it',
      'Send the agenda to all who will be there',
    ],
    [
      'Send the agenda to all of the people who will be in the big room on that day of the week',
      'Send the agenda to all of the people who will be in the big room on that day of the week',
    ],
    ['send [it](https://a.example/) *now*', 'Send it now'],
  ])('say in short: %s', async (entry, item) => {
    expect(await itemsOf(`1. ${entry}\n2. Wait`)).toEqual([item, 'Wait']);
  });

  it('leave out what is too long for a line', async () => {
    expect(await itemsOf(`1. Send ${'it and '.repeat(20)}it\n2. Wait\n3. Go`)).toEqual(['Wait', 'Go']);
  });

  it('stop at sub-headings, or after seven items at most', async () => {
    const steps = (count: number): string => Array.from({ length: count }, (_, index) => `1. Step ${index + 1}`).join('\n');
    const headings = await headingsOf(
      `# T\n\n## Pack\n\n${steps(2)}\n\n### After lunch\n\n${steps(2)}\n\n### Papers\n\n${steps(8)}\n\n### Late\n\n${steps(1)}\n\n## Before you go\n\n${steps(2)}\n\n## Pack\n\n${steps(2)}`,
    );
    expect(headings.slice(headings.indexOf('## Checklist: Pack'))).toEqual([
      '## Checklist: Pack',
      '### When you do this',
      '### After lunch',
      '### When you come to: Papers, part 1 of 2',
      '### When you come to: Papers, part 2 of 2',
      '## Checklist: Before you go',
      '### Before you go',
      '## Checklist: Pack (2)',
      '### When you do this',
    ]);
  });

  it('keep the name of a list that was one, and moments of the handbook’s language', async () => {
    const document = await readDocument('a.md', Buffer.from('# T\n\n## Checkliste: vor der Reise\n\n- [ ] Pass\n- [ ] Geld\n'));
    const { draft } = toDraft(document, { fileName: 'a.md', title: undefined, language: 'de', idFor: () => 'XX' });
    expect(draft.checklists).toMatchObject([{ title: 'Vor der Reise', slug: 'vor-der-reise', isMoment: true }]);
  });

  it('have names that make keys, in any script', async () => {
    const content = (title: string): string => `# T\n\n## ${title}\n\n1. One\n2. Two`;
    const keyOf = async (title: string): Promise<string[]> => (await draftOf('a.md', content(title))).checklists.map(({ slug }) => slug);
    expect(await keyOf('🎉')).toEqual(['list-1']);
    expect(await keyOf('قبل السفر')).toEqual(['قبل-السفر']);
    expect(await keyOf('\\_\\_proto\\_\\_')).toEqual(['list-1']);
  });
});

it('A whole Word document becomes a whole draft', async () => {
  const box =
    '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>';
  const body = [
    para('Plan: a "board" trip', 'Title'),
    para('Use this whenever the board travels. It takes six weeks.'),
    para('Before you book', 'heading1'),
    para('Ask each member for passport data', '', { list: 'number' }),
    para('also of their guests', '', { list: 'bullet', level: 1 }),
    para('Please book the flights, so that prices are fair and nobody has to wait for a seat', '', { list: 'number' }),
    para(run('Warning:', '<w:b/>') + run(' Never pay by card # {{x}} <b>.')),
    table([
      ['What', 'Who | when'],
      ['Visa', 'Assistant'],
    ]),
    para('On the day', 'heading1'),
    para(box + run(' Print the list')),
    para(box + run(' Ring +44 20 7946 0000')),
    para(box + run(' Pack pens')),
    para('A good trip is one that nobody remembers.', 'Quote'),
    para(`<w:hyperlink r:id="link0">${run('The policy')}</w:hyperlink>`),
  ].join('');
  expect(draftText(await draftOf('a.docx', docx(body, {}, ['https://a.example/policy'])), facts)).toBe(`---
title: "Plan: a \\"board\\" trip"
summary: Use this whenever the board travels.
owner: Handbook team
reviewed: 2026-11-22
aliases: []
related: []
checklists:
  before-you-book:
    mode: read-do
    when: before you book
    run_by: assistant
  on-the-day:
    mode: do-confirm
    when: on the day
    run_by: assistant
changes:
  2026-11-22: First version, brought in from a document.
---

Use this whenever the board travels. It takes six weeks.

## Before you book
<!-- sources: XX-1 XX-2 -->

1. Ask each member for passport data
   - also of their guests
2. Please book the flights, so that prices are fair and nobody has to wait for a seat

> [!WARNING]
> Never pay by card # {{x}} \\<b>.

| What | Who \\| when |
| --- | --- |
| Visa | Assistant |

## On the day
<!-- sources: XX-3 XX-4 XX-5 -->

- Print the list
- Ring +44 20 7946 0000
- Pack pens

> A good trip is one that nobody remembers.

[The policy](https://a.example/policy)

## Checklist: Before you book
<!-- sources: XX-1 XX-2 -->

### Before you book

- [ ] Ask each member for passport data
- [ ] Book the flights

## Checklist: On the day
<!-- sources: XX-3 XX-4 XX-5 -->

### On the day

- [ ] Print the list
- [ ] Ring +44 20 7946 0000
- [ ] Pack pens
`);
});
