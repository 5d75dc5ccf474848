// Builds a small handbook and serves it with the production headers, for as long as the tests of a file run.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { report } from '../../src/check/report.ts';
import { build } from '../../src/site/build.ts';
import { preview } from '../../src/site/preview.ts';
import { addressOf } from '../../src/site/serve.ts';
import type { Files } from '../make.ts';
import type { ServedSite } from './global-setup.ts';

/** A handbook's settings and sources, which every small handbook needs. */
export const settings: Files = {
  'handbook.yml':
    'title: The house\nlanguage: en-GB\naddress: https://house.example/\ncategories:\n  - { id: house, title: The house, summary: What we do here. }\n',
  'sources.yml': 'documents:\n  AR: { title: "The art of it" }\npoints:\n  - { id: AR-E0, home: house, point: "Keep the house open." }\n',
};

/** A small handbook that is served; called, it tells where. */
export interface SmallSite {
  (): ServedSite;
  /** Puts other files in the place of all of them and builds the site anew, where it is served. */
  readonly edit: (files: Files) => Promise<void>;
}

/** A handbook of these files, served from before the first test of a file until after its last. What it gives is known only then. */
export function useSmallSite(files: Files, prefix = '/'): SmallSite {
  let folder = '';
  let server: Server | undefined;
  let site: ServedSite | undefined;

  /** Writes the files and builds them. */
  const buildOf = async (wanted: Files): Promise<string> => {
    const playbooks = join(folder, 'playbooks');
    rmSync(playbooks, { recursive: true, force: true });
    for (const [path, text] of Object.entries({ ...settings, ...wanted })) {
      mkdirSync(dirname(join(playbooks, path)), { recursive: true });
      writeFileSync(join(playbooks, path), text);
    }
    const output = join(folder, 'site');
    const { problems, written } = await build({ playbooks, prefix, output });
    if (!written) throw new Error(`The test's handbook has errors:\n${report(problems, 'text')}`);
    return output;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapport-small-'));
    const output = await buildOf(files);
    server = await preview(output, { port: 0, prefix });
    site = {
      address: addressOf(server, prefix),
      prefix,
      folder: output,
      files: readdirSync(output, { recursive: true, encoding: 'utf8' }),
    };
  });

  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const where = (): ServedSite => {
    if (!site) throw new Error('The small handbook is not built yet.');
    return site;
  };
  return Object.assign(where, { edit: async (wanted: Files): Promise<void> => void (await buildOf(wanted)) });
}
