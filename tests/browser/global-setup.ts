// Builds the real playbooks twice, at the root and under a prefix, and serves both with the production headers.

import { readdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { TestProject } from 'vitest/node';
import { report } from '../../src/check/report.ts';
import { build } from '../../src/site/build.ts';
import { productFolder } from '../../src/site/prepare.ts';
import { preview } from '../../src/site/preview.ts';
import { addressOf } from '../../src/site/serve.ts';

/** A built site that is being served. */
export interface ServedSite {
  /** Where it is served, its prefix included: `http://127.0.0.1:40123/handbook/`. */
  readonly address: string;
  readonly prefix: string;
  /** The folder it was built into. */
  readonly folder: string;
  /** Every file in it, relative to the folder, in order. */
  readonly files: readonly string[];
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The handbook at the root of its host. */
    root: ServedSite;
    /** The same handbook under `/handbook/`. */
    prefixed: ServedSite;
  }
}

/** Called by vitest before the first test; what it returns is called after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-browser-'));
  const closers: (() => void)[] = [];
  for (const [name, prefix] of [
    ['root', '/'],
    ['prefixed', '/handbook/'],
  ] as const) {
    const output = join(folder, name);
    const { problems, written } = await build({ playbooks: join(productFolder, 'playbooks'), prefix, output });
    if (!written) throw new Error(`The playbooks have errors, so there is nothing to test:\n${report(problems, 'text')}`);
    const server = await preview(output, { port: 0, prefix });
    closers.push(() => {
      server.closeAllConnections();
      server.close();
    });
    project.provide(name, { address: addressOf(server, prefix), prefix, folder: output, files: filesIn(output) });
  }
  return async () => {
    for (const close of closers) close();
    rmSync(folder, { recursive: true, force: true });
  };
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .flatMap((entry) => (entry.isFile() ? [relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')] : []))
    .toSorted();
}
