// Tests the files of the search index: the same bytes from the same content, lists that leave no document out, and one
// folder for each version.

import { describe, expect, it } from 'vitest';
import { indexAgain, indexFiles, searchSourceOf, type IndexMemory, type SearchSource } from '../../src/emit/search-index.ts';
import type { Output } from '../../src/emit/output.ts';
import { parseHandbook, type PlaybookMemory } from '../../src/parse/parse-handbook.ts';
import { planSite, type Site } from '../../src/plan/site.ts';
import {
  formatVersion,
  manifestFile,
  unpackPlace,
  type Fragment,
  type Manifest,
  type Shard,
  type WordList,
} from '../../src/search/format.ts';
import { checklistKeys, contentOf, guide, packetText, playbookText, siteOf, type Files } from '../make.ts';

const files: Files = {
  'handbook.yml': `title: Small handbook
language: en-GB
categories:
  - { id: stakeholder, title: Stakeholders, summary: Others., hue: green }
  - { id: executive, title: Your executive, summary: Working with them., hue: blue }
`,
  'sources.yml': `documents:
  AR: { title: The art of it }
points:
  - { id: AR-E0, home: executive, point: Hold regular check-ins., aliases: [face time] }
`,
  'synonyms.yml': '- [boss, executive]\n- [diary, calendar]\n',
  'executive/weekly-check-in.md': playbookText({
    front: `aliases: [one-to-one]\n${checklistKeys('before-the-check-in')}`,
    body: `Use it every week.

## Set it up
<!-- sources: AR-E0 -->
<!-- aliases: getting a slot -->
1. Ask the boss for twenty minutes.

\`\`\`email Ask for the slot
May I have twenty minutes?
\`\`\`

## Checklist: before the check-in
- [ ] Send the agenda

## Worksheet: what I need
### This week
- What I need
`,
  }),
  'executive/travel.md': playbookText({ title: 'Travel', body: '## Book it\n1. Check the diary.\n' }),
  'stakeholder/map.md': playbookText({ title: 'Map your stakeholders', body: '## Draw it\n1. Start with the executive.\n' }),
  'packets/first-day.md': packetText(['executive/weekly-check-in#before-the-check-in']),
};

interface Written {
  readonly manifest: Manifest;
  /** Every file with its text, in order. */
  readonly texts: ReadonlyMap<string, string>;
  /** A file of the version, read. */
  readonly read: (name: string) => unknown;
  readonly fragments: readonly Fragment[];
  readonly shards: readonly Shard[];
}

function written(outputs: readonly Output[]): Written {
  const texts = new Map(outputs.map(({ file, content }) => [file, String(content())]));
  const manifest = JSON.parse(texts.get(manifestFile) ?? '') as Manifest;
  const read = (name: string): unknown => JSON.parse(texts.get(`search/${manifest.version}/${name}`) ?? 'null') as unknown;
  const all = <File>(folder: string): File[] =>
    Array.from(
      { length: [...texts.keys()].filter((file) => file.includes(`/${folder}/`)).length },
      (_, index) => read(`${folder}/${index}.json`) as File,
    );
  return { manifest, texts, read, fragments: all<Fragment>('documents'), shards: all<Shard>('terms') };
}

const build = async (from: Files): Promise<Written> => written(await indexFiles(searchSourceOf(siteOf(from))));
const bytes = (outputs: readonly Output[]): string[] => outputs.map(({ file, content }) => `${file}\n${String(content())}`);
const bytesOf = async (from: Files): Promise<string[]> => bytes(await indexFiles(searchSourceOf(siteOf(from))));
const without = (...names: readonly string[]): Files => Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name)));

describe('the same content', () => {
  it('makes the same bytes, file by file', async () => {
    expect(await bytesOf(files)).toEqual(await bytesOf(files));
  });

  it('makes the same bytes when its files arrive in another order', async () => {
    const turned = Object.fromEntries(Object.entries(files).toReversed());
    expect(Object.keys(turned)).not.toEqual(Object.keys(files));
    expect(await bytesOf(turned)).toEqual(await bytesOf(files));
  });

  it('makes the same bytes from a list of documents that was sent to another thread', async () => {
    const source = searchSourceOf(siteOf(files));
    expect(bytes(await indexFiles(structuredClone(source)))).toEqual(bytes(await indexFiles(source)));
  });
});

describe('other content', () => {
  const versionOf = async (from: Files): Promise<string> => (await build(from)).manifest.version;

  it('has another version, whatever was changed', async () => {
    const changed: Files[] = [
      { ...files, 'executive/travel.md': playbookText({ title: 'Travel', body: '## Book it\n1. Check the calendar.\n' }) },
      {
        ...files,
        'executive/travel.md': playbookText({ title: 'Travel', front: 'aliases: [journeys]', body: '## Book it\n1. Check the diary.\n' }),
      },
      { ...files, 'synonyms.yml': '- [boss, executive, gaffer]\n- [diary, calendar]\n' },
      { ...files, 'sources.yml': (files['sources.yml'] ?? '').replace('face time', 'catch-up') },
      without('executive/travel.md'),
    ];
    const versions = await Promise.all([files, ...changed].map(versionOf));
    expect(new Set(versions).size).toBe(versions.length);
  });
});

describe('files', () => {
  it('lie under the folder of their version, all but the manifest', async () => {
    const { manifest, texts } = await build(files);
    const [first, ...others] = texts.keys();
    expect(first).toBe('search/manifest.json');
    expect(manifest.version).toMatch(/^[0-9a-f]{10}$/);
    expect(others.length).toBeGreaterThan(4);
    expect(others.filter((file) => !file.startsWith(`search/${manifest.version}/`))).toEqual([]);
    expect(new Set(texts.keys()).size).toBe(texts.size);
  });

  it('are named by what they hold: a new version overwrites none of an old one', async () => {
    const [one, other] = await Promise.all([build(files), build(without('executive/travel.md'))]);
    const shared = [...one.texts.keys()].filter((file) => other.texts.has(file));
    expect(shared).toEqual([manifestFile]);
  });

  it('are all JSON', async () => {
    const { texts } = await build(files);
    for (const text of texts.values()) expect(() => JSON.parse(text) as unknown).not.toThrow();
  });
});

describe('the manifest', () => {
  it('says what a browser has to know before it asks for more', async () => {
    const { manifest, fragments } = await build(files);
    expect(manifest).toMatchObject({
      format: formatVersion,
      title: 'Small handbook',
      language: 'en-GB',
      categories: [
        { id: 'stakeholder', title: 'Stakeholders', hue: 'green', first: 0 },
        { id: 'executive', title: 'Your executive', hue: 'blue', first: 1 },
        { id: '', title: '', hue: '', first: 3 },
      ],
      starts: [
        { title: 'First day', url: '/packets/first-day/', kind: 'packet' },
        { title: 'Map your stakeholders', url: '/stakeholder/map/', kind: 'playbook' },
        { title: 'Travel', url: '/executive/travel/', kind: 'playbook' },
      ],
    });
    expect(manifest.places).toBe(fragments.reduce((sum, { places }) => sum + places.length, 0));
  });

  it('names no packets where there are none', async () => {
    const { manifest } = await build(without('packets/first-day.md'));
    expect(manifest.categories.map(({ id }) => id)).toEqual(['stakeholder', 'executive']);
    expect(manifest.starts.map(({ kind }) => kind)).toEqual(['playbook', 'playbook']);
  });
});

describe('documents', () => {
  it('stand in the order of the handbook, packets last', async () => {
    const { fragments } = await build(files);
    expect(fragments.map(({ url }) => url)).toEqual([
      '/stakeholder/map/',
      '/executive/travel/',
      '/executive/weekly-check-in/',
      '/packets/first-day/',
    ]);
  });

  it('hold their places as they are shown: the introduction, plays, words to copy, checklists and worksheets', async () => {
    const { fragments } = await build(files);
    expect(fragments[2]).toEqual({
      url: '/executive/weekly-check-in/',
      title: 'Weekly check-in',
      summary: 'One sentence about it.',
      places: [
        { id: '', kind: 'playbook', title: 'Weekly check-in', aliases: ['one-to-one'], lines: ['Use it every week.'] },
        { id: 'set-it-up', kind: 'play', title: 'Set it up', aliases: ['getting a slot'], lines: ['Ask the boss for twenty minutes.'] },
        { id: 'words-ask-for-the-slot', kind: 'words', title: 'Ask for the slot', aliases: [], lines: ['May I have twenty minutes?'] },
        {
          id: 'before-the-check-in',
          kind: 'checklist',
          title: 'Before the check-in',
          aliases: [],
          lines: ['the day before', 'Send the agenda'],
        },
        { id: 'what-i-need', kind: 'worksheet', title: 'What I need', aliases: [], lines: ['This week', 'What I need'] },
      ],
    });
  });

  it('keep the points that they put to work for themselves: those stand elsewhere', async () => {
    const { texts } = await build(files);
    const shown = [...texts].filter(([file]) => file.includes('/documents/')).map(([, text]) => text);
    expect(shown.filter((text) => text.includes('face time') || text.includes('Hold regular'))).toEqual([]);
  });
});

describe('the word list', () => {
  it('holds the words as they are written, and the groups', async () => {
    const { read } = await build(files);
    const { words, groups } = read('words.json') as WordList;
    const all = words.flatMap((line) => line.split(' '));
    expect(all).toEqual(expect.arrayContaining(['diary', 'executive', 'minutes', 'twenty']));
    expect(all.filter((word) => ['the', 'it', 'of'].includes(word))).toEqual([]);
    expect(groups).toEqual([
      ['boss', 'executive'],
      ['diary', 'calendar'],
    ]);
  });

  it('has the commonest words last', async () => {
    const often = playbookText({ body: `## Set it up\n${'flight '.repeat(40)}once\n` });
    const { words } = (await build({ 'executive/a.md': often })).read('words.json') as WordList;
    const lineOf = (word: string): number => words.findIndex((line) => line.split(' ').includes(word));
    expect(lineOf('once')).toBe(0);
    expect(lineOf('flight')).toBeGreaterThan(lineOf('once'));
  });
});

/** So many documents of two places each that hold one word: the first place of every `nth` in its title, the others in their text. */
function manyDocuments(count: number, nth = 3): SearchSource {
  const documents = Array.from({ length: count }, (_, number) => {
    const isNamed = number % nth === 0;
    const shared = { about: [], pointAliases: [], aliases: [] };
    return {
      url: `/executive/${number}/`,
      title: isNamed ? 'Meeting' : 'Other',
      summary: '',
      places: [
        { id: '', kind: 'playbook' as const, title: isNamed ? 'Meeting' : 'Other', lines: ['a meeting'], ...shared },
        { id: 'x', kind: 'play' as const, title: `Part ${number}`, lines: ['one more meeting', 'and more text besides'], ...shared },
      ],
    };
  });
  const facts = { title: 'Large', language: 'en', categories: [{ id: 'executive', title: 'Executive', hue: '', first: 0 }], starts: [] };
  return { documents, synonyms: [], facts };
}

interface Listed {
  readonly count: number;
  readonly documents: number[];
  readonly weights: number[];
}

/** A list of a term taken apart: its documents, and the weights of the places that are named. */
function listed([count = 0, ...steps]: readonly number[] = []): Listed {
  const documents: number[] = [];
  for (const step of steps) if (step < 0) documents.push((documents.at(-1) ?? -1) - step);
  return { count, documents, weights: steps.filter((step) => step >= 0).map((packed) => unpackPlace(packed).weight) };
}

describe('a frequent term', () => {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);
  const listFor = async (term: string, documents: number, nth?: number): Promise<Listed> => {
    const { shards } = written(await indexFiles(manyDocuments(documents, nth)));
    return listed(shards.find((shard) => Object.hasOwn(shard, term))?.[term]);
  };

  it('keeps all its documents, but only its weightiest places', async () => {
    const { count, documents, weights } = await listFor('meet', 1500);
    expect(count).toBe(3000);
    expect(documents).toEqual(numbers(1500));
    expect(weights.length).toBeGreaterThanOrEqual(500);
    expect(weights.length).toBeLessThan(2001);
    const all = (await listFor('meet', 900)).weights;
    const lightest = Math.min(...all);
    expect(new Set(all).size).toBeGreaterThan(1);
    expect(weights.filter((weight) => weight === lightest)).toEqual([]);
    expect(weights.filter((weight) => weight === Math.max(...all))).toHaveLength(500);
  });

  it('keeps all its places up to two thousand', async () => {
    const { count, documents, weights } = await listFor('meet', 1000);
    expect(count).toBe(2000);
    expect(documents).toEqual(numbers(1000));
    expect(weights).toHaveLength(2000);
  });

  it('keeps its documents also where others lie between them', async () => {
    const shared = { about: [], pointAliases: [], aliases: [] };
    const holding = Array.from({ length: 45 }, (_, number) => ({
      id: `x${number}`,
      kind: 'play' as const,
      title: number < 20 ? 'Meeting' : 'Other',
      lines: ['one meeting'],
      ...shared,
    }));
    const between = { id: '', kind: 'playbook' as const, title: 'Other', lines: ['nothing of it'], ...shared };
    const documents = Array.from({ length: 3000 }, (_, number) => ({
      url: `/executive/${number}/`,
      title: 'Other',
      summary: '',
      places: number % 60 === 59 ? [between, ...holding] : [between],
    }));
    const { shards } = written(await indexFiles({ ...manyDocuments(0), documents }));
    const found = listed(shards.find((shard) => Object.hasOwn(shard, 'meet'))?.['meet']);
    expect(found.count).toBe(50 * 45);
    expect(found.documents).toEqual(numbers(50).map((number) => number * 60 + 59));
    expect(found.weights).toHaveLength(50 * 20);
  });

  it('keeps all its names, which have no weights', async () => {
    const { count, documents, weights } = await listFor('meet~', 2100, 1);
    expect([count, documents.length, weights.length]).toEqual([2100, 2100, 2100]);
  });
});

describe('terms', () => {
  it('stand in order in files of about the same size, whose first terms the manifest names', async () => {
    const { manifest, shards, texts } = written(await indexFiles(manyDocuments(1500)));
    const terms = shards.flatMap((shard) => Object.keys(shard).filter((term) => !/^\d+$/.test(term)));
    expect(terms).toEqual(terms.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(shards.length).toBeGreaterThan(2);
    expect(manifest.shards).toHaveLength(shards.length);
    for (const [number, first] of manifest.shards.entries()) {
      expect(Object.hasOwn(shards[number] ?? {}, first)).toBe(true);
      expect(Object.keys(shards[number] ?? {}).every((term) => term >= first)).toBe(true);
      const next = manifest.shards[number + 1];
      if (next !== undefined) expect(Object.keys(shards[number] ?? {}).every((term) => term < next)).toBe(true);
    }
    const sizes = [...texts].filter(([file]) => file.includes('/terms/')).map(([, text]) => text.length);
    expect(Math.max(...sizes)).toBeLessThan(60_000);
  });

  it('have words: a name of nothing but marks makes none', async () => {
    const { shards } = await build({ 'executive/a.md': playbookText({ title: 'Faces', front: 'aliases: ["🎉"]', body: '## ?!\ntext\n' }) });
    const terms = shards.flatMap((shard) => Object.keys(shard));
    expect(terms.filter((term) => !/[\p{L}\p{N}]/u.test(term))).toEqual([]);
    expect(terms).toContain('text');
  });

  it('that are names of JavaScript’s own are terms as others', async () => {
    const { shards } = await build({ 'executive/a.md': playbookText({ body: '## Constructor\n`__proto__` and constructor\n' }) });
    expect(shards.some((shard) => Object.hasOwn(shard, 'constructor'))).toBe(true);
  });
});

describe('an index made again', () => {
  const parsed: PlaybookMemory = new Map();
  const site = (from: Files): Site => planSite(parseHandbook(contentOf(from), guide, parsed).handbook);
  const memory: IndexMemory = new WeakMap();
  const travel = files['executive/travel.md'] ?? '';

  it.each<readonly [string, Files]>([
    ['at first', files],
    ['when nothing was changed', files],
    ['after an edit of a playbook', { ...files, 'executive/travel.md': travel.replace('diary', 'passport') }],
    ['after a title was changed, which moves the playbook', { ...files, 'executive/travel.md': travel.replace('Travel', 'Zero travel') }],
    ['after a playbook was added', { ...files, 'executive/new.md': playbookText({ title: 'Brand new' }) }],
    ['after a playbook was deleted', without('executive/travel.md')],
    ['after a playbook went to another category', { ...without('executive/travel.md'), 'stakeholder/travel.md': travel }],
    ['after the synonyms were changed', { ...files, 'synonyms.yml': '- [passport, diary]\n' }],
    ['after a point was reworded', { ...files, 'sources.yml': (files['sources.yml'] ?? '').replace('regular', 'weekly') }],
    [
      'after that point got another name',
      { ...files, 'sources.yml': (files['sources.yml'] ?? '').replace('regular', 'weekly').replace('face time', 'catch-up') },
    ],
    ['after the language was changed', { ...files, 'handbook.yml': (files['handbook.yml'] ?? '').replace('en-GB', 'de') }],
    [
      'after the packet was changed',
      { ...files, 'packets/first-day.md': packetText(['executive/weekly-check-in#before-the-check-in'], { title: 'Day one' }) },
    ],
    ['after all was put back', files],
  ])('is the same to the byte as one made at once: %s', async (_, from) => {
    expect(bytes(await indexAgain(site(from), memory))).toEqual(await bytesOf(from));
  });

  it('goes through the changed playbook only', async () => {
    const first = site(files);
    await indexAgain(first, memory);
    const known = first.playbooks.map(({ playbook }) => memory.get(playbook)?.indexed);
    const second = site({ ...files, 'executive/travel.md': travel.replace('diary', 'ticket') });
    await indexAgain(second, memory);
    const now = second.playbooks.map(({ playbook }) => memory.get(playbook)?.indexed);
    expect(now.map((indexed, index) => indexed === known[index])).toEqual([true, false, true]);
  });
});
