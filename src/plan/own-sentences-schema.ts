// What strings.yml may say, as a JSON Schema for editors: every sentence of the interface with its English text.

import { gapsOf, isCounted, pluralForms, type Tree } from './own-sentences.ts';
import { english } from './sentences/english.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft 7) of a team's `strings.yml`. */
export function ownSentencesSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    description: 'Sentences of the interface in your words: strings.yml. Those you leave out stay as they are.',
    ...groupSchema(english),
  };
}

function groupSchema(group: Exclude<Tree, string>): Schema {
  const properties = Object.fromEntries(Object.entries(group).map(([key, sentence]) => [key, sentenceSchema(sentence)]));
  return { type: 'object', properties, additionalProperties: false };
}

function sentenceSchema(sentence: Tree): Schema {
  if (typeof sentence === 'string') return { description: `In English: ${sentence}`, ...textSchema(sentence), default: sentence };
  if (!isCounted(sentence)) return groupSchema(sentence);
  const english = String(sentence['other']);
  const text = textSchema(english);
  // One text may do for all numbers; which forms there are depends on the language, not on English.
  const forms = Object.fromEntries([...pluralForms].map((form) => [form, text]));
  return {
    description: `In English: ${english}`,
    ...text,
    type: [...textTypes, 'object'],
    properties: forms,
    additionalProperties: false,
  };
}

/** What an editor takes a text for: `3` for a number, `true` for a yes. */
const textTypes = ['string', 'number', 'boolean'];

/** A text whose gaps are those of the English one: a name in braces that nothing fills in would be shown as it is. */
function textSchema(english: string): Schema {
  const gaps = gapsOf(english);
  if (gaps.length === 0) return { type: textTypes };
  return {
    type: textTypes,
    pattern: String.raw`^(?![\s\S]*\{(?!(?:${gaps.join('|')})\})\w+\})`,
    patternErrorMessage: `Filled in here: ${gaps.map((gap) => `\`{${gap}}\``).join(', ')}.`,
  };
}
