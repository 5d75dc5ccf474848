// A team's colours in the style sheets: tokens that take the place of those that ship.

import { createHash } from 'node:crypto';
import type { Settings } from '../model/handbook.ts';
import { planColours, type Pair } from '../plan/colours.ts';
import type { Assets } from './assets.ts';

/** The tokens of a team's colours, in the layer `tokens`; empty where it sets none. */
export function colourStyle(colours: Settings['colours']): string {
  const tokens = planColours(colours).flatMap(({ name, colour, ground }) => {
    const token = name === 'accent' ? 'hue' : name;
    return [`--${token}:${pair(colour)}`, ...(ground ? [`--${token}-ground:${pair(ground)}`] : [])];
  });
  return tokens.length === 0 ? '' : `@layer tokens{:root{${tokens.join(';')}}}\n`;
}

function pair({ light, dark }: Pair): string {
  return `light-dark(${light},${dark})`;
}

/** The assets with a style added at the end of both style sheets, under names of their new content. */
export function withStyle(assets: Assets, style: string): Assets {
  if (style === '') return assets;
  let { names } = assets;
  const outputs = assets.outputs.map((output) => {
    const address = `/${output.file}`;
    const key = (['style', 'fullStyle'] as const).find((name) => names[name] === address);
    if (!key) return output;
    const bytes = `${text(output.content())}${style}`;
    const file = output.file.replace(/\.[^.]+\.css$/, `.${createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase()}.css`);
    names = { ...names, [key]: `/${file}` };
    return { file, content: () => bytes };
  });
  return { ...assets, names, outputs };
}

function text(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
