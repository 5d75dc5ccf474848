// npm run revisions: notes the current versions of checklists and packets, for the codes on prints.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { report } from '../src/check/report.ts';
import { loadIcons } from '../src/emit/icons.ts';
import { notedRevisions } from '../src/emit/revisions.ts';
import { hasErrors, prepareSite, today } from '../src/site/prepare.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';

const command = {
  name: 'revisions',
  about: `Notes what every checklist and packet says now in revisions.yml, where it has changed since the last time. A page opened
by the code on an older print then tells which items have changed. Run it when a change is done, and commit the file.`,
  flags: { playbooks: contentFlags.playbooks, team: contentFlags.team },
} as const;

await runCommand(command, async ({ playbooks, team }) => {
  const { site, problems } = prepareSite({ playbooks, team }, loadIcons(), today);
  if (hasErrors(problems)) {
    process.stderr.write(report(problems, 'text'));
    process.stderr.write('Nothing was noted. Mend the errors above first.\n');
    return 1;
  }
  const text = notedRevisions(site);
  // A fork notes its own in its own folder: upstream's file changes with every update.
  const file = join(site.handbook.layers.root ?? playbooks, 'revisions.yml');
  if (text === undefined) process.stdout.write(`${file} is up to date.\n`);
  else {
    writeFileSync(file, text);
    process.stdout.write(`Wrote ${file}. Commit it with your change.\n`);
  }
  return 0;
});
