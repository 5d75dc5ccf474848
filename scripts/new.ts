// npm run new: scaffolds a playbook, a checklist or a packet.

import { createInterface } from 'node:readline/promises';
import { loadIcons } from '../src/emit/icons.ts';
import { prepareSite, today } from '../src/site/prepare.ts';
import { scaffold, type Scaffold } from '../src/site/scaffold.ts';
import { placesOf } from '../src/site/team/places.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';

const kinds = ['playbook', 'checklist', 'packet'] as const;

const command = {
  name: 'new',
  about: 'Writes a new playbook, checklist or packet that passes the checks, for you to fill in. Asks for what you leave out.',
  operands: 'playbook|checklist|packet "Title"',
  flags: {
    in: { type: 'string', value: 'NAME', help: "A playbook's category, or a checklist's playbook (executive/weekly-check-in)." },
    playbooks: contentFlags.playbooks,
    team: contentFlags.team,
  },
} as const;

await runCommand(command, async (flags, [givenKind, ...words]) => {
  const ask = async (question: string): Promise<string> => {
    if (!process.stdin.isTTY)
      throw new Error(
        `${question} is missing. Flags go after two hyphens: \`npm run new -- playbook "Title" --in executive\`. \`npm run new -- --help\` lists them.`,
      );
    const prompt = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await prompt.question(`${question}: `);
    prompt.close();
    return answer.trim();
  };
  const kind = kinds.find((one) => one === givenKind) ?? kinds.find((one) => one === givenKind?.toLowerCase().replace(/s$/, ''));
  if (givenKind !== undefined && kind === undefined) throw new Error(`\`${givenKind}\` can't be made. Write ${kinds.join(', ')}.`);
  const wantedKind = kind ?? 'playbook';
  const { site } = prepareSite(flags, loadIcons(), today);
  if (kind === 'packet' && flags.in !== undefined)
    throw new Error('`--in` is for playbooks and checklists: a packet names its sheets in the file.');
  const title = words.join(' ').trim() || (await ask('Title'));
  const categories = site.categories.map(({ category }) => category.id).join(', ');
  const within =
    wantedKind === 'packet'
      ? ''
      : (flags.in ??
        (await ask(wantedKind === 'checklist' ? 'Playbook, like executive/weekly-check-in (--in)' : `Category (--in): ${categories}`)));
  const wanted: Scaffold = { kind: wantedKind, title, within, today: today() };
  const path = scaffold(placesOf(flags), site, wanted);
  process.stdout.write(`Wrote ${path}. Fill it in; \`npm start\` shows it as you write, \`npm run check\` says what is still to mend.\n`);
  return 0;
});
