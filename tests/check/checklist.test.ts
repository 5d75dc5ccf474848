// Tests the checklist linter beyond its rules' own examples: thresholds, roles, due times, mistakes it must not make, the off-switch.

import { describe, expect, it } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import { checklistRules } from '../../src/check/checklist/all.ts';
import type { Problem } from '../../src/model/problem.ts';
import { planSite } from '../../src/plan/site.ts';
import { checklistKeys, handbookOf, playbookText, tell } from '../make.ts';

const codesOfRules: ReadonlySet<string> = new Set(checklistRules.map((rule) => rule.code));
const sources = 'documents:\n  XX: { title: X }\npoints:\n  - { id: XX-1, home: executive, point: Ask. }\n';

/** What the linter says of a checklist with these lines under its heading. */
function lint(items: string, keys = checklistKeys('x'), language = 'en'): Problem[] {
  const { handbook } = handbookOf({
    'handbook.yml': `language: ${language}\ncategories:\n  - { id: executive, title: Executive, summary: x }\n`,
    'executive/a.md': playbookText({ front: keys, body: `## Checklist: x\n${items}\n` }),
    'sources.yml': sources,
  });
  return checkSite(planSite(handbook), { today: '2026-11-22', iconNames: ['book-open'] }).filter(
    (problem) => codesOfRules.has(problem.code) || problem.code.includes('allow') || problem.code === 'unknown-rule',
  );
}

const said = (items: string, code: string): string[] =>
  tell(lint(items).filter((problem) => problem.code === code)).map((line) => line.replace('playbooks/executive/a.md:', ''));

describe('thresholds', () => {
  const items = (count: number): string =>
    `### Before you leave\n${Array.from({ length: count }, (_, index) => `- [ ] Pack thing ${index + 1}`).join('\n')}`;

  it.each([
    [1, 'warning'],
    [2, undefined],
    [7, undefined],
    [8, 'info'],
    [9, 'info'],
    [10, 'error'],
  ])('%i items at a pause point: %s', (count, severity) => {
    expect(lint(items(count)).find((problem) => problem.code === 'size')?.severity).toBe(severity);
  });

  const long = (words: number, letters = 3): string =>
    `### Before you leave\n- [ ] Pack ${Array.from({ length: words - 1 }, () => 'x'.repeat(letters)).join(' ')}\n- [ ] Leave`;
  it.each([
    [12, 3, undefined],
    [13, 3, 'info'],
    [15, 3, 'info'],
    [16, 3, 'warning'],
    [12, 6, 'warning'],
    [12, 13, 'error'],
  ])('%i words of %i letters: %s', (words, letters, severity) => {
    expect(lint(long(words, letters)).find((problem) => problem.code === 'length')?.severity).toBe(severity);
  });
});

describe('roles', () => {
  it('of a checklist and of items are roles of the handbook, with the nearest', () => {
    const found = lint(
      '### Before the call\n- [ ] Dial (who: assistent)\n- [ ] Listen (who: pilot)',
      checklistKeys('x').replace('run_by: assistant', 'run_by: Assistant'),
    ).filter((problem) => problem.code === 'roles');
    expect(tell(found).map((line) => line.replace('playbooks/executive/a.md:', ''))).toEqual([
      '11:1 error roles: Found the role `Assistant` for `run_by`, expected one of `assistant`, `executive`: write `assistant`',
      '13:1 error roles: Found the role `assistent` for `who`, expected one of `assistant`, `executive`: write `assistant`',
      '14:1 error roles: Found the role `pilot` for `who`, expected one of `assistant`, `executive`: write one of these, or add the role to `roles:` in handbook.yml',
    ]);
  });
});

describe('due', () => {
  it.each(['2026-12-01', '3 days', 'day three', 'Day 3', 'tomorrow', 'day 1000'])('is no %s', (when) => {
    expect(said(`### On the day\n- [ ] Dial (due: ${when})`, 'relative-dates')).toEqual([
      `13:1 error relative-dates: Found \`due: ${when}\`, expected a time counted from the start: write \`due: day 3\`, \`due: week 2\` or \`due: month 1\``,
    ]);
  });

  it('never runs backwards, over pause points too', () => {
    expect(
      said(
        '### On day one\n- [ ] Dial (due: week 2)\n- [ ] Listen\n### On day two\n- [ ] Say (due: day 3)\n- [ ] End (due: month 1)',
        'relative-dates',
      ),
    ).toEqual(['16:1 error relative-dates: Found `due: day 3` after an item that is due later: move the item up, or give it a later day']);
  });

  it('may be the same day twice, and a week after its days', () => {
    expect(said('### On the day\n- [ ] Dial (due: day 7)\n- [ ] Listen (due: week 1)\n- [ ] Say (due: day 7)', 'relative-dates')).toEqual(
      [],
    );
  });
});

describe('plain items that no rule may mistake', () => {
  it.each([
    'Pack bread and butter',
    'Put the CFO and the CEO side by side',
    'Ring the desk on extension 42',
    'Beware of the step at the door',
    'Book a ten-minute call',
    'Check that the lamp is off',
    'Ask what may change',
    'Print 12 to 15 copies',
    'Write “as agreed” under the sum',
  ])('%s', (item) => {
    expect(
      lint(`### Before the call\n- [ ] ${item}\n- [ ] Dial in`)
        .filter((problem) => problem.severity !== 'info' && problem.code !== 'covered')
        .map((problem) => problem.message),
    ).toEqual([]);
  });
});

describe('the off-switch', () => {
  const broken = '### Before the call\n- [ ] Be punctual\n- [ ] Dial in';

  it('silences a rule for one checklist, with a reason', () => {
    expect(said(`<!-- allow: trait: the law's own words -->\n${broken}`, 'trait')).toEqual([]);
    expect(said(broken, 'trait')).toHaveLength(1);
  });

  it('asks for the reason', () => {
    const { problems } = handbookOf({
      'executive/a.md': playbookText({ front: checklistKeys('x'), body: `## Checklist: x\n<!-- allow: trait -->\n${broken}\n` }),
    });
    expect(tell(problems)).toEqual([
      'playbooks/executive/a.md:12:1 error allow-reason: Found `allow: trait` without a reason, expected one: write `<!-- allow: trait: why it may be so here -->`',
    ]);
  });

  it('that switches off nothing, or no rule, is told', () => {
    expect(
      tell(lint(`<!-- allow: length: habit -->\n<!-- allow: triat: habit -->\n${broken}`))
        .filter((line) => line.includes('allow:'))
        .map((line) => line.replace('playbooks/executive/a.md:', '')),
    ).toEqual([
      '12:1 warning unused-allow: Found `allow: length`, but nothing here breaks that rule: delete the comment',
      '13:1 error unknown-rule: Found `allow: triat`, but there is no such rule: write `trait`',
    ]);
  });

  it('for its sources waits in a handbook that names no document', () => {
    const list = '<!-- allow: covered: our own -->\n### Before you leave\n- [ ] Send the agenda\n- [ ] Book the room\n';
    const { handbook } = handbookOf({ 'executive/a.md': playbookText({ front: checklistKeys('x'), body: `## Checklist: x\n${list}` }) });
    const found = checkSite(planSite(handbook), { today: '2026-11-22', iconNames: ['book-open'] });
    expect(found.map(({ code }) => code)).toEqual(['tried']);
    expect(said(list, 'unused-allow')).toEqual([]);
    expect(said(list.replace('-->', '-->\n<!-- sources: XX-1 -->'), 'unused-allow')).toHaveLength(1);
  });

  it('outside a checklist is told', () => {
    const { problems } = handbookOf({ 'executive/a.md': playbookText({ body: '## Ask\n<!-- allow: trait: habit -->\ntext\n' }) });
    expect(problems).toHaveLength(1);
  });
});

describe('in other languages', () => {
  const inLanguage = (language: string, items: string, code: string): string[] =>
    lint(items, checklistKeys('x'), language)
      .filter((problem) => problem.code === code)
      .map(({ message, hint }) => `${message}: ${hint}`);

  it.each([
    ['trait', '### Before\n- [ ] Be punctual\n- [ ] Dial'],
    ['state', '### Before\n- [ ] Check the room\n- [ ] Dial'],
    ['one-action', '### Before\n- [ ] Lock the drawer and call reception\n- [ ] Dial'],
  ])('a rule that knows English words only is not applied: %s', (code, items) => {
    expect(inLanguage('en-GB', items, code)).toHaveLength(1);
    expect(inLanguage('de', items, code)).toEqual([]);
    expect(inLanguage('fi', items, code)).toEqual([]);
  });

  it.each([
    ['de', 'Vor dem Termin', 'Unterlagen', 'Vor, Nach, Bei, Wenn, Am, Jede'],
    ['de-AT', 'Am Abend davor', 'Mappe', 'Vor, Nach, Bei, Wenn, Am, Jede'],
    ['fr', 'L’avant-veille', 'Dossier', 'Avant, Après, Pendant, Quand, Dès, Chaque'],
    ['es', 'La víspera', 'Papeles', 'Antes, Después, Durante, Cuando, Al, Cada'],
    ['ar', 'قبل الاجتماع', 'الأوراق', 'قبل، بعد، عند، أثناء، في، كل'],
  ])('a moment is known: %s, %s, but not %s', (language, moment, none, examples) => {
    expect(inLanguage(language, `### ${moment}\n- [ ] A\n- [ ] B`, 'moment')).toEqual([]);
    expect(inLanguage(language, `### ${none}\n- [ ] A\n- [ ] B`, 'moment')).toEqual([
      `Found the pause point \`${none}\`, expected a moment: begin it with a word such as ${examples}, or with a day`,
    ]);
  });

  it('a moment is not judged in a language without a list', () => {
    expect(inLanguage('fi', '### Paperit\n- [ ] A\n- [ ] B', 'moment')).toEqual([]);
  });

  it.each([
    ['de', 'Unterlagen zeitnah verteilen', 'zeitnah'],
    ['fr', 'Relancer si besoin', 'si besoin'],
    ['es', 'Enviar el acta cuanto antes', 'cuanto antes'],
    ['ar', 'إرسال المحضر في أقرب وقت', 'في أقرب وقت'],
  ])('a vague word is found: %s, %s', (language, item, word) => {
    expect(inLanguage(language, `### 3\n- [ ] ${item}\n- [ ] B`, 'vague')).toEqual([
      `Found the vague \`${word}\`, expected the thing itself: write how many, by when, or what it looks like when it is done`,
    ]);
  });

  it.each([
    ['de', 'Formular bis 3. März abgeben', '3. März'],
    ['fr', 'Rendre le formulaire avant le 1er mars', '1er mars'],
    ['es', 'Entregar el formulario antes del 3 de marzo', '3 de marzo'],
    ['ar', 'تسليم النموذج قبل ٣ مارس', '٣ مارس'],
    ['de', 'Formular bis 03.03.2027 abgeben', '03.03.2027'],
  ])('a day of the calendar is found: %s, %s', (language, item, day) => {
    expect(inLanguage(language, `### 3\n- [ ] ${item}\n- [ ] B`, 'relative-dates')).toEqual([
      `Found the date \`${day}\`, expected a time counted from the start: take it out and write \`(due: day 3)\` at the end of the item`,
    ]);
  });

  it.each([
    ['de', 'Gäste einladen, siehe oben', 'siehe oben'],
    ['fr', 'Cliquez ici pour réserver', 'Cliquez ici'],
    ['es', 'Invitar a todos, véase arriba', 'véase arriba'],
    ['ar', 'اضغط هنا للحجز', 'اضغط هنا'],
  ])('what leads nowhere on paper is found: %s, %s', (language, item, words) => {
    expect(inLanguage(language, `### 3\n- [ ] ${item}\n- [ ] B`, 'stands-alone')).toEqual([
      `Found \`${words}\`, which leads nowhere on paper: write the thing itself`,
    ]);
  });

  it('a password and a phone number are found in any of them', () => {
    expect(inLanguage('de', '### 3\n- [ ] Anmelden, Passwort: Sommer\n- [ ] B', 'private')).toEqual([
      'Found a password, `Passwort: Sommer`: say where it is kept instead',
    ]);
    expect(inLanguage('ar', '### 3\n- [ ] الاتصال على ٠١٢٣٤٥٦٧٨٩\n- [ ] ب', 'private')).toEqual([
      'Found a phone number, `٠١٢٣٤٥٦٧٨٩`: say where it is kept instead',
    ]);
  });
});
