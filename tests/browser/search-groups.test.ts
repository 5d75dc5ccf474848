// Tests results of which some playbooks have several places: groups with names, options that the keyboard can name.

import { expect, test } from 'vitest';
import { kinds, useBrowser } from './pages.ts';
import { addresses, ask, narrow, openDialog, search } from './search-parts.ts';

const open = useBrowser();

test('places of one playbook are a group with its name, and every option is told apart from all others on the page', async () => {
  const page = await open(kinds.playbook);
  await openDialog(page);
  const { dialog, options } = search(page);
  await ask(page, 'gratitude');
  const groups = dialog.getByRole('listbox').getByRole('group');
  const names = await groups.evaluateAll((all) => all.map((group) => group.getAttribute('aria-label') ?? ''));
  expect(names.length).toBeGreaterThan(1);
  expect(names).toContain('Gratitude and privilege');
  expect(new Set(names).size).toBe(names.length);
  for (let index = 0; index < names.length; index++) {
    const places = groups.nth(index).getByRole('option');
    const paths = (await addresses(places)).map((address) => new URL(address).pathname);
    expect(paths.length).toBeGreaterThan(1);
    expect(new Set(paths).size).toBe(1);
    expect(await places.first().textContent()).toContain(names[index]);
  }

  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const parents = await options.evaluateAll((all) =>
    all.map((option) => {
      const group = option.parentElement?.getAttribute('role') === 'group' ? option.parentElement : option;
      return `${option.id !== ''} ${group.parentElement?.getAttribute('role') ?? ''}`;
    }),
  );
  expect(new Set(parents)).toEqual(new Set(['true listbox']));
});

test('arrows go through groups from the first option to the last and round: each is named, chosen alone, and in sight', async () => {
  const page = await open(kinds.home);
  await openDialog(page);
  const { dialog, input, options } = search(page);
  await ask(page, 'gratitude');
  const ids = await options.evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(6);
  const scroller = dialog.locator('.search-results');
  for (const id of [...ids, ids[0]]) {
    expect(await input.getAttribute('aria-activedescendant')).toBe(id);
    expect(await dialog.getByRole('option', { selected: true }).evaluateAll((all) => all.map((option) => option.id))).toEqual([id]);
    const [view, box] = [await scroller.boundingBox(), await dialog.locator(`#${id}`).boundingBox()];
    expect(box?.y ?? -1).toBeGreaterThanOrEqual((view?.y ?? 0) - 1);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((view?.y ?? 0) + (view?.height ?? 0) + 1);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await input.getAttribute('aria-activedescendant')).toBe(ids.at(-1));
  // What is chosen is what Enter opens, in a group as well.
  const address = (await addresses(options)).at(-1) ?? '';
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
});

test('other results begin at the first again, whatever was chosen before', async () => {
  const page = await open(kinds.home);
  await openDialog(page);
  const { dialog, input, options } = search(page);
  const chosen = dialog.getByRole('option', { selected: true });
  await ask(page, 'gratitude');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await chosen.getAttribute('id')).toBe(await options.nth(2).getAttribute('id'));
  await narrow(dialog, 'Kind', 'Checklist');
  expect(await input.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
  await ask(page, 'visitor');
  expect(await chosen.evaluateAll((all) => all.map(({ id }) => id))).toEqual([await options.first().getAttribute('id')]);
});
