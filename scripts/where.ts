// npm run where: which layer something comes from, and why.

import { loadIcons } from '../src/emit/icons.ts';
import { loadTheme } from '../src/site/load-theme.ts';
import { prepareSite, templatesFolder, today } from '../src/site/prepare.ts';
import { placesOf } from '../src/site/team/places.ts';
import { whereIs } from '../src/site/team/where.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';

const command = {
  name: 'where',
  about: `Says whether a page, a setting, a sentence or a part of the look comes from the handbook or from your team's folder, and why.
\`settings\`, \`strings\` and \`templates\` list them all.`,
  operands: 'executive/weekly-check-in',
  flags: { playbooks: contentFlags.playbooks, team: contentFlags.team },
} as const;

await runCommand(command, async ({ playbooks, team }, [named]) => {
  if (named === undefined)
    throw new Error('the name is missing. Write `npm run where -- executive/weekly-check-in`, or `settings`, `strings`, `templates`.');
  const { site } = prepareSite({ playbooks, team }, loadIcons(), today);
  const lines = whereIs(named, placesOf({ playbooks, team }), site, await loadTheme(templatesFolder));
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
});
