// Tests how answers of the search index become places: with a stand-in for Pagefind, which only a browser can load.

import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SearchEngine } from '../../templates/elements/search-engine.ts';
import { folderWith } from '../make.ts';

interface Answered {
  readonly title: string;
  readonly content: string;
  readonly subs?: readonly {
    readonly title: string;
    readonly id: string;
    readonly element: string;
    readonly score: number;
    readonly excerpt?: string;
  }[];
  readonly aliases?: string;
  readonly kind?: string;
}

/** An engine over an index that answers each query with the pages that hold all of its words. */
function engineOver(pages: readonly Answered[]): SearchEngine {
  const script = `
const pages = ${JSON.stringify(pages)};
export async function options() {}
export async function init() {}
export async function search(query) {
  const words = query.toLowerCase().match(/[a-z]+/g) ?? [];
  const found = pages.filter((page) => words.every((word) => (page.title + ' ' + page.content + ' ' + (page.aliases ?? '')).toLowerCase().includes(word)));
  return { results: found.map((page) => ({ id: page.title, score: 1, data: async () => ({
    url: '/' + page.title.toLowerCase() + '/', content: page.content, excerpt: page.content,
    meta: { title: page.title, aliases: page.aliases ?? '', kind: page.kind ?? 'playbook', category: 'Executive', hue: 'blue' },
    sub_results: (page.subs ?? []).map((sub) => ({ title: sub.title, url: '/' + page.title.toLowerCase() + '/#' + sub.id, excerpt: sub.excerpt ?? '', anchor: { element: sub.element, id: sub.id }, weighted_locations: [{ balanced_score: sub.score }] })),
  }) })) };
}`;
  return new SearchEngine(pathToFileURL(`${folderWith({ 'pagefind/pagefind.js': script, 'package.json': '{"type":"module"}' })}/`).href);
}

const shown = async (engine: SearchEngine, query: string): Promise<string[]> =>
  (await engine.search(query, '')).places.map((place) => `${place.kind}: ${place.title}`);

describe('SearchEngine', () => {
  it('tells plays, checklists and words apart, the best first, three of a page', async () => {
    const subs = [
      { title: 'Ask', id: 'ask', element: 'h2', score: 1 },
      { title: 'Before', id: 'before', element: 'h3', score: 4 },
      { title: 'Mail', id: 'words-mail', element: 'h4', score: 3 },
      { title: 'Say', id: 'say', element: 'h2', score: 2 },
    ];
    expect(await shown(engineOver([{ title: 'Meeting', content: 'slot', subs }]), 'slot')).toEqual([
      'checklist: Before',
      'words: Mail',
      'play: Say',
    ]);
  });

  it('never takes an excerpt for markup: marks become pieces, entities become signs', async () => {
    const { places } = await engineOver([
      {
        title: 'Meeting',
        content: 'slot',
        subs: [{ title: 'Ask', id: 'ask', element: 'h2', score: 1, excerpt: 'a &lt;b&gt; <mark>slot</mark> &amp;lt; &#39;c&#39;' }],
      },
    ]).search('slot', '');
    expect(places[0]?.excerpt).toEqual([
      { text: 'a <b> ', isMarked: false },
      { text: 'slot', isMarked: true },
      { text: " &lt; 'c'", isMarked: false },
    ]);
  });

  it('carries the words to the page, before the anchor and encoded', async () => {
    const { places } = await engineOver([
      { title: 'Meeting', content: 'slot', subs: [{ title: 'Ask', id: 'ask', element: 'h2', score: 1 }] },
    ]).search('slot', '');
    expect(places[0]?.url).toBe('/meeting/?mark=slot#ask');
  });

  it('names the alias that was meant where nothing else answers', async () => {
    const { places } = await engineOver([{ title: 'Meeting', content: 'x', aliases: 'sync, catch-up' }]).search('sync', '');
    expect(places).toMatchObject([{ kind: 'playbook', title: 'Meeting', alsoCalled: 'sync' }]);
  });

  it('drops words that tell nothing when a question finds no page', async () => {
    const engine = engineOver([{ title: 'Meeting', content: 'boss calls sunday' }]);
    expect(await engine.search('what if my boss calls me on sunday', '')).toMatchObject({
      isComplete: true,
      places: [{ title: 'Meeting' }],
    });
  });

  it('falls back to pages with some of the words, those with more of them first, and says so', async () => {
    const engine = engineOver([
      { title: 'One', content: 'boss' },
      { title: 'Two', content: 'boss sunday' },
    ]);
    const answer = await engine.search('boss sunday volcano', '');
    expect([answer.isComplete, answer.places.map((place) => place.title)]).toEqual([false, ['Two', 'One']]);
  });

  it('answers nothing with nothing', async () => {
    expect((await engineOver([{ title: 'One', content: 'boss' }]).search('volcano', '')).places).toEqual([]);
  });

  it('is not ready, and rejects, where the index can not be loaded', async () => {
    const engine = new SearchEngine(pathToFileURL(`${folderWith({})}/`).href);
    expect(await engine.isReady()).toBe(false);
    await expect(engine.search('boss', '')).rejects.toThrow();
  });
});
