// A team's colours can be read: text and links on every paper and on their own grounds, in light and in dark.

import { contrastOf, leastContrast, nearestColour } from '../../model/contrast.ts';
import type { ColourName, Settings } from '../../model/handbook.ts';
import { problemAt } from '../../model/problem.ts';
import { groundOf, paperOf, planColours, shippedHues, shippedInks, shippedPapers, type Pair } from '../../plan/colours.ts';
import type { Rule } from '../rule.ts';

/** Colours whose text would be hard to read. The threshold is WCAG 2.2's for text, 4.5 to 1. */
export const colours: Rule = function* (site) {
  const own = site.handbook.settings.colours;
  for (const { name, colour } of planColours(own)) {
    const place = own[name]?.place ?? { file: site.handbook.settingsFile ?? '', line: 1, column: 1 };
    for (const scheme of ['light', 'dark'] as const) {
      const found = worstOf(name, colour[scheme], own, scheme);
      if (found.contrast >= leastContrast) continue;
      const better = nearestColour(colour[scheme], (other) => worstOf(name, other, own, scheme).contrast >= leastContrast);
      yield problemAt(place, {
        severity: 'warning',
        code: 'contrast',
        message: `Found \`${name}\` with a contrast of ${(Math.floor(found.contrast * 10) / 10).toFixed(1)} to 1 to \`${found.other}\` in ${scheme} colours, expected at least ${leastContrast}`,
        hint:
          better === undefined
            ? 'change the colour it is seen with'
            : `write \`${better}\` for ${scheme}, which is near it and can be read`,
      });
    }
  }
};

/** The colour that one would be hardest to read with: a ground for text, a text for paper. */
function worstOf(
  name: ColourName,
  colour: string,
  own: Settings['colours'],
  scheme: keyof Pair,
): { readonly other: string; readonly contrast: number } {
  const seen = (name === 'paper' ? textsOf(own) : papersOf(own)).map((pair) => pair[scheme]);
  if (name !== 'paper' && name !== 'ink') seen.push(groundOf(colour, paperOf(own), scheme));
  const pairs = seen.map((other) => ({ other, contrast: contrastOf(colour, other) }));
  return pairs.toSorted((a, b) => a.contrast - b.contrast)[0] ?? { other: colour, contrast: 1 };
}

function papersOf(own: Settings['colours']): Pair[] {
  return [paperOf(own), shippedPapers.raised, shippedPapers.sunk];
}

/** Everything that is read on paper, in the team's colours where it has set them. */
function textsOf(own: Settings['colours']): Pair[] {
  const planned = planColours(own).filter(({ name }) => name !== 'paper');
  const names = new Set<string>(planned.map(({ name }) => name));
  const shipped = Object.entries({ ...shippedInks, ...shippedHues }).filter(([name]) => !names.has(name));
  return [...planned.map(({ colour }) => colour), ...shipped.map(([, pair]) => pair)];
}
