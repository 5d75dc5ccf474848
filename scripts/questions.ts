// npm run questions: how well the search answers the questions of a file, beside plain Pagefind on the same pages.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report } from '../src/check/report.ts';
import { loadIcons } from '../src/emit/icons.ts';
import { build } from '../src/site/build.ts';
import { openSearch } from '../src/site/open-search.ts';
import { prepareSite, today } from '../src/site/prepare.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';
import { plainPagefind } from './questions/plain-pagefind.ts';
import { Judge, readQuestions } from './questions/question-file.ts';
import { scoreOf, type Score } from './questions/score.ts';

const command = {
  name: 'questions',
  about: `Asks every question of a file, and prints how often the right place comes first or among the first three, for plain
Pagefind over the built pages and for this search; then the questions that fail.`,
  flags: {
    file: {
      type: 'string',
      value: 'FILE',
      help: 'The questions: query, what answers it, sort, with tabs between.',
      default: 'tests/search/questions.tsv',
    },
    playbooks: contentFlags.playbooks,
  },
} as const;

await runCommand(command, async ({ file, playbooks }) => {
  const questions = readQuestions(readFileSync(file, 'utf8'));
  const { site } = prepareSite({ playbooks, address: 'https://handbook.example/' }, loadIcons(), today);
  const judge = new Judge(site);
  const engine = await openSearch(site);
  const ours = await scoreOf(
    questions,
    async (query) =>
      (await engine.show(await engine.find(query), { category: '', kind: '' }, 10)).flatMap((group) =>
        group.places.map((place) => place.url),
      ),
    judge,
  );
  const folder = mkdtempSync(join(tmpdir(), 'rapport-questions-'));
  try {
    const { problems, written } = await build({ playbooks, output: folder, address: 'https://handbook.example/' });
    if (!written) throw new Error(`The playbooks have errors:\n${report(problems, 'text')}`);
    const pagefind = await plainPagefind(folder);
    const plain = await scoreOf(questions, pagefind.ask, judge);
    await pagefind.close();
    const answered = questions.filter(({ expected }) => expected.length > 0).length;
    process.stdout.write(
      `${answered} questions with an answer, ${questions.length - answered} without.\n\n${table(plain, ours)}\n${failures(ours)}`,
    );
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function table(plain: Score, ours: Score): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const rows: readonly [string, (score: Score) => string][] = [
    ['right page among the first three', ({ pages }) => percent(pages.firstThree)],
    ['right page first', ({ pages }) => percent(pages.first)],
    ['mean reciprocal rank of the page', ({ pages }) => pages.reciprocalRank.toFixed(3)],
    ['right place among the first three', ({ places }) => percent(places.firstThree)],
    ['right place first', ({ places }) => percent(places.first)],
    ['mean reciprocal rank of the place', ({ places }) => places.reciprocalRank.toFixed(3)],
    ['nonsense answered with nothing', ({ nonsense }) => percent(nonsense)],
  ];
  return [
    '| | plain Pagefind | Rapport |',
    '| --- | --- | --- |',
    ...rows.map(([name, cell]) => `| ${name} | ${cell(plain)} | ${cell(ours)} |`),
    '',
  ].join('\n');
}

function failures({ failures: failed }: Score): string {
  if (failed.length === 0) return 'Every question finds its place.\n';
  const lines = failed.map(({ question, links, isPageFound }) => {
    const what =
      question.expected.length === 0 ? 'nothing should answer' : `wants ${question.expected.join(' ')}${isPageFound ? ', page found' : ''}`;
    return `  line ${question.line}: ${question.query} (${question.sort}; ${what})\n    ${links.slice(0, 3).join(' ') || 'nothing shown'}`;
  });
  return `Not among the first three (${failed.length}):\n${lines.join('\n')}\n`;
}
