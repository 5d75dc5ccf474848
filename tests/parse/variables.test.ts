// Tests variables: where a declared name in double braces is filled in, where it isn't, and that a value is never more than text.

import { describe, expect, it } from 'vitest';
import { handbookJson } from '../../src/emit/handbook-json.ts';
import { emitMarkdown } from '../../src/emit/markdown.ts';
import { playbookDocument, pointsById } from '../../src/emit/search-documents.ts';
import { blockText, inlineText, walkBlocks, type Inline } from '../../src/model/prose.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { planPages } from '../../src/plan/pages.ts';
import { checklistKeys, handbookOf, packetText, playbookText, siteOf, tell, type Files } from '../make.ts';

const settings = (more = ''): string =>
  `organisation: Example House\nvariables:\n  help-desk: extension 4400\n${more}categories:\n  - { id: executive, title: "For {{ organisation }}", summary: "All of {{organisation}}." }\ntagline: "Made for {{ organisation }}."\n`;
const path = 'executive/weekly-check-in.md';
const filesOf = (body: string, more = ''): Files => ({ 'handbook.yml': settings(more), [path]: playbookText({ body }) });
const sectionsOf = (body: string, more = ''): string[] => {
  const { handbook, problems } = handbookOf(filesOf(body, more));
  expect(tell(problems)).toEqual([]);
  return (
    handbook.playbooks[0]?.sections.map((section) => `${section.title}: ${'blocks' in section ? blockText(section.blocks) : ''}`) ?? []
  );
};
const slips = (body: string): string[] => tell(handbookOf(filesOf(body)).problems);
const twinOf = (site: ReturnType<typeof siteOf>): string =>
  String(
    emitMarkdown(site, planPages(site))
      .find(({ file }) => file === 'executive/weekly-check-in/index.md')
      ?.content(),
  );

describe('a declared variable is filled in', () => {
  it('in prose, headings, lists, quotes, tables, links and pictures', () => {
    expect(
      sectionsOf(
        '## At {{ organisation }}\nCall {{help-desk}} or {{  help-desk  }}.\n\n- **{{ organisation }}** first\n\n> {{ organisation }}\n\n| A |\n| --- |\n| {{ organisation }} |\n',
      ),
    ).toEqual(['At Example House: Call extension 4400 or extension 4400.\nExample House first\nExample House\nA\nExample House']);
    const inlines = (text: string): Inline[] => {
      const [block] = parseMarkdown(text, { file: 'a.md', line: 1, variables: { organisation: 'Example House' } }).blocks;
      return block?.type === 'paragraph' ? [...block.children] : [];
    };
    expect(inlines('[{{ organisation }}](a.md "{{ organisation }}")')).toEqual([
      { type: 'link', href: 'a.md', title: 'Example House', children: [{ type: 'text', text: 'Example House' }] },
    ]);
    expect(inlines('![{{ organisation }}](a.png)')).toEqual([{ type: 'image', src: 'a.png', alt: 'Example House', title: '' }]);
  });

  it('in words to copy and their title', () => {
    const { handbook } = handbookOf(filesOf('## Write\n```email Ask {{ organisation }}\nDear {{ organisation }}, {{name}}\n```\n'));
    const blocks = handbook.playbooks.flatMap(({ sections }) =>
      sections.flatMap((section) => ('blocks' in section ? [...walkBlocks(section.blocks)] : [])),
    );
    expect(blocks).toMatchObject([{ type: 'words', words: { title: 'Ask Example House', text: 'Dear Example House, {{name}}' } }]);
  });

  it('in titles, summaries, changes, checklists and packets, and in what the settings say of categories', () => {
    const { handbook, problems } = handbookOf({
      'handbook.yml': settings(),
      [path]: playbookText({
        title: '"{{ organisation }} days"',
        front: `${checklistKeys('on-the-day').replace('the day before', '"a day at {{ organisation }}"')}changes:\n  2026-11-22: "Now at {{ organisation }}."\n`,
        body: '## Checklist: on the day\n### At {{ organisation }}\n- [ ] Call {{ help-desk }} (who: assistant)\n',
      }).replace('One sentence about it.', '"How {{ organisation }} does it."'),
      'packets/first-day.md': packetText(['executive/weekly-check-in#on-the-day'], {
        title: '"Days at {{ organisation }}"',
        body: 'Call {{ help-desk }}.\n',
      }).replace('for: a new assistant', 'for: "someone new at {{ organisation }}"'),
    });
    expect(tell(problems)).toEqual([]);
    const [playbook] = handbook.playbooks;
    expect(playbook).toMatchObject({
      title: 'Example House days',
      summary: 'How Example House does it.',
      changes: [{ what: 'Now at Example House.' }],
      sections: [
        {
          checklist: {
            when: 'a day at Example House',
            groups: [{ title: 'At Example House', items: [{ text: 'Call extension 4400', who: 'assistant' }] }],
          },
        },
      ],
    });
    expect(handbook.packets).toMatchObject([{ title: 'Days at Example House', audience: 'someone new at Example House' }]);
    expect(blockText(handbook.packets[0]?.cover ?? [])).toBe('Call extension 4400.');
    expect(handbook.settings).toMatchObject({
      tagline: 'Made for Example House.',
      categories: [{ title: 'For Example House', summary: 'All of Example House.' }],
    });
  });

  it('in the search, the Markdown twin and handbook.json', () => {
    const site = siteOf(filesOf('## At {{ organisation }}\n1. Call {{ help-desk }}, see [here](weekly-check-in.md#at-example-house).\n'));
    const [planned] = site.playbooks;
    if (!planned) throw new Error('There is no playbook.');
    const places = playbookDocument(planned, pointsById(site)).places;
    expect(places.map(({ title, lines }) => [title, lines])).toContainEqual(['At Example House', ['Call extension 4400, see here.']]);
    expect(twinOf(site)).toContain(
      '## At Example House\n1. Call extension 4400, see [here](https://handbook.example/executive/weekly-check-in/#at-example-house).',
    );
    expect(handbookJson(site).playbooks[0]?.plays).toMatchObject([{ title: 'At Example House' }]);
  });
});

describe('it stays as it is', () => {
  it('in code, where links lead, and in comments', () => {
    const body =
      '## Do it\n<!-- {{ organisation }} -->\n`{{ organisation }}` and [x](https://e.test/{{organisation}})\n\n```js\n{{ organisation }}\n```\n\n> ```js\n> {{ organisation }}\n> ```\n\n    {{ organisation }}\n';
    expect(sectionsOf(body)).toEqual(['Do it: {{ organisation }} and x\n{{ organisation }}\n{{ organisation }}\n{{ organisation }}']);
    expect(twinOf(siteOf(filesOf(body)))).toContain(body.trim());
  });

  it('where nobody declared it, and where the handbook declares nothing', () => {
    expect(sectionsOf('## Do it\nTell {{their name}} and {{ constructor }} and {{ toString }}, {{}} and {{ {{ }} }}.\n')).toEqual([
      'Do it: Tell {{their name}} and {{ constructor }} and {{ toString }}, {{}} and {{ {{ }} }}.',
    ]);
    expect(tell(handbookOf({ [path]: playbookText({ body: '## Do it\nTell {{ organisation }}.\n' }) }).problems)).toEqual([]);
  });

  it('and a value is not looked through again', () => {
    expect(sectionsOf('## Do it\n{{ loop }}\n', '  loop: "{{ loop }} {{ help-desk }}"\n')).toEqual(['Do it: {{ loop }} {{ help-desk }}']);
  });
});

describe('a value is plain text', () => {
  const values = [
    '<b>bold</b>',
    '*x* _y_ ~~z~~',
    '](javascript:alert(1))',
    '[a](b.md)',
    '`code`',
    '# Not a heading',
    '1. one',
    '- [ ] box',
    '&lt;',
    '> quote',
    '$& $1',
    '\\*',
    '![a](b.png)',
  ];

  it.each(values)('%s on the page, and in the Markdown twin once that is read as Markdown', (value) => {
    const body = '## Do it\nBefore {{ house }} after.\n\n{{ house }}\n\n1. {{ house }}\n';
    const files = filesOf(body, `  house: ${JSON.stringify(value)}\n`);
    const said = [`Before ${value} after.`, value, value];
    const site = siteOf(files);
    expect(
      site.playbooks[0]?.playbook.sections.map((section) => ('blocks' in section ? blockText(section.blocks).split('\n') : [])),
    ).toEqual([said]);
    const twin = parseMarkdown(twinOf(site).split('\n## Do it\n')[1] ?? '', { file: 'twin.md', line: 1 });
    const texts = twin.blocks
      .flatMap((block) => (block.type === 'comment' ? [] : [...walkBlocks([block])]))
      .filter((block) => block.type === 'paragraph');
    expect(texts.map((block) => (block.type === 'paragraph' ? inlineText(block.children) : ''))).toEqual(said);
    expect(texts.every((block) => block.type === 'paragraph' && block.children.every(({ type }) => type === 'text'))).toBe(true);
    expect(twin.links).toEqual([]);
  });
});

describe('a name that is one slip away is told', () => {
  const line = (place: string, found: string, meant: string): string =>
    `playbooks/${path}:${place} warning variable: Found \`{{${found}}}\`, which stays as it is; the variable is called \`${meant}\`: write \`{{ ${meant} }}\`, or choose a name for the gap that differs more`;

  it('with its line and column, as often as it stands there', () => {
    expect(slips('## Do it\nAt {{ organization }} and {{Organisation}}.\n\n1. Call {{ helpdesk }}.\n')).toEqual([
      line('7:4', 'organization', 'organisation'),
      line('7:27', 'Organisation', 'organisation'),
      line('9:9', 'helpdesk', 'help-desk'),
    ]);
  });

  it('in words to copy, in titles and in summaries', () => {
    expect(slips('## Write\n```email\n{{organisatoin}}\n```\n')).toEqual([line('8:1', 'organisatoin', 'organisation')]);
    const text = playbookText({ title: '"At {{ organisatio }}"' });
    expect(tell(handbookOf({ 'handbook.yml': settings(), [path]: text }).problems)).toEqual([line('2:8', 'organisatio', 'organisation')]);
  });

  it('not in code, and not where the name is another', () => {
    expect(slips('## Do it\n`{{ organization }}` {{ organ }}\n\n```js\n{{ organization }}\n```\n')).toEqual([]);
  });
});

describe('the name of a variable', () => {
  it('is lower case, so that it can be told from a gap', () => {
    const { problems } = handbookOf({ 'handbook.yml': 'variables:\n  Help desk: x\n', [path]: playbookText() });
    expect(tell(problems)).toEqual([
      'playbooks/handbook.yml:2:3 error wrong-value: Found the variable `Help desk`, expected a name in lower-case letters, digits, hyphens or underscores: write it like `help-desk`, and `{{ help-desk }}` where its value is to stand',
    ]);
  });
});
