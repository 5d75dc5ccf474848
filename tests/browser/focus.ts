// Tells where the keyboard is on a page.

import type { Page } from 'playwright-core';

/** Something that has the keyboard. */
interface Stop {
  readonly what: string;
  readonly isSeen: boolean;
}

/** What has focus: what it is, and whether a reader can see that it has. Nothing where nothing has. */
export async function focused(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    // The ring may be the element's own, or drawn by what is around it; browsers draw the one of a date's own button.
    const hasOwnButton = element.matches('input[type=date]');
    const rings =
      hasOwnButton ||
      [element, element.parentElement, element.parentElement?.parentElement].some((one) => {
        if (!one) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || (one !== element && boxShadow !== 'none');
      });
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    // What sticks to the top of the window may hide what comes after it.
    const bars = [...document.querySelectorAll('header.header, .run__progress, .runs__status')].filter((one) => !one.contains(element));
    const stuck = bars.map((one) => one.getBoundingClientRect()).filter((bar) => bar.height > 0 && bar.top < innerHeight / 3);
    const isInBar = element.closest('header.header') !== null || element.matches('.skip');
    const clear = isInBar ? 0 : Math.max(0, ...stuck.filter((bar) => bar.top <= top).map((bar) => bar.bottom));
    const isInView = width > 0 && height > 0 && right > 0 && left < innerWidth && bottom > clear && top < innerHeight;
    return {
      what: `${element.localName} ${element.getAttribute('aria-label') ?? element.innerText.slice(0, 40)}`,
      isSeen: rings && isInView,
    };
  });
}
