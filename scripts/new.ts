// npm run new: scaffolds a playbook, a checklist or a packet.

import { loadIcons } from '../src/emit/icons.ts';
import { prepareSite, today } from '../src/site/prepare.ts';
import { scaffold } from '../src/site/scaffold.ts';
import { placesOf } from '../src/site/team/places.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';
import { fulfil, kinds, type Wish, type WishedFor } from './new/wish.ts';
import { onTerminal } from './on-terminal.ts';

const command = {
  name: 'new',
  about:
    'Writes a new playbook, checklist or packet without an error, for you to fill in: the check tells what is still as the draft began. Asks for what you leave out.',
  operands: 'playbook|checklist|packet "Title"',
  flags: {
    in: { type: 'string', value: 'NAME', help: "A playbook's category, or a checklist's playbook (executive/weekly-check-in)." },
    playbooks: contentFlags.playbooks,
    team: contentFlags.team,
  },
} as const;

await runCommand(command, async (flags, [given, ...words]) => {
  const kind = kinds.find(({ name }) => name === given?.toLowerCase().replace(/s$/, ''))?.name;
  if (given !== undefined && kind === undefined)
    throw new Error(`\`${given}\` can't be made. Write ${kinds.map(({ name }) => name).join(', ')}.`);
  if (kind === 'packet' && flags.in !== undefined)
    throw new Error('`--in` is for playbooks and checklists: a packet names its sheets in the file.');
  const wish: Wish = { kind, title: words.join(' ').trim() || undefined, within: kind === 'packet' ? '' : flags.in };
  const { site } = prepareSite(flags, loadIcons(), today);
  const make = (wanted: WishedFor): string => scaffold(placesOf(flags), site, { ...wanted, today: today(site.handbook.settings.timeZone) });
  const path =
    process.stdin.isTTY && process.stdout.isTTY ? await onTerminal((dialog) => fulfil(wish, site, dialog, make)) : make(whole(wish));
  process.stdout.write(`Wrote ${path}. Fill it in; \`npm start\` shows it as you write, \`npm run check\` says what is still to mend.\n`);
  return 0;
});

/** A wish that lacks nothing: where nobody can be asked. */
function whole({ kind, title, within }: Wish): WishedFor {
  const missing = kind === undefined ? 'What it shall be' : title === undefined ? 'The title' : 'Where it goes (--in)';
  if (kind === undefined || title === undefined || within === undefined)
    throw new Error(
      `${missing} is missing. Flags go after two hyphens: \`npm run new -- playbook "Title" --in executive\`. \`npm run new -- --help\` lists them.`,
    );
  return { kind, title, within };
}
