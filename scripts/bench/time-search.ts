// How long a reader waits between a key press and the results of it, in a browser, once the index has been touched.

import type { Page } from 'playwright-core';
import { withBrowser } from './weigh.ts';

/** What is typed, letter by letter. */
const typed = ['send the agenda', 'urgent meeting note', 'call before friday'];

/** The median over all letters, in milliseconds, of the second time the words are typed; nothing where there is no browser. */
export async function timeSearch(site: string): Promise<number | undefined> {
  return withBrowser(site, async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    for (const words of typed) await typeWords(page, words);
    const times: number[] = [];
    for (const words of typed) times.push(...(await typeWords(page, words)));
    return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  });
}

/** Types words from the first letter on, and gives for each letter the milliseconds until the list and the frame after it were there. */
async function typeWords(page: Page, words: string): Promise<number[]> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('#search-input');
    const status = document.querySelector('dialog [role=status]');
    if (!input || !status) return [];
    const times: number[] = [];
    for (let length = 1; length <= text.length; length++) {
      const start = performance.now();
      const changed = new Promise<void>((resolve) => {
        const watcher = new MutationObserver(() => {
          watcher.disconnect();
          resolve();
        });
        watcher.observe(status, { childList: true, characterData: true, subtree: true });
      });
      input.value = text.slice(0, length);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await changed;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      times.push(performance.now() - start);
    }
    return times;
  }, words);
}
