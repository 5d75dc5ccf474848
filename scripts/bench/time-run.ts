// How long a reader of a long run waits after a tick and after a key in a note, in a browser, until the frame that shows it.

import type { Page } from 'playwright-core';
import type { RunSource } from '../../src/runs/run.ts';
import { median } from './measure.ts';
import { withBrowser } from './weigh.ts';

/** How many items the run has: ten times the largest packet of the starter handbook. */
const items = 300;
/** How often each is measured. */
const samples = 40;

/** Medians in milliseconds, from the event to the end of the frame after it; nothing where there is no browser. */
export async function timeRun(site: string): Promise<{ readonly tick: number; readonly key: number } | undefined> {
  return withBrowser(site, async (page) => {
    await page.route('**/packets/packet-1/run.json', (route) => route.fulfill({ json: madeUp() }));
    await page.evaluate(() => location.assign('/runs/#start=/packets/packet-1/'));
    await page.locator('.run-form button').click();
    await page
      .locator('.run-item')
      .nth(items - 1)
      .waitFor();
    return { tick: median(await timeEach(page, 'done')), key: median(await timeEach(page, 'note')) };
  });
}

/** The milliseconds of each sample: clicks on boxes all over the run, or letters in one note. */
function timeEach(page: Page, name: 'done' | 'note'): Promise<number[]> {
  return page.evaluate(
    async ({ field, count }) => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('.run-item [name=done]')];
      const note = document.querySelector<HTMLTextAreaElement>('.run-item [name=note]');
      note?.closest('details')?.setAttribute('open', '');
      note?.focus();
      const times: number[] = [];
      for (let sample = 0; sample < count; sample++) {
        let start = 0;
        // Twice to the end of a frame: once to begin with a fresh one, once to measure.
        for (const isMeasured of [false, true]) {
          start = performance.now();
          if (isMeasured && field === 'done') boxes[(sample * 7) % boxes.length]?.click();
          else if (isMeasured && note) {
            note.value += 'a';
            note.dispatchEvent(new InputEvent('input', { bubbles: true }));
          }
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        }
        times.push(performance.now() - start);
      }
      return times;
    },
    { field: name, count: samples },
  );
}

/** A packet of ten checklists. */
function madeUp(): RunSource {
  const perGroup = 10;
  const sheets = Array.from({ length: 10 }, (_, sheet) => ({
    id: `executive/made-up#list-${sheet}`,
    title: `List ${sheet + 1}`,
    url: `/checklists/executive/made-up/list-${sheet}/`,
    revision: 'ab12',
    groups: Array.from({ length: items / 10 / perGroup }, (__, group) => ({
      title: `On day ${group + 1}`,
      items: Array.from({ length: perGroup }, (___, item) => ({
        id: `${sheet}-${group}-${item}`,
        text: `Send the agenda of meeting ${sheet}${group}${item} to everyone who comes`,
        who: item % 3 === 0 ? 'assistant' : '',
        due: `day ${group + 1}`,
        condition: '',
      })),
    })),
  }));
  return { kind: 'packet', id: 'packet-1', title: 'Packet 1', url: '/packets/packet-1/', every: '', sheets };
}
