// Tests worksheets: questions with lines to write on, in groups, and what is no question.

import { describe, expect, it } from 'vitest';
import type { Slug } from '../../src/model/names.ts';
import type { Playbook } from '../../src/model/playbook.ts';
import { parsePlaybook, type Parsed } from '../../src/parse/parse-playbook.ts';
import { checklistKeys, frontLines, playbookText, tell, textFile } from '../make.ts';

const read = (body: string, front = ''): Parsed<Playbook> =>
  parsePlaybook(textFile(playbookText({ body, front }), 'executive/a.md'), 'executive' as Slug, 'a' as Slug, {
    owner: 'x',
    reviewEveryMonths: 6,
  });
const told = (body: string): string[] =>
  tell(read(body).problems.map((problem) => ({ ...problem, line: problem.line - frontLines }))).map((line) =>
    line.replace('playbooks/executive/a.md:', ''),
  );

describe('a worksheet', () => {
  it('holds questions in groups, each with its lines', () => {
    const { value, problems } = read(
      '## Worksheet: what I know\nFill it in.\n- Who? (lines: 3)\n### Later\n1. What?\n2. How much? (lines: 99)\n',
    );
    expect(problems).toEqual([]);
    expect(value?.sections).toMatchObject([
      {
        kind: 'worksheet',
        id: 'what-i-know',
        title: 'What I know',
        worksheet: {
          id: 'executive/a#what-i-know',
          purpose: [{ type: 'paragraph' }],
          groups: [
            { title: '', prompts: [{ text: 'Who?', lines: 3 }] },
            {
              title: 'Later',
              prompts: [
                { text: 'What?', lines: 2 },
                { text: 'How much?', lines: 20 },
              ],
            },
          ],
          signedBy: [],
        },
      },
    ]);
  });

  it('loses nothing in silence: boxes, details and later paragraphs are errors', () => {
    const message =
      'error worksheet: Found something other than a question in a worksheet, expected list entries of one paragraph, without boxes: write each question as `- What …? (lines: 3)`';
    expect(told('## Worksheet: x\n- Who?\n- [ ] Box\n- What?\n  - detail\n\nLater words.\n')).toEqual([
      `3:1 ${message}`,
      `4:1 ${message}`,
      `7:1 ${message}`,
    ]);
  });

  it('without questions is an error', () => {
    expect(told('## Worksheet: x\nWords.\n')).toEqual([
      '1:1 error worksheet: Found a worksheet without questions: add lines such as `- What must never go wrong? (lines: 3)`',
    ]);
  });

  it('is signed by those that its front matter names, if there is such a worksheet', () => {
    const front = 'worksheets:\n  x: { signed_by: [assistant, executive] }\n';
    expect(read('## Worksheet: x\n- Who?\n', front).value?.sections).toMatchObject([
      { worksheet: { signedBy: ['assistant', 'executive'] } },
    ]);
    expect(tell(read('## Ask\nx\n', front).problems)).toEqual([
      'playbooks/executive/a.md:6:3 error checklist-keys: Found `x` under `worksheets:`, but no heading `## Worksheet: x`: add the heading with what belongs under it, or delete the key',
    ]);
  });

  it('has a name of its own in its playbook: packets go by the name', () => {
    expect(read('## Worksheet: x\n- Who?\n## Worksheet: x\n- What?\n').problems).toHaveLength(1);
    expect(read('## Checklist: x\n- [ ] Pack\n## Worksheet: x\n- What?\n', checklistKeys('x')).problems).toHaveLength(1);
  });
});
