// Holds a parsed YAML text against a schema and turns what zod finds into problems with places and hints.

import { z } from 'zod';
import { nearest } from '../model/nearest.ts';
import { problemAt, type Fault, type Problem } from '../model/problem.ts';
import type { Yaml, YamlValue } from './yaml.ts';

/** What validating gives: the value when it fits, and every problem. */
export interface Validated<Value> {
  readonly value: Value | undefined;
  readonly problems: readonly Problem[];
}

/** The value as the schema reads it, or a problem for each thing that doesn't fit, all at once. */
export function validate<Schema extends z.ZodType>(schema: Schema, yaml: Yaml): Validated<z.output<Schema>> {
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, schema, yaml));
  // A key that is missing because it was misspelt is told once, where it was misspelt.
  const offered = new Set(problems.flatMap((problem) => (problem.code === 'unknown-key' ? [problem.hint] : [])));
  return {
    value: undefined,
    problems: problems.filter(
      (problem) => problem.code !== 'missing-key' || !offered.has(`write ${/`[^`]+`/.exec(problem.message)?.[0] ?? ''}`),
    ),
  };
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: Yaml): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => problemAt(yaml.placeOfKey(issue.path, key), unknownKey(key, known)));
  }
  const found = valueAt(yaml.value, issue.path);
  const key = String(issue.path.findLast((part) => typeof part === 'string') ?? 'the file');
  const place = found === undefined ? yaml.placeOf(issue.path.slice(0, -1)) : yaml.placeOf(issue.path);
  return [problemAt(place, found === undefined ? missingKey(key) : wrongValue(key, found, issue))];
}

function unknownKey(key: string, known: readonly string[]): Fault {
  const near = nearest(key, known);
  return {
    severity: 'error',
    code: 'unknown-key',
    message: `Found the key \`${key}\`, expected one of ${known.map((name) => `\`${name}\``).join(', ')}`,
    hint: near ? `write \`${near}\`` : 'delete the line: nothing reads it',
  };
}

function missingKey(key: string): Fault {
  return {
    severity: 'error',
    code: 'missing-key',
    message: `Found no \`${key}\`, expected one`,
    hint: `add a line \`${key}: …\``,
  };
}

function wrongValue(key: string, found: YamlValue, issue: z.core.$ZodIssue): Fault {
  const { expected, hint } = expectation(found, issue);
  return {
    severity: 'error',
    code: 'wrong-value',
    message: `Found ${describe(found)} for \`${key}\`, expected ${expected}`,
    hint,
  };
}

/** What else people call a value. */
const otherNames: Readonly<Record<string, string>> = { gitea: 'forgejo', codeberg: 'forgejo' };

function expectation(found: YamlValue, issue: z.core.$ZodIssue): { expected: string; hint: string } {
  switch (issue.code) {
    case 'custom': {
      const instead: unknown = issue.params?.['instead'];
      const better: unknown = typeof instead === 'function' && typeof found === 'string' ? instead(found.trim()) : undefined;
      return {
        expected: String(issue.params?.['expected'] ?? 'another value'),
        hint: String(better ?? issue.params?.['hint'] ?? 'change it'),
      };
    }
    case 'invalid_value': {
      const names = issue.values.map(String);
      const other = typeof found === 'string' ? otherNames[found.trim().toLowerCase()] : undefined;
      const near = other !== undefined && names.includes(other) ? other : typeof found === 'string' ? nearest(found, names) : undefined;
      return { expected: `one of ${names.map((name) => `\`${name}\``).join(', ')}`, hint: `write \`${near ?? names[0] ?? ''}\`` };
    }
    case 'too_small':
      return { expected: `at least ${String(issue.minimum)}`, hint: 'add what is missing' };
    case 'invalid_type':
      return expectedType(found, issue.expected);
    default:
      return { expected: issue.message, hint: 'change the value' };
  }
}

function expectedType(found: YamlValue, type: string): { expected: string; hint: string } {
  if (type === 'array') {
    const asList =
      typeof found === 'string'
        ? found
            .split(',')
            .map((part) => part.trim())
            .filter(Boolean)
        : [];
    return {
      expected: 'a list',
      hint: asList.length > 0 ? `write \`[${asList.join(', ')}]\`` : 'write `[one, two]`, or one entry a line, each after `- `',
    };
  }
  if (type === 'string') return { expected: 'text', hint: 'write the text after the colon; in quotes if it holds `:`, `[` or `{`' };
  return { expected: 'keys with values', hint: 'write `key: value` on indented lines below' };
}

function describe(found: YamlValue): string {
  if (typeof found === 'string') return found.trim() === '' ? 'nothing' : `\`${found.length > 60 ? `${found.slice(0, 60)}…` : found}\``;
  return Array.isArray(found) ? 'a list' : 'a group of keys';
}

function valueAt(value: YamlValue, path: readonly PropertyKey[]): YamlValue | undefined {
  let current: unknown = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) return undefined;
    current = Reflect.get(current, part);
  }
  return current as YamlValue;
}

/** The keys that a schema knows at a path, with defaults, options and the values of records and lists looked through. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let current: unknown = inner(schema);
  for (const part of path) {
    if (current instanceof z.ZodObject) current = inner(current.shape[String(part)]);
    else if (current instanceof z.ZodArray) current = inner(current.element);
    else if (current instanceof z.ZodRecord) current = inner(current.valueType);
    else return [];
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function inner(schema: unknown): unknown {
  let current = schema;
  while (current instanceof z.ZodDefault || current instanceof z.ZodOptional || current instanceof z.ZodPrefault)
    current = current.unwrap();
  return current;
}
