// Tests the search of several handbooks at once: one's own, and others that may be slow, broken or gone.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatVersion, manifestFile, placeKinds, type Manifest } from '../../src/search/format.ts';
import { Handbooks, type Answer, type Question, type Source } from '../../src/search/handbooks.ts';
import { playbookText, siteOf, type Files } from '../make.ts';
import { hostOf, textsOf, type Host } from './host.ts';
import { office } from './office.ts';

const house: Files = {
  'handbook.yml': 'title: The house\nlanguage: en-GB\ncategories:\n  - { id: house, title: The house, summary: All of it. }\n',
  'house/passport.md': playbookText({
    title: 'Passport',
    body: '## Renew a passport\n1. Bring a passport photograph.\n\n```email Ask for it\nMay I have my passport?\n```\n',
  }),
  'house/cleaning.md': playbookText({ title: 'Cleaning', body: '## Every evening\n1. Vacuum the carpet under the flight of stairs.\n' }),
};
const [officeTexts, houseTexts] = await Promise.all([textsOf(siteOf(office)), textsOf(siteOf(house))]);

interface Asked {
  readonly handbooks: Handbooks;
  readonly own: Host;
  readonly other: Host;
  readonly ask: (query: string, more?: Partial<Question>) => Promise<Answer>;
}

/** One's own handbook and another, whose host `arrange` may change before anything is asked. */
function open(arrange: (other: Host) => void = () => undefined): Asked {
  const [own, other] = [hostOf(officeTexts), hostOf(houseTexts)];
  arrange(other);
  const source = (title: string, base: string, host: Host): Source => ({ title, base, load: host.load });
  const handbooks = new Handbooks(source('', '/', own), [source('The house', 'https://house.example/', other)]);
  const ask = async (query: string, more: Partial<Question> = {}): Promise<Answer> =>
    handbooks.search({ query, filter: { category: '', kind: '' }, most: 10, isTyping: false, ...more });
  return { handbooks, own, other, ask };
}

/** As {@link open}, and every handbook has been reached or given up. */
async function opened(arrange?: (other: Host) => void): Promise<Asked> {
  const asked = open(arrange);
  await asked.handbooks.prepare();
  await asked.handbooks.settled();
  return asked;
}

/** Something that is waited for until it is let go. */
function gate(): { readonly until: Promise<void>; readonly letGo: () => void } {
  let letGo = (): void => undefined;
  const until = new Promise<void>((resolve) => (letGo = resolve));
  return { until, letGo };
}

/** What an answer shows: whose it is, and what it is called. */
const shown = ({ results }: Answer): string[] => results.map(({ handbook, title }) => `${handbook === '' ? 'here' : handbook}: ${title}`);
const places = ({ results }: Answer): number => results.reduce((sum, result) => sum + result.places.length, 0);

afterEach(() => {
  vi.useRealTimers();
});

describe('two handbooks', () => {
  it('answer together, the better answer first, and each result says whose it is', async () => {
    const { ask } = await opened();
    const answer = await ask('passport');
    expect(shown(answer)).toEqual(['The house: Passport', 'here: Travel']);
    expect(answer.results.map(({ base }) => base)).toEqual(['https://house.example/', '/']);
    const scores = answer.results.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(answer).toMatchObject({ rung: 'all', unreachable: [], waiting: [] });
  });

  it('answer alone what only one of them knows', async () => {
    const { ask } = await opened();
    expect(shown(await ask('gossip'))).toEqual(['here: Gossip']);
    expect(shown(await ask('vacuum the carpet'))).toEqual(['The house: Cleaning']);
    expect((await ask('vacuum the carpet')).rung).toBe('all');
  });

  it('show no more documents than asked for, and say that there are more', async () => {
    const { ask } = await opened();
    const answer = await ask('passport', { most: 1 });
    expect(shown(answer)).toEqual(['The house: Passport']);
    expect(answer.hasMore).toBe(true);
    expect((await ask('passport', { most: 2 })).hasMore).toBe(false);
  });

  it('are counted together', async () => {
    const { ask } = await opened();
    const answer = await ask('passport');
    expect(answer.counts.all).toBe(places(answer));
  });
});

describe('a filter', () => {
  it('of a category leaves other handbooks out: their categories are not these', async () => {
    const { ask } = await opened();
    const answer = await ask('passport', { filter: { category: 'executive', kind: '' } });
    expect(shown(answer)).toEqual(['here: Travel']);
    expect(answer.counts.all).toBe(1);
    expect(answer.hasMore).toBe(false);
  });

  it('of a category says of this handbook alone how it answered', async () => {
    const { ask } = await opened();
    const answer = await ask('vacuum the carpet', { filter: { category: 'executive', kind: '' } });
    expect(answer).toMatchObject({ results: [], rung: 'none', unknown: ['vacuum', 'carpet'] });
  });

  it('of a kind narrows other handbooks as well', async () => {
    const { ask } = await opened();
    const answer = await ask('passport', { filter: { category: '', kind: 'words' } });
    expect(shown(answer)).toEqual(['The house: Passport']);
    expect(answer.results.flatMap((result) => result.places.map(({ kind }) => kind))).toEqual(['words']);
  });

  it('leaves as many places as was said before it was set', async () => {
    const { ask } = await opened();
    const { counts } = await ask('passport');
    for (const { id, count } of counts.categories)
      expect(count, id).toBe(places(await ask('passport', { filter: { category: id, kind: '' } })));
    for (const kind of placeKinds) {
      const said = counts.kinds.find((entry) => entry.kind === kind)?.count ?? 0;
      expect(said, kind).toBe(places(await ask('passport', { filter: { category: '', kind } })));
    }
  });
});

describe('another handbook that can not be reached', () => {
  it('is named, and this one answers without it', async () => {
    const { ask } = await opened((other) => (other.isDown = true));
    const answer = await ask('passport');
    expect(shown(answer)).toEqual(['here: Travel']);
    expect(answer).toMatchObject({ unreachable: ['The house'], waiting: [], rung: 'all' });
  });

  it('is named when its index has another format', async () => {
    const { ask } = await opened((other) => {
      const manifest = JSON.parse(houseTexts.get(manifestFile) ?? '') as Manifest;
      other.texts = new Map([...houseTexts, [manifestFile, JSON.stringify({ ...manifest, format: formatVersion + 1 })]]);
    });
    expect((await ask('passport')).unreachable).toEqual(['The house']);
  });

  it('is named when it goes after it was reached', async () => {
    const { ask, other } = await opened();
    other.isDown = true;
    const answer = await ask('passport');
    expect(shown(answer)).toEqual(['here: Travel']);
    expect(answer.unreachable).toEqual(['The house']);
  });

  it('leaves no failure that nobody handles, however often it is waited for', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    const { handbooks } = await opened((other) => (other.isDown = true));
    await handbooks.settled();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
});

describe('another handbook that is late', () => {
  it('is waited for by nobody, and joins when it has come', async () => {
    const { until, letGo } = gate();
    const { handbooks, ask } = open((other) => (other.until = until));
    await handbooks.prepare();
    const early = await ask('passport');
    expect(shown(early)).toEqual(['here: Travel']);
    expect(early).toMatchObject({ waiting: ['The house'], unreachable: [] });
    letGo();
    await handbooks.settled();
    const late = await ask('passport');
    expect(shown(late)).toEqual(['The house: Passport', 'here: Travel']);
    expect(late).toMatchObject({ waiting: [], unreachable: [] });
  });

  it('is named in the end when it never comes', async () => {
    vi.useFakeTimers();
    const { handbooks, ask } = open((other) => (other.until = gate().until));
    await handbooks.prepare();
    expect((await ask('passport')).waiting).toEqual(['The house']);
    const settled = handbooks.settled();
    await vi.advanceTimersByTimeAsync(60_000);
    await settled;
    expect(await ask('passport')).toMatchObject({ waiting: [], unreachable: ['The house'] });
  });

  it.each([
    ['whatever is asked', ''],
    ['also when a category leaves it out', 'executive'],
  ])('is left out of an answer when it stops answering after it was reached: %s', async (_, category) => {
    const { ask, other } = await opened();
    vi.useFakeTimers();
    other.until = gate().until;
    let answer: Answer | undefined;
    void ask('passport', { filter: { category, kind: '' } }).then((given) => (answer = given));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(answer && shown(answer)[0]).toBe('here: Travel');
  });
});

describe('an answer', () => {
  it.each([
    ['passport visa', 'all'],
    ['cancelled flight quantum', 'some'],
    ['quantum entanglement', 'none'],
    ['how do I do it', 'empty'],
    ['to be or not to be', 'all'],
    ['', 'none'],
  ] as const)('says how far it goes: %s, %s', async (query, rung) => {
    const { ask } = await opened();
    expect((await ask(query)).rung).toBe(rung);
  });

  it('says what was meant and which words stand nowhere', async () => {
    const { ask } = await opened();
    expect(await ask('cancelled fligth quantum')).toMatchObject({
      query: 'cancelled fligth quantum',
      meant: [{ typed: 'fligth', meant: 'flight' }],
      unknown: ['quantum'],
    });
  });

  it('says where to begin', async () => {
    const { ask } = await opened();
    expect((await ask('quantum')).starts.map(({ title }) => title)).toEqual(['First day', 'Weekly check-in', 'Gossip']);
  });

  it('can not be had without this handbook', async () => {
    const { handbooks, own, ask } = open();
    own.isDown = true;
    await expect(handbooks.prepare()).rejects.toThrow(manifestFile);
    await expect(ask('passport')).rejects.toThrow(manifestFile);
  });
});
