// A team's colours can be read: text and links on paper and on their own grounds, in light and in dark.

import { contrastOf, leastContrast, readable } from '../../model/contrast.ts';
import { problemAt } from '../../model/problem.ts';
import { paperOf, planColours, shippedGrounds } from '../../plan/colours.ts';
import type { Rule } from '../rule.ts';

/** Colours whose text would be hard to read. The threshold is WCAG 2.2's for text, 4.5 to 1. */
export const colours: Rule = function* (site) {
  const own = site.handbook.settings.colours;
  const paper = paperOf(own);
  for (const { name, colour, ground } of planColours(own)) {
    const place = own[name]?.place ?? { file: site.handbook.settingsFile ?? '', line: 1, column: 1 };
    for (const scheme of ['light', 'dark'] as const) {
      const text = name === 'paper' ? (own.ink?.[scheme] ?? shippedGrounds.ink[scheme]) : colour[scheme];
      const grounds = name === 'paper' ? [colour[scheme]] : [paper[scheme], ...(ground ? [ground[scheme]] : [])];
      const worst = grounds.toSorted((a, b) => contrastOf(text, a) - contrastOf(text, b))[0];
      if (worst === undefined || contrastOf(text, worst) >= leastContrast) continue;
      const better = readable(text, worst, scheme === 'light' ? '#000000' : '#ffffff');
      yield problemAt(place, {
        severity: 'warning',
        code: 'contrast',
        message: `Found \`${name}\` with a contrast of ${contrastOf(text, worst).toFixed(1)} to 1 in ${scheme} colours, expected at least ${leastContrast}`,
        hint:
          name === 'paper'
            ? 'choose a lighter paper for light, and a darker one for dark'
            : `write \`${better}\` for ${scheme}, which is near it and can be read`,
      });
    }
  }
};
