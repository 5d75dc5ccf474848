// What front matter and settings may say, as JSON Schemas for editors: the same schemas that we check by, and for a team's
// files what may be left out because it comes from below.

import { z } from 'zod';
import { keyed } from '../layers/merge-settings.ts';
import {
  packetOverrideSchema,
  packetSchema,
  playbookOverrideSchema,
  playbookSchema,
  redirectsSchema,
  settingsSchema,
  sourcesSchema,
  synonymsSchema,
} from '../schema.ts';

/** A JSON Schema of draft 7, the newest that YAML's language server reads in every version. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The schemas of the content's files, by a name for the file that holds them. */
export function contentSchemas(): Readonly<Record<string, JsonSchema>> {
  const [playbook, packet] = [jsonSchema(playbookSchema), jsonSchema(packetSchema)];
  const [settings, sources] = [jsonSchema(settingsSchema), jsonSchema(sourcesSchema)];
  return {
    playbook,
    packet,
    'handbook-settings': settings,
    sources,
    synonyms: jsonSchema(synonymsSchema),
    redirects: jsonSchema(redirectsSchema),
    'team-playbook': override(playbook, jsonSchema(playbookOverrideSchema)),
    'team-packet': override(packet, jsonSchema(packetOverrideSchema)),
    'team-handbook-settings': over(settings, 'Only the keys you change; the others come from `playbooks/handbook.yml`.'),
    'team-sources': over(sources, 'Added to the sources in `playbooks/sources.yml`.'),
  };
}

function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      // An editor would offer an empty pair of brackets; and keys are texts anyway.
      if (isEmpty(jsonSchema.default)) delete jsonSchema.default;
      if (JSON.stringify(jsonSchema.propertyNames) === '{"type":"string"}') delete jsonSchema.propertyNames;
    },
  });
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** The schema of a team's settings: all may be left out but what tells the entries of a list apart, which may be hidden. */
function over(schema: JsonSchema, description: string): JsonSchema {
  const open = withoutDemands(schema);
  const lists = Object.entries(keyed).flatMap(([name, { key }]) => {
    const list = open.properties?.[name];
    if (typeof list !== 'object' || typeof list.items !== 'object' || Array.isArray(list.items)) return [];
    const entry = list.items as JsonSchema;
    const properties = { ...entry.properties, hidden: { description: 'Drops the entry that stands below.', enum: [true, 'true'] } };
    return [[name, { ...list, items: { ...entry, required: [key], properties } }]];
  });
  return { ...open, description, properties: { ...open.properties, ...Object.fromEntries(lists) } };
}

/** The schema of a team's playbook or packet: whole, or with the keys that lay it over another only what it changes. */
function override(schema: JsonSchema, keys: JsonSchema): JsonSchema {
  const open = withoutDemands(schema);
  const whole = demands(schema) ?? {};
  const { extends: _, hidden: __, ...onlyWhenExtending } = keys.properties ?? {};
  const refused = Object.fromEntries(Object.keys(onlyWhenExtending).map((key) => [key, false]));
  return {
    ...open,
    description: `${schema.description ?? ''} With \`extends: base\`, only what is to change.`,
    properties: { ...keys.properties, ...open.properties },
    if: { anyOf: [{ required: ['extends'] }, { required: ['hidden'] }] },
    else: { ...whole, properties: { ...whole.properties, ...refused } },
  };
}

function withoutDemands(schema: JsonSchema): JsonSchema {
  const { required: _, ...open } = schema;
  return { ...open, ...inner(open, withoutDemands) };
}

/** Only what a schema asks to be there; nothing where it asks for nothing. */
function demands(schema: JsonSchema): JsonSchema | undefined {
  const found = { ...(schema.required ? { required: schema.required } : {}), ...inner(schema, demands) };
  return Object.keys(found).length > 0 ? found : undefined;
}

/** What a change makes of the schemas within a schema. */
function inner(schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema | undefined): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const changed = typeof value === 'object' ? change(value) : undefined;
    return changed ? [[key, changed] as const] : [];
  });
  const single = (['items', 'additionalProperties'] as const).flatMap((key) => {
    const value = schema[key];
    const changed = typeof value === 'object' && !Array.isArray(value) ? change(value as JsonSchema) : undefined;
    return changed ? [[key, changed] as const] : [];
  });
  return { ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}), ...Object.fromEntries(single) };
}
