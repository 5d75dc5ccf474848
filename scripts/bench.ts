// npm run bench: how fast and how heavy, beside plain Eleventy on the same files. Prints a table; nothing passes or fails.

import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { productFolder } from '../src/site/prepare.ts';
import { timeEdits } from './bench/edit.ts';
import { generate } from './bench/generate.ts';
import { median, runNode, runScript, type Run } from './bench/measure.ts';
import { buildPlain, preparePlain, type PlainRun } from './bench/plain.ts';
import { timeRun } from './bench/time-run.ts';
import { timeSearch } from './bench/time-search.ts';
import { weighPage, weighSearch, type Weight } from './bench/weigh.ts';
import { runCommand } from './command-line.ts';

const command = {
  name: 'bench',
  about: `Measures builds of made-up handbooks against plain Eleventy with Pagefind on the same files, each as a process of its own and in turn.
Works in a folder for temporary files; TMPDIR names another. A quiet machine gives better numbers.`,
  flags: {
    sizes: { type: 'string', value: 'LIST', help: 'How many playbooks, one column each.', default: '100,1000' },
    runs: { type: 'string', value: 'NUMBER', help: 'How often each is measured; the table shows medians.', default: '3' },
  },
} as const;

/** What was measured for one size. */
interface Measured {
  readonly playbooks: number;
  readonly ours: readonly Run[];
  readonly again: Run;
  readonly plain: readonly PlainRun[];
  readonly index: readonly number[];
  readonly edit: number;
  readonly page: Weight;
  readonly search: Weight | undefined;
  /** Milliseconds from a key press to its results. */
  readonly answer: number | undefined;
  /** Milliseconds from a tick, and from a key in a note, to the frame that shows it. */
  readonly run: { readonly tick: number; readonly key: number } | undefined;
}

await runCommand(command, async ({ sizes, runs }) => {
  const wanted = sizes.split(',').map(Number);
  const count = Number(runs);
  if (![...wanted, count].every((number) => Number.isInteger(number) && number > 0))
    throw new Error('--sizes and --runs take whole numbers above 0, as in `--sizes 100,1000 --runs 3`.');
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  try {
    const columns: Measured[] = [];
    for (const playbooks of wanted) columns.push(await measure(join(folder, String(playbooks)), playbooks, count));
    process.stdout.write(
      `Node ${process.versions.node}, ${cpus().length} processors, in ${folder}, medians of ${count}.\n\n${table(columns)}`,
    );
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function measure(folder: string, playbooks: number, count: number): Promise<Measured> {
  const content = join(folder, 'playbooks');
  const script = (name: string): string => join(productFolder, 'scripts', name);
  mkdirSync(folder);
  generate(content, { playbooks });
  const ours: Run[] = [];
  const plain: PlainRun[] = [];
  const index: number[] = [];
  const build = (output: string): Promise<Run> => runScript('build', ['--playbooks', content, '--output', output], productFolder);
  // Each build gets folders of its own and nothing is deleted before the end: deleting slows some disks for a minute.
  for (let run = 0; run < count; run++) {
    tell(`${playbooks} playbooks, run ${run + 1} of ${count}`);
    ours.push(await build(join(folder, `ours-${run}`)));
    const copy = join(folder, `plain-${run}`);
    preparePlain(content, copy);
    plain.push(await buildPlain(copy));
    index.push(Number((await runNode(['--import', 'tsx', script('bench/index-alone.ts'), content], productFolder)).output));
  }
  tell(`${playbooks} playbooks, edits and weights`);
  const again = await build(join(folder, 'ours-0'));
  const edited = join(folder, 'edited');
  cpSync(content, edited, { recursive: true });
  const edit = await timeEdits(edited, count);
  const site = join(folder, 'ours-0');
  return {
    playbooks,
    ours,
    again,
    plain,
    index,
    edit,
    page: weighPage(site),
    search: await weighSearch(site),
    answer: await timeSearch(site),
    run: await timeRun(site),
  };
}

function table(columns: readonly Measured[]): string {
  const oursSeconds = (one: Measured): number => median(one.ours.map((run) => run.seconds));
  const plainSeconds = (one: Measured): number => median(one.plain.map((run) => run.build.seconds + run.index.seconds));
  const memory = (runs: readonly Run[]): string => {
    const known = runs.flatMap((run) => run.megabytes ?? []);
    return known.length === 0 ? 'not known here' : `${median(known).toFixed(0)} MB`;
  };
  const growth = (seconds: (one: Measured) => number, one: Measured, position: number): string => {
    const before = columns[position - 1];
    return before
      ? `${(seconds(one) / seconds(before)).toFixed(1)} x for ${(one.playbooks / before.playbooks).toFixed(0)} x the playbooks`
      : '';
  };
  const rows: readonly (readonly [string, (one: Measured, position: number) => string])[] = [
    ['build with index', (one) => `${oursSeconds(one).toFixed(2)} s`],
    ['plain Eleventy and Pagefind', (one) => `${plainSeconds(one).toFixed(2)} s`],
    ['ratio', (one) => (oursSeconds(one) / plainSeconds(one)).toFixed(2)],
    ['build over an older site', (one) => `${one.again.seconds.toFixed(2)} s`],
    ['index alone', (one) => `${median(one.index).toFixed(2)} s`],
    ['index alone, plain', (one) => `${median(one.plain.map((run) => run.index.seconds)).toFixed(2)} s`],
    ['memory, process and children', (one) => memory(one.ours)],
    [
      'memory, plain',
      (one) => memory(one.plain.flatMap((run) => [(run.build.megabytes ?? 0) > (run.index.megabytes ?? 0) ? run.build : run.index])),
    ],
    ['growth', (one, position) => growth(oursSeconds, one, position)],
    ['growth, plain', (one, position) => growth(plainSeconds, one, position)],
    ['one edit until the page shows it', (one) => `${one.edit.toFixed(2)} s`],
    ['playbook page, first visit', (one) => weight(one.page)],
    ['first search', (one) => (one.search ? weight(one.search) : 'no Chromium here')],
    ['key press to results, warm', (one) => milliseconds(one.answer)],
    ['run of 300 items: tick to next frame', (one) => milliseconds(one.run?.tick)],
    ['run of 300 items: key in a note to next frame', (one) => milliseconds(one.run?.key)],
  ];
  const cells = [['', ...columns.map((one) => `${one.playbooks} playbooks`)], ...rows.map(([name, cell]) => [name, ...columns.map(cell)])];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]): string => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  const [head = [], ...body] = cells;
  return `${line(head)}${line(widths.map((width) => '-'.repeat(width)))}${body.map(line).join('')}`;
}

function milliseconds(time: number | undefined): string {
  return time === undefined ? 'no Chromium here' : `${time.toFixed(0)} ms`;
}

function weight({ bytes, requests }: Weight): string {
  return `${(bytes / 1024).toFixed(1)} KB gzip in ${requests} requests`;
}

function tell(progress: string): void {
  process.stderr.write(`${progress}\n`);
}
