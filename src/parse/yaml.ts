// YAML with places: the only importer of yaml. Every scalar stays the text that was written, so `007`, `yes`, `12:30`
// and `2024-02-31` are never turned into something else; the schemas say what a text must look like.

import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import { problemAt, type Fault, type Place, type Problem } from '../model/problem.ts';

/** Text, lists and maps, as YAML's failsafe schema has them. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** A parsed YAML text that knows where everything stands. */
export interface Yaml {
  readonly value: YamlValue;
  /** The place of the value at a path, or of the nearest thing around it. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** The place of a key in the map at a path. */
  placeOfKey(path: readonly PropertyKey[], key: string): Place;
}

/** What reading YAML gives: a value when there is one, and what is wrong. */
export interface YamlResult {
  readonly yaml: Yaml | undefined;
  readonly problems: readonly Problem[];
}

/** The largest block, in characters: deeper or longer input can take quadratic time. Ours. */
const largestBlock = 64_000;
/** A file of settings or sources may be this much larger. Ours. */
const largestFile = 900_000;

/**
 * Reads YAML that starts at `start` in its file. Anchors, aliases, tags and several documents are refused; so is a `#`
 * that would cut text off.
 */
export function readYaml(text: string, start: Place, kind: 'block' | 'file'): YamlResult {
  const limit = kind === 'block' ? largestBlock : largestFile;
  if (text.length > limit) return { yaml: undefined, problems: [problemAt(start, tooLong(text.length, limit))] };
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: counter,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(Math.min(offset, text.length));
    return { file: start.file, line: Math.max(1, line) + start.line - 1, column: Math.max(1, col) };
  };
  const problems: Problem[] = [];
  // Tags are refused below, with a better hint.
  const faults = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  // After the first slip a parser is lost, and what it says of later lines misleads; only doubled keys stand for themselves.
  const first = faults.find(({ code }) => code !== 'DUPLICATE_KEY');
  for (const error of faults.filter((fault) => fault === first || fault.code === 'DUPLICATE_KEY')) {
    const place = at(error.pos[0]);
    problems.push(problemAt(place, broken(error.code, error.message, text.split('\n')[place.line - start.line] ?? '')));
  }
  // Nothing to refuse where none of the signs is there, as in nearly every file.
  if (/[&*!#]/.test(text)) problems.push(...refused(document, at));
  if (problems.length > 0) return { yaml: undefined, problems };
  const value: unknown = document.toJS();
  return { yaml: { value: isYamlValue(value) ? value : {}, ...finder(document, at, start) }, problems };
}

function isYamlValue(value: unknown): value is YamlValue {
  return value !== null && value !== undefined && (typeof value === 'string' || typeof value === 'object');
}

function finder(document: Document.Parsed, at: (offset: number) => Place, start: Place): Pick<Yaml, 'placeOf' | 'placeOfKey'> {
  const nodeAt = (path: readonly PropertyKey[]): Node | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node;
    }
    return undefined;
  };
  const place = (node: Node | undefined): Place => (node?.range ? at(node.range[0]) : start);
  return {
    placeOf: (path) => place(nodeAt(path)),
    placeOfKey: (path, key) => {
      const map = nodeAt(path);
      if (!isMap(map)) return place(map);
      const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
      return pair && isNode(pair.key) ? place(pair.key) : place(map);
    },
  };
}

/** What the failsafe schema itself gives nodes. */
const plainTags = new Set(['tag:yaml.org,2002:str', 'tag:yaml.org,2002:map', 'tag:yaml.org,2002:seq']);

/**
 * Anchors, aliases and tags, of which none is needed here and aliases can be made to explode; and text that YAML would cut
 * off: in `title: Talk to #team` it reads a comment. A comment proper has a space after `#`.
 */
function refused(document: Document.Parsed, at: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias: (_, node) => void problems.push(problemAt(at(node.range?.[0] ?? 0), unwanted(`an alias (\`*${node.source}\`)`))),
    Node: (_, node) => {
      const place = (): Place => at(node.range?.[0] ?? 0);
      if ('anchor' in node && typeof node.anchor === 'string' && node.anchor !== '')
        problems.push(problemAt(place(), unwanted(`an anchor (\`&${node.anchor}\`)`)));
      else if (node.tag !== undefined && !plainTags.has(node.tag)) problems.push(problemAt(place(), unwanted(`a tag (\`${node.tag}\`)`)));
      if (!isScalar(node) || typeof node.comment !== 'string' || node.comment === '' || node.comment.startsWith(' ')) return;
      problems.push(problemAt(place(), cutText(node.comment.split(/\s/, 1)[0] ?? '', String(node.value))));
    },
  });
  return problems;
}

function unwanted(what: string): Fault {
  return {
    severity: 'error',
    code: 'yaml',
    message: `Found ${what}, expected plain text, a list or keys`,
    hint: 'write the value out, or put it in quotes if the sign is part of the text',
  };
}

function cutText(word: string, value: string): Fault {
  return {
    severity: 'error',
    code: 'yaml-comment',
    message: `Found \`#${word}\` after \`${value}\`, which YAML reads as a comment and drops`,
    hint: 'put the whole value in quotes, or write a space after `#` for a comment',
  };
}

function tooLong(length: number, limit: number): Fault {
  return {
    severity: 'error',
    code: 'too-large',
    message: `Found ${length} characters of YAML, expected at most ${limit}`,
    hint: 'move the text into the body of the file',
  };
}

const hints: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'keep one of the two lines',
  TAB_AS_INDENT: 'indent with spaces, not with tabs',
  BAD_INDENT: 'line the key up with the keys above it',
  MULTILINE_IMPLICIT_KEY: 'put the value in quotes, or check for a missing colon or quote above',
  BLOCK_AS_IMPLICIT_KEY: 'put the value in quotes: it holds a colon',
  MISSING_CHAR: 'close the quote or bracket, or put the value in quotes',
  UNEXPECTED_TOKEN: 'put the value in quotes',
};

function broken(code: string, message: string, line: string): Fault {
  const first = (message.split('\n', 1)[0] ?? '').replace(/\.$/, '');
  return {
    severity: 'error',
    code: 'yaml',
    message: `Found YAML that can't be read: ${first.charAt(0).toLowerCase()}${first.slice(1)}`,
    hint: /:\s*[“„”‘]/.test(line)
      ? 'write straight quotes `"` in place of `“` and `”`'
      : (hints[code] ?? 'write `key: value` on each line, with values that hold `:`, `#` or quotes in double quotes'),
  };
}
