// Tests how a browser fetches the files of an index: once each, of one build, and of a format it knows.

import { describe, expect, it } from 'vitest';
import { formatVersion, manifestFile, type Manifest } from '../../src/search/format.ts';
import { IndexFiles } from '../../src/search/index-files.ts';
import { SearchEngine, type Found } from '../../src/search/engine.ts';
import { playbookText, siteOf, type Files } from '../make.ts';
import { hostOf, textsOf } from './host.ts';

const before: Files = { 'executive/a.md': playbookText({ title: 'Weekly check-in', body: '## Set it up\n1. Ask for a slot.\n' }) };
const after: Files = {
  'synonyms.yml': '- [quarterly, trimestrial]\n',
  'executive/a.md': playbookText({ title: 'Quarterly review', body: '## Set it up\n1. Ask for an hour.\n' }),
};
const [old, fresh] = await Promise.all([textsOf(siteOf(before)), textsOf(siteOf(after))]);

/** An index of so many made-up words, and of one that comes after them all. */
async function indexOf(count: number): Promise<ReadonlyMap<string, string>> {
  const letters = (number: number): string => [...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('a');
  const lines = Array.from({ length: count }, (_, number) => letters(10_000 + number)).join(' ');
  return textsOf(siteOf({ 'executive/a.md': playbookText({ body: `## Words\n${lines} zebra\n` }) }));
}

describe('files', () => {
  it('are fetched once', async () => {
    const host = hostOf(old);
    const files = new IndexFiles(host.load);
    await Promise.all([files.words(), files.words(), files.fragment(0), files.lists(['weekli', 'slot'])]);
    await Promise.all([files.words(), files.fragment(0), files.lists(['slot'])]);
    expect(host.asked).toEqual([...new Set(host.asked)]);
    expect(host.asked).toContain(manifestFile);
  });

  it('that could not be had are asked for again', async () => {
    const host = hostOf(old);
    const files = new IndexFiles(host.load);
    await files.manifest();
    host.isDown = true;
    await expect(files.words()).rejects.toThrow();
    host.isDown = false;
    await expect(files.words()).resolves.toMatchObject({ groups: [] });
  });

  it('are asked for again also when it was the first of all that could not be had', async () => {
    const host = hostOf(old);
    const files = new IndexFiles(host.load);
    host.isDown = true;
    await expect(files.manifest()).rejects.toThrow(manifestFile);
    host.isDown = false;
    await expect(files.manifest()).resolves.toMatchObject({ format: formatVersion });
  });
});

describe('terms', () => {
  it('that stand nowhere have no list', async () => {
    const files = new IndexFiles(hostOf(old).load);
    const lists = await files.lists(['slot', 'quantum', 'aaa', '', 'zzz']);
    expect([...lists.keys()]).toEqual(['slot']);
  });

  it('that every object of JavaScript has are no words for that', async () => {
    const files = new IndexFiles(hostOf(old).load);
    expect([...(await files.lists(['constructor', '__proto__', 'toString', 'hasOwnProperty'])).keys()]).toEqual([]);
  });

  it('are found in whichever file they lie', async () => {
    const texts = await indexOf(4000);
    const files = new IndexFiles(hostOf(texts).load);
    const manifest = await files.manifest();
    expect(manifest.shards.length).toBeGreaterThan(3);
    const all = [...texts]
      .filter(([file]) => file.includes('/terms/'))
      .flatMap(([, text]) => Object.entries(JSON.parse(text) as Record<string, number[]>));
    expect(await files.lists(all.map(([term]) => term))).toEqual(new Map(all));
  });
});

describe('after a new build', () => {
  it('a file that has gone is fetched from the new version', async () => {
    const host = hostOf(old);
    const files = new IndexFiles(host.load);
    const { version } = await files.manifest();
    host.texts = fresh;
    expect((await files.fragment(0)).title).toBe('Quarterly review');
    expect((await files.manifest()).version).not.toBe(version);
  });

  it('the manifest is asked for anew, not taken from a cache', async () => {
    const host = hostOf(old);
    const files = new IndexFiles(host.load);
    await files.manifest();
    host.texts = fresh;
    await files.fragment(0);
    expect(host.fresh).toEqual([manifestFile]);
  });

  it('what was fetched before is not mixed with what is fetched now', async () => {
    const host = hostOf(old);
    const files = new IndexFiles(host.load);
    expect((await files.fragment(0)).title).toBe('Weekly check-in');
    host.texts = fresh;
    await files.words();
    expect((await files.fragment(0)).title).toBe('Quarterly review');
  });

  it('what has not gone is not fetched again', async () => {
    const host = hostOf(old);
    const files = new IndexFiles(host.load);
    await files.fragment(0);
    host.texts = fresh;
    expect((await files.fragment(0)).title).toBe('Weekly check-in');
  });

  it('that is the same as the old one, a file that has gone is not asked for again', async () => {
    const host = hostOf(old);
    await expect(new IndexFiles(host.load).fragment(7)).rejects.toThrow('documents/7.json');
    expect(host.asked.filter((file) => file.endsWith('documents/7.json'))).toHaveLength(1);
  });

  it('a file that the new build lacks as well can not be had', async () => {
    const host = hostOf(old);
    const files = new IndexFiles(host.load);
    await files.manifest();
    host.texts = fresh;
    await expect(files.fragment(7)).rejects.toThrow('documents/7.json');
  });

  it('the next question is answered from it', async () => {
    const host = hostOf(old);
    const engine = new SearchEngine(host.load);
    expect((await engine.find('weekly')).ranked).toHaveLength(1);
    host.texts = fresh;
    await engine.files.fragment(0);
    for (const query of ['quarterly', 'trimestrial']) {
      const found = await engine.find(query);
      expect(found).toMatchObject({ mended: [], unknown: [] });
      expect((await engine.show(found, { category: '', kind: '' }, 5)).map(({ title }) => title)).toEqual(['Quarterly review']);
    }
  });

  it('terms are looked for in its files, however it cuts them', async () => {
    const host = hostOf(await indexOf(10));
    const files = new IndexFiles(host.load);
    await files.manifest();
    host.texts = await indexOf(4000);
    expect([...(await files.lists(['zebra'])).keys()]).toEqual(['zebra']);
  });

  describe('that numbers its documents otherwise', () => {
    const alpha = playbookText({ title: 'Alpha', body: '## Write\nSend it the same day.\n' });
    const first: Files = { 'executive/alpha.md': alpha };
    const second: Files = { ...first, 'executive/aardvark.md': playbookText({ title: 'Aardvark', body: '## Feed\nAnts.\n' }) };
    const titles = async (engine: SearchEngine, found: Found): Promise<string[]> =>
      (await engine.show(found, { category: '', kind: '' }, 5)).map(({ title }) => title);

    it('what was found before is shown as it is now', async () => {
      const host = hostOf(await textsOf(siteOf(first)));
      const engine = new SearchEngine(host.load);
      const found = await engine.find('send');
      host.texts = await textsOf(siteOf(second));
      expect(await titles(engine, found)).toEqual(['Alpha']);
    });

    it('what was found while its reader typed is shown as it is now', async () => {
      const host = hostOf(await textsOf(siteOf(first)));
      const engine = new SearchEngine(host.load);
      const found = await engine.find('wri', true);
      host.texts = await textsOf(siteOf(second));
      expect(await titles(engine, found)).toEqual(['Alpha']);
    });

    it('phrases are looked for in the right ones', async () => {
      const host = hostOf(await textsOf(siteOf(first)));
      const engine = new SearchEngine(host.load);
      expect((await engine.find('same day')).ranked).toHaveLength(1);
      host.texts = await textsOf(siteOf(second));
      const found = await engine.find('"same day"');
      expect(found.ranked).toHaveLength(1);
      expect(await titles(engine, found)).toEqual(['Alpha']);
    });
  });

  it('also the first question is, however its terms are cut to files', async () => {
    const host = hostOf(await indexOf(10));
    const engine = new SearchEngine(host.load);
    await engine.prepare();
    host.texts = await indexOf(4000);
    const { ranked, mended, unknown } = await engine.find('zebra');
    expect({ documents: ranked.length, mended, unknown }).toEqual({ documents: 1, mended: [], unknown: [] });
  });
});

describe('an index of another format', () => {
  it('is refused instead of guessed at', async () => {
    const texts = new Map(old);
    const manifest = JSON.parse(texts.get(manifestFile) ?? '') as Manifest;
    texts.set(manifestFile, JSON.stringify({ ...manifest, format: formatVersion + 1 }));
    const refusal = `The search index has format ${formatVersion + 1}, expected ${formatVersion}.`;
    await expect(new IndexFiles(hostOf(texts).load).words()).rejects.toThrow(refusal);
    await expect(new SearchEngine(hostOf(texts).load).find('slot')).rejects.toThrow(refusal);
  });

  it('is refused also when it comes with a new build', async () => {
    const host = hostOf(old);
    const files = new IndexFiles(host.load);
    const manifest = await files.manifest();
    host.texts = new Map([[manifestFile, JSON.stringify({ ...manifest, format: formatVersion + 1, version: 'next' })]]);
    await expect(files.words()).rejects.toThrow(`The search index has format ${formatVersion + 1}`);
  });
});
