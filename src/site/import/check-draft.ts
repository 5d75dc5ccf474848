// Holds a draft to the rules of the check before it is written, as if it stood in the handbook.

import { checkSite } from '../../check/check-site.ts';
import type { Category, SourcePoint } from '../../model/handbook.ts';
import { noLayers } from '../../model/layers.ts';
import { pointId, type Slug } from '../../model/names.ts';
import type { Problem } from '../../model/problem.ts';
import { parsePlaybook } from '../../parse/parse-playbook.ts';
import { planSite, type Site } from '../../plan/site.ts';
import { ImportFault, type LeftOut } from './document.ts';
import { itemsOf, type Draft, type DraftChecklist } from './draft.ts';
import { draftText, type DraftFacts } from './draft-text.ts';
import { reasons, refusals, things } from './sentences.ts';

/** Where a draft is to stand, and beside what. */
export interface DraftPlace {
  readonly site: Site;
  readonly category: Slug;
  readonly slug: Slug;
}

/** A draft that passes the check, its text, and the items that would not have passed. */
export interface FittingDraft {
  readonly draft: Draft;
  readonly text: string;
  readonly notTicked: readonly LeftOut[];
}

/**
 * Takes items out of the draft's checklists until no rule finds an error: their words stay in the sections. Throws an
 * {@link ImportFault} when anything else is wrong with the draft.
 */
export function fitToRules(draft: Draft, facts: DraftFacts, place: DraftPlace): FittingDraft {
  const notTicked: LeftOut[] = [];
  let checklists = draft.checklists;
  for (;;) {
    const fitting = { ...draft, checklists };
    const text = draftText(fitting, facts);
    const { errors, itemAt } = errorsOf(fitting, text, facts, place);
    if (errors.length === 0) return { draft: fitting, text, notTicked };
    const refused = new Map<string, string>();
    for (const error of errors) {
      const item = itemAt.get(error.line);
      if (item === undefined) throw new ImportFault(error.code === 'too-large' ? refusals.longSources : refusals.inner(error.message));
      refused.set(item, error.message);
    }
    checklists = withoutItems(checklists, refused, notTicked);
  }
}

/** Checklists without the items that are refused; what is left of one with fewer than two goes as well. */
function withoutItems(checklists: readonly DraftChecklist[], refused: ReadonlyMap<string, string>, notTicked: LeftOut[]): DraftChecklist[] {
  return checklists.flatMap((checklist, number) => {
    let index = 0;
    const stops = checklist.stops.map((stop) => ({
      ...stop,
      items: stop.items.filter((item) => {
        const message = refused.get(`${number} ${index++}`);
        if (message !== undefined) notTicked.push({ what: things.text(item), why: reasons.rule(message) });
        return message === undefined;
      }),
    }));
    const left = { ...checklist, stops };
    const items = itemsOf(left);
    if (items.length >= 2) return [left];
    notTicked.push(...items.map((item) => ({ what: things.text(item), why: reasons.alone })));
    return [];
  });
}

interface Errors {
  readonly errors: readonly Problem[];
  /** By line, the number of the checklist and of the item in it, counted from 0. */
  readonly itemAt: ReadonlyMap<number, string>;
}

function errorsOf(draft: Draft, text: string, facts: DraftFacts, { site, category, slug }: DraftPlace): Errors {
  const { settings } = site.handbook;
  const path = `${category}/${slug}.md`;
  const parsed = parsePlaybook({ path, file: path, text }, category, slug, settings.defaults, settings.variables);
  const own = parsed.problems.filter((problem) => problem.severity === 'error');
  if (!parsed.value) return { errors: own, itemAt: new Map() };
  const isKnown = settings.categories.some(({ id }) => id === category);
  const handbook = {
    ...site.handbook,
    settings: isKnown ? settings : { ...settings, categories: [...settings.categories, categoryOf(category)] },
    playbooks: [parsed.value],
    packets: [],
    documents: [...site.handbook.documents, { id: draft.documentId, title: draft.documentTitle }],
    points: [...site.handbook.points, ...pointsOf(draft, category)],
    layers: noLayers,
    revisions: new Map<string, never>(),
    revisionsFile: undefined,
    media: [],
    redirects: [],
    unread: new Set<string>(),
    loose: [],
  };
  const planned = planSite(handbook);
  const found = checkSite(planned, { today: facts.today, iconNames: [] });
  const itemAt = new Map(
    planned.checklists.flatMap(({ checklist }, number) =>
      checklist.groups.flatMap(({ items }) => items).map((item, index) => [item.place.line, `${number} ${index}`] as const),
    ),
  );
  return { errors: [...own, ...found.filter((problem) => problem.severity === 'error' && problem.file === path)], itemAt };
}

function pointsOf({ documentId, points }: Draft, home: Slug): SourcePoint[] {
  const place = { file: '', line: 1, column: 1 };
  return points.map(({ id, text }) => ({ id: pointId(id), document: documentId, home, text, aliases: [], place }));
}

function categoryOf(id: Slug): Category {
  return {
    id,
    title: id,
    summary: '',
    icon: 'book-open',
    hue: 'slate',
    order: [],
    written: { title: '', summary: '' },
    place: { file: '', line: 1, column: 1 },
  };
}
