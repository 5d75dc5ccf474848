// npm run check: everything that is wrong with the content, at once.

import { formats, report, type Format } from '../src/check/report.ts';
import { checkAll } from '../src/site/check-all.ts';
import { hasErrors } from '../src/site/prepare.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';

const command = {
  name: 'check',
  about: 'Lists every problem of the playbooks with file, line and column, and says how to mend it. Ends with 1 if any is an error.',
  flags: {
    format: { type: 'string', choices: formats, help: 'How problems are printed.', default: 'text' },
    notes: { type: 'boolean', help: 'Lists notes too: what is worth knowing, and no fault. The other formats always do.' },
    playbooks: contentFlags.playbooks,
    team: contentFlags.team,
  },
} as const;

await runCommand(command, async ({ playbooks, team, format, notes }) => {
  const { problems } = await checkAll({ playbooks, team });
  process.stdout.write(report(problems, format as Format, notes));
  return hasErrors(problems) ? 1 : 0;
});
