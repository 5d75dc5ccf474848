// npm test: finds a browser or installs one, runs every check and every test, and ends with one line of counts.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, installBrowser } from './browser.ts';
import { runCommand } from './command-line.ts';

const command = {
  name: 'test',
  about: 'Runs types, lint, format and unused code, then every test, in a real browser too. Installs a Chromium where none is found.',
  flags: {},
} as const;

/** How many passed, failed and were skipped. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const gates: readonly (readonly [string, readonly string[]])[] = [
  ['types', ['tsc', '-p', '.']],
  ['lint', ['oxlint', '--deny-warnings']],
  ['format', ['oxfmt', '--check']],
  ['unused code', ['knip']],
];

await runCommand(command, async () => {
  const results = gates.map(([name, args]) => gate(name, args));
  const browser = findBrowser() ?? installBrowser();
  if (browser === undefined) {
    process.stdout.write(
      'No Chromium was found or could be installed. Install Chromium or Chrome, or set CHROMIUM to its path, and run `npm test` again.\n',
    );
    results.push({ passed: 0, failed: 1, skipped: 0 });
  }
  results.push(tests(browser));
  const sum = (what: keyof Counts): number => results.reduce((total, one) => total + one[what], 0);
  const skipped = sum('skipped');
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  return sum('failed') === 0 ? 0 : 1;
});

function gate(name: string, [program = '', ...args]: readonly string[]): Counts {
  const { status } = spawnSync(join('node_modules', '.bin', program), args, { stdio: 'inherit', shell: process.platform === 'win32' });
  process.stdout.write(`${status === 0 ? 'ok' : 'FAILED'}: ${name}\n`);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/** Every test; without a browser only those that need none. */
function tests(browser: string | undefined): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-tests-'));
  try {
    const file = join(folder, 'report.json');
    const projects = browser === undefined ? ['--project', 'stages'] : [];
    const vitest = [join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...projects];
    const { status } = spawnSync(process.execPath, [...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], {
      stdio: 'inherit',
      env: { ...process.env, ...(browser === undefined ? {} : { CHROMIUM: browser }) },
    });
    if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
    const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number; numPendingTests: number };
    // A run that fails without a failing test (a file that can't be loaded, no tests at all) counts as one failure.
    const isBroken = report.numFailedTests === 0 && (status !== 0 || report.numPassedTests === 0);
    return { passed: report.numPassedTests, failed: isBroken ? 1 : report.numFailedTests, skipped: report.numPendingTests };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
