// What the tests of runs share: a small handbook to run, and the parts of the page of runs as a person knows them.

import type { Locator, Page } from 'playwright-core';
import { checklistKeys, packetText, playbookText, type Files } from '../make.ts';
import type { useBrowser } from './pages.ts';
import type { SmallSite } from './small-site.ts';

/** Checklists by their slugs: items by the moment of their pause point, as they are written in Markdown. */
type Lists = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A house with a checklist that is due by days and shared by roles, and a plain one. */
export const lists = {
  opening: {
    'On the first days': [
      'Fetch the key from the porter (who: assistant; due: day 1)',
      'Sign for the lamp oil (who: executive; due: day 3; if: none is left)',
      'Sweep the yard (due: week 2)',
    ],
    'Before the first feast': ['Hang the lamps (who: executive; due: month 1)', 'Count the chairs'],
  },
  closing: { 'Before you leave': ['Look into both wings', 'Lock the gate'] },
} as const satisfies Lists;

/** The files of a house with these checklists, and a packet of them. */
export function house(of: Lists = lists, inPacket: readonly string[] = Object.keys(of)): Files {
  const sections = Object.entries(of).map(
    ([slug, groups]) =>
      `## Checklist: ${slug}\n<!-- sources: AR-E0 -->\n${Object.entries(groups)
        .map(([moment, items]) => `### ${moment}\n${items.map((one) => `- [ ] ${one}\n`).join('')}`)
        .join('\n')}`,
  );
  const keys = Object.keys(of).map((slug, at) => (at === 0 ? checklistKeys(slug) : checklistKeys(slug).replace('checklists:\n', '')));
  return {
    'house/rooms.md': playbookText({ title: 'Rooms', front: keys.join('').replaceAll('do-confirm', 'read-do'), body: sections.join('\n') }),
    ...(inPacket.length > 0 && { 'packets/first-day.md': packetText(inPacket.map((slug) => `house/rooms#${slug}`)) }),
  };
}

/** Where runs are started from. */
export const sources = {
  opening: '/checklists/house/rooms/opening/',
  closing: '/checklists/house/rooms/closing/',
  packet: '/packets/first-day/',
} as const;

/** What is chosen when a run is started. */
interface Choices {
  readonly name?: string;
  /** `YYYY-MM-DD`; today unless told; empty for none. */
  readonly start?: string;
  readonly role?: string;
  readonly workingDays?: boolean;
}

/** The element around all that runs show. */
export const runs = (page: Page): Locator => page.locator('rapport-runs');
/** What was done, as it is said. */
export const said = (page: Page): Locator => page.locator('.runs__status');
/** What is wrong with the store, as it is said. */
export const trouble = (page: Page): Locator => runs(page).getByRole('alert');
/** A run in the list, by its title with whom it is for. */
export const card = (page: Page, title: string): Locator =>
  runs(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });
/** An item's box. */
export const box = (page: Page, text: string): Locator => runs(page).getByRole('checkbox', { name: text, exact: true });
/** An item with all that belongs to it. */
export const item = (page: Page, text: string): Locator =>
  runs(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox', { name: text, exact: true }) });

/** The form that starts a run, filled in and sent, on a page that may be anywhere in the site. Gives the run's id. */
export async function start(page: Page, source: string, choices: Choices = {}): Promise<string> {
  await page.goto(`${new URL(page.url()).origin}/runs/#start=${source}`);
  const form = runs(page).locator('form');
  await form.waitFor();
  await form.getByLabel('For whom').fill(choices.name ?? '');
  if (choices.start !== undefined) await form.getByLabel('Start date').fill(choices.start);
  if (choices.role !== undefined) await form.getByLabel('Whose items').selectOption(choices.role);
  if (choices.workingDays === true) await form.getByLabel('Count working days only').check();
  await form.getByRole('button', { name: 'Start' }).click();
  await page.locator('.run__items').waitFor();
  return idOf(page);
}

/** The id of the run that a page shows. */
export function idOf(page: Page): string {
  return new URLSearchParams(new URL(page.url()).hash.slice(1)).get('run') ?? '';
}

/** Goes to the list of runs, by its link or, from elsewhere, by its address. */
export async function toList(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: 'All runs' });
  if (await link.isVisible()) await link.click();
  else await page.goto(`${new URL(page.url()).origin}/runs/`);
  await page.locator('.runs__list, .runs__empty').waitFor();
}

/** Opens the menu of a run and presses what it offers. */
export async function act(within: Locator, name: string): Promise<void> {
  const menu = within.locator('.run-menu');
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
  await menu.getByRole('button', { name, exact: true }).click();
}

/** Opens what lies behind an item: its note, and "not applicable". */
export async function unfold(page: Page, text: string): Promise<Locator> {
  const one = item(page, text);
  await one.locator('summary').click();
  return one;
}

/** What a run's boxes, notes and reasons say, by the words of its items. */
export async function marks(page: Page): Promise<Record<string, string>> {
  return page.locator('.run-item').evaluateAll((all) =>
    Object.fromEntries(
      all.map((one) => {
        const field = (name: string): HTMLInputElement | null => one.querySelector(`[name=${name}]`);
        const state = field('done')?.checked ? 'done' : field('skip')?.checked ? `not applicable: ${field('reason')?.value}` : 'open';
        const note = field('note')?.value ?? '';
        return [one.querySelector('.item__text')?.textContent ?? '', note === '' ? state : `${state}, ${note}`];
      }),
    ),
  );
}

/** The texts of each pause point's count and of the total. */
export async function counts(page: Page): Promise<string[]> {
  return page.locator('.group__count, .run__total').allTextContents();
}

/** What the store holds of a run, as it is written there. */
export async function stored(page: Page, id: string): Promise<string | null> {
  return page.evaluate((name) => localStorage.getItem(name), `rapport:run:1:/:${id}`);
}

/** Opens pages of a small handbook. */
export function openIn(browse: ReturnType<typeof useBrowser>, site: SmallSite): ReturnType<typeof useBrowser> {
  return async (address, options = {}) => browse(address, { site: site(), ...options });
}
