// A team's colours as pairs for light and for dark, each with the ground it stands on.

import { mix, readable } from '../model/contrast.ts';
import type { ColourName, Hue, Settings } from '../model/handbook.ts';

/** The ground of pages and of the bar above them as it ships, in `templates/styles/tokens.css`. */
const shippedPage: Pair = { light: '#fbfaf4', dark: '#171612' };

/** A colour in both schemes. */
export interface Pair {
  readonly light: string;
  readonly dark: string;
}

/** Papers and inks as they ship, in `templates/styles/tokens.css`; `soft` is the ink of notes. */
export const shippedPapers = {
  paper: { light: '#fbfaf4', dark: '#171612' },
  raised: { light: '#ffffff', dark: '#211f1a' },
  sunk: { light: '#f2efe5', dark: '#100f0c' },
} as const satisfies Readonly<Record<string, Pair>>;
export const shippedInks = {
  ink: { light: '#1b1915', dark: '#f1ece0' },
  soft: { light: '#595248', dark: '#b5ad9d' },
} as const satisfies Readonly<Record<string, Pair>>;

/** The hues as they ship. */
export const shippedHues: Readonly<Record<Hue, Pair>> = {
  blue: { light: '#24488f', dark: '#a6bdf8' },
  green: { light: '#17613f', dark: '#86d3ae' },
  rust: { light: '#94420f', dark: '#f6b083' },
  plum: { light: '#7a2a6b', dark: '#e6a9d9' },
  teal: { light: '#0d5c66', dark: '#86d0da' },
  gold: { light: '#705200', dark: '#e5c670' },
  rose: { light: '#9c2447', dark: '#f7a8bd' },
  slate: { light: '#3f4a59', dark: '#bac5d4' },
};

/** A colour that a team has set, worked out. `ground` is what stands behind it in notes and cards; paper and ink have none. */
export interface PlannedColour {
  readonly name: ColourName;
  readonly colour: Pair;
  readonly ground: Pair | undefined;
}

/**
 * The team's colours. A hue that is given for light only is moved towards white until it reads well on dark paper. The contrast of
 * 7 aimed at in the dark is ours.
 */
export function planColours(colours: Settings['colours']): PlannedColour[] {
  const paper = paperOf(colours);
  return Object.entries(colours).map(([key, { light, dark }]): PlannedColour => {
    const name = key as ColourName;
    if (name === 'paper') return { name, colour: paper, ground: undefined };
    if (name === 'ink') return { name, colour: { light, dark: dark ?? shippedInks.ink.dark }, ground: undefined };
    const colour = { light, dark: dark ?? readable(light, shippedPapers.raised.dark, '#ffffff', 7) };
    const ground = (scheme: keyof Pair): string => groundOf(colour[scheme], paper, scheme);
    return { name, colour, ground: { light: ground('light'), dark: ground('dark') } };
  });
}

/** What stands behind a hue in notes and cards: a tenth of it on light paper and a sixth on dark. The shares are ours. */
export function groundOf(hue: string, paper: Pair, scheme: keyof Pair): string {
  return mix(paper[scheme], hue, scheme === 'light' ? 0.1 : 0.16);
}

/** The paper that a team's colours stand on. */
export function paperOf(colours: Settings['colours']): Pair {
  return { light: colours.paper?.light ?? shippedPapers.paper.light, dark: colours.paper?.dark ?? shippedPapers.paper.dark };
}

/** The ground of whole pages: where the team sets none, darker in the dark than the cards upon it. */
export function pageGround(colours: Settings['colours']): Pair {
  return colours.paper ? paperOf(colours) : shippedPage;
}
