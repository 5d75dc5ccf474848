// Tests which file of a team's folder is what, and the files that are added to those of the handbook: sources, synonyms, sentences,
// pictures, histories.

import { describe, expect, it } from 'vitest';
import { codes, playbookText, tell, type Files } from '../../make.ts';
import { layeredOf } from '../../team.ts';

const one: Files = { 'executive/a.md': playbookText() };
const told = (team: Files, base = one): string[] => tell(layeredOf(base, team).problems);

describe('a file that nothing reads', () => {
  const known =
    '`handbook.yml`, `sources.yml`, `synonyms.yml`, `revisions.yml`, `redirects.yml`, `strings.yml`, `theme.css`, `playbooks/`, `packets/`, `templates/`, `pages/`, `bases/`';

  it.each([
    ['hanbook.yml', 'rename it to `handbook.yml`'],
    ['themes.css', 'rename it to `theme.css`'],
    ['notes.md', 'move it: nothing reads it here'],
    ['executive/x.md', 'move it to `playbooks/executive/x.md`'],
    ['playbook/executive/x.md', 'move it to `playbooks/executive/x.md`'],
    ['page/contact.njk', 'move it to `pages/contact.njk`'],
    ['playbooks/handbook.yml', 'move it: nothing reads it here'],
  ])('%s', (path, hint) => {
    expect(told({ [path]: '' })).toEqual([
      `team/${path}:1:1 warning unused-file: Found \`${path}\` in the team's folder, expected one of ${known}: ${hint}`,
    ]);
  });
});

describe('a team has begun', () => {
  const root = (team: Files, media: string[] = []): string | undefined => layeredOf(one, team, media).handbook.layers.root;

  it('when anything of its own is there, not before', () => {
    expect(root({})).toBeUndefined();
    expect(root({}, ['logo.png'])).toBe('team');
    for (const path of [
      'handbook.yml',
      'strings.yml',
      'theme.css',
      'templates/footer.ts',
      'pages/contact.md',
      'playbooks/executive/b.md',
      'revisions.yml',
    ])
      expect([path, root({ [path]: '' })]).toEqual([path, 'team']);
  });
});

describe('synonyms.yml', () => {
  const groups = (base: string, team: string): readonly (readonly string[])[] =>
    layeredOf({ ...one, 'synonyms.yml': base }, { 'synonyms.yml': team }).handbook.synonyms;

  it('adds groups, and joins those that share a word, whatever its case', () => {
    expect(groups('- [boss, executive]\n- [trip, travel]\n', '- [Boss, principal]\n- [lunch, meal]\n')).toEqual([
      ['boss', 'executive', 'principal'],
      ['trip', 'travel'],
      ['lunch', 'meal'],
    ]);
  });

  it('joins two groups below that the team says are one', () => {
    expect(groups('- [boss, executive]\n- [trip, travel]\n- [chief, leader]\n', '- [executive, chief, head]\n')).toEqual([
      ['boss', 'executive', 'chief', 'leader', 'head'],
      ['trip', 'travel'],
    ]);
  });

  it('is told of what is no group', () => {
    expect(told({ 'synonyms.yml': 'boss: executive\n' }, { ...one, 'synonyms.yml': '- [a, b]\n' })).toEqual([
      'team/synonyms.yml:1:1 error wrong-value: Found a group of keys for `the file`, expected a list: write `[one, two]`, or one entry a line, each after `- `',
    ]);
    expect(told({ 'synonyms.yml': '- boss\n- [a, c]\n' }, { ...one, 'synonyms.yml': '- [a, b]\n' })).toEqual([
      'team/synonyms.yml:1:3 error wrong-value: Found `boss` for `the file`, expected a list: write `[boss]`',
    ]);
  });
});

describe('sources.yml', () => {
  const base = {
    ...one,
    'sources.yml': 'documents:\n  AR: { title: The art }\npoints:\n  - { id: AR-E0, home: executive, point: Ask., aliases: [x] }\n',
  };

  it('adds documents and points, changes a point key by key, and drops one', () => {
    const { handbook, problems } = layeredOf(base, {
      'sources.yml':
        'documents:\n  HB: { title: Our house }\npoints:\n  - { id: HB-1, home: executive, point: Knock. }\n  - { id: AR-E0, point: Ask them. }\n',
    });
    expect(problems).toEqual([]);
    expect(handbook.documents.map(({ id }) => id)).toEqual(['AR', 'HB']);
    expect(handbook.points.map(({ id, text, aliases }) => [id, text, aliases])).toEqual([
      ['AR-E0', 'Ask them.', ['x']],
      ['HB-1', 'Knock.', []],
    ]);
    expect(layeredOf(base, { 'sources.yml': 'points:\n  - { id: AR-E0, hidden: true }\n' }).handbook.points).toEqual([]);
  });

  it('may change a point that an update has taken away: a warning', () => {
    expect(told({ 'sources.yml': 'points:\n  - { id: AR-E1, aliases: [y] }\n' }, base)).toEqual([
      'team/sources.yml:2:5 warning override-settings: Found `AR-E1` under `points:` without `home`, and no such entry in the settings below to take it from: the entry is left out: write `AR-E0`',
    ]);
  });
});

describe('strings.yml', () => {
  it('gives sentences with their keys and places', () => {
    const { handbook } = layeredOf(one, { 'strings.yml': 'footer: Ours.\nmodes:\n  read-do: { name: Read }\nminutes:\n  one: 1\n' });
    expect(handbook.ownSentences.map(({ path, text, place }) => `${place.line}:${place.column} ${path.join('.')} ${text}`)).toEqual([
      '1:1 footer Ours.',
      '3:14 modes.read-do.name Read',
      '5:3 minutes.one 1',
    ]);
  });

  it('may be empty, and says so when it is broken', () => {
    expect(told({ 'strings.yml': '' })).toEqual([]);
    expect(told({ 'strings.yml': '- footer\n' })).toEqual([
      'team/strings.yml:1:1 warning unknown-sentence: Found no names of sentences, expected lines such as `footer: "…"`: `npm run where -- strings` lists every sentence with its name',
    ]);
    expect(codes(layeredOf(one, { 'strings.yml': 'footer: "x\n' }).problems)).toEqual(['yaml']);
  });
});

describe('pictures', () => {
  it('of the team stand beside those below, and over one of the same path', () => {
    const { handbook } = layeredOf(one, {}, ['logo.png', 'playbooks/executive/map.png']);
    expect(handbook.media.map(({ path }) => path)).toEqual(['logo.png', 'executive/map.png']);
  });

  it('drawn as SVG are taken when nothing in them can run', () => {
    const drawing = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">\n${inner}\n</svg>\n`;
    expect(layeredOf(one, { 'logo.svg': drawing('<path d="M0 0h8v8z" fill="url(#a)"/>') }).handbook.media.map(({ path }) => path)).toEqual([
      'logo.svg',
    ]);
    for (const [inner, what] of [
      ['<script>1</script>', 'a script'],
      ['<path onload = "1"/>', 'an event handler'],
      ['<foreignObject/>', 'a page within it'],
      ['<a href="javascript:1"/>', 'an address that runs'],
      ['<image href="https://e.test/a.png"/>', 'an address outside the handbook'],
      ['<style>a{background:url(//e.test/a.png)}</style>', 'an address outside the handbook'],
      ['<set attributeName="href" to="x"/>', 'an address that changes'],
    ] as const) {
      const { handbook, problems } = layeredOf(one, { 'logo.svg': drawing(inner) });
      expect(handbook.media).toEqual([]);
      expect(tell(problems).map((line) => line.replace(/^team\/logo.svg:2:\d+ /, ''))).toEqual([
        `error drawing: Found ${what} in a drawing, expected shapes only: save it again as "plain SVG" from a drawing program, or use a PNG`,
      ]);
    }
  });
});

describe('revisions.yml', () => {
  const entry = (code: string, item: string): string => `  - revision: ${code}\n    on: 2026-11-22\n    items:\n      - ${item}\n`;

  it('of the team lies beside that below: the history of both, a version of both once', () => {
    const { handbook } = layeredOf(
      { ...one, 'revisions.yml': `executive/a#x:\n${entry('aaaa', 'One')}${entry('bbbb', 'Two')}executive/a#y:\n${entry('dddd', 'Four')}` },
      { 'revisions.yml': `executive/a#x:\n${entry('bbbb', 'Two')}${entry('cccc', 'Three')}` },
    );
    expect([...handbook.revisions].map(([id, history]) => `${id}: ${history.map(({ revision }) => revision).join(', ')}`)).toEqual([
      'executive/a#x: aaaa, bbbb, cccc',
      'executive/a#y: dddd',
    ]);
    expect(handbook.revisionsFile).toBe('team/revisions.yml');
  });
});
