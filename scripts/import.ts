// npm run import: brings a document in as a draft playbook.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { loadIcons } from '../src/emit/icons.ts';
import { importDocument } from '../src/site/import/import-document.ts';
import { largestOf } from '../src/site/import/read-document.ts';
import { refusals } from '../src/site/import/sentences.ts';
import { tellImport } from '../src/site/import/tell-import.ts';
import { prepareSite, today } from '../src/site/prepare.ts';
import { ask } from './ask.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';

const command = {
  name: 'import',
  about: `Turns a Word document (.docx), a web page (.html), Markdown (.md) or plain text (.txt) into a draft playbook that passes the
checks, and adds the document with its points to sources.yml. Nothing that is there is overwritten.`,
  operands: 'FILE',
  flags: {
    in: { type: 'string', value: 'CATEGORY', help: 'The category of the playbook.' },
    title: { type: 'string', value: '"TITLE"', help: "The playbook's title, in place of the document's own." },
    playbooks: contentFlags.playbooks,
  },
} as const;

const instead = 'Flags go after two hyphens: `npm run import -- "Our guide.docx" --in executive`. `npm run import -- --help` lists them.';

await runCommand(command, async ({ in: category, title, playbooks }, operands) => {
  const file = fileOf(operands.length > 0 ? operands : [await ask('Document', instead)]);
  const bytes = readFile(file);
  const { site } = prepareSite({ playbooks }, loadIcons(), today());
  const categories = site.categories.map((planned) => planned.category.id).join(', ');
  const imported = await importDocument(site, {
    name: basename(file),
    bytes,
    category: category ?? (await ask(`Category (--in): ${categories}`, instead)),
    title,
    today: today(),
    folder: playbooks,
    sourcesFile: join(playbooks, 'sources.yml'),
  });
  process.stdout.write(tellImport(imported));
  return 0;
});

/** The file that the words after the command mean: a path that was dragged into a terminal may hold spaces. npm runs in the project's folder. */
function fileOf(operands: readonly string[]): string {
  const whole = operands.join(' ');
  const started = process.env['INIT_CWD'];
  return [whole, ...(started === undefined ? [] : [resolve(started, whole)])].find((path) => existsSync(path)) ?? whole;
}

function readFile(file: string): Uint8Array {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new Error(refusals.noFile(file));
  if (stats.isDirectory()) throw new Error(refusals.folder(file));
  const largest = largestOf(file);
  if (stats.size > largest) throw new Error(refusals.tooLarge(stats.size, largest));
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(refusals.unreadable(file, error instanceof Error && 'code' in error ? String(error.code) : String(error)), {
      cause: error,
    });
  }
}
