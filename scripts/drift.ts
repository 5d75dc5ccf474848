// npm run drift: what has changed below the team's files since they were made.

import { loadIcons } from '../src/emit/icons.ts';
import { loadTheme } from '../src/site/load-theme.ts';
import { prepareSite, templatesFolder, today } from '../src/site/prepare.ts';
import { describeDrift, keepMine, takeOver } from '../src/site/team/drift.ts';
import { contentPath, placesOf, teamFile } from '../src/site/team/places.ts';
import { templateDrift } from '../src/site/team/template.ts';
import { nearest } from '../src/model/nearest.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';

const command = {
  name: 'drift',
  about: `Shows what has changed in the handbook below your team's files since you made them. Lines with \`-\` were there, lines
with \`+\` are there now. Parts that you have not changed arrive by themselves and are not listed.`,
  operands: '[executive/weekly-check-in]',
  flags: {
    take: { type: 'boolean', help: 'Takes the changes over into your files, where they do not touch the same lines as yours.' },
    keep: { type: 'boolean', help: 'Leaves your files as they are and stops telling of these changes.' },
    note: { type: 'boolean', help: 'Notes the files below overrides that were made by hand, so that later changes can be told.' },
    playbooks: contentFlags.playbooks,
    team: contentFlags.team,
  },
} as const;

await runCommand(command, async ({ take, keep, note, playbooks, team }, [named]) => {
  if (take && keep) throw new Error('`--take` and `--keep` exclude each other. Choose one.');
  const places = placesOf({ playbooks, team });
  const { site } = prepareSite({ playbooks, team }, loadIcons(), today);
  const { layers } = site.handbook;
  const all = [...layers.overrides, ...templateDrift(places, await loadTheme(templatesFolder))];
  const path = named === undefined ? undefined : contentPath(named, places);
  const wanted = all.filter(
    (override) => path === undefined || override.path === path || override.file === named || override.file === teamFile(places, path),
  );
  if (path !== undefined && wanted.length === 0) {
    const near = nearest(
      path,
      all.map((override) => override.path),
    );
    throw new Error(
      `Your team has no file over \`${path}\`. ${near ? `Did you mean \`${near}\`?` : '`npm run drift` alone lists what has changed.'}`,
    );
  }
  if (note) {
    const unnoted = wanted.filter(({ isNoted }) => !isNoted);
    for (const override of unnoted) process.stdout.write(`Noted ${keepMine(places, override)}.\n`);
    if (unnoted.length === 0) process.stdout.write('Every file below yours is noted already.\n');
    return 0;
  }
  const drifted = wanted.filter(({ drift }) => drift.length > 0);
  if (drifted.length === 0) {
    process.stdout.write('Nothing below your files has changed.\n');
    return 0;
  }
  let conflicts = 0;
  for (const override of drifted) {
    if (keep) {
      keepMine(places, override);
      process.stdout.write(`${override.file} stays as it is; the changes below it are noted.\n`);
      continue;
    }
    process.stdout.write(`${describeDrift(override)}\n`);
    if (!take) continue;
    const taken = takeOver(places, override);
    if ('wrote' in taken)
      process.stdout.write(
        taken.isChanged
          ? `Taken over into ${taken.wrote}. Read it through.\n\n`
          : `${taken.wrote} stays as it is: there is nothing to take over. The change is noted.\n\n`,
      );
    else {
      conflicts += taken.conflicts.length;
      for (const { line, conflict } of taken.conflicts)
        process.stdout.write(
          `${override.file}:${line}: both changed the same lines, so nothing was taken over.\n    Yours:  ${below(conflict.mine)}\n    Theirs: ${below(conflict.theirs)}\n`,
        );
      process.stdout.write(`Change ${override.file} by hand, then run \`npm run drift -- ${override.path} --keep\`.\n\n`);
    }
  }
  if (!take && !keep) process.stdout.write('`--take` takes these over into your files, `--keep` leaves yours as they are.\n');
  return conflicts > 0 ? 1 : 0;
});

/** Lines that follow the first stand under it. */
function below(text: string): string {
  return text.replaceAll('\n', `\n${' '.repeat('    Theirs: '.length)}`);
}
