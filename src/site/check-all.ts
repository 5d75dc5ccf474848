// Everything that is wrong with a handbook, the team's own look included: for the commands that only tell of it.

import { loadIcons } from '../emit/icons.ts';
import { byPlace, type Problem } from '../model/problem.ts';
import type { Site } from '../plan/site.ts';
import { bundleLook, dressLook } from './prepare-look.ts';
import { hasErrors, prepareSite, today, type Sources } from './prepare.ts';
import { tryParts } from './team/try-parts.ts';

/** The planned site and all problems, in order of place. */
export async function checkAll(sources: Sources): Promise<{ readonly site: Site; readonly problems: readonly Problem[] }> {
  const icons = loadIcons();
  const { site, team, problems } = prepareSite(sources, icons, today);
  // Only a team's own look can be wrong; without one, nothing of it is loaded.
  if (!team) return { site, problems };
  const look = await dressLook(await bundleLook(sources), site, team);
  const failing = hasErrors(problems) ? [] : tryParts(look, team.templates, icons);
  return { site, problems: [...problems, ...look.problems, ...failing].toSorted(byPlace) };
}
