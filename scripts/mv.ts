// npm run mv: renames a playbook, a packet or a category, and mends what names it.

import { report } from '../src/check/report.ts';
import { loadIcons } from '../src/emit/icons.ts';
import type { EditKind } from '../src/move/edit.ts';
import { carryOut, planMove, type ChangedFile, type PlannedMove } from '../src/site/mv.ts';
import { today } from '../src/site/prepare.ts';
import { placesOf } from '../src/site/team/places.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';

const command = {
  name: 'mv',
  about: `Renames a playbook, a packet or a whole category, or moves a playbook to another category. Mends every link, packet, reading
order and history that names it, and notes the old name in redirects.yml, so that old addresses and codes on prints lead on.`,
  operands: 'executive/old-name executive/new-name',
  flags: {
    'dry-run': { type: 'boolean', help: 'Shows what would change, and writes nothing.' },
    shipped: {
      type: 'boolean',
      help: "Moves what ships with the handbook even when your team's folder is begun. Its files in playbooks/ change, and can collide with updates.",
    },
    playbooks: contentFlags.playbooks,
    team: contentFlags.team,
  },
} as const;

/** What is mended in a file, one and many. */
const words: Readonly<Record<EditKind, readonly [string, string]>> = {
  link: ['link', 'links'],
  related: ['related playbook', 'related playbooks'],
  sheet: ['sheet', 'sheets'],
  order: ['place in the order', 'places in the order'],
  category: ['category', 'categories'],
  home: ['home of a point', 'homes of points'],
  history: ['history', 'histories'],
  redirect: ['redirect', 'redirects'],
};

await runCommand(command, async ({ playbooks, team, 'dry-run': isDry, shipped: isShippedToo }, [from, to, ...more]) => {
  if (from === undefined || to === undefined || more.length > 0)
    throw new Error('it takes the name that is and the one that will be. Write `npm run mv -- executive/old-name executive/new-name`.');
  const planned = planMove(placesOf({ playbooks, team }), from, to, loadIcons(), today, { isShippedToo });
  const { move, problems } = planned;
  if (problems.length > 0) {
    process.stderr.write(report(problems, 'text'));
    process.stderr.write(`Nothing was moved: \`${move.to}\` would have the errors above. Mend what they tell of first.\n`);
    return 1;
  }
  if (!isDry) carryOut(planned);
  process.stdout.write(`${isDry ? 'Would move' : 'Moved'} ${move.from} to ${move.to}.\n${planned.files.map(line).join('')}`);
  process.stdout.write(
    isDry
      ? 'Nothing was written. Leave `--dry-run` away to move it.\n'
      : `The old address${move.kind === 'packet' ? '' : 'es'} lead${move.kind === 'packet' ? 's' : ''} on.\n`,
  );
  process.stdout.write(notes(planned));
  return 0;
});

function line({ file, was, counts }: ChangedFile): string {
  const mended = [...counts].map(([kind, count]) => `${count} ${words[kind][count === 1 ? 0 : 1]}`);
  const facts = [...(was === undefined ? [] : [`was ${was}`]), ...mended];
  return `  ${file}: ${facts.join(', ')}\n`;
}

/** What could not be mended. */
function notes({ left, unread, hasNewVersions }: PlannedMove): string {
  return [
    hasNewVersions
      ? 'Packets that print what was moved have a new version by it: run `npm run revisions`, and commit revisions.yml.\n'
      : '',
    left.length > 0
      ? `${report(left, 'text', true)}These could not be mended where they stand. They work all the same, by redirects.yml.\n`
      : '',
    unread.length > 0 ? `Not looked for in ${unread.join(', ')}, which can’t be read: \`npm run check\` says why.\n` : '',
  ].join('');
}
