// npm test: finds a browser or installs one, runs every check and every test, and ends with one line of counts.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, installBrowser } from './browser.ts';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

const gates: readonly (readonly [string, readonly string[]])[] = [
  ['types', ['tsc', '-p', '.']],
  ['lint', ['oxlint', '--deny-warnings']],
  ['format', ['oxfmt', '--check']],
  ['unused code', ['knip']],
];

process.exitCode = 1;
let passed = 0;
let failed = 0;
for (const [name, [command = '', ...args]] of gates) {
  const { status } = spawnSync(join('node_modules', '.bin', command), args, { stdio: 'inherit', shell: process.platform === 'win32' });
  process.stdout.write(`${status === 0 ? 'ok' : 'FAILED'}: ${name}\n`);
  if (status === 0) passed++;
  else failed++;
}

const browser = findBrowser() ?? installBrowser();
if (browser === undefined) {
  process.stdout.write(
    'No Chromium was found or could be installed. Install Chromium or Chrome, or set CHROMIUM to its path, and run `npm test` again.\n',
  );
  failed++;
}
const folder = mkdtempSync(join(tmpdir(), 'rapport-tests-'));
try {
  const file = join(folder, 'report.json');
  const projects = browser === undefined ? ['--project', 'stages'] : [];
  const run = spawnSync(
    process.execPath,
    [
      join('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...projects,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    {
      stdio: 'inherit',
      env: { ...process.env, ...(browser === undefined ? {} : { CHROMIUM: browser }) },
    },
  );
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
  passed += report?.numPassedTests ?? 0;
  // A run that fails without a failing test (a file that can't be loaded, no tests at all) counts as one failure.
  const failures = report?.numFailedTests ?? 0;
  failed += failures === 0 && (run.status !== 0 || (report?.numPassedTests ?? 0) === 0) ? 1 : failures;
  const skipped = report?.numPendingTests ?? 0;
  process.exitCode = failed === 0 ? 0 : 1;
  process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
