// Colours as numbers: how well one can be read on another, by WCAG 2.2.

type Rgb = readonly [number, number, number];

/** The least contrast of text that WCAG 2.2 asks for at level AA (1.4.3). */
export const leastContrast = 4.5;

/** The contrast of two colours, each `#rrggbb`: from 1, none, to 21, black on white. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(rgbOf(one)), luminance(rgbOf(other))].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour between two: `share` 0 is the first, 1 the second. */
export function mix(one: string, other: string, share: number): string {
  const [from, to] = [rgbOf(one), rgbOf(other)];
  return `#${from.map((value, index) => hex(value + ((to[index] ?? 0) - value) * share)).join('')}`;
}

/** The colour, moved towards another until it can be read on a ground; the other itself where nothing less serves. */
export function readable(colour: string, ground: string, towards: string, least = leastContrast): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, towards, share);
    if (contrastOf(mixed, ground) >= least) return mixed;
  }
  return towards;
}

/** The colour nearest to one that will do, on the way to black or to white; nothing where none does. */
export function nearestColour(colour: string, isFine: (colour: string) => boolean): string | undefined {
  for (let step = 0; step <= 50; step++) {
    const found = ['#000000', '#ffffff'].map((end) => mix(colour, end, step / 50)).find(isFine);
    if (found !== undefined) return found;
  }
  return undefined;
}

function rgbOf(colour: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}

/** Relative luminance, as WCAG defines it for sRGB. */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
