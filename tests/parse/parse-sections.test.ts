// Tests a playbook's body taken apart: kinds of sections, anchors, citations, and checklists beside their front matter.

import { describe, expect, it } from 'vitest';
import type { Playbook } from '../../src/model/playbook.ts';
import type { Slug } from '../../src/model/names.ts';
import { parsePlaybook, type Parsed } from '../../src/parse/parse-playbook.ts';
import { checklistKeys, frontLines, playbookText, tell, textFile } from '../make.ts';

const defaults = { owner: 'Handbook team', reviewEveryMonths: 6 };
const read = (body: string, front = ''): Parsed<Playbook> =>
  parsePlaybook(textFile(playbookText({ body, front })), 'executive' as Slug, 'weekly-check-in' as Slug, defaults);
const sections = (body: string, front = ''): string[] =>
  read(body, front).value?.sections.map((section) => `${section.kind} ${section.id}`) ?? [];
const file = 'playbooks/executive/weekly-check-in.md';

/** Problems with lines counted from the start of the body. */
function told(body: string, front = ''): string[] {
  const before = frontLines + (front === '' ? 0 : front.trimEnd().split('\n').length);
  return tell(
    read(body, front).problems.map((problem) => (problem.line > before ? { ...problem, line: problem.line - before } : problem)),
  ).map((line) => line.replace(`${file}:`, ''));
}

describe('kinds of sections', () => {
  it.each([
    ['steps', '## Set it up\n1. Ask.\n', 'play'],
    ['prose', '## Set it up\nAsk.\n', 'play'],
    ['steps with words among them', '## Set it up\n1. Ask.\n\n```email\nx\n```\n', 'play'],
    ['nothing', '## Set it up\n', 'play'],
    ['nothing but words', '## Words to use\n```email\nx\n```\n', 'words'],
    [
      'words with a sentence and headings',
      '## Words to use\nPick one.\n\n### Short\n```email\nx\n```\n### Long\n```message\ny\n```\n',
      'words',
    ],
    ['nothing but warnings', '## Beware\n> [!WARNING]\n> one\n\n> [!CAUTION]\n> two\n', 'pitfalls'],
    ['a warning and a note', '## Beware\n> [!WARNING]\n> one\n\n> [!NOTE]\n> two\n', 'play'],
    ['boxes without "Checklist:"', '## Before you start\n- [ ] one\n', 'play'],
  ])('%s', (_, body, kind) => {
    expect(read(body).value?.sections.map((section) => section.kind)).toEqual([kind]);
  });

  it('a checklist, whatever the case of the word', () => {
    expect(sections('## CHECKLIST:  Before the trip\n- [ ] Pack\n', checklistKeys('before-the-trip'))).toEqual([
      'checklist before-the-trip',
    ]);
  });

  it.each([
    ['Checkliste: vor der Reise', 'checklist', 'vor-der-reise', 'Vor der Reise'],
    ['Arbeitsblatt: Ihre Ziele', 'worksheet', 'ihre-ziele', 'Ihre Ziele'],
    ['Liste de contrôle\u202f: avant le voyage', 'checklist', 'avant-le-voyage', 'Avant le voyage'],
    ['Check-list : avant le voyage', 'checklist', 'avant-le-voyage', 'Avant le voyage'],
    ['Checklist\u00a0: avant le voyage', 'checklist', 'avant-le-voyage', 'Avant le voyage'],
    ['Fiche de travail : vos objectifs', 'worksheet', 'vos-objectifs', 'Vos objectifs'],
    ['Lista de comprobación: antes del viaje', 'checklist', 'antes-del-viaje', 'Antes del viaje'],
    ['LISTA DE CONTROL: antes del viaje', 'checklist', 'antes-del-viaje', 'Antes del viaje'],
    ['Hoja de trabajo: sus metas', 'worksheet', 'sus-metas', 'Sus metas'],
    ['قائمة مراجعة: قبل السفر', 'checklist', 'قبل-السفر', 'قبل السفر'],
    ['قائمة تحقق: قبل السفر', 'checklist', 'قبل-السفر', 'قبل السفر'],
    ['ورقة عمل: أهدافك', 'worksheet', 'أهدافك', 'أهدافك'],
  ])('named in another language: %s', (heading, kind, slug, title) => {
    const { value, problems } = read(
      `## ${heading}\n- ${kind === 'checklist' ? '[ ] ' : ''}x\n`,
      kind === 'checklist' ? checklistKeys(slug) : '',
    );
    expect(value?.sections.map((section) => [section.kind, section.id, section.title])).toEqual([[kind, slug, title]]);
    expect(tell(problems)).toEqual([]);
  });

  it('not named by the beginning of a longer word', () => {
    expect(sections('## Checklisten: wie man sie schreibt\nx\n')).toEqual(['play checklisten-wie-man-sie-schreibt']);
  });

  it('named without its colon in any of the languages is pointed out', () => {
    expect(told('## Checkliste vor der Reise\n- [ ] Packen\n', checklistKeys('vor-der-reise'))).toEqual([
      '1:1 error checklist-heading: Found the heading `Checkliste vor der Reise` over items, expected a colon after `Checkliste`: write `## Checkliste: vor der Reise`',
    ]);
  });

  it('what stands before the first heading is the intro', () => {
    expect(read('Use this weekly.\n\n## Set it up\nAsk.\n').value?.intro).toMatchObject([
      { type: 'paragraph', children: [{ text: 'Use this weekly.' }] },
    ]);
  });
});

describe('anchors', () => {
  it('are unique on the page, words and inner headings included', () => {
    const body = '## Ask\n### Ask\n```email Ask\nx\n```\n```email Ask\ny\n```\n## Ask\n';
    const value = read(body).value;
    const ids = value?.sections.flatMap((section) => [
      section.id,
      ...(!('blocks' in section)
        ? []
        : section.blocks.map((block) => (block.type === 'heading' ? block.id : block.type === 'words' ? block.words.id : ''))),
    ]);
    expect(ids).toEqual(['ask', 'ask-1', 'words-ask', 'words-ask-1', 'ask-2']);
  });

  it('remember the name GitHub gives the heading of a checklist', () => {
    expect(read('## Checklist: before the trip\n- [ ] Pack\n', checklistKeys('before-the-trip')).value?.sections).toMatchObject([
      { id: 'before-the-trip', githubId: 'checklist-before-the-trip', title: 'Before the trip' },
    ]);
  });

  it('are made also for a heading without letters', () => {
    expect(sections('## 🎉\nx\n## ...\ny\n')).toEqual(['play section', 'play section-1']);
  });
});

describe('headings', () => {
  it('of the first level are an error', () => {
    expect(told('# Weekly check-in\ntext\n')).toEqual([
      "1:1 error first-level-heading: Found the heading `# Weekly check-in`, expected `##`: the page's own title comes from `title`: write `## Weekly check-in`",
    ]);
  });

  it('without words are an error', () => {
    expect(told('##\ntext\n')).toEqual([
      '1:1 error empty-heading: Found a heading with no words: write a title after the `#` signs, or delete the line',
    ]);
    expect(told('## Checklist:\n- [ ] Pack\n')).toEqual([
      '1:1 error empty-heading: Found `Checklist:` or `Worksheet:` with no name, expected one: write the moment it is for: `## Checklist: before the check-in`',
    ]);
  });
});

describe('sources', () => {
  it('are cited by the section whose heading they follow, each at its place', () => {
    expect(read('## Ask\n<!-- sources: AR-E0, PR-M1\n  FR-8 -->\ntext\n').value?.sections[0]?.sources).toEqual([
      { point: 'AR-E0', place: { file, line: 7, column: 15 } },
      { point: 'PR-M1', place: { file, line: 7, column: 22 } },
      { point: 'FR-8', place: { file, line: 8, column: 3 } },
    ]);
  });

  it('are warned of when misspelt, empty or before the first heading', () => {
    expect(
      told('<!-- sources: AR-E0 -->\n## Ask\n<!-- source: AR-E0 -->\n## Say\n<!-- sources: -->\n## Do\n<!-- Todo: later -->\n'),
    ).toEqual([
      '1:15 warning stray-sources: Found `sources:` before the first `##` heading, where it belongs to no section: move the comment under the heading of the section that puts the points to work',
      '3:1 warning unknown-instruction: Found the comment `source:`, expected `sources:`: write `<!-- sources: … -->`; as it stands the comment does nothing',
      '5:1 warning empty-sources: Found `sources:` with no points after it, expected ids such as `AR-E0`: name the points from sources.yml, or delete the comment',
    ]);
  });

  it.each([
    ['on the line of the heading', '## Ask <!-- sources: AR-E0 -->\ntext\n'],
    ['in the middle of a line', '## Ask\ntext <!-- sources: AR-E0 --> text\n'],
    ['in a list', '## Ask\n- one\n  <!-- sources: AR-E0 -->\n'],
  ])('are not dropped in silence %s', (_, body) => {
    const { value, problems } = read(body);
    const cited = value?.sections[0]?.sources.length ?? 0;
    expect(cited + problems.length).toBeGreaterThan(0);
  });
});

describe('checklists and their keys', () => {
  it('take mode, moment, role and cadence from the front matter', () => {
    const { value, problems } = read(
      '## Checklist: before the trip\nPack light.\n- [ ] Pack\n',
      checklistKeys('before-the-trip', '    every: 2 weeks\n'),
    );
    expect(problems).toEqual([]);
    expect(value?.sections).toMatchObject([
      {
        checklist: {
          id: 'executive/weekly-check-in#before-the-trip',
          slug: 'before-the-trip',
          title: 'Before the trip',
          mode: 'do-confirm',
          when: 'the day before',
          runBy: 'assistant',
          every: '2 weeks',
          purpose: [{ type: 'paragraph' }],
        },
      },
    ]);
  });

  it('a heading without keys, with the nearest key', () => {
    expect(told('## Checklist: before the trip\n- [ ] Pack\n')).toEqual([
      '1:1 error checklist-keys: Found the checklist `before-the-trip` with no keys in the front matter, expected `before-the-trip:` under `checklists:`: add under `checklists:` a key `before-the-trip:` with `mode`, `when` and `run_by`',
    ]);
  });

  it('a heading and a key that nearly agree', () => {
    expect(told('## Checklist: before the trip\n- [ ] Pack\n', checklistKeys('befor-the-trip'))).toEqual([
      '1:1 error checklist-keys: Found the checklist `before-the-trip` with no keys in the front matter, expected `before-the-trip:` under `checklists:`: rename `befor-the-trip:` in the front matter to `before-the-trip:`',
    ]);
  });

  it('a heading without its colon is one problem, at the heading', () => {
    expect(told('## Checklist before the trip\n- [ ] Pack\n', checklistKeys('before-the-trip'))).toEqual([
      '1:1 error checklist-heading: Found the heading `Checklist before the trip` over items, expected a colon after `Checklist`: write `## Checklist: before the trip`',
    ]);
  });

  it('a heading of the wrong level', () => {
    expect(told('## Trips\n\nx\n\n### Checklist: before the trip\n- [ ] Pack\n')).toContain(
      '5:1 error checklist-heading: Found `Checklist: before the trip` under another heading, expected it at the second level: write `## Checklist: before the trip`',
    );
  });

  it('keys without a heading', () => {
    expect(told('## Ask\nx\n', checklistKeys('before-the-trip'))).toEqual([
      '6:3 error checklist-keys: Found `before-the-trip` under `checklists:`, but no heading `## Checklist: before the trip`: add the heading with what belongs under it, or delete the key',
    ]);
  });

  it('two checklists of one name', () => {
    expect(
      told('## Checklist: before the trip\n- [ ] Pack\n## Checklist: Before the trip!\n- [ ] Leave\n', checklistKeys('before-the-trip')),
    ).toEqual([
      '3:1 error duplicate-checklist: Found a second checklist or worksheet `before-the-trip` in this playbook, expected another name: rename one of the two: packets and ticks go by the name',
    ]);
  });

  it('say nothing of keys that could not be read', () => {
    expect(
      told('## Checklist: before the trip\n- [ ] Pack\n', 'checklists:\n  before-the-trip:\n    mode: later\n    when: x\n    run_by: y\n'),
    ).toHaveLength(1);
  });
});
