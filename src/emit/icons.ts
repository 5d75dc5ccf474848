// Icons, inlined at build: the only importer of the Lucide icons.

import { createRequire } from 'node:module';
import { html, trust, type Html } from '../model/html.ts';

interface IconSet {
  readonly icons: Readonly<Record<string, { readonly body: string } | undefined>>;
  readonly aliases?: Readonly<Record<string, { readonly parent: string } | undefined>>;
}

/** Presentation that every icon shares stands in the style sheet instead. */
const shared = / (?:fill="none"|stroke="currentColor"|stroke-linecap="round"|stroke-linejoin="round"|stroke-width="2")/g;

/** Icons that point along the line of writing: they turn round where it runs from right to left. */
const turning =
  /(?:^|-)(?:left|right)(?:-|$)|^(?:list|list-checks|list-ordered|list-todo|send|undo|undo-2|redo|redo-2|text|log-in|log-out)$/;

/** The icons by name. */
export interface Icons {
  readonly names: readonly string[];
  /** The icon as markup, hidden from screen readers; nothing where there is no such name. */
  icon(name: string): Html | undefined;
}

/** Reads the family once. */
export function loadIcons(): Icons {
  const set = createRequire(import.meta.url)('@iconify-json/lucide/icons.json') as IconSet;
  const made = new Map<string, Html>();
  const bodyOf = (name: string): string | undefined => set.icons[name]?.body ?? set.icons[set.aliases?.[name]?.parent ?? '']?.body;
  return {
    names: [...Object.keys(set.icons), ...Object.keys(set.aliases ?? {})],
    icon(name) {
      const known = made.get(name);
      if (known) return known;
      const body = bodyOf(name);
      if (body === undefined) return undefined;
      const icon = html`<svg class="icon${turning.test(name) && ' icon--turning'}" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">${trust(body.replace(shared, ''))}</svg>`;
      made.set(name, icon);
      return icon;
    },
  };
}
