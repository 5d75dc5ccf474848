// Files of the team whose base has changed since they were made: they would go stale without a word.

import { driftName, type Override } from '../../model/layers.ts';
import { problemAt, type Problem } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';

/** A warning for each part of a team's file that stands in for something which reads otherwise now. */
export const drift: Rule = function* (site) {
  for (const override of site.handbook.layers.overrides) {
    yield* driftProblems(override);
    if (override.isNoted) continue;
    yield problemAt(
      { file: override.file, line: 1, column: 1 },
      {
        severity: 'info',
        code: 'drift',
        message: `Found no copy of \`${override.base ?? override.path}\` as it was when yours was made, so its changes can't be told`,
        hint: 'run `npm run drift -- --note` once to note it as it is now',
      },
    );
  }
};

/** What is told of one file's drift. */
export function driftProblems(override: Override): Problem[] {
  return override.drift.map((drift) =>
    problemAt(
      { file: override.file, line: drift.line, column: 1 },
      {
        severity: 'warning',
        code: 'drift',
        message: `Found that ${drift.what === '' ? driftName(drift) : `\`${driftName(drift)}\``} below it has ${drift.now === '' ? 'gone' : 'changed'} since yours was made`,
        hint: `\`npm run drift -- ${override.path}\` shows the change; with \`--take\` it is taken over, with \`--keep\` yours stays as it is`,
      },
    ),
  );
}
