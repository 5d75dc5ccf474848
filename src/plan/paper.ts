// The paper that readers of a handbook have in their printers.

/** The papers that sheets are made for. */
export type PaperName = 'a4' | 'letter';

/** Regions that print on Letter: CLDR, supplemental data, `measurementData/paperSize[@type="US-Letter"]`. All others print on A4. */
const letterRegions: ReadonlySet<string> = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper for a language tag, by the region it names: `en-US` is Letter; `en` names none and is A4. */
export function paperFor(language: string): PaperName {
  return letterRegions.has(new Intl.Locale(language).region ?? '') ? 'letter' : 'a4';
}
