// Whether a team's parts of the look can be called: pages are made until each of them was.

import { basename } from 'node:path';
import type { Icons } from '../../emit/icons.ts';
import type { Parts } from '../../emit/theme.ts';
import { problemAt, type Problem } from '../../model/problem.ts';
import type { TextFile } from '../../parse/read.ts';
import { OwnFault } from '../eleventy.ts';
import { emitSite } from '../outputs.ts';
import type { Look } from '../prepare-look.ts';

/** A problem for each part of the team's that fails when pages are made. Nothing is written. */
export function tryParts({ site, theme, assets }: Look, templates: readonly TextFile[], icons: Icons): Problem[] {
  const untried = new Set(templates.map(({ path }) => basename(path, '.ts')).filter((name) => Object.hasOwn(theme.parts, name)));
  const noted = Object.entries(theme.parts).map(([name, part]) => {
    const call = part as (...given: unknown[]) => unknown;
    return [
      name,
      (...given: unknown[]): unknown => {
        untried.delete(name);
        return call(...given);
      },
    ] as const;
  });
  const parts = Object.fromEntries(noted) as unknown as Parts;
  const problems = new Map<string, Problem>();
  for (const page of emitSite(site, { ...theme, parts }, assets, icons).pages) {
    if (untried.size === 0) break;
    try {
      page.content();
    } catch (error) {
      if (!(error instanceof OwnFault)) throw error;
      const problem = failing(error);
      problems.set(JSON.stringify(problem), problem);
    }
  }
  return [...problems.values()];
}

function failing({ place, said }: OwnFault): Problem {
  return problemAt(place, {
    severity: 'error',
    code: 'template',
    message: `Found code that fails when a page is made: ${said}`,
    hint: 'mend it, or move it out of the folder',
  });
}
