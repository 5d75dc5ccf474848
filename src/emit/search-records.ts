// What the search index holds: for each playbook and packet a bare document of its words, no menus.
//
// Pagefind takes every heading with an id for a place inside a page. The level says what kind of place it is, which the
// browser reads back: h2 a play, h3 a checklist, h4 words to copy, h5 the part of a packet.

import type { Settings } from '../model/handbook.ts';
import { html, type Html } from '../model/html.ts';
import { url } from '../model/names.ts';
import type { Playbook, Section } from '../model/playbook.ts';
import { blockText, inlineText, walkBlocks, type Block } from '../model/prose.ts';
import { sheetAnchor, sheetTitle } from '../plan/plan-lists.ts';
import type { PlannedPacket, Site } from '../plan/site.ts';

/** A document for the index. */
export interface SearchRecord {
  /** Without site prefix. */
  readonly url: string;
  readonly content: string;
}

/** The documents of a site, one at a time. */
export function* searchRecords(site: Site): Generator<SearchRecord> {
  const { settings } = site.handbook;
  for (const { playbook } of site.playbooks) yield playbookRecord(playbook, settings);
  yield* packetRecords(site);
}

/** The document of a playbook; needs no more than the playbook itself, so that indexing can begin while others are parsed. */
export function playbookRecord(playbook: Playbook, { categories, language }: Settings): SearchRecord {
  const category = categories.find(({ id }) => id === playbook.category);
  const content = document(
    language,
    { kind: 'playbook', aliases: playbook.aliases.join(', '), category: category?.title ?? '', hue: category?.hue ?? '' },
    playbook.category,
    html`<h1 data-pagefind-meta="title" data-pagefind-weight="8">${playbook.title}</h1>
<p data-pagefind-weight="4">${playbook.summary}</p>${lines(playbook.intro)}
${playbook.sections.map(section)}`,
  );
  return { url: url(playbook.category, playbook.slug), content };
}

/** The documents of the packets. */
export function* packetRecords(site: Site): Generator<SearchRecord> {
  for (const planned of site.packets) yield { url: planned.url, content: packetRecord(planned, site.handbook.settings.language) };
}

function section(one: Section): Html {
  if (one.kind === 'worksheet') {
    const groups = one.worksheet.groups.map((group) =>
      [group.title, ...group.prompts.map((prompt) => prompt.text)].map((line) => html`<p>${line}</p>`),
    );
    return html`<h2 id="${one.id}" data-pagefind-weight="5">${one.title}</h2>${lines(one.worksheet.purpose)}${groups}\n`;
  }
  if (one.kind !== 'checklist') return html`<h2 id="${one.id}" data-pagefind-weight="5">${one.title}</h2>${lines(one.blocks)}\n`;
  const { checklist } = one;
  const groups = checklist.groups.map(
    (group) => html`<p>${group.title}</p>${lines(group.notes)}${group.items.map((item) => html`<p>${item.text}</p>${lines(item.detail)}`)}`,
  );
  return html`<h3 id="${one.id}" data-pagefind-weight="5">${one.title}</h3><p>${checklist.when}</p>${lines(checklist.purpose)}${groups}\n`;
}

function lines(blocks: readonly Block[]): Html {
  const parts: Html[] = [];
  for (const block of walkBlocks(blocks)) {
    if (block.type === 'words')
      parts.push(
        html`<h4 id="${block.words.id}" data-pagefind-weight="3">${block.words.title}</h4>${block.words.text.split(/\n+/).map((line) => html`<p>${line}</p>`)}`,
      );
    else if (block.type === 'paragraph' || block.type === 'heading') parts.push(html`<p>${inlineText(block.children)}</p>`);
    else if (block.type === 'code' || block.type === 'table') parts.push(html`<p>${blockText([block])}</p>`);
  }
  return html`${parts}`;
}

function packetRecord({ packet, sheets }: PlannedPacket, language: string): string {
  return document(
    language,
    { kind: 'packet' },
    '',
    html`<h1 data-pagefind-meta="title" data-pagefind-weight="8">${packet.title}</h1><p data-pagefind-weight="4">${packet.summary}</p>${lines(packet.cover)}
${sheets.map((sheet, index) => html`<h5 id="${sheetAnchor(index)}" data-pagefind-weight="2">${sheetTitle(sheet)}</h5>`)}`,
  );
}

/** Facts and filter stand outside the body that is indexed: they answer, but are never quoted. */
function document(language: string, facts: Readonly<Record<string, string>>, category: string, content: Html): string {
  const meta = Object.entries(facts).map(
    ([name, value]) => value !== '' && html`<span hidden data-pagefind-meta="${name}">${value}</span>`,
  );
  const filter = category !== '' && html`<span hidden data-pagefind-filter="category">${category}</span>`;
  return html`<!doctype html><html lang="${language}"><body>${meta}${filter}<main data-pagefind-body>${content}</main></body></html>`.toString();
}
