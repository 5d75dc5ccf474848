// Cited points exist, and every point is put to work somewhere.

import { nearest } from '../../model/nearest.ts';
import { problemAt } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';

/** A citation of a point that isn't in sources.yml. */
export const unknownSource: Rule = function* (site) {
  const known = new Set<string>(site.handbook.points.map((point) => point.id));
  const cited = site.playbooks.flatMap(({ playbook }) => playbook.sections.flatMap((section) => section.sources));
  for (const { point, place } of [...cited, ...site.handbook.loose.flatMap((body) => body.sources)]) {
    if (known.has(point)) continue;
    const near = nearest(point, known);
    yield problemAt(place, {
      severity: 'error',
      code: 'unknown-source',
      message: `Found the source point \`${point}\`, but sources.yml has none of that id`,
      hint: near ? `write \`${near}\`` : 'write an id of sources.yml, or add the point there',
    });
  }
};

/** A point that no play, words or checklist puts to work. */
export const uncovered: Rule = function* (site) {
  // A file that couldn't be read may well put the point to work.
  if (site.handbook.unread.size > 0) return;
  // A team that drops playbooks knows that their points go with them.
  const severity = site.handbook.layers.hidden.size > 0 ? 'info' : 'warning';
  for (const point of site.handbook.points) {
    if (site.practices.has(point.id)) continue;
    yield problemAt(point.place, {
      severity,
      code: 'uncovered',
      message: `Found the point \`${point.id}\`, which nothing puts to work`,
      hint: `write a play, words or a checklist for it, with \`<!-- sources: ${point.id} -->\` under the heading`,
    });
  }
};
