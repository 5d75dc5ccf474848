// What the search knows of a site: its playbooks and packets as documents made of places, each with its words.

import type { OwnPage, SourcePoint } from '../model/handbook.ts';
import type { PointId, Slug } from '../model/names.ts';
import type { Playbook, Section } from '../model/playbook.ts';
import { blockText, inlineText, walkBlocks, type Block } from '../model/prose.ts';
import { sheetTitle } from '../plan/plan-lists.ts';
import type { PlannedPacket, PlannedPlaybook, Site } from '../plan/site.ts';
import type { Fragment, FragmentPlace } from '../search/format.ts';

/** A place with what is said there, and what is said about it elsewhere. */
export interface SearchPlace extends FragmentPlace {
  /** Words that lead here but don't stand here: the points that a section puts to work. */
  readonly about: readonly string[];
  /** What readers call those points. */
  readonly pointAliases: readonly string[];
}

/** A playbook or packet for the index. */
export interface SearchDocument extends Fragment {
  readonly places: readonly SearchPlace[];
}

/** The points of sources by id. */
export type Points = ReadonlyMap<PointId, SourcePoint>;

/** A handbook's points by id. */
export function pointsById(site: Site): Points {
  return new Map(site.handbook.points.map((point) => [point.id, point]));
}

/** The document of a playbook: itself, then each section and each set of words to copy. */
export function playbookDocument({ playbook, url }: PlannedPlaybook, points: Points): SearchDocument {
  return {
    url,
    title: playbook.title,
    summary: playbook.summary,
    places: [introduction(playbook), ...wordsIn(playbook.intro), ...playbook.sections.flatMap((section) => sectionPlaces(section, points))],
  };
}

/** The document of a packet. */
export function packetDocument({ packet, url, sheets }: PlannedPacket): SearchDocument {
  const lines = [...textLines(packet.cover), ...sheets.map(sheetTitle)];
  return {
    url,
    title: packet.title,
    summary: packet.summary,
    places: [{ id: '', kind: 'packet', title: packet.title, lines, about: [packet.audience], pointAliases: [], aliases: [] }],
  };
}

/** The document of a page of the team's own. */
export function ownPageDocument({ url, title, summary, lines }: OwnPage): SearchDocument {
  return { url, title, summary, places: [{ id: '', kind: 'page', title, lines, about: [], pointAliases: [], aliases: [] }] };
}

function introduction(playbook: Playbook): SearchPlace {
  return {
    id: '',
    kind: 'playbook',
    title: playbook.title,
    lines: textLines(playbook.intro),
    about: [],
    pointAliases: [],
    aliases: playbook.aliases,
  };
}

function sectionPlaces(section: Section, points: Points): SearchPlace[] {
  const cited = [...new Set(section.sources.map((citation) => citation.point))].flatMap((id) => points.get(id) ?? []);
  const about = cited.map((point) => point.text);
  const pointAliases = cited.flatMap((point) => point.aliases);
  const place = (kind: SearchPlace['kind'], id: Slug, lines: readonly string[]): SearchPlace => ({
    id,
    kind,
    title: section.title,
    lines,
    about,
    pointAliases,
    aliases: section.aliases,
  });
  if (section.kind === 'worksheet') {
    const { purpose, groups } = section.worksheet;
    const lines = groups.flatMap((group) => [group.title, ...group.prompts.map((prompt) => prompt.text)]);
    return [place('worksheet', section.id, [...textLines(purpose), ...lines].filter(Boolean))];
  }
  if (section.kind === 'checklist') {
    const { when, purpose, groups } = section.checklist;
    const lines = groups.flatMap((group) => [
      group.title,
      ...textLines(group.notes),
      ...group.items.flatMap((item) => [item.text, ...textLines(item.detail)]),
    ]);
    return [{ ...place('checklist', section.id, [when, ...textLines(purpose), ...lines].filter(Boolean)), title: section.checklist.title }];
  }
  return [place('play', section.id, textLines(section.blocks)), ...wordsIn(section.blocks)];
}

function wordsIn(blocks: readonly Block[]): SearchPlace[] {
  const places: SearchPlace[] = [];
  for (const block of walkBlocks(blocks)) {
    if (block.type !== 'words') continue;
    const { id, title, text } = block.words;
    places.push({ id, kind: 'words', title, lines: text.split(/\n+/).filter(Boolean), about: [], pointAliases: [], aliases: [] });
  }
  return places;
}

/** Paragraphs, entries and lines; words to copy are places of their own. */
function textLines(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  for (const block of walkBlocks(blocks)) {
    if (block.type === 'paragraph' || block.type === 'heading') lines.push(inlineText(block.children));
    else if (block.type === 'code' || block.type === 'table') lines.push(...blockText([block]).split('\n'));
  }
  return lines.filter(Boolean);
}
