// The lines of a result: where it is, its title, and the words around what was found.

import type { Place } from '../../src/search/results.ts';
import type { Piece } from '../../src/search/excerpt.ts';
import type { Result } from '../../src/search/handbooks.ts';
import { element, fill } from './dom.ts';
import type { SearchStrings } from '../../src/search/strings.ts';

/** Where a result leads: its address, with the words that the page will mark. */
export function addressOf(result: Result, place: Place): string {
  const [path = '', anchor] = place.url.split('#');
  const marks = place.marks.length === 0 ? '' : `?mark=${encodeURIComponent(place.marks.join(','))}`;
  return `${result.base}${path.slice(1)}${marks}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** Kind, handbook, category and playbook: what stands above the title. Further places of one playbook say their kind only. */
export function pathOf(result: Result, place: Place, isFirst: boolean, strings: SearchStrings): HTMLElement {
  const isItself = !place.url.includes('#');
  const whose = result.handbook === '' ? '' : fill(strings.fromHandbook, { title: result.handbook });
  const steps = isFirst ? [whose, result.category, isItself ? '' : result.title] : [];
  return element(
    'span',
    { class: 'result__path' },
    element('span', { class: 'result__kind' }, strings.kinds[place.kind]),
    ...steps.filter(Boolean).map((step) => element('span', { dir: 'auto' }, step)),
  );
}

/** The words around what was found; first the other name, if that was what was asked for. */
export function excerptOf(place: Place, strings: SearchStrings): HTMLElement {
  const excerpt = element('span', { class: 'result__excerpt' });
  if (place.alsoCalled !== '')
    excerpt.append(element('span', { class: 'result__also' }, fill(strings.alsoCalled, { name: place.alsoCalled })), ' ');
  excerpt.append(...marked(place.excerpt));
  return excerpt;
}

/** Pieces of text, those that answer the query in marks. */
export function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text));
}
