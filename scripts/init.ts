// npm run init: starts an empty handbook.

import { startEmpty } from '../src/site/init.ts';
import { today } from '../src/site/prepare.ts';
import { runCommand } from './command-line.ts';

const command = {
  name: 'init',
  about: `Starts a handbook with nothing of the starter handbook in it: settings that explain themselves, one category, one example
playbook with a checklist, and one packet. It never deletes and never writes over anything.`,
  operands: '[DIR]',
  flags: {
    empty: { type: 'boolean', help: 'Writes an empty handbook into DIR, a folder that is new or empty. DIR is `playbooks` if left out.' },
    replace: { type: 'boolean', help: 'Writes it in place of the folder that is there, which is kept beside it as DIR.before.' },
  },
} as const;

await runCommand(command, async ({ empty, replace }, [folder = 'playbooks', ...more]) => {
  if (!empty) throw new Error('say what to start with: `npm run init -- --empty`, or `npm run init -- --empty my-handbook`.');
  if (more.length > 0) throw new Error(`it takes one folder, not ${more.length + 1}.`);
  const { files, movedTo } = startEmpty(folder, today(), replace);
  const flag = folder === 'playbooks' ? '' : ` -- --playbooks ${folder}`;
  process.stdout.write(movedTo === undefined ? '' : `Kept what was there in ${movedTo}.\n`);
  process.stdout.write(`Wrote an empty handbook:\n${files.map((file) => `  ${file}\n`).join('')}`);
  process.stdout.write(`\`npm start${flag}\` shows it as you write. Playbook and packet are examples: change or delete them.\n`);
  return 0;
});
