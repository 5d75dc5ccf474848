// Tests the contrast of a team's colours: what can be read is silent, what can't is told with a colour that can.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colours } from '../../src/check/rules/colours.ts';
import { colourStyle } from '../../src/emit/colours.ts';
import { loadIcons } from '../../src/emit/icons.ts';
import { shippedHues, shippedInks, shippedPapers } from '../../src/plan/colours.ts';
import { handbookOf, playbookText, siteOf, tell } from '../make.ts';

const settings = (named: Readonly<Record<string, string>>): string =>
  `title: House\n${Object.keys(named).length > 0 ? 'colours:\n' : ''}${Object.entries(named)
    .map(([name, value]) => `  ${name}: "${value}"\n`)
    .join('')}`;
const told = (named: Readonly<Record<string, string>>): string[] => {
  const site = siteOf({ 'executive/a.md': playbookText(), 'handbook.yml': settings(named) });
  return tell([...colours(site, { today: '2026-11-22', iconNames: loadIcons().names, pagesOf: () => undefined })]);
};

describe('colours that ship', () => {
  it('are those of the style', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../templates/styles/tokens.css'), 'utf8');
    const shipped = {
      paper: shippedPapers.paper,
      'paper-raised': shippedPapers.raised,
      'paper-sunk': shippedPapers.sunk,
      ink: shippedInks.ink,
      'ink-soft': shippedInks.soft,
      ...shippedHues,
    };
    for (const [name, { light, dark }] of Object.entries(shipped)) expect(tokens).toContain(`  --${name}: light-dark(${light}, ${dark});`);
  });

  it('can be read', () => {
    const named = { ...shippedHues, ink: shippedInks.ink, paper: shippedPapers.paper, accent: shippedHues.blue };
    expect(told(Object.fromEntries(Object.entries(named).map(([name, { light, dark }]) => [name, `${light} ${dark}`])))).toEqual([]);
    expect(told({})).toEqual([]);
  });
});

describe('a colour that is hard to read', () => {
  it('is told for light, where it stands, with the nearest that can be read', () => {
    expect(told({ accent: '#f80', blue: '#24488f' })).toEqual([
      'playbooks/handbook.yml:3:11 warning contrast: Found `accent` with a contrast of 2.0 to 1 to `#f2efe5` in light colours, expected at least 4.5: write `#9e5400` for light, which is near it and can be read',
    ]);
  });

  it('is told for dark', () => {
    expect(told({ rust: '#94420f #703010' })).toEqual([
      'playbooks/handbook.yml:3:9 warning contrast: Found `rust` with a contrast of 1.6 to 1 to `#211f1a` in dark colours, expected at least 4.5: write `#af8b79` for dark, which is near it and can be read',
    ]);
  });

  it('is the paper, for the text that suffers most', () => {
    expect(told({ paper: '#b8b0a0' })).toEqual([
      'playbooks/handbook.yml:3:10 warning contrast: Found `paper` with a contrast of 3.2 to 1 to `#94420f` in light colours, expected at least 4.5: write `#d6d1c8` for light, which is near it and can be read',
    ]);
  });

  it('is the ink', () => {
    expect(told({ ink: '#888' })).toEqual([
      'playbooks/handbook.yml:3:8 warning contrast: Found `ink` with a contrast of 3.0 to 1 to `#f2efe5` in light colours, expected at least 4.5: write `#6a6a6a` for light, which is near it and can be read',
    ]);
  });
});

it('The colour that is offered can be read, whatever was written', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(fc.constantFrom('accent', 'ink', 'paper', 'gold'), colour, colour, (name, light, dark) => {
      const values = { light, dark };
      for (const line of told({ [name]: `${light} ${dark}` })) {
        const [, better = '', scheme = 'light'] = /write `(#[0-9a-f]{6})` for (light|dark)/.exec(line) ?? [];
        values[scheme === 'dark' ? 'dark' : 'light'] = better;
      }
      expect(told({ [name]: `${values.light} ${values.dark}` })).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('A colour for light only gets one for dark that can be read, and a ground for both', () => {
  const { settings: read } = handbookOf({ 'executive/a.md': playbookText(), 'handbook.yml': settings({ accent: '#24488f' }) }).handbook;
  expect(colourStyle(read.colours)).toBe(
    '@layer tokens{:root{--hue:light-dark(#24488f,#9cadcd);--hue-ground:light-dark(#e6e8ea,#2c2e30)}}\n',
  );
  expect(told({ accent: '#24488f' })).toEqual([]);
  expect(colourStyle({})).toBe('');
});
