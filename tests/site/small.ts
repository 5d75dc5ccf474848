// A small handbook that builds without a problem, for tests that build many times.

import { checklistKeys, packetText, playbookText, type Files } from '../make.ts';

/** One category, two playbooks, a packet, settings and sources. */
export const small: Files = {
  'handbook.yml': `title: Small handbook
language: en-GB
address: https://handbook.test/
categories:
  - { id: executive, title: Your executive, summary: Working with your executive. }
`,
  'sources.yml':
    'documents:\n  AR: { title: "The art of it" }\npoints:\n  - { id: AR-E0, home: executive, point: "Hold regular check-ins." }\n',
  'executive/weekly-check-in.md': playbookText({
    front: `aliases: [one-to-one]\nrelated: [know-your-executive]\n${checklistKeys('before-the-check-in', '    tried: 2026-11-22\n')}changes:\n  2026-11-22: First version.\n`,
    body: `Use it every week.

## Set it up
<!-- sources: AR-E0 -->
1. Ask for twenty minutes. See [how they work](know-your-executive.md#watch).

\`\`\`email Ask for the slot
Subject: Twenty minutes, {{day}}

{{executive}}, may I have twenty minutes?
\`\`\`

## Checklist: before the check-in
<!-- sources: AR-E0 -->
### On the day before
- [ ] Send the agenda with decisions on top
- [ ] Write down one thing you need
`,
  }),
  'executive/know-your-executive.md': playbookText({
    title: 'Know your executive',
    body: '## Watch\n<!-- sources: AR-E0 -->\n1. Write down what they ask for first. [Then meet](weekly-check-in.md).\n',
  }),
  'packets/first-day.md': packetText(['executive/weekly-check-in#before-the-check-in'], {
    body: 'Read [the playbook](../executive/weekly-check-in.md) first.\n',
  }),
};
