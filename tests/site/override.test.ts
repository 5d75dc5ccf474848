// Tests the making of a team's files over those of the handbook: what is written, and what each wrong wish is answered.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeOverride } from '../../src/site/team/override.ts';
import { placesOf } from '../../src/site/team/places.ts';
import { makeTemplate, templateDrift, withOwnParts } from '../../src/site/team/template.ts';
import { theme } from '../../templates/theme.ts';
import { folderWith, playbookText, tell, type Files } from '../make.ts';
import { checkIn, extending, under } from '../team.ts';
import { filesIn } from './run.ts';
import { small } from './small.ts';

const file = `team/playbooks/${checkIn}`;
const known = [checkIn, 'executive/know-your-executive.md', 'packets/first-day.md'];

function house(team: Files = {}) {
  // As in a fork, whose package says that its files are modules.
  const folder = folderWith({ 'package.json': '{ "type": "module" }\n', ...under('playbooks', small), ...under('team', team) });
  const places = placesOf({ playbooks: join(folder, 'playbooks') });
  const near = (text: string): string => text.replaceAll(`${folder}/`, '');
  const make = (named: string, section?: string, isWhole = false): string =>
    near(makeOverride(places, { named, section, isWhole }, known).file);
  const refusal = (run: () => unknown): string => {
    const before = filesIn(folder);
    try {
      run();
    } catch (error) {
      expect(filesIn(folder)).toEqual(before);
      return near(error instanceof Error ? error.message : String(error));
    }
    return 'none';
  };
  return {
    places,
    make,
    refusal,
    /** What a wish that can't be met is answered. Nothing is written then. */
    wrong: (...wish: Parameters<typeof make>): string => refusal(() => make(...wish)),
    read: (path: string): string => readFileSync(join(folder, path), 'utf8'),
    has: (path: string): boolean => existsSync(join(folder, path)),
  };
}

describe('a file of the team', () => {
  it.each([
    `playbooks/${checkIn}`,
    checkIn,
    'executive/weekly-check-in',
    '/executive/weekly-check-in/',
    `team/playbooks/${checkIn}`,
    'executive\\\\weekly-check-in.md',
    `./playbooks/${checkIn}#set-it-up`,
  ])('is named as a person may name it: %s', (named) => {
    expect(house().make(named, 'Set it up')).toBe(file);
  });

  it('with the whole file is the file below, to the byte', () => {
    const { make, read } = house({ [`playbooks/${checkIn}`]: '---\nextends: base\n---\n\n<!-- nothing yet -->\n' });
    make(checkIn, undefined, true);
    expect(read(file)).toBe(small[checkIn]);
    expect(read(`team/bases/playbooks/${checkIn}`)).toBe(small[checkIn]);
  });

  it('that is there gets one section more, and keeps its line ends and all it says', () => {
    const present = extending('## Ours\n1. Go.\n', 'title: Ours\n');
    const { make, read } = house({ [`playbooks/${checkIn}`]: `\uFEFF${present.replaceAll('\n', '\r\n')}` });
    make(checkIn, 'checklist: before the check-in');
    expect(read(file).replaceAll('\r\n', '')).not.toContain('\n');
    expect(
      read(file)
        .replaceAll('\r\n', '\n')
        .replace(/^\uFEFF/, '')
        .startsWith(`${present.trimEnd()}\n\n## Checklist: before the check-in\n`),
    ).toBe(true);
  });

  it('may be made from the copy of a file that has gone below', () => {
    const { make } = house({ 'bases/playbooks/executive/gone.md': playbookText({ body: '## One\n1. Go.\n' }) });
    expect(make('executive/gone', 'One')).toBe('team/playbooks/executive/gone.md');
  });
});

describe('a wish that can’t be met', () => {
  const sections = '`Set it up`, `Checklist: before the check-in`';
  const one = (): ReturnType<typeof house> =>
    house({
      [`playbooks/${checkIn}`]: extending('## Set it up\n1. Ours.\n'),
      'playbooks/executive/know-your-executive.md': playbookText({ title: 'Ours' }),
      'playbooks/executive/ours.md': playbookText({ title: 'Ours' }),
      'playbooks/executive/more.md': extending('', 'title: More\n'),
      'bases/playbooks/executive/more.md': playbookText({ title: 'Old' }),
      'packets/first-day.md': '---\nhidden: true\n---\n',
    });

  it.each<readonly [string, string | undefined, boolean, string]>([
    [
      'executive/weekly-chek-in',
      undefined,
      false,
      'There is no `executive/weekly-chek-in.md`. Did you mean `executive/weekly-check-in.md`?',
    ],
    ['xyzzy', undefined, false, 'There is no `xyzzy.md`. Name a file like `playbooks/executive/weekly-check-in.md`.'],
    [checkIn, undefined, false, `${file} is already there. Name a section to add: ${sections}.`],
    [checkIn, 'Set it up', false, `${file} already has the section \`Set it up\`. Edit it there.`],
    [checkIn, 'Set it upp', false, `There is no section \`Set it upp\` in ${checkIn}. Did you mean \`Set it up\`?`],
    [checkIn, 'Elsewhere', false, `There is no section \`Elsewhere\` in ${checkIn}. It has ${sections}.`],
    [checkIn, undefined, true, `${file} is already there with changes of its own. Move it away first, or edit it.`],
    [
      'executive/more',
      undefined,
      true,
      'team/playbooks/executive/more.md is already there with changes of its own. Move it away first, or edit it.',
    ],
    [
      'executive/know-your-executive',
      'Watch',
      false,
      'team/playbooks/executive/know-your-executive.md is already there and replaces the whole file. Edit it, or delete it first.',
    ],
    [
      'executive/know-your-executive',
      undefined,
      true,
      'team/playbooks/executive/know-your-executive.md is already there, and whole. Edit it.',
    ],
    ['executive/ours', undefined, false, "team/playbooks/executive/ours.md is your team's own: there is nothing below it. Edit it."],
    ['packets/first-day', undefined, false, 'team/packets/first-day.md is already there and drops the file below. Delete it first.'],
    ['playbooks/handbook.yml', undefined, false, 'Settings merge key by key: write only the keys you change into team/handbook.yml.'],
  ])('%s %s %s', (named, section, isWhole, expected) => {
    expect(one().wrong(named, section, isWhole)).toBe(expected);
  });

  it('for a section of a packet', () => {
    expect(house().wrong('packets/first-day', 'Cover')).toBe(
      'packets/first-day.md has no sections. Leave the section out, or add `--whole` to copy all of it.',
    );
  });
});

describe('a template of the team', () => {
  it('wraps the part as it ships, wherever the team folder lies, and can be loaded', async () => {
    const { places, read } = house();
    makeTemplate(places, theme, 'templates/footer', false);
    expect(read('team/templates/footer.ts')).toContain("export const footer: Parts['footer'] = (...given) => html`${shipped(...given)}`;");
    const { problems, theme: own } = await withOwnParts(theme, [
      { path: 'footer.ts', file: join(places.team, 'templates/footer.ts'), text: '' },
    ]);
    expect(tell(problems)).toEqual([]);
    expect(own.parts.footer).not.toBe(theme.parts.footer);
  });

  it('that is a whole copy drifts when the original changes, and not before', () => {
    const { places, read } = house();
    makeTemplate(places, theme, './templates/parts/words.ts', true);
    expect(templateDrift(places, theme)).toMatchObject([{ path: 'templates/parts/words.ts', drift: [] }]);
    expect(read('team/bases/templates/parts/words.ts')).toBe(
      readFileSync(join(import.meta.dirname, '../../templates/parts/words.ts'), 'utf8'),
    );
  });

  it('is named by its part', () => {
    const { places, refusal } = house({ 'templates/footer.ts': '' });
    expect(refusal(() => makeTemplate(places, theme, 'templates/foter', false))).toBe('There is no part `foter`. Did you mean `footer`?');
    expect(refusal(() => makeTemplate(places, theme, 'templates/footer.ts', false))).toBe(
      'team/templates/footer.ts is already there. Edit it.',
    );
    expect(refusal(() => makeTemplate(places, theme, 'templates/parts/frame.ts', false))).toBe(
      'templates/parts/frame.ts holds several parts. Name one: `npm run override -- templates/header`, `npm run override -- templates/menu`, `npm run override -- templates/trail`, `npm run override -- templates/contents`, `npm run override -- templates/neighbours`, `npm run override -- templates/footer`.',
    );
    expect(refusal(() => makeTemplate(places, theme, 'templates/xyzzy', false))).toMatch(
      /^There is no part `xyzzy`\. The parts are header, menu, /,
    );
  });

  it('that can’t be loaded is told: what an update may have moved as a warning', async () => {
    const load = async (name: string, text: string): Promise<string[]> => {
      const { places } = house({ [`templates/${name}.ts`]: text });
      const path = join(places.team, `templates/${name}.ts`);
      const { problems, theme: own } = await withOwnParts(theme, [{ path: `${name}.ts`, file: path, text }]);
      expect(own.parts.footer).toBe(theme.parts.footer);
      return tell(problems).map((line) => line.replaceAll(path, 'team/templates.ts').replaceAll(/'\/[^']*\/gone\.ts'/g, "'gone.ts'"));
    };
    const moved = 'the part is shown as it ships until you mend the import; begin anew with `npm run override -- templates/footer`';
    expect(await load('footer', "import { a } from './gone.ts';\nexport const footer = () => a;\n")).toEqual([
      `team/templates.ts:1:1 warning template: Found code that can't be run: Cannot find module 'gone.ts' imported from team/templates.ts: ${moved}`,
    ]);
    expect(await load('footer', "import { a } from 'node:path';\nexport const footer = () => a;\n")).toEqual([
      `team/templates.ts:1:1 warning template: Found code that can't be run: The requested module 'node:path' does not provide an export named 'a': ${moved}`,
    ]);
    expect(await load('footer', 'export const footer = (\n')).toEqual([
      "team/templates.ts:2:1 error template: Found code that can't be run: team/templates.ts:2:0: ERROR: Unexpected end of file: mend it, or move it out of the folder",
    ]);
    expect(await load('footer', 'export const foter = () => 1;\n')).toEqual([
      "team/templates.ts:1:1 error template: Found no function `footer` in it, expected one: write `export const footer: Parts['footer'] = (...given) => …`",
    ]);
    expect(await load('foter', 'export const foter = () => 1;\n')).toEqual([
      'team/templates.ts:1:1 warning template: Found `foter`, which is no part of the look: rename the file to `footer.ts`',
    ]);
  });
});
