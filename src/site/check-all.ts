// Everything that is wrong with a handbook, the team's own look included: for the commands that only tell of it.

import { loadIcons } from '../emit/icons.ts';
import { byPlace, type Problem } from '../model/problem.ts';
import type { Site } from '../plan/site.ts';
import { bundleLook, dressLook } from './prepare-look.ts';
import { prepareSite, today, type Sources } from './prepare.ts';

/** The planned site and all problems, in order of place. */
export async function checkAll(sources: Sources): Promise<{ readonly site: Site; readonly problems: readonly Problem[] }> {
  const { site, team, problems } = prepareSite(sources, loadIcons(), today);
  // Only a team's own look can be wrong; without one, nothing of it is loaded.
  const look = team ? await dressLook(await bundleLook(sources), site, team) : { problems: [] };
  return { site, problems: [...problems, ...look.problems].toSorted(byPlace) };
}
