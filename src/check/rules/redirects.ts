// Redirects lead from what is no longer there to what is.

import { nearest } from '../../model/nearest.ts';
import { partsOf, type PageName } from '../../model/page-name.ts';
import { problemAt, type Fault } from '../../model/problem.ts';
import { fixedPages, placeNamed } from '../../plan/places.ts';
import type { Site } from '../../plan/site.ts';
import type { Rule } from '../rule.ts';

/** Redirects from pages that are there, to pages that aren't, and round in a circle. */
export const redirects: Rule = function* (site) {
  const { moved } = site;
  const circles = circlesOf(moved.direct);
  for (const { from, to, place, toPlace } of site.handbook.redirects) {
    const circle = circles.get(from);
    if (placeNamed(moved.places, from) !== undefined) yield problemAt(place, stillThere(from));
    else if (circle) yield problemAt(place, goesRound(circle));
    else if (placeNamed(moved.places, to) === undefined && !moved.direct.has(to) && moved.lead(to) === undefined)
      yield problemAt(toPlace, noSuchPlace(site, to));
  }
};

/** The redirects that lead back to themselves, each with its way round. */
function circlesOf(direct: ReadonlyMap<PageName, PageName>): Map<PageName, readonly PageName[]> {
  const circles = new Map<PageName, readonly PageName[]>();
  const passed = new Set<PageName>();
  for (const start of direct.keys()) {
    const way: PageName[] = [];
    let next: PageName | undefined = start;
    for (; next !== undefined && !passed.has(next); next = direct.get(next)) {
      passed.add(next);
      way.push(next);
    }
    const at = next === undefined ? -1 : way.indexOf(next);
    // Told once, at the line with which it begins.
    if (at >= 0 && next !== undefined) circles.set(next, [...way.slice(at), next]);
  }
  return circles;
}

function stillThere(from: PageName): Fault {
  return {
    severity: 'error',
    code: 'redirect',
    message: `Found a redirect from \`${from}\`, which is there: nobody would find it any more`,
    hint: 'delete the line, or move the page first, for example with `npm run mv`',
  };
}

function goesRound(circle: readonly PageName[]): Fault {
  return {
    severity: 'error',
    code: 'redirect',
    message: `Found redirects that go round in a circle: ${circle.map((name) => `\`${name}\``).join(' to ')}`,
    hint: 'let one of them lead to a page that is there',
  };
}

function noSuchPlace(site: Site, to: PageName): Fault {
  const { categories, addresses } = site.moved.places;
  const { page, anchor } = partsOf(to);
  const anchors = addresses.get(`${page}.md`)?.anchors;
  if (anchors && anchor !== undefined) {
    const near = nearest(anchor, anchors.keys());
    return {
      severity: 'error',
      code: 'redirect',
      message: `Found a redirect to \`${to}\`, but no such section on that page`,
      hint: `write \`${near === undefined ? page : `${page}#${near}`}\``,
    };
  }
  const files = [...addresses.keys()].map((path) => path.slice(0, -'.md'.length));
  const alike = page.includes('/') ? files : [...categories, ...fixedPages];
  const near = nearest(page, alike) ?? files.find((name) => name.endsWith(`/${page.split('/').at(-1) ?? page}`));
  return {
    severity: 'error',
    code: 'redirect',
    message: `Found a redirect to \`${to}\`, but there is no such page`,
    hint: near ? `write \`${near}\`` : 'write the name of a page, like `executive/weekly-check-in`, or `/` for the home page',
  };
}
