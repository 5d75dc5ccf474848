// Tests the promise to forks: override everything, and still take an update with one merge. Git merges without a conflict, the site
// builds, what the fork left alone arrives, and nothing that the fork wrote is lost.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runNode, type Ended } from './run.ts';
import { handbookAndFork, team, type Repository } from './update-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-update-'));
let fork: Repository;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (name: string, ...args: string[]): Promise<Ended> =>
  runNode(['--import', 'tsx', join(fork.folder, 'scripts', `${name}.ts`), ...args], { cwd: fork.folder });
const page = (path: string): string => readFileSync(join(fork.folder, '_site', path), 'utf8');
/** What a page says, without marks. */
const said = (path: string): string =>
  page(`${path}index.html`)
    .replace(/<head>[\s\S]*<\/head>|<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const ours = (path: string): string => fork.read(`team/${path}`);

let merged: string;
let checked: Ended;
let drifted: Ended;
let built: Ended;

beforeAll(async () => {
  const made = handbookAndFork(folder);
  fork = made.fork;
  made.publishNext();
  merged = fork.git('pull', '--no-rebase', '--no-edit', 'origin', 'main');
  checked = await run('check', '--format', 'json');
  drifted = await run('drift');
  built = await run('build');
}, 120_000);

describe('the merge', () => {
  it('has no conflict, and leaves the team’s folder as it is', () => {
    expect(merged).toContain("Merge made by the 'ort' strategy.");
    expect(fork.git('status', '--porcelain')).toBe('');
    expect(fork.git('diff', '--stat', 'HEAD^1', 'HEAD', '--', 'team')).toBe('');
    expect(fork.read('README.md')).toContain('What it is now.');
  });
});

describe('the check', () => {
  it('finds no error, and a warning for each thing that the update touched below the team', () => {
    const { diagnostics } = JSON.parse(checked.stdout) as {
      diagnostics: { file: string; line: number; severity: string; code: string; message: string }[];
    };
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(diagnostics.filter(({ severity }) => severity === 'warning').map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'playbooks/redirects.yml:2 redirect',
      'team/packets/first-day.md:3 drift',
      'team/packets/first-day.md:5 override-sheet',
      'team/playbooks/executive/check-in.md:4 drift',
      'team/playbooks/executive/check-in.md:6 drift',
      'team/playbooks/executive/check-in.md:16 drift',
      'team/playbooks/executive/check-in.md:16 override-section',
      'team/playbooks/executive/check-in.md:20 drift',
      'team/playbooks/executive/check-in.md:20 override-section',
      'team/playbooks/executive/know.md:1 drift',
      'team/playbooks/executive/ours.md:10 unknown-source',
      'team/playbooks/executive/ours.md:11 broken-anchor',
      'team/playbooks/executive/trips.md:2 override-base',
      'team/playbooks/executive/visitors.md:1 override-base',
      'team/strings.yml:2 unknown-sentence',
      'team/templates/callout.ts:1 drift',
    ]);
    expect(checked.code).toBe(0);
  });
});

describe('the site', () => {
  it('is built', () => {
    expect({ code: built.code, stderr: built.stderr.replace(/, \d+ notes?/, '') }).toEqual({
      code: 0,
      stderr: '16 warnings. `npm run check` lists them.\n',
    });
    expect(built.stdout).toMatch(/^Wrote \d+ pages /);
  });

  it('has what upstream improved in every section that the fork left alone', () => {
    const text = said('executive/check-in/');
    for (const words of [
      'Use it every week.',
      'Decisions first, then worries.',
      'Afterwards',
      'Write down who does what.',
      'Say thanks.',
      'Better words about it.',
      'Send the agenda a day before',
    ])
      expect(text).toContain(words);
    expect(said('executive/letters/')).toContain('Write it by hand, in ink.');
    expect(said('executive/brand-new/')).toContain('Brand new');
    expect(said('executive/guests/')).toContain('Walk them to the car.');
    expect(said('people/thanks/')).toContain('Thank');
    expect(said('packets/first-day/')).toContain('Print this first.');
    expect(page('executive/check-in/index.html')).toContain('data-edition="2"');
  });

  it('has all that is the fork’s, in its place', () => {
    const text = said('executive/check-in/');
    const order = [
      'Start a note at Example House.',
      'Decisions first, then worries.',
      'Ours last.',
      'At our house',
      'Call extension 4400.',
      'Afterwards',
      'Our own words.',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).not.toContain('Ring');
    expect(text).toContain('our name');
    expect(said('executive/know/')).toContain('We write down what they ask.');
    expect(said('executive/trips/')).toContain('Take the house card.');
    expect(said('executive/trips/')).toContain('Book early.');
    // What upstream has renamed takes the fork's changes along, and old addresses of both lead on.
    expect(said('executive/guests/')).toContain('Offer tea.');
    for (const [old, address] of [
      ['executive/visitors/', '/executive/guests/'],
      ['executive/journeys/', '/executive/trips/'],
      ['executive/post/', '/executive/letters/'],
      ['executive/our-old-name/', '/executive/ours/'],
    ] as const)
      expect(page(`${old}index.html`)).toContain(`href="${address}"`);
    expect(page('executive/ours/index.html')).toContain('href="/executive/guests/#greet"');
    expect(said('contact/')).toContain('Example House has 9 playbooks.');
    expect(said('packets/first-day/')).toContain('Day one with us');
    expect(said('packets/first-day/')).toContain('Clear the desk');
    expect(said('outside/')).toContain('Beyond the door');
    for (const words of ['The Desk', 'Ask the desk.', 'The desk is open.', 'Example House', 'Contact']) expect(said('')).toContain(words);
    expect(said('')).not.toContain('Gifts');
    expect(said('sources/')).toContain('Our house');
    expect(page('index.html')).toContain('src="/logo.svg"');
    const style = page(/href="\/(assets\/full\.[0-9A-Z]+\.css)"/.exec(page('index.html'))?.[1] ?? '');
    expect(style).toContain('--hue:light-dark(#14532d,');
    expect(style).toContain('@layer team{.footer{letter-spacing:.01em}}');
  });
});

describe('drift', () => {
  const part = (head: string, ...lines: string[]): string => `${head}\n${lines.map((line) => `    ${line}`.trimEnd()).join('\n')}\n`;
  const packet = part('team/packets/first-day.md:3: front matter: title', '-First day', '+The first day');
  const checkIn = [
    part('team/playbooks/executive/check-in.md:4: front matter: aliases', '-[sync]', '+[sync, one-to-one]'),
    part(
      'team/playbooks/executive/check-in.md:6: Set up',
      ' ## Set up',
      ' <!-- sources: AR-E0 -->',
      '-1. Ask for twenty minutes.',
      '+1. Ask for half an hour.',
      ' 2. Put it in both calendars.',
      ' 3. Start a note.',
    ),
    part('team/playbooks/executive/check-in.md:16: Follow up', 'It has gone below. Yours stays until you delete it.'),
    part('team/playbooks/executive/check-in.md:20: Close it', 'It has gone below. Yours stays until you delete it.'),
  ].join('\n');
  const know = part(
    'team/playbooks/executive/know.md:1: the whole file',
    ' 1. Write down what they ask.',
    ' 2. Keep it short.',
    '-3. Read it again.',
    '+3. Read it every month.',
  );

  it('tells exactly the parts that the fork stands in for', () => {
    expect(drifted.code).toBe(0);
    const [before = '', after = ''] = drifted.stdout.split('team/templates/callout.ts:1: the whole file\n');
    expect(before).toBe(`${[packet, checkIn, know].join('\n')}\n`);
    expect(after).toMatch(/^(?: {4}.*\n)*\n`--take` takes these over into your files, `--keep` leaves yours as they are\.\n$/);
    expect(after).toContain('+  return html`<div class="callout callout--${kind}" role="note" data-edition="2">');
  });

  it('takes over what it can, leaves what both have changed, and loses nothing', async () => {
    const aliases = await run('drift', '--take');
    expect(aliases.code).toBe(1);
    expect(aliases.stdout).toContain(
      'team/packets/first-day.md:3: both changed the same lines, so nothing was taken over.\n    Yours:  title: Day one with us\n    Theirs: The first day\n',
    );
    expect(aliases.stdout).toContain(
      'team/playbooks/executive/check-in.md:4: both changed the same lines, so nothing was taken over.\n    Yours:  aliases: [sync, our name]\n    Theirs: [sync, one-to-one]\n',
    );
    expect(fork.git('diff', '--name-only').split('\n').filter(Boolean)).toEqual([
      'team/bases/playbooks/executive/know.md',
      'team/bases/templates/parts/callout.ts',
      'team/playbooks/executive/know.md',
      'team/templates/callout.ts',
    ]);
    expect(ours('playbooks/executive/know.md')).toBe(
      team['playbooks/executive/know.md']?.replace('3. Read it again.', '3. Read it every month.'),
    );
    expect(ours('templates/callout.ts')).toContain('// Ours: a callout');
    expect(ours('templates/callout.ts')).toContain('data-edition="2"');
    expect(ours('bases/playbooks/executive/know.md')).toBe(fork.read('playbooks/executive/know.md'));
  });

  it('takes over a section once its file has no conflict left, and then has nothing more to tell', async () => {
    fork.commit(
      { 'team/playbooks/executive/check-in.md': ours('playbooks/executive/check-in.md').replace('[sync, our name]', '[sync, one-to-one]') },
      'Take the alias',
    );
    const taken = await run('drift', 'executive/check-in', '--take');
    expect({ code: taken.code, end: taken.stdout.split('\n').at(-3) }).toEqual({
      code: 0,
      end: 'Taken over into team/playbooks/executive/check-in.md. Read it through.',
    });
    const text = ours('playbooks/executive/check-in.md');
    expect(text).toBe(
      team['playbooks/executive/check-in.md']
        ?.replace('[sync, our name]', '[sync, one-to-one]')
        .replace('Ask for twenty minutes.', 'Ask for half an hour.'),
    );
    await run('drift', 'packets/first-day', '--keep');
    expect((await run('drift')).stdout).toBe('Nothing below your files has changed.\n');
  });
});
