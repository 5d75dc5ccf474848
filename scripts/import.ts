// npm run import: brings a document in as a draft playbook.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { loadIcons } from '../src/emit/icons.ts';
import { importDocument } from '../src/site/import/import-document.ts';
import { largestOf } from '../src/site/import/read-document.ts';
import { refusals } from '../src/site/import/sentences.ts';
import { tellImport } from '../src/site/import/tell-import.ts';
import { prepareSite, today } from '../src/site/prepare.ts';
import { placesOf } from '../src/site/team/places.ts';
import type { Site } from '../src/plan/site.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';
import { choose } from './new/choose.ts';
import { onTerminal } from './on-terminal.ts';

const command = {
  name: 'import',
  about: `Turns a Word document (.docx), a web page (.html), Markdown (.md) or plain text (.txt) into a draft playbook that passes the
checks, and adds the document with its points to sources.yml: in the team's folder where there is one. Nothing is overwritten.`,
  operands: 'FILE',
  flags: {
    in: { type: 'string', value: 'CATEGORY', help: 'The category of the playbook.' },
    title: { type: 'string', value: '"TITLE"', help: "The playbook's title, in place of the document's own." },
    playbooks: contentFlags.playbooks,
    team: contentFlags.team,
  },
} as const;

await runCommand(command, async ({ in: category, title, ...folders }, operands) => {
  const file = fileOf(operands.length > 0 ? operands : [await askFile()]);
  const bytes = readFile(file);
  const { site } = prepareSite(folders, loadIcons(), today);
  const places = placesOf(folders);
  const isTeams = site.handbook.layers.root !== undefined;
  const imported = await importDocument(site, {
    name: basename(file),
    bytes,
    category: category ?? (await askCategory(site)),
    title,
    today: today(site.handbook.settings.timeZone),
    folder: isTeams ? join(places.team, 'playbooks') : places.playbooks,
    below: isTeams ? places.playbooks : undefined,
    sourcesFile: join(isTeams ? places.team : places.playbooks, 'sources.yml'),
  });
  process.stdout.write(tellImport(imported));
  return 0;
});

function hasTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

function missing(what: string): Error {
  return new Error(
    `${what}. Flags go after two hyphens: \`npm run import -- "Our guide.docx" --in executive\`. \`npm run import -- --help\` lists them.`,
  );
}

async function askFile(): Promise<string> {
  if (!hasTerminal()) throw missing('The document is missing');
  return onTerminal((dialog) => dialog.ask('Document (drag it into this window): '));
}

async function askCategory(site: Site): Promise<string> {
  const categories = site.categories.map(({ category }) => ({ name: category.id as string, title: category.title }));
  const [first] = categories;
  if (!hasTerminal())
    throw missing(`The category (--in) is missing${first ? `, one of ${categories.map(({ name }) => name).join(', ')}` : ''}`);
  return onTerminal((dialog) =>
    first
      ? choose('In which category?', categories, dialog, first.name)
      : dialog.ask('Category, as its folder is to be called, like `executive`: '),
  );
}

/**
 * The file that the words after the command mean. A path that was dragged into a terminal may hold spaces, and at a question
 * it keeps the quotes or backslashes that a shell would have read. npm runs in the project's folder, wherever it was started.
 */
function fileOf(operands: readonly string[]): string {
  const whole = operands.join(' ');
  const forms = [whole, whole.replace(/^(['"])(.*)\1$/, '$2'), whole.replace(/\\(.)/g, '$1')];
  const started = process.env['INIT_CWD'];
  const paths = [...forms, ...(started === undefined ? [] : forms.map((form) => resolve(started, form)))];
  return paths.find((path) => existsSync(path)) ?? whole;
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
