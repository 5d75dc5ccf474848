// Holds the quality of the search: the questions of the file are asked of the starter handbook, and most have to be answered.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Judge, readQuestions } from '../../scripts/questions/question-file.ts';
import { scoreOf } from '../../scripts/questions/score.ts';
import { loadIcons } from '../../src/emit/icons.ts';
import { openSearch } from '../../src/site/open-search.ts';
import { prepareSite, productFolder } from '../../src/site/prepare.ts';

const questions = readQuestions(readFileSync(join(import.meta.dirname, 'questions.tsv'), 'utf8'));

test('there are questions of every sort, at least 150', () => {
  expect(questions.length).toBeGreaterThanOrEqual(150);
  expect(new Set(questions.map(({ sort }) => sort))).toEqual(new Set(['plain', 'synonym', 'question', 'slip', 'us', 'uk', 'nonsense']));
});

test('the right place is among the first three for nearly all of them, and first for most', async () => {
  const { site } = prepareSite({ playbooks: join(productFolder, 'playbooks') }, loadIcons(), () => '2026-11-22');
  const engine = await openSearch(site);
  const ask = async (query: string): Promise<string[]> =>
    (await engine.show(await engine.find(query), { category: '', kind: '' }, 10)).flatMap((group) =>
      group.places.map((place) => place.url),
    );
  const { places, pages, nonsense } = await scoreOf(questions, ask, new Judge(site));
  // A little under what was measured when this was written, so that a playbook can be reworded without harm.
  expect(places.firstThree).toBeGreaterThanOrEqual(0.96);
  expect(places.first).toBeGreaterThanOrEqual(0.86);
  expect(pages.firstThree).toBeGreaterThanOrEqual(0.96);
  expect(nonsense).toBeGreaterThanOrEqual(0.96);
}, 60_000);
