// The import on the disk: both files or none, nothing overwritten, and what it gives back.

import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { loadIcons } from '../../../src/emit/icons.ts';
import { importDocument, type Import, type Imported } from '../../../src/site/import/import-document.ts';
import { writeDraft } from '../../../src/site/import/write-draft.ts';
import { prepareSite } from '../../../src/site/prepare.ts';
import { emptyFolder, folderWith } from '../../make.ts';
import { manifest } from '../run.ts';
import { small } from '../small.ts';

const icons = loadIcons();
const markdown = '# Plan a trip\n\nAsk who travels. Then go.\n\n## Before the trip\n\n1. Book the flights\n2. Be kind\n3. Pack pens\n';

function bring(folder: string, wanted: Partial<Import> & { readonly text?: string } = {}): Promise<Imported> {
  const { site } = prepareSite({ playbooks: folder }, icons, () => '2026-11-22');
  const { text = markdown, ...rest } = wanted;
  return importDocument(site, {
    name: 'trip.md',
    bytes: Buffer.from(text),
    category: 'executive',
    today: '2026-11-22',
    folder,
    sourcesFile: join(folder, 'sources.yml'),
    ...rest,
  });
}

/** The sentence of a refusal; the folder must be as it was. */
async function refused(folder: string, wanted: Parameters<typeof bring>[1]): Promise<string> {
  const before = manifest(folder);
  const error = await bring(folder, wanted).then(
    () => 'was written',
    (fault: unknown) => fault,
  );
  expect(manifest(folder)).toEqual(before);
  return error instanceof Error ? error.message.replaceAll(folder, 'playbooks') : String(error);
}

test('Writes the playbook and its source, and says what it wrote', async () => {
  const folder = folderWith(small);
  expect(await bring(folder)).toEqual({
    path: join(folder, 'executive/plan-a-trip.md'),
    sourcesFile: join(folder, 'sources.yml'),
    title: 'Plan a trip',
    documentId: 'PA',
    sections: 1,
    checklists: 1,
    items: 2,
    points: 3,
    leftOut: [],
    notTicked: [
      { what: '“Be kind”', why: 'as a line to tick it would break a rule: Found an item that begins with `Be`, expected an action' },
    ],
  });
  const { problems } = prepareSite({ playbooks: folder }, icons, () => '2026-11-22');
  expect(problems.map(({ code }) => code)).toEqual(['tried']);
  expect(readFileSync(join(folder, 'sources.yml'), 'utf8')).toBe(`documents:
  AR: { title: "The art of it" }
  PA: { title: "Plan a trip" }
points:
  - { id: AR-E0, home: executive, point: "Hold regular check-ins." }
  # PA: taken from the document word for word by \`npm run import\`.
  # Put each point into your own words before you publish, then delete this note.
  - id: PA-1
    home: executive
    point: "Book the flights"
  - id: PA-2
    home: executive
    point: "Be kind"
  - id: PA-3
    home: executive
    point: "Pack pens"
`);
});

test('A second document gets another id, and one with the same title is refused', async () => {
  const folder = folderWith(small);
  await bring(folder);
  expect(await refused(folder, {})).toBe(
    'playbooks/executive/plan-a-trip.md is already there, and nothing is overwritten. Give another title with `--title "…"`, or delete the file.',
  );
  expect(await bring(folder, { title: '  Another trip ' })).toMatchObject({ title: 'Another trip', documentId: 'PT' });
});

test('Folder and sources may lie elsewhere, and are made', async () => {
  const folder = folderWith(small);
  const elsewhere = join(emptyFolder(), 'team');
  const { path, documentId } = await bring(folder, { folder: elsewhere, sourcesFile: join(elsewhere, 'own', 'sources.yml') });
  expect(path).toBe(join(elsewhere, 'executive', 'plan-a-trip.md'));
  expect(readFileSync(join(elsewhere, 'own', 'sources.yml'), 'utf8')).toContain(`  ${documentId}: { title: "Plan a trip" }\n`);
});

test('An id that the handbook has is not given again, in whichever file it stands', async () => {
  const folder = folderWith({
    ...small,
    'sources.yml': small['sources.yml']?.replaceAll('AR', 'PA') ?? '',
    'executive/weekly-check-in.md': small['executive/weekly-check-in.md']?.replaceAll('AR-E0', 'PA-E0') ?? '',
  });
  expect(await bring(folder, { sourcesFile: join(emptyFolder(), 'sources.yml') })).toMatchObject({ documentId: 'PT' });
});

test('In a team’s layer both files are laid over those below', async () => {
  const root = folderWith({
    ...Object.fromEntries(Object.entries(small).map(([path, text]) => [`playbooks/${path}`, text])),
    'team/handbook.yml': 'title: Ours\nvariables: { organisation: Acme }\n',
    'team/sources.yml': 'points:\n  - { id: AR-1, home: executive, point: Ours }\n',
  });
  const [playbooks, team] = [join(root, 'playbooks'), join(root, 'team')];
  const text = `${markdown}\nAsk {{organisation}} or {{anyone}}.\n`;
  const { leftOut } = await bring(playbooks, { text, folder: join(team, 'playbooks'), sourcesFile: join(team, 'sources.yml') });
  expect(leftOut).toEqual([
    { what: '`{{ organisation }}`', why: 'the handbook puts “Acme” there; choose another name for the gap if that is wrong' },
  ]);
  const { site, problems } = prepareSite({ playbooks }, icons, () => '2026-11-22');
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(site.handbook.documents.map(({ id }) => id)).toEqual(['AR', 'PA']);
  expect(site.handbook.points.map(({ id }) => id)).toEqual(['AR-E0', 'AR-1', 'PA-1', 'PA-2', 'PA-3']);
});

test('The names and roles of the handbook are used', async () => {
  const folder = folderWith({
    ...small,
    'handbook.yml': `${small['handbook.yml'] ?? ''}roles: [Koordinator]\ndefaults: { owner: "Team: A" }\n`,
  });
  const { path } = await bring(folder);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('\nowner: "Team: A"\n');
  expect(text).toContain('\n    run_by: Koordinator\n');
});

describe('file names', () => {
  it.each([
    ['# 🎉\n\nText one.', 'trip.md', 'trip.md'],
    ['# قبل السفر\n\nText one.', 'trip.md', 'قبل-السفر.md'],
    ['# Index\n\nText one.', 'trip.md', 'index-guide.md'],
    [`# ${'Long title '.repeat(20)}\n\nText one.`, 'trip.md', 'long-title-long-title-long-title-long-title-long-title-long.md'],
  ])('of %s', async (text, name, expected) => {
    const folder = folderWith(small);
    expect((await bring(folder, { text, name })).path).toBe(join(folder, 'executive', expected));
  });
});

describe('what is refused leaves everything as it was', () => {
  it.each<readonly [string, Parameters<typeof bring>[1], string]>([
    ['a category that is not there', { category: 'exective' }, 'There is no category `exective`. Did you mean `executive`?'],
    [
      'a title without letters',
      { text: '# 🎉\n\nText one.', name: '🎉.md' },
      'No file can be named after this title. Give another with `--title "…"`.',
    ],
    [
      'a title that is taken',
      { title: 'Weekly check-in' },
      'playbooks/executive/weekly-check-in.md is already there, and nothing is overwritten. Give another title with `--title "…"`, or delete the file.',
    ],
    [
      'too many checklists',
      { text: Array.from({ length: 900 }, (_, index) => `## Section number ${index}\n\n1. One\n2. Two`).join('\n\n') },
      'The playbook or sources.yml would become too long to be read. Split the document, and bring its parts in one by one.',
    ],
    [
      'a document without text',
      { text: '' },
      'There is no text in this document. If it is a scan or a picture, type what it says into a Word document first.',
    ],
  ])('%s', async (_, wanted, message) => {
    expect(await refused(folderWith(small), wanted)).toBe(message);
  });

  it('a page from which a redirect leads', async () => {
    const folder = folderWith({ ...small, 'redirects.yml': 'executive/plan-a-trip: executive/weekly-check-in\n' });
    expect(await refused(folder, {})).toBe(
      'redirects.yml leads readers of executive/plan-a-trip to another page. Give another title with `--title "…"`, or delete that line.',
    );
  });

  it('sources.yml with mistakes', async () => {
    const folder = folderWith({ ...small, 'sources.yml': 'documents: [\n' });
    expect(await refused(folder, {})).toBe(
      'playbooks/sources.yml has mistakes of its own. Run `npm run check`, mend them, and bring the document in again.',
    );
  });
});

describe('writing', () => {
  const write = (folder: string, before: string | undefined): string => {
    try {
      writeDraft(
        { path: join(folder, 'executive', 'a.md'), text: 'A' },
        { path: join(folder, 'sources.yml'), text: 'new' },
        before === undefined ? undefined : Buffer.from(before),
      );
      return 'was written';
    } catch (error) {
      return error instanceof Error ? error.message.replaceAll(folder, 'playbooks') : String(error);
    }
  };

  it('puts both files there, and keeps the rights of sources.yml', () => {
    const folder = folderWith({ 'sources.yml': 'old' });
    chmodSync(join(folder, 'sources.yml'), 0o600);
    expect(write(folder, 'old')).toBe('was written');
    expect(readFileSync(join(folder, 'sources.yml'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'executive', 'a.md'), 'utf8')).toBe('A');
    expect(manifest(folder)).toHaveLength(2);
  });

  it('leaves all as it was when sources.yml has changed meanwhile', () => {
    const folder = folderWith({ 'sources.yml': 'other' });
    const before = manifest(folder);
    expect(write(folder, 'old')).toBe(
      'playbooks/sources.yml was changed while the document was read. Nothing was written: bring the document in again.',
    );
    expect(write(folder, undefined)).toBe(
      'playbooks/sources.yml was changed while the document was read. Nothing was written: bring the document in again.',
    );
    expect(manifest(folder)).toEqual(before);
  });

  it('leaves all as it was when the playbook or its folder can’t be made', () => {
    const folder = folderWith({ 'sources.yml': 'old', executive: 'a file' });
    const before = manifest(folder);
    expect(write(folder, 'old')).toBe("playbooks/executive/a.md can't be written (EEXIST). Nothing was changed.");
    expect(manifest(folder)).toEqual(before);
    const taken = folderWith({ 'sources.yml': 'old', 'executive/a.md': 'mine' });
    expect(write(taken, 'old')).toBe(
      'playbooks/executive/a.md is already there, and nothing is overwritten. Give another title with `--title "…"`, or delete the file.',
    );
    expect(readFileSync(join(taken, 'executive/a.md'), 'utf8')).toBe('mine');
  });

  it('leaves no playbook when sources.yml can’t take its place', () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'sources.yml'));
    writeFileSync(join(folder, 'sources.yml', 'x'), '');
    const before = manifest(folder);
    expect(write(folder, undefined)).toMatch(/^playbooks\/sources\.yml was changed/);
    expect(manifest(folder)).toEqual(before);
  });
});
