// The JSON Schemas that editors read, as the files of the folder `schema/`.

import { contentSchemas } from '../parse/schemas/json-schema.ts';
import { ownSentencesSchema } from '../plan/own-sentences-schema.ts';

/** Each file's text by its name: `playbook.json`. The same code gives the same bytes. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const schemas: Readonly<Record<string, object>> = { ...contentSchemas(), strings: ownSentencesSchema() };
  return new Map(Object.entries(schemas).map(([name, schema]) => [`${name}.json`, `${compact(JSON.stringify(schema, null, 2))}\n`]));
}

/** JSON with short lists on one line. */
function compact(json: string): string {
  return json.replace(/\[\n\s+([^[\]{}]{1,100}?)\n\s+\]/g, (_, entries: string) => `[${entries.replace(/\n\s+/g, ' ')}]`);
}
