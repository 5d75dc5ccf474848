// What a printed sheet says of the handbook it comes from.

import type { Site } from './site.ts';

/** The handbook's title, and the organisation where one is set and the title doesn't name it: `The desk · Northwind`. */
export function imprintOf({ handbook }: Site): string {
  const { title, organisation } = handbook.settings;
  return organisation === undefined || title.includes(organisation) ? title : `${title} · ${organisation}`;
}
