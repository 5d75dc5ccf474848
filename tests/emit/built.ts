// The starter handbook, built once for the tests of a file, at the root and under a prefix.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { report } from '../../src/check/report.ts';
import { build } from '../../src/site/build.ts';
import { productFolder } from '../../src/site/prepare.ts';
import { filesIn } from '../site/run.ts';

/** A built site. */
export interface Built {
  readonly folder: string;
  readonly files: readonly string[];
  /** The text of a file of the site. */
  readonly text: (file: string) => string;
}

/** Builds the starter handbook into a folder that goes after the file's last test. */
export async function builtSite(options: { readonly prefix?: string; readonly address?: string } = {}): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-built-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const { problems, written } = await build({ playbooks: join(productFolder, 'playbooks'), output: folder, ...options });
  if (!written) throw new Error(`The starter handbook has errors:\n${report(problems, 'text')}`);
  return { folder, files: filesIn(folder), text: (file) => readFileSync(join(folder, file), 'utf8') };
}

/** The file that an address of the site leads to, or nothing. The address carries no prefix. */
export function fileFor(built: Built, address: string): string | undefined {
  const path = decodeURI(address.split(/[?#]/, 1)[0] ?? '').replace(/^\//, '');
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return built.files.includes(file) ? file : undefined;
}
