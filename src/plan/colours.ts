// A team's colours as pairs for light and for dark, each with the ground it stands on.

import { mix, readable } from '../model/contrast.ts';
import type { ColourName, Settings } from '../model/handbook.ts';

/** Paper and ink as they ship, in `templates/styles/tokens.css`. */
export const shippedGrounds = { paper: { light: '#fbfaf4', dark: '#211f1a' }, ink: { light: '#1b1915', dark: '#f1ece0' } } as const;

/** The ground of pages and of the bar above them as it ships, in `templates/styles/tokens.css`. */
const shippedPage: Pair = { light: '#fbfaf4', dark: '#171612' };

/** A colour in both schemes. */
export interface Pair {
  readonly light: string;
  readonly dark: string;
}

/** A colour that a team has set, worked out. `ground` is what stands behind it in notes and cards; paper and ink have none. */
export interface PlannedColour {
  readonly name: ColourName;
  readonly colour: Pair;
  readonly ground: Pair | undefined;
}

/**
 * The team's colours. A hue that is given for light only is moved towards white until it reads well on dark paper; grounds are
 * a tenth of the hue on light paper and a sixth on dark. Shares and the contrast of 7 aimed at in the dark are ours.
 */
export function planColours(colours: Settings['colours']): PlannedColour[] {
  const paper = paperOf(colours);
  return Object.entries(colours).map(([key, { light, dark }]): PlannedColour => {
    const name = key as ColourName;
    if (name === 'paper' || name === 'ink') return { name, colour: { light, dark: dark ?? shippedGrounds[name].dark }, ground: undefined };
    const pair = { light, dark: dark ?? readable(light, paper.dark, '#ffffff', 7) };
    return { name, colour: pair, ground: { light: mix(paper.light, pair.light, 0.1), dark: mix(paper.dark, pair.dark, 0.16) } };
  });
}

/** The paper that a team's colours stand on. */
export function paperOf(colours: Settings['colours']): Pair {
  return { light: colours.paper?.light ?? shippedGrounds.paper.light, dark: colours.paper?.dark ?? shippedGrounds.paper.dark };
}

/** The ground of whole pages: where the team sets none, darker in the dark than the cards upon it. */
export function pageGround(colours: Settings['colours']): Pair {
  return colours.paper ? paperOf(colours) : shippedPage;
}
