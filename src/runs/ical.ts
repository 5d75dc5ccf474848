// Calendars as text: the only importer of ical.js, which is fetched when a calendar is written.

type Value = string | number | { readonly [part: string]: string | number | readonly (string | number)[] };

/** A property as jCal has it (RFC 7265): name, parameters, type of its values, values. */
export type Property = readonly [name: string, parameters: Readonly<Record<string, string>>, type: string, ...values: readonly Value[]];

/** A component as jCal has it: name, properties, components within. */
export type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]];

/** A calendar as iCalendar text (RFC 5545): texts escaped, lines of at most 75 octets, CRLF after each. */
export async function writeIcal(calendar: Component): Promise<string> {
  const { default: ical } = await import('ical.js');
  // It counts a folded line without the space it puts before it.
  ical.foldLength = 74;
  return `${ical.stringify.component(calendar as unknown as unknown[], ical.design.icalendar)}\r\n`;
}
