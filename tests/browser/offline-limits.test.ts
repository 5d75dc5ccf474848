// Tests what is kept where not everything can be: of a large handbook, and on a device without room. And that the dev server keeps nothing.

import { beforeAll, describe, expect, test } from 'vitest';
import { checklistKeys, playbookText, type Files } from '../make.ts';
import { startDev } from '../../src/site/dev.ts';
import { controlled, heading, house, kept, offlineTitle, removed, useHost, useReader, visit } from './offline-host.ts';
import { ask, openDialog, search } from './search-parts.ts';

const host = useHost();
const reader = useReader();

/** A handbook of more pages than are kept as a whole: a page for each playbook and for each of their checklists. */
function large(): Files {
  const playbooks = Array.from({ length: 260 }, (_, number) => [
    `house/room-${number}.md`,
    playbookText({
      title: `Room ${number}`,
      front: checklistKeys('before-it-is-let', '    tried: 2026-11-22\n'),
      body: `## Air it\n<!-- sources: AR-E0 -->\n1. Open the window of chamber${'abcdefghij'[number % 10] ?? ''}.\n\n## Checklist: before it is let\n<!-- sources: AR-E0 -->\n- [ ] Sweep the floor\n- [ ] Close the window\n`,
    }),
  ]);
  return { ...house('Oil the hinges.'), ...Object.fromEntries(playbooks) };
}

describe('a large handbook', () => {
  beforeAll(async () => host.put('/', large()));

  test('is kept page by page, with what was searched for, and says so', async () => {
    const { rest } = await host.list('/');
    expect(rest).toBe(undefined);
    const { context, page } = await visit(host, reader);
    await openDialog(page);
    await ask(page, 'belfry');
    await expect.poll(async () => search(page).options.first().textContent()).toContain('Ring');
    await page.goto(host.at('/house/room-7/'));
    await context.setOffline(true);
    await page.goto(host.at('/house/room-8/'));
    expect(await heading(page)).toBe(offlineTitle);
    await page
      .getByText(
        'This device keeps the pages you have opened, not the whole handbook. The search finds what you have searched for here before.',
      )
      .waitFor();
    // The network may come back at the moment when a link is followed: the page must not be loaded anew in its place.
    await page
      .getByRole('list', { name: 'On this device' })
      .getByRole('link', { name: 'Room 7' })
      .evaluate((link: HTMLElement) => {
        link.click();
        dispatchEvent(new Event('online'));
      });
    await page.waitForURL('**/house/room-7/');
    expect(await heading(page)).toBe('Room 7');
    await openDialog(page);
    await ask(page, 'belfry');
    await expect.poll(async () => search(page).options.first().textContent()).toContain('Ring');
  });
});

test('where there is no room nothing breaks: pages come from the network, and what is kept stays', async () => {
  await host.put('/', house('Oil the hinges.'));
  const context = await reader();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.at('/')).origin, quotaSize: 40_000 });
  await page.goto(host.at('/house/open-the-gate/'));
  await page.goto(host.at('/house/'));
  await controlled(page);
  await page.goto(host.at('/house/open-the-gate/'));
  await page.getByLabel('Light the lamp').check();
  await page.reload();
  expect(await page.getByLabel('Light the lamp').isChecked()).toBe(true);
  await openDialog(page);
  await ask(page, 'belfry');
  expect(await search(page).options.count()).toBeGreaterThan(0);
  const { first, rest = [] } = await host.list('/');
  expect((await kept(page, '/')).length).toBeLessThan(first.length + rest.length);
});

test('the dev server removes what a preview on its port has left', async () => {
  await host.put('/', house('Oil the hinges.'));
  const { page } = await visit(host, reader);
  const port = Number(new URL(host.at('/')).port);
  await host.close();
  const { server } = await startDev({ playbooks: host.playbooks('/'), port, onBuild: () => undefined });
  try {
    await page.goto(host.at('/house/'));
    await removed(page, '/');
    expect(await page.evaluate(async () => caches.keys())).toEqual([]);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
