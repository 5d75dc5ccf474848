// Versions of checklists that nobody has noted: prints of them can't be told what changed.

import { problemAt } from '../../model/problem.ts';
import { versionedOf } from '../../plan/revisions.ts';
import type { Rule } from '../rule.ts';

/** Checklists and packets whose current version isn't in `revisions.yml`; nothing where the file isn't kept. */
export const unnotedRevisions: Rule = function* (site) {
  const { revisions, revisionsFile } = site.handbook;
  if (revisionsFile === undefined) return;
  const unnoted = versionedOf(site).filter(({ id, current }) => revisions.get(id)?.at(-1)?.revision !== current.revision);
  if (unnoted.length === 0) return;
  yield problemAt(
    { file: revisionsFile, line: 1, column: 1 },
    {
      severity: 'info',
      code: 'unnoted-revision',
      message: `Found ${unnoted.length === 1 ? 'a version' : `${unnoted.length} versions`} that ${unnoted.length === 1 ? 'is' : 'are'} not noted here, the first of \`${unnoted[0]?.id ?? ''}\``,
      hint: 'run `npm run revisions` when the change is done, so that older prints can be told of it',
    },
  );
};
