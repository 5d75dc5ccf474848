// npm run override: a file of the team over one of the handbook, ready to edit.

import { relative } from 'node:path';
import { makeOverride } from '../src/site/team/override.ts';
import { placesOf } from '../src/site/team/places.ts';
import { loadIcons } from '../src/emit/icons.ts';
import { loadTheme } from '../src/site/load-theme.ts';
import { prepareSite, templatesFolder, today } from '../src/site/prepare.ts';
import { makeTemplate } from '../src/site/team/template.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';

const command = {
  name: 'override',
  about: `Makes a file in your team's folder that changes a playbook, a packet or a template, ready to edit. With a section only
that section is yours; improvements to the others still arrive with updates.`,
  operands: 'playbooks/executive/weekly-check-in.md ["Section"]',
  flags: {
    whole: {
      type: 'boolean',
      help: 'Copies the whole file. Changes below are then told by `npm run check`, but arrive only when you take them.',
    },
    playbooks: contentFlags.playbooks,
    team: contentFlags.team,
  },
} as const;

await runCommand(command, async ({ whole, playbooks, team }, [named, ...section]) => {
  if (named === undefined)
    throw new Error('the file is missing. Write `npm run override -- playbooks/executive/weekly-check-in.md "Set up the slot"`.');
  const places = placesOf({ playbooks, team });
  const show = (file: string): string => relative('.', file) || file;
  if (/^(?:\.\/)?templates\//.test(named)) {
    process.stdout.write(
      `Wrote ${show(makeTemplate(places, await loadTheme(templatesFolder), named, whole))}. Edit it; \`npm start\` shows it at once.\n`,
    );
    return 0;
  }
  const { site } = prepareSite({ playbooks, team }, loadIcons(), today);
  const wish = { named, isWhole: whole, section: section.length === 0 ? undefined : section.join(' ') };
  const made = makeOverride(places, wish, [...site.addresses.keys()]);
  process.stdout.write(`Wrote ${show(made.file)}, over ${show(made.base)}. Edit it; \`npm start\` shows it at once.\n`);
  if (!whole && section.length === 0 && made.headings.length > 0)
    process.stdout.write(`Sections you can make yours: ${made.headings.map((heading) => `"${heading}"`).join(', ')}.\n`);
  return 0;
});
