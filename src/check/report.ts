// Problems as text for people, JSON for programs, annotations for GitHub, and a report for GitLab.

import { createHash } from 'node:crypto';
import type { Problem, Severity } from '../model/problem.ts';

/** The ways to print problems. */
export const formats = ['text', 'json', 'github', 'gitlab'] as const;
/** A way to print problems. */
export type Format = (typeof formats)[number];

/** The problems as one text that ends in a newline. As text, what is only worth knowing is counted, unless `notes` asks for it. */
export function report(problems: readonly Problem[], format: Format, notes = false): string {
  return format === 'text' ? text(problems, notes) : reporters[format](problems);
}

const reporters = { json, github, gitlab } as const satisfies Record<Exclude<Format, 'text'>, (problems: readonly Problem[]) => string>;

//   playbooks/executive/x.md:4:1: error: Found the key `titel`, …: write `title` [unknown-key]
function text(problems: readonly Problem[], notes: boolean): string {
  const shown = notes ? problems : problems.filter((problem) => problem.severity !== 'info');
  const lines = shown.map(
    ({ file, line, column, severity, code, message, hint }) =>
      `${file}:${line}:${column}: ${severity}: ${`${message}: ${hint}`.replace(/\s+/g, ' ')} [${code}]\n`,
  );
  const how = shown.length === problems.length ? '' : ' `npm run check -- --notes` lists notes too.';
  return `${lines.join('')}${lines.length > 0 ? '\n' : ''}${summary(problems)}${how}\n`;
}

/** `2 errors, 1 warning`, or that there is nothing to mend. */
export function summary(problems: readonly Problem[]): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity: Severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    if (count === 0) return [];
    return severity === 'info' ? [`${count} ${count === 1 ? 'note' : 'notes'}`] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.length === 0 ? 'No problems.' : `${counts.join(', ')}.`;
}

function json(problems: readonly Problem[]): string {
  const diagnostics = problems.map(({ file, line, column, severity, code, message, hint }) => ({
    file,
    line,
    column,
    severity,
    code,
    message,
    hint,
  }));
  return `${JSON.stringify({ diagnostics }, null, 2)}\n`;
}

//   ::error file=playbooks/executive/x.md,line=4,col=1,title=unknown-key::Found the key …
function github(problems: readonly Problem[]): string {
  const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;
  const data = (value: string): string => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (value: string): string => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return problems
    .map(
      ({ file, line, column, severity, code, message, hint }) =>
        `::${commands[severity]} file=${property(file)},line=${line},col=${column},title=${property(code)}::${data(`${message}: ${hint}`)}\n`,
    )
    .join('');
}

/**
 * A code quality report for GitLab's merge requests, in its subset of the Code Climate format. The fingerprint leaves the
 * line out: a problem that only moves stays the same problem. GitLab shows one of several with the same, so they are counted.
 */
function gitlab(problems: readonly Problem[]): string {
  const severities = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>;
  const seen = new Map<string, number>();
  const issues = problems.map(({ file, line, severity, code, message, hint }) => {
    const what = [file, code, message].join('\0');
    const count = (seen.get(what) ?? 0) + 1;
    seen.set(what, count);
    return {
      description: `${message}: ${hint}`,
      check_name: code,
      fingerprint: createHash('sha256').update(`${what}\0${count}`).digest('hex').slice(0, 32),
      severity: severities[severity],
      location: { path: file, lines: { begin: line } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
