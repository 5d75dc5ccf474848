// Each rule for checklists is held to its own examples, as the guide shows them.

import { describe, expect, test } from 'vitest';
import { checklistRules } from '../../src/check/checklist/all.ts';
import { checkSite } from '../../src/check/check-site.ts';
import type { Mode } from '../../src/model/checklist.ts';
import { parseGuide } from '../../src/parse/parse-guide.ts';
import { parseHandbook } from '../../src/parse/parse-handbook.ts';
import { planSite } from '../../src/plan/site.ts';
import { pageCounter } from '../../src/site/count-pages.ts';
import { templatesFolder } from '../../src/site/prepare.ts';

const sources = 'documents:\n  XX: { title: A document }\npoints:\n  - { id: XX-1, home: executive, point: A point. }\n';

/** Sheets are set as `npm run check` sets them. */
function problemsOf(checklist: string, mode: Mode = 'read-do'): readonly { readonly code: string; readonly message: string }[] {
  const text = `---\ntitle: A playbook\nsummary: What it is for.\nreviewed: 2026-11-22\nchecklists:\n  the-list:\n    mode: ${mode}\n    when: each time\n    run_by: assistant\n---\n\n## Checklist: the list\n${checklist}\n`;
  const files = [
    { path: 'executive/example.md', file: 'executive/example.md', text },
    { path: 'sources.yml', file: 'sources.yml', text: sources },
  ];
  const { handbook, problems } = parseHandbook(
    { root: 'playbooks', files, media: [], unread: [], problems: [] },
    parseGuide({ path: 'make-it-yours.md', text: '# Guide\n\nSummary.\n' }),
  );
  expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  const site = planSite(handbook);
  return checkSite(site, { today: '2026-11-22', iconNames: ['book-open'], pagesOf: pageCounter(site, templatesFolder) });
}

describe.each(checklistRules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test.each(rule.bad.map((example) => [example.message, example] as const))('says: %s', (message, example) => {
    expect(
      problemsOf(example.checklist, example.mode)
        .filter((problem) => problem.code === code)
        .map((problem) => problem.message),
    ).toContain(message);
  });
  test.each(rule.good.map((example) => [example.checklist.split('\n').at(-1), example] as const))('lets be: %s', (_, example) => {
    expect(problemsOf(example.checklist, example.mode).filter((problem) => problem.code === code)).toEqual([]);
  });
  test('can be switched off with a reason, and only with one', () => {
    for (const example of rule.bad) {
      const off = problemsOf(`<!-- allow: ${code}: the house wants it so -->\n${example.checklist}`, example.mode);
      expect(off.filter((problem) => problem.code === code)).toEqual([]);
    }
  });
});

test('a switch without a fault is pointed out, and so is a rule that is none', () => {
  const list = '<!-- sources: XX-1 -->\n### Before the call\n- [ ] Send the agenda\n- [ ] Dial in';
  expect(problemsOf(`<!-- allow: vague: no reason to -->\n${list}`).map((problem) => problem.code)).toContain('unused-allow');
  expect(problemsOf(`<!-- allow: vauge: a slip -->\n${list}`)).toContainEqual(
    expect.objectContaining({ code: 'unknown-rule', message: 'Found `allow: vauge`, but there is no such rule', hint: 'write `vague`' }),
  );
});
