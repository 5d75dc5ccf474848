// Tests the search of one handbook over small handbooks in memory: what is found, in what order, and what is shown of it.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filter } from '../../src/search/engine.ts';
import type { Place } from '../../src/search/results.ts';
import { placeKinds } from '../../src/search/format.ts';
import { openSearch } from '../../src/site/open-search.ts';
import { playbookText, siteOf } from '../make.ts';
import { everything, firstFor, groupsFor, office, openOffice, shareOf, shown, titleOf } from './office.ts';

const engine = await openOffice();

const marked = (pieces: Place['excerpt']): string[] => pieces.filter((piece) => piece.isMarked).map((piece) => piece.text);
const whole = (pieces: Place['excerpt']): string => pieces.map((piece) => piece.text).join('');

describe('a query', () => {
  it('all of whose words are answered finds where they are answered', async () => {
    const found = await engine.find('passport and visa');
    expect(shareOf(found)).toBeCloseTo(1);
    expect(found).toMatchObject({ mended: [], unknown: [], plan: { isEmpty: false } });
    expect(await firstFor(engine, 'passport and visa')).toMatchObject({ url: '/executive/travel/#book-the-flight', kind: 'play' });
  });

  it('some of whose words are answered finds what answers most, and says which word stands nowhere', async () => {
    const found = await engine.find('cancelled flight quantum');
    expect(found.unknown).toEqual(['quantum']);
    expect(shareOf(found)).toBeLessThan(0.95);
    expect(await shown(engine, 'cancelled flight quantum')).toEqual(['play: When a flight is cancelled']);
  });

  it('one of whose many words is answered by chance finds nothing rather than junk', async () => {
    expect(await shown(engine, 'quantum entanglement of passport photons')).toEqual([]);
    expect(await shown(engine, 'kitchen renovation budget spreadsheet')).toEqual([]);
  });

  it.each(['quantum entanglement', 'sourdough bread recipe', 'asdf qwerty', 'zzz', 'ark', '量子', 'квант', '🎉', '???', ''])(
    'that nothing here answers finds nothing: %s',
    async (query) => {
      const found = await engine.find(query);
      expect(found.ranked).toEqual([]);
      expect(await engine.show(found, everything, 10)).toEqual([]);
      expect((await engine.count(found, everything)).all).toBe(0);
    },
  );

  it('of stop words only finds nothing, and is called empty', async () => {
    const found = await engine.find('how do I do it');
    expect([found.plan.isEmpty, found.ranked]).toEqual([true, []]);
  });

  it('of stop words that is a name finds what is called so, and only that', async () => {
    expect(await shown(engine, 'To be or not to be?')).toEqual(['playbook: To be or not to be']);
    expect(await shown(engine, 'be not')).toEqual([]);
  });

  it('finds forms of its words, in either spelling', async () => {
    expect(await shown(engine, 'canceling flights')).toEqual(['play: When a flight is cancelled']);
    expect(await shown(engine, 'FLIGHT’S CANCELLATION')).toEqual(['play: When a flight is cancelled']);
  });

  it('may be in any case, with accents or without', async () => {
    const cafe = await openOffice({ 'executive/cafe.md': playbookText({ title: 'Café', body: '## Où aller\nAu café.\n' }) });
    expect(await shown(cafe, 'CAFE')).toEqual(await shown(cafe, 'café'));
    expect((await shown(cafe, 'cafe'))[0]).toBe('playbook: Café');
  });
});

describe('names', () => {
  it('come before mentions', async () => {
    const gossips = await openOffice({
      'executive/a.md': playbookText({ title: 'Kitchen talk', body: '## Listen\nThere is gossip, and gossip about gossip.\n' }),
    });
    const groups = await groupsFor(gossips, 'gossip');
    expect(groups.map(({ title }) => title)).toEqual(['Gossip', 'Kitchen talk']);
  });

  it('of nothing but marks answer no query', async () => {
    const emoji = await openOffice({
      'executive/emoji.md': playbookText({ title: 'Faces', front: 'aliases: ["🎉"]', body: '## ?!\ntext\n' }),
    });
    expect(await shown(emoji, '🎂')).toEqual([]);
    expect(await shown(emoji, '')).toEqual([]);
  });
});

describe('words that mean the same', () => {
  it('are found for each other, also when the word that was typed stands nowhere', async () => {
    const found = await engine.find('calendar');
    expect(found.unknown).toEqual([]);
    expect(await shown(engine, 'calendar')).toEqual(['play: Book the flight', 'checklist: Before the check-in']);
  });

  it('count less than the word itself', async () => {
    expect((await firstFor(engine, 'principal')).score).toBeLessThan((await firstFor(engine, 'boss')).score);
    expect(titleOf(await firstFor(engine, 'boss'))).toBe('When someone asks you about the boss');
  });

  it('may be several words, or digits', async () => {
    expect(titleOf(await firstFor(engine, 'say no'))).toBe('Turn down an invitation');
    for (const query of ['1:1', 'one on one', 'one-on-ones'])
      expect((await groupsFor(engine, query)).map(({ title }) => title)).toEqual(['Weekly check-in', 'First day']);
  });

  it('are marked as they stand there', async () => {
    const place = await firstFor(engine, 'calendar');
    expect(marked(place.excerpt)).toEqual(['diary']);
    expect(place.marks).toEqual(['diary']);
  });
});

describe('what readers call', () => {
  it('a playbook leads to the playbook, and says so', async () => {
    expect(await firstFor(engine, 'standing slot')).toMatchObject({
      url: '/executive/weekly-check-in/',
      kind: 'playbook',
      alsoCalled: 'standing slot',
      marks: [],
    });
  });

  it('a section leads to the section, and says so', async () => {
    expect(await firstFor(engine, 'face time')).toMatchObject({
      url: '/executive/weekly-check-in/#set-it-up',
      kind: 'play',
      alsoCalled: 'getting face time',
    });
    expect(await firstFor(engine, 'gaffer')).toMatchObject({
      url: '/executive/weekly-check-in/#set-it-up',
      alsoCalled: 'slot with the gaffer',
    });
  });

  it('a point of a source leads to the section that puts it to work', async () => {
    expect(await firstFor(engine, 'reverse walkthrough')).toMatchObject({
      url: '/executive/travel/#book-the-flight',
      kind: 'play',
      alsoCalled: '',
    });
  });

  it('something is not said where the title says as much', async () => {
    for (const query of ['weekly check-in', 'weekly']) expect((await firstFor(engine, query)).alsoCalled).toBe('');
  });

  it('something is said by the first of its names where two answer as much', async () => {
    const named = await openOffice({
      'executive/a.md': playbookText({ title: 'Numbers', front: 'aliases: [budget talk, budget round]', body: '## Count\ntext\n' }),
    });
    expect((await firstFor(named, 'budget')).alsoCalled).toBe('budget talk');
  });

  it('something is not given away with what is shown', async () => {
    const place = await firstFor(engine, 'standing slot');
    expect(marked([...place.title, ...place.excerpt])).toEqual([]);
    expect(whole(place.excerpt)).toBe('One sentence about it.');
  });
});

describe('the words of a point', () => {
  it('lead to the section that puts it to work, though they stand elsewhere', async () => {
    expect(await shown(engine, 'rehearse backwards')).toEqual(['play: Book the flight']);
  });
});

describe('a slip', () => {
  it('is mended, and what was meant is said', async () => {
    const found = await engine.find('pasport vsia');
    expect(found.mended.map(({ want, meant }) => [want.typed, meant])).toEqual([
      ['pasport', ['passport']],
      ['vsia', ['visa']],
    ]);
    expect(found.unknown).toEqual([]);
    expect(await shown(engine, 'pasport vsia')).toEqual(['play: Book the flight']);
  });

  it('is marked as it should have been written', async () => {
    expect(marked((await firstFor(engine, 'pasport vsia')).excerpt)).toEqual(['passport', 'visa']);
  });

  it('is not seen in a word that stands there', async () => {
    expect((await engine.find('flight')).mended).toEqual([]);
  });

  it('in a word that means the same finds what it means', async () => {
    expect(await shown(engine, 'calender')).toEqual(await shown(engine, 'calendar'));
  });
});

describe('while a reader types', () => {
  it('the last word may go on', async () => {
    expect((await engine.find('pas', true)).mended.map(({ meant }) => meant)).toEqual([['passport']]);
    expect((await engine.find('pas')).ranked).toEqual([]);
    expect((await engine.find('visa passp', true)).ranked).toHaveLength(1);
  });

  it('the words before it, and one that is followed by a space, are whole', async () => {
    expect((await engine.find('pas flight', true)).unknown).toEqual(['pas']);
    expect((await engine.find('pas ', true)).unknown).toEqual(['pas']);
  });

  it('a word that stands there may go on as well, but counts as it stands', async () => {
    const days = await openOffice({
      'executive/day.md': playbookText({ title: 'The day', body: '## Plan\nA visa takes time.\n' }),
      'executive/visas.md': playbookText({ title: 'Visagiste', body: '## Book\nA visagiste takes time.\n' }),
    });
    const typing = await days.show(await days.find('visa', true), everything, 10);
    const typed = await days.show(await days.find('visa'), everything, 10);
    expect(typing.map(({ title }) => title)).toContain('Visagiste');
    expect(typed.map(({ title }) => title)).not.toContain('Visagiste');
  });

  it('a word with accents may go on as well', async () => {
    const french = await openSearch(
      siteOf({
        'handbook.yml': 'language: fr\n',
        'executive/a.md': playbookText({ title: 'A', body: '## Un\nUne équipe.\n' }),
        'executive/b.md': playbookText({ title: 'B', body: '## Deux\nUn équipement.\n' }),
      }),
    );
    const titles = async (query: string): Promise<string[]> =>
      (await french.show(await french.find(query, true), everything, 10)).map(({ title }) => title);
    expect(await titles('equip')).toEqual(['A', 'B']);
    expect(await titles('équip')).toEqual(['A', 'B']);
    expect(await titles('equipe')).toEqual(['A', 'B']);
    expect(await titles('équipe')).toEqual(['A', 'B']);
  });

  it('every beginning of a query is answered without fail', async () => {
    const query = 'when the flight is cancelled “same day”';
    for (let length = 0; length <= query.length; length++) {
      const found = await engine.find(query.slice(0, length), true);
      await expect(engine.show(found, everything, 5)).resolves.toBeInstanceOf(Array);
    }
  });
});

describe('a word that names a kind', () => {
  it('puts places of that kind first', async () => {
    const body = '## Make it good\nAn apology within the hour.\n\n```email Write\nMy apology for Monday.\n```\n';
    const sorry = await openOffice({ 'executive/sorry.md': playbookText({ title: 'Own it', body }) });
    expect(await firstFor(sorry, 'apology')).toMatchObject({ kind: 'play' });
    expect(await firstFor(sorry, 'apology template')).toMatchObject({ kind: 'words' });
    expect(await firstFor(sorry, 'checklist for a trip')).toMatchObject({ kind: 'checklist' });
  });

  it('is not called unknown where no text has it', async () => {
    const found = await engine.find('wording for the hotel');
    expect(found.unknown).toEqual([]);
  });

  it('is not taken for another word', async () => {
    const masks = await openOffice({ 'executive/a.md': playbookText({ title: 'Masks', body: '## Guise\nIn the guise of a friend.\n' }) });
    expect((await masks.find('guide to travel')).mended).toEqual([]);
  });
});

describe('a phrase in quotation marks', () => {
  it('is found word after word', async () => {
    expect(await shown(engine, '"running order"')).toEqual(['play: Set it up']);
    expect(await shown(engine, 'running order')).toEqual(['play: Set it up']);
  });

  it('is not found in another order, nor with words between', async () => {
    expect(await shown(engine, '"order running"')).toEqual([]);
    expect(await shown(engine, '"passport visa"')).toEqual([]);
    expect(await shown(engine, '"passport and visa"')).toEqual(['play: Book the flight']);
  });

  it('is found in titles, summaries and items', async () => {
    expect(await shown(engine, '"flight is cancelled"')).toEqual(['play: When a flight is cancelled']);
    expect(await shown(engine, '"charge the telephone"')).toEqual(['checklist: The day before a trip']);
    const summary = await openOffice({
      'executive/a.md': playbookText({ title: 'Numbers', body: '## Count\ntext\n' }).replace(
        'One sentence about it.',
        'Every penny counts.',
      ),
    });
    expect(await shown(summary, '"every penny"')).toEqual(['playbook: Numbers']);
  });

  it('leaves other words to be there or not', async () => {
    expect(await shown(engine, 'hotel "flight was cancelled"')).toEqual(['words: Tell the hotel']);
  });

  it('beside another needs both, wherever in the document they stand', async () => {
    expect(await shown(engine, '"running order" "flight was cancelled"')).toEqual([]);
    const groups = await groupsFor(engine, '"running order" "same day"');
    expect(groups.map(({ title }) => title)).toEqual(['Weekly check-in']);
  });

  it('puts the documents first whose places with the phrase answer best', async () => {
    const orders = await openOffice({
      'executive/a.md': playbookText({
        title: 'A',
        body: '## Order a visa\nOrder it.\n## Other\nOn the very same day, in whatever order, if at all.\n',
      }),
      'executive/b.md': playbookText({ title: 'B', body: '## Same day order\nOrder it.\n' }),
    });
    const groups = await groupsFor(orders, 'order "same day"');
    expect(groups.map(({ title }) => title).slice(0, 2)).toEqual(['B', 'A']);
    const mixed = await groupsFor(orders, 'order visa "same day"');
    const scores = mixed.map(({ score }) => score);
    expect(mixed.map(({ title }) => title)).toContain('A');
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

describe('a result', () => {
  it('is a place with its address, kind and category', async () => {
    const [group] = await groupsFor(engine, 'passport visa');
    expect(group).toMatchObject({ title: 'Travel', url: '/executive/travel/', category: 'Your executive', hue: 'blue' });
    expect(group?.places).toMatchObject([{ url: '/executive/travel/#book-the-flight', kind: 'play' }]);
  });

  it('of a packet belongs to no category', async () => {
    expect((await groupsFor(engine, 'Monday'))[0]).toMatchObject({
      title: 'First day',
      category: '',
      places: [{ url: '/packets/first-day/', kind: 'packet' }],
    });
  });

  it('marks what answers, as it is written, in title and text', async () => {
    const place = await firstFor(engine, 'cancel the flight');
    expect(marked(place.title)).toEqual(['flight', 'cancelled']);
    expect(titleOf(place)).toBe('When a flight is cancelled');
    const diary = await firstFor(engine, 'diaries');
    expect(diary.excerpt).toEqual([
      { text: 'Hold two seats until the ', isMarked: false },
      { text: 'diary', isMarked: true },
      { text: ' is clear.', isMarked: false },
    ]);
  });

  it('shows the line that answers most', async () => {
    expect(whole((await firstFor(engine, 'passport flight')).excerpt)).toBe('Check passport and visa first.');
    expect(whole((await firstFor(engine, 'seats diary')).excerpt)).toBe('Hold two seats until the diary is clear.');
  });

  it('names each word of the place that answers once, in lower case', async () => {
    const [group] = await groupsFor(engine, 'Minutes ask', { category: '', kind: 'words' });
    expect(group?.places.map(({ marks }) => marks)).toEqual([['ask', 'minutes']]);
  });

  it('that is far weaker than the best is left out', async () => {
    const long = Array.from({ length: 600 }, (_, number) => `word${number}`).join(' ');
    const uneven = await openOffice({
      'executive/a.md': playbookText({ title: 'Sabbatical leave policy', body: '## Sabbatical leave policy\nSabbatical leave policy.\n' }),
      'executive/b.md': playbookText({ title: 'B', body: `## C\nsabbatical leave policy ${long}\n` }),
    });
    expect((await groupsFor(uneven, 'sabbatical leave policy')).map(({ title }) => title)).toEqual(['Sabbatical leave policy']);
    expect((await groupsFor(uneven, 'word7')).map(({ title }) => title)).toEqual(['B']);
  });

  it('has at most three places of a document', async () => {
    const sections = Array.from({ length: 9 }, (_, number) => `## Visa ${'x'.repeat(number + 1)}\nvisa\n`).join('');
    const many = await openOffice({ 'executive/a.md': playbookText({ title: 'Papers', body: sections }) });
    const [group] = await groupsFor(many, 'visa');
    expect(group?.title).toBe('Papers');
    expect(group?.places.length).toBeLessThanOrEqual(3);
  });

  it('comes best first, and no more come than asked for', async () => {
    const groups = await groupsFor(engine, 'day');
    const scores = groups.map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(await groupsFor(engine, 'day', everything, 1)).toEqual(groups.slice(0, 1));
  });
});

describe('filters', () => {
  const queries = [
    'flight',
    'check-in',
    'passport',
    'minutes',
    'day',
    'boss',
    'diary',
    'hotel',
    'trip checklist',
    'telephone passport gossip',
    'quantum',
  ];
  const categories = ['', 'executive', 'stakeholder'];
  const kinds = ['', ...placeKinds] as const;

  it('leave what is of the category', async () => {
    const titles = async (category: string): Promise<string[]> =>
      (await groupsFor(engine, 'flight', { category, kind: '' })).map(({ title }) => title);
    expect(await titles('')).toEqual(['Travel', 'Gossip']);
    expect(await titles('stakeholder')).toEqual(['Gossip']);
    expect(await titles('nothing')).toEqual([]);
  });

  it('leave what is of the kind', async () => {
    expect(await shown(engine, 'check-in', { category: '', kind: 'checklist' })).toEqual(['checklist: Before the check-in']);
    expect(await shown(engine, 'check-in', { category: '', kind: 'packet' })).toEqual(['packet: First day']);
  });

  it('may both be set', async () => {
    expect(await shown(engine, 'passport', { category: 'executive', kind: 'play' })).toEqual(['play: Book the flight']);
    expect(await shown(engine, 'passport', { category: 'executive', kind: 'words' })).toEqual([]);
  });

  it('leave as many places as was said before they were set', async () => {
    const places = async (query: string, filter: Filter): Promise<number> => (await shown(engine, query, filter)).length;
    for (const query of queries) {
      const found = await engine.find(query);
      for (const category of categories) {
        for (const kind of kinds) {
          const counts = await engine.count(found, { category, kind });
          const about = `${query} ${category} ${kind}`;
          expect(counts.all, about).toBe(await places(query, { category, kind }));
          for (const { id, count } of counts.categories)
            expect(count, `${about}, then ${id}`).toBe(await places(query, { category: id, kind }));
          for (const one of placeKinds) {
            const said = counts.kinds.find((entry) => entry.kind === one)?.count ?? 0;
            expect(said, `${about}, then ${one}`).toBe(await places(query, { category, kind: one }));
          }
        }
      }
    }
  });

  it('name every category in the order of the handbook, also those without an answer', async () => {
    const { categories: named } = await engine.count(await engine.find('visa'), everything);
    expect(named).toEqual([
      { id: 'executive', title: 'Your executive', count: 1 },
      { id: 'stakeholder', title: 'Stakeholders', count: 0 },
    ]);
  });

  it('tell categories apart that have no playbook', async () => {
    const settings = (office['handbook.yml'] ?? '').replace(
      '  - { id: stakeholder',
      '  - { id: empty, title: Empty, summary: None. }\n  - { id: stakeholder',
    );
    const gap = await openOffice({ 'handbook.yml': settings });
    expect((await groupsFor(gap, 'gossip'))[0]?.category).toBe('Stakeholders');
    expect((await groupsFor(gap, 'gossip', { category: 'empty', kind: '' })).length).toBe(0);
  });
});

describe('a handbook', () => {
  const titles = async (language: string, text: string, query: string): Promise<string[]> => {
    const search = await openSearch(
      siteOf({
        'handbook.yml': `language: ${language}\n`,
        'executive/a.md': playbookText({ title: 'A', body: `## One\n${text}\n` }),
        'executive/b.md': playbookText({ title: 'B', body: '## Two\n…\n' }),
      }),
    );
    return (await groupsFor(search, query)).map(({ title }) => title);
  };

  it.each([
    ['de', 'Wir bereiten die Besprechungen vor.', 'besprechung'],
    ['fr', 'On prépare les réunions.', 'preparer la reunion'],
    ['es', 'Antes de las reuniones.', 'reunión'],
    ['ar', 'اجتماع مع المُدير', 'المدير'],
    ['ja', '次の経営会議の議事録', '会議'],
    ['zh-Hans', '我们明天开会', '明天'],
    ['fi', 'Seuraava kokous', 'KOKOUS'],
  ])('may be in another language: %s', async (language, text, query) => {
    expect(await titles(language, text, query)).toEqual(['A']);
  });

  it('of a language we know nothing of is searched as it is written', async () => {
    expect(await titles('fi', 'Seuraava kokous', 'kokoukset')).toEqual([]);
  });

  it('may have a single playbook that says nearly nothing', async () => {
    const tiny = await openSearch(siteOf({ 'executive/a.md': playbookText({ title: 'A', body: '## B\n' }) }));
    expect(await shown(tiny, 'sentence')).toEqual(['playbook: A']);
    expect(await shown(tiny, 'quantum')).toEqual([]);
  });
});

it('three thousand queries of whatever letters are answered without an exception', async () => {
  const known = [
    'flight',
    'Weekly check-in',
    '1:1',
    'boss’s',
    'to be',
    'passport',
    'fligth',
    'checklist',
    'constructor',
    '__proto__',
    'toString',
    '经营会议',
    'مُدِير',
  ];
  const word = fc.oneof(
    fc.constantFrom(...known),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('"', '“', '”', '«', '~', '~~', '=', '\\', '\0', '\n', '…', '{}', '<b>', '%', '.*', '(', '[a'),
  );
  const query = fc
    .tuple(fc.array(word, { maxLength: 6 }), fc.constantFrom(' ', '', '-', '  '))
    .map(([words, between]) => words.join(between));
  const filter = fc.record({ category: fc.constantFrom('', 'executive', 'none'), kind: fc.constantFrom('' as const, ...placeKinds) });
  await fc.assert(
    fc.asyncProperty(query, fc.boolean(), filter, async (text, isTyping, narrowed) => {
      const found = await engine.find(text, isTyping);
      const groups = await engine.show(found, narrowed, 5);
      const counts = await engine.count(found, narrowed);
      expect(groups.every(({ score, places }) => Number.isFinite(score) && places.length > 0)).toBe(true);
      expect(counts.all > 0).toBe(groups.length > 0);
      for (const { share } of found.ranked) expect(share).toBeLessThanOrEqual(1.0001);
    }),
    { numRuns: 3000 },
  );
});
