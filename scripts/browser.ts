// Finds a Chromium for the tests and pictures, or installs one.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium on this machine: the one `CHROMIUM` names, Playwright's own, or one in a usual place. */
export function findBrowser(): string | undefined {
  return [process.env['CHROMIUM'], chromium.executablePath(), ...usual].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

/** Installs a Chromium by Playwright's download, else by Debian's packages where this user may; gives its path. */
export function installBrowser(): string | undefined {
  process.stdout.write('No Chromium found. Installing one for the browser tests.\n');
  const run = (command: string, args: readonly string[], seconds: number): void =>
    void spawnSync(command, args, {
      stdio: 'inherit',
      timeout: seconds * 1000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], 300);
  if (findBrowser() === undefined && process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update'], 300);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core'], 900);
  }
  return findBrowser();
}
