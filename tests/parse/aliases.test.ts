// Tests what readers call things, for the search: sections by a comment, points of sources, and other handbooks to look in.

import { describe, expect, it } from 'vitest';
import { checklistKeys, frontLines, handbookOf, playbookText, tell, type Files } from '../make.ts';

const path = 'executive/weekly-check-in.md';
const read = (body: string, front = '') => handbookOf({ [path]: playbookText({ body, front }) });
const aliases = (body: string, front = ''): (readonly string[])[] =>
  read(body, front).handbook.playbooks.flatMap((playbook) => playbook.sections.map((section) => section.aliases));
/** Problems with the lines counted from the body's first. */
const told = (body: string, front = ''): string[] =>
  tell(read(body, front).problems).map((line) =>
    line.replace(/^(.*?):(\d+):/, (_, file: string, number: string) => `${file}:${Number(number) - frontLines}:`),
  );
const file = `playbooks/${path}`;

describe('a comment with aliases under a heading', () => {
  it('names the section', () => {
    const body = '## Ask\n<!-- aliases: weekend calls, working hours -->\ntext\n## Say\ntext\n';
    expect(aliases(body)).toEqual([['weekend calls', 'working hours'], []]);
    expect(told(body)).toEqual([]);
  });

  it('may go over several lines, even in the middle of a name', () => {
    const body = '## Ask\n<!-- aliases: weekend calls, working\n  hours,\n\tout of office -->\ntext\n';
    expect(aliases(body)).toEqual([['weekend calls', 'working hours', 'out of office']]);
    expect(told(body)).toEqual([]);
  });

  it('may have commas too many', () => {
    expect(aliases('## Ask\n<!-- aliases: , weekend calls,, working hours, -->\ntext\n')).toEqual([['weekend calls', 'working hours']]);
  });

  it('keeps colons, quotation marks and accents as they are', () => {
    expect(aliases('## Ask\n<!-- aliases: 1:1, "face time", café -->\ntext\n')).toEqual([['1:1', '"face time"', 'café']]);
  });

  it('may stand beside a comment with sources, before or after it', () => {
    const sources = 'documents:\n  AR: { title: A document }\npoints:\n  - { id: AR-E0, home: executive, point: Ask. }\n';
    for (const comments of [
      '<!-- sources: AR-E0 -->\n<!-- aliases: weekend calls -->',
      '<!-- aliases: weekend calls -->\n<!-- sources: AR-E0 -->',
    ]) {
      const { handbook, problems } = handbookOf({ [path]: playbookText({ body: `## Ask\n${comments}\ntext\n` }), 'sources.yml': sources });
      expect(problems).toEqual([]);
      expect(handbook.playbooks[0]?.sections[0]).toMatchObject({ aliases: ['weekend calls'], sources: [{ point: 'AR-E0' }] });
    }
  });

  it('may be one of two: the names of both count', () => {
    expect(aliases('## Ask\n<!-- aliases: weekend calls -->\ntext\n\n<!-- aliases: working hours -->\n')).toEqual([
      ['weekend calls', 'working hours'],
    ]);
  });

  it('names checklists and worksheets as well', () => {
    const body =
      '## Checklist: before the trip\n<!-- aliases: packing list -->\n- [ ] Pack\n\n## Worksheet: what I need\n<!-- aliases: fact file -->\n- What do I need?\n';
    expect(aliases(body, checklistKeys('before-the-trip'))).toEqual([['packing list'], ['fact file']]);
  });

  it('is shown nowhere', () => {
    const { handbook } = read('## Ask\n<!-- aliases: weekend calls -->\ntext\n');
    expect(handbook.playbooks[0]?.sections[0]).toMatchObject({ blocks: [{ type: 'paragraph' }] });
  });

  it('leaves the aliases of the playbook to its front matter', () => {
    const { handbook } = read('## Ask\n<!-- aliases: weekend calls -->\ntext\n', 'aliases: [one-to-one]\n');
    expect(handbook.playbooks[0]?.aliases).toEqual(['one-to-one']);
  });
});

describe('a comment with aliases is warned of', () => {
  const empty =
    'warning empty-aliases: Found `aliases:` with nothing after it, expected what readers call this section: write words with commas between them, as in `<!-- aliases: weekend calls, working hours -->`, or delete the comment';

  it('when it names nothing, at its place', () => {
    expect(told('## Ask\n<!-- aliases: -->\ntext\n\n  <!-- aliases: , , -->\n')).toEqual([`${file}:2:1 ${empty}`, `${file}:5:3 ${empty}`]);
  });

  it('when it stands before the first heading, at its place', () => {
    expect(told('Intro.\n\n <!-- aliases: weekend calls -->\n\n## Ask\ntext\n')).toEqual([
      `${file}:3:2 warning stray-aliases: Found \`aliases:\` in a comment before the first \`##\` heading, where it belongs to no section: write them as \`aliases: […]\` in the front matter: there they name the whole playbook`,
    ]);
    expect(aliases('<!-- aliases: weekend calls -->\n\n## Ask\ntext\n')).toEqual([[]]);
  });

  it.each(['aliasses', 'Aliases', 'alias'])('when the word is misspelt: %s', (name) => {
    const body = `## Ask\n<!-- ${name}: weekend calls -->\ntext\n`;
    expect(told(body)).toEqual([
      `${file}:2:1 warning unknown-instruction: Found the comment \`${name}:\`, expected \`aliases:\`: write \`<!-- aliases: … -->\`; as it stands the comment does nothing`,
    ]);
    expect(aliases(body)).toEqual([[]]);
  });
});

describe('aliases of a point in sources.yml', () => {
  const sources = (point: string) =>
    handbookOf({
      [path]: playbookText(),
      'sources.yml': `documents:\n  AR: { title: A document }\npoints:\n  - ${point}\n`,
    });

  it('are read as they are written', () => {
    const { handbook, problems } = sources('{ id: AR-E0, home: executive, point: Ask., aliases: [face time, "1:1"] }');
    expect(problems).toEqual([]);
    expect(handbook.points.map((point) => point.aliases)).toEqual([['face time', '1:1']]);
  });

  it('may be missing', () => {
    expect(sources('{ id: AR-E0, home: executive, point: Ask. }').handbook.points.map((point) => point.aliases)).toEqual([[]]);
  });

  it('have to be a list of texts', () => {
    expect(tell(sources('{ id: AR-E0, home: executive, point: Ask., aliases: face time }').problems)).toEqual([
      'playbooks/sources.yml:4:57 error wrong-value: Found `face time` for `aliases`, expected a list: write `[face time]`',
    ]);
    expect(tell(sources('{ id: AR-E0, home: executive, point: Ask., aliases: [""] }').problems)).toEqual([
      'playbooks/sources.yml:4:58 error wrong-value: Found nothing for `aliases`, expected some text: write the text after the colon',
    ]);
  });
});

describe('handbooks in handbook.yml', () => {
  const settings = (text: string) => handbookOf({ [path]: playbookText(), 'handbook.yml': text } satisfies Files);

  it('are other handbooks that the search includes, in order, their addresses ending in a slash', () => {
    const { handbook, problems } = settings(
      'handbooks:\n  - { title: Finance, address: "https://finance.example/handbook" }\n  - { title: Legal, address: "http://legal.example/" }\n',
    );
    expect(problems).toEqual([]);
    expect(handbook.settings.handbooks).toEqual([
      { title: 'Finance', address: 'https://finance.example/handbook/' },
      { title: 'Legal', address: 'http://legal.example/' },
    ]);
  });

  it('are none where none is named', () => {
    expect(settings('title: Office\n').handbook.settings.handbooks).toEqual([]);
    expect(handbookOf({ [path]: playbookText() }).handbook.settings.handbooks).toEqual([]);
  });

  it('need a title and an address of the web', () => {
    expect(
      tell(settings('handbooks:\n  - { title: Finance, address: finance.example }\n  - { address: "https://legal.example/" }\n').problems),
    ).toEqual([
      'playbooks/handbook.yml:2:32 error wrong-value: Found `finance.example` for `address`, expected an address that begins with `https://` or `http://`: write it like `https://handbook.example/`',
      'playbooks/handbook.yml:3:5 error missing-key: Found no `title`, expected one: add a line `title: …`',
    ]);
  });

  it('have no other keys', () => {
    const { problems } = settings('handbooks:\n  - { title: Finance, address: "https://finance.example/", adress: x }\n');
    expect(tell(problems)).toEqual([
      'playbooks/handbook.yml:2:60 error unknown-key: Found the key `adress`, expected one of `title`, `address`: write `address`',
    ]);
  });
});
