// Adding to sources.yml: what is there stays byte for byte, and what can't be added safely is refused.

import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addToSources, readSources, type Addition } from '../../../src/site/import/add-to-sources.ts';
import { documentIdFor } from '../../../src/site/import/document-id.ts';

const added: Addition = {
  id: 'PT',
  title: 'Plan a "trip": #1',
  home: 'executive',
  points: [
    { id: 'PT-1', text: 'Ask: "who?" # and \\ when' },
    { id: 'PT-2', text: 'Go.' },
  ],
};
const file = 'playbooks/sources.yml';
const add = (text: string | undefined, what = added): string =>
  addToSources(readSources(text === undefined ? undefined : Buffer.from(text), file), what, file);

const note = (indent: string): string =>
  `${indent}# PT: taken from the document word for word by \`npm run import\`.\n${indent}# Put each point into your own words before you publish, then delete this note.\n`;
const points = (indent: string): string =>
  `${note(indent)}${indent}- id: PT-1\n${indent}  home: executive\n${indent}  point: "Ask: \\"who?\\" # and \\\\ when"\n${indent}- id: PT-2\n${indent}  home: executive\n${indent}  point: "Go."\n`;
const document = 'PT: { title: "Plan a \\"trip\\": #1" }\n';

describe('sources.yml', () => {
  it('is made where there is none', () => {
    const whole = `# The documents this handbook is derived from, and what each advises, one point a row, in our own words.\ndocuments:\n  ${document}points:\n${points('  ')}`;
    expect(add(undefined)).toBe(whole);
    expect(add('')).toBe(whole);
  });

  it.each([
    [
      'with comments before, between and after',
      '# Mine\ndocuments: # all\n  AR: { title: One } # first\n\n# Then\npoints:\n  # AR\n  - id: AR-1 # a\n    home: executive\n    point: Go\n    aliases:\n      [a,\n      b]\n# End\n',
      `# Mine\ndocuments: # all\n  AR: { title: One } # first\n  ${document}\n# Then\npoints:\n  # AR\n  - id: AR-1 # a\n    home: executive\n    point: Go\n    aliases:\n      [a,\n      b]\n${points('  ')}# End\n`,
    ],
    [
      'with points at the margin, and the documents last',
      "points:\n- {id: AR-1, home: executive, point: 'Go'}\n\ndocuments:\n    AR:\n        title: One",
      `points:\n- {id: AR-1, home: executive, point: 'Go'}\n${points('')}\ndocuments:\n    AR:\n        title: One\n    ${document.trimEnd()}`,
    ],
    ['with empty lists in brackets', 'documents: {}\npoints: [] # none\n', `documents:\n  ${document}points: # none\n${points('  ')}`],
    ['without points', 'documents:\n  AR: { title: One }\n\n', `documents:\n  AR: { title: One }\n  ${document}points:\n${points('  ')}`],
  ])('%s', (_, before, after) => {
    expect(add(before)).toBe(after);
  });

  it('keeps its line ends and its mark', () => {
    const before = '\uFEFFdocuments:\r\n  AR: { title: One }\r\npoints:\r\n  - { id: AR-1, home: executive, point: Go }\r\n';
    expect(add(before)).toBe(
      `\uFEFFdocuments:\r\n  AR: { title: One }\r\n  ${document.replace('\n', '\r\n')}points:\r\n  - { id: AR-1, home: executive, point: Go }\r\n${points('  ').replaceAll('\n', '\r\n')}`,
    );
  });

  it('gets a document alone where there are no points', () => {
    expect(add('documents:\n  AR: { title: One }\npoints: []\n', { ...added, points: [] })).toBe(
      `documents:\n  AR: { title: One }\n  ${document}points: []\n`,
    );
  });

  it('may name only what a team adds to the documents below, and what it hides', () => {
    const before = 'points:\n  - { id: AR-E0, hidden: true }\n  - { id: SR-9, home: executive, point: Go }\n';
    expect(add(before)).toBe(`${before}${points('  ')}documents:\n  ${document}`);
    expect(add('# Ours\n')).toBe(`# Ours\npoints:\n${points('  ')}documents:\n  ${document}`);
    expect(add('documents:\npoints:\n')).toBe(`documents:\n  ${document}points:\n${points('  ')}`);
  });

  it.each([
    ['broken YAML', 'documents: {\n'],
    ['a list', '- documents\n'],
    ['a byte that is not UTF-8', Buffer.from('documents: {} # \xe9', 'latin1')],
    ['a tag', 'documents: !x {}\n'],
  ])('is not touched with %s', (_, before) => {
    expect(() => readSources(Buffer.from(before), file)).toThrow(
      'playbooks/sources.yml has mistakes of its own. Run `npm run check`, mend them, and bring the document in again.',
    );
  });

  it.each([
    ['documents on one line', 'documents: { AR: { title: One } }\npoints: []\n'],
    ['points on one line', 'documents: {}\npoints: [{ id: AR-1, home: executive, point: Go }]\n'.replace('{}', '{ AR: { title: One } }')],
    ['keys in quotes', '"documents": {}\n'],
    ['all in brackets', '{ documents: {}, points: [] }\n'],
  ])('is refused with %s', (_, before) => {
    expect(() => add(before)).toThrow(
      'playbooks/sources.yml is written in a way that nothing can be added to safely. Write `documents:` and `points:` each on a line of its own, with one entry a line below.',
    );
  });

  it('is refused where it would become too long', () => {
    const many = Array.from({ length: 4000 }, (_, index) => ({ id: `PT-${index}`, text: 'word '.repeat(50) }));
    expect(() => add('documents: {}\n', { ...added, points: many })).toThrow(
      'The playbook or sources.yml would become too long to be read. Split the document, and bring its parts in one by one.',
    );
  });
});

test('Any text of a point or a title is kept as it is', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((words) => `a${words.replace(/\p{C}/gu, '')}b`);
  fc.assert(
    fc.property(text, text, (title, point) => {
      const before = readSources(
        Buffer.from('documents:\n  AR: { title: One }\npoints:\n  - { id: AR-1, home: executive, point: Go }\n'),
        file,
      );
      const after = addToSources(before, { ...added, title, points: [{ id: 'PT-1', text: point }] }, file);
      const { says } = readSources(Buffer.from(after), file);
      expect(says).toEqual({
        documents: { AR: { title: 'One' }, PT: { title } },
        points: [
          { id: 'AR-1', home: 'executive', point: 'Go' },
          { id: 'PT-1', home: 'executive', point },
        ],
      });
    }),
  );
});

describe('the id of a document', () => {
  it.each([
    ['Plan a trip', [], 'PA'],
    ['Plan a trip', ['PA'], 'PT'],
    ['Plan a trip', ['PA', 'PT'], 'PL'],
    ['Élan vital', [], 'EV'],
    ['Onboarding', [], 'ON'],
    ['قبل السفر 2', [], 'AA'],
    ['قبل السفر 2', ['AA', 'AB'], 'AC'],
    ['A', [], 'AA'],
  ])('of %s beside %j is %s', (title, taken, id) => {
    expect(documentIdFor(title, new Set(taken))).toBe(id);
  });

  it('has three letters when all pairs are taken', () => {
    const taken = new Set<string>();
    for (let count = 0; count < 26 * 26; count++) taken.add(documentIdFor('Plan a trip', taken));
    expect([...taken].every((id) => /^[A-Z]{2}$/.test(id))).toBe(true);
    expect(documentIdFor('Plan a trip', taken)).toBe('AAA');
  });
});
