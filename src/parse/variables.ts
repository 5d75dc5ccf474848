// Variables: {{ organisation }} in prose and in words to copy becomes what the settings declare. Braces around anything
// else stay text, a gap for the reader to fill.

import { editDistance } from '../model/nearest.ts';
import { problemAt, type Problem } from '../model/problem.ts';

/** Values by name. Plain text: a value is never read as Markdown. */
export type Variables = Readonly<Record<string, string>>;

const gap = /\{\{\s*([^{}\n]+?)\s*\}\}/g;

/** A text with the declared variables filled in. */
export function fillVariables(text: string, variables: Variables): string {
  return text.includes('{{')
    ? text.replace(gap, (whole, name: string) => (Object.hasOwn(variables, name) ? (variables[name] ?? whole) : whole))
    : text;
}

/** A warning for each gap whose name is one slip away from a declared one. `firstLine` is the line of the file on which the text starts. */
export function readSlips(text: string, file: string, firstLine: number, variables: Variables): Problem[] {
  const names = Object.keys(variables);
  if (names.length === 0 || !text.includes('{{')) return [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    for (const found of line.matchAll(gap)) {
      const name = found[1] ?? '';
      if (Object.hasOwn(variables, name)) continue;
      const meant = names.find(
        (known) => name.toLowerCase() === known.toLowerCase() || editDistance(name.toLowerCase(), known.toLowerCase()) === 1,
      );
      if (meant === undefined) continue;
      problems.push(
        problemAt(
          { file, line: firstLine + index, column: found.index + 1 },
          {
            severity: 'warning',
            code: 'variable',
            message: `Found \`{{${name}}}\`, which stays as it is; the variable is called \`${meant}\``,
            hint: `write \`{{ ${meant} }}\`, or choose a name for the gap that differs more`,
          },
        ),
      );
    }
  }
  return problems;
}

/** A Markdown body with its variables filled in outside code: the text that its twin shows. */
export function fillBody(body: string, variables: Variables): string {
  if (!body.includes('{{')) return body;
  let fence = '';
  return body
    .split('\n')
    .map((line) => {
      const [, marks = '', info = ''] = /^\s*(`{3,}|~{3,})\s*(\S*)/.exec(line) ?? [];
      if (marks !== '' && fence === '') {
        fence = /^(?:email|message|agenda|script)$/.test(info) ? `words ${marks}` : marks;
        return fence.startsWith('words') ? fillVariables(line, variables) : line;
      }
      if (marks !== '' && info === '' && marks.startsWith(fence.replace('words ', ''))) {
        fence = '';
        return line;
      }
      if (fence !== '') return fence.startsWith('words') ? fillVariables(line, variables) : line;
      return line
        .split(/(`+[^`]*`+)/)
        .map((part, index) => (index % 2 === 1 ? part : fillVariables(part, variables)))
        .join('');
    })
    .join('\n');
}
