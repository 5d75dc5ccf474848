// JSON that a person can read and a tool can compare line by line.

/** The value as JSON: what holds nothing but plain values takes one line, everything else one line for each of its parts. */
export function legibleJson(value: unknown, indent = ''): string {
  if (!isNested(value)) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((part) => legibleJson(part, `${indent}  `))
    : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${legibleJson(part, `${indent}  `)}`);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return `${open}${close}`;
  if (!Object.values(value).some(isNested)) return isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  return `${open}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
