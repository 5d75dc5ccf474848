// Draws a sheet from its data, as `templates/parts/sheet.ts` writes it: the styles of paper are the same.

import type { OwnSheet } from '../../src/model/own-sheet.ts';
import { element } from './dom.ts';

export type { OwnSheet } from '../../src/model/own-sheet.ts';

/** Labels of lines to fill in. */
interface SheetWords {
  readonly forName: string;
  readonly start: string;
  readonly date: string;
}

/** A sheet; `number` says which of how many, `code` names its code for those who don't see it. */
export function drawSheet(sheet: OwnSheet, number: string, code: string, words: SheetWords): HTMLElement {
  const about = element(
    'div',
    { class: 'sheet__about' },
    element('p', { class: 'sheet__number' }, number),
    element('h2', { class: 'sheet__title' }, sheet.title),
  );
  about.append(...sheet.purpose.map((line) => element('p', {}, line)));
  if (sheet.facts.length > 0)
    about.append(
      element(
        'dl',
        { class: 'sheet__facts' },
        ...sheet.facts.map(({ label, text }) => element('div', {}, element('dt', {}, label), element('dd', {}, text))),
      ),
    );
  const head = element('header', { class: 'sheet__head' }, about);
  if (sheet.picture) head.append(element('div', { class: 'sheet__code' }, drawCode(sheet.picture, code)));
  head.append(element('dl', { class: 'sheet__lines' }, line(words.forName, 'name'), line(words.start, 'start')));
  const foot = element(
    'footer',
    { class: 'sheet__foot' },
    ...sheet.signatures.map((name) => element('dl', { class: 'sheet__sign' }, line(name), line(words.date))),
    element(
      'p',
      { class: 'sheet__provenance' },
      element('span', {}, [sheet.title, sheet.version, sheet.reviewed].filter(Boolean).join(' · ')),
      element('span', { dir: 'ltr' }, sheet.address),
    ),
  );
  const mode = element('p', { class: 'sheet__mode' }, element('span', {}, sheet.modeLine));
  if (sheet.stamp !== '') mode.append(element('span', { class: 'sheet__stamp' }, sheet.stamp));
  return element(
    'article',
    { class: `sheet sheet--${sheet.kind}` },
    head,
    ...(sheet.modeLine === '' ? [] : [mode]),
    ...sheet.groups.map((group) => drawGroup(group, sheet.kind)),
    foot,
  );
}

function drawGroup({ title, notes, items }: OwnSheet['groups'][number], kind: OwnSheet['kind']): HTMLElement {
  const head = title === '' ? [] : [element('legend', { class: 'group__head' }, element('h3', { class: 'group__title' }, title))];
  return element(
    'fieldset',
    { class: 'group' },
    ...head,
    ...notes.map((note) => element('p', {}, note)),
    element('ul', { class: 'group__items' }, ...items.map((item) => (kind === 'worksheet' ? drawPrompt(item) : drawItem(item)))),
  );
}

function drawItem({ text, notes, detail, who, due }: OwnSheet['groups'][number]['items'][number]): HTMLElement {
  const label = element(
    'label',
    { class: 'item__line' },
    element('input', { type: 'checkbox', class: 'item__box' }),
    element('span', { class: 'item__text' }, text),
  );
  if (notes !== '') label.append(element('span', { class: 'item__notes', ...(due === '' ? {} : { 'data-due': due }) }, notes));
  const item = element('li', { class: 'item', ...(who === '' ? {} : { 'data-who': who }) }, label);
  if (detail.length > 0) item.append(element('div', { class: 'item__detail' }, ...detail.map((one) => element('p', {}, one))));
  return item;
}

function drawPrompt({ text, lines }: OwnSheet['groups'][number]['items'][number]): HTMLElement {
  const empty = Array.from({ length: lines }, () => element('span', {}));
  return element(
    'li',
    { class: 'prompt' },
    element('span', { class: 'prompt__text' }, text),
    element('span', { class: 'prompt__lines', 'aria-hidden': 'true' }, ...empty),
  );
}

function line(label: string, filled?: string): HTMLElement {
  return element('div', {}, element('dt', {}, label), element('dd', filled === undefined ? {} : { 'data-fill': filled, dir: 'auto' }));
}

function drawCode({ size, path }: NonNullable<OwnSheet['picture']>, label: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({
    class: 'qr',
    viewBox: `0 0 ${size} ${size}`,
    role: 'img',
    'aria-label': label,
    'shape-rendering': 'crispEdges',
  }))
    svg.setAttribute(key, value);
  for (const [name, d] of [
    ['qr__ground', `M0 0h${size}v${size}H0z`],
    ['qr__modules', path],
  ] as const) {
    const part = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    part.setAttribute('class', name);
    part.setAttribute('d', d);
    svg.append(part);
  }
  return svg;
}
