// What an editor says of a YAML file by the JSON Schema for it.

import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { schemaFiles } from '../../src/site/schema-files.ts';

const ajv = new Ajv({ strict: false, allErrors: true });
const editors = new Map<string, ValidateFunction>(
  [...schemaFiles()].map(([name, text]) => [name.replace('.json', ''), ajv.compile(JSON.parse(text) as object)]),
);

/** What is wrong with a YAML text, and where. Editors read YAML by its core schema: `2026` is a number, `true` a yes. */
export function underlined(schema: string, text: string): string[] {
  const check = editors.get(schema);
  if (!check) throw new Error(`There is no schema ${schema}`);
  return check(parse(text)) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`.trim());
}
