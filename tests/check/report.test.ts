// Tests how problems are printed: as text for people, JSON for programs, annotations for GitHub, a report for GitLab.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { report, summary } from '../../src/check/report.ts';
import { byPlace, type Problem } from '../../src/model/problem.ts';

fc.configureGlobal({ seed: 20261122 });

const error: Problem = {
  file: 'playbooks/executive/x.md',
  line: 4,
  column: 1,
  severity: 'error',
  code: 'unknown-key',
  message: 'Found the key `titel`',
  hint: 'write `title`',
};
const warning: Problem = { ...error, line: 5, severity: 'warning', code: 'raw-html' };
const info: Problem = { ...error, line: 6, severity: 'info', code: 'ticked' };

describe('as text', () => {
  it('is a line for each problem, then how many there are', () => {
    expect(report([error, warning], 'text')).toBe(
      'playbooks/executive/x.md:4:1: error: Found the key `titel`: write `title` [unknown-key]\n' +
        'playbooks/executive/x.md:5:1: warning: Found the key `titel`: write `title` [raw-html]\n' +
        '\n1 error, 1 warning.\n',
    );
  });

  it('says that there is nothing to mend', () => {
    expect(report([], 'text')).toBe('No problems.\n');
  });

  it('counts what is only worth knowing, and shows it when asked to', () => {
    expect(report([info], 'text')).toBe('1 note. `npm run check -- --notes` lists notes too.\n');
    expect(report([info], 'text', true)).toBe(
      'playbooks/executive/x.md:6:1: info: Found the key `titel`: write `title` [ticked]\n\n1 note.\n',
    );
  });

  it('stays on one line for each problem, whatever the content holds', () => {
    expect(report([{ ...error, message: 'Found `a\nb`' }], 'text').split('\n')).toHaveLength(4);
  });
});

describe('summary', () => {
  it.each([
    [[], 'No problems.'],
    [[error], '1 error.'],
    [[error, error, info], '2 errors, 1 note.'],
    [[warning, warning, error, info, info], '1 error, 2 warnings, 2 notes.'],
  ])('counts %#', (problems, words) => {
    expect(summary(problems)).toBe(words);
  });
});

describe('as JSON', () => {
  it('is what the product promises, key for key', () => {
    expect(JSON.parse(report([error], 'json'))).toEqual({ diagnostics: [error] });
    expect(Object.keys((JSON.parse(report([error], 'json')) as { diagnostics: object[] }).diagnostics[0] ?? {})).toEqual([
      'file',
      'line',
      'column',
      'severity',
      'code',
      'message',
      'hint',
    ]);
  });

  it('is an empty list without problems', () => {
    expect(JSON.parse(report([], 'json'))).toEqual({ diagnostics: [] });
  });
});

describe('as annotations', () => {
  it('names the three severities as GitHub does', () => {
    expect(report([error, warning, info], 'github')).toBe(
      '::error file=playbooks/executive/x.md,line=4,col=1,title=unknown-key::Found the key `titel`: write `title`\n' +
        '::warning file=playbooks/executive/x.md,line=5,col=1,title=raw-html::Found the key `titel`: write `title`\n' +
        '::notice file=playbooks/executive/x.md,line=6,col=1,title=ticked::Found the key `titel`: write `title`\n',
    );
  });

  it('escapes percent, line ends, colon and comma, so that no name or text can forge an annotation', () => {
    const hostile: Problem = { ...error, file: 'a%2C,b:c\n::error::x.md', message: '100 %\r\n::set-env::x', hint: 'a, b: c' };
    expect(report([hostile], 'github')).toBe(
      '::error file=a%252C%2Cb%3Ac%0A%3A%3Aerror%3A%3Ax.md,line=4,col=1,title=unknown-key::100 %25%0D%0A::set-env::x: a, b: c\n',
    );
  });

  it('is one line for each problem, whatever the content holds', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (file, message) => report([{ ...error, file, message }], 'github').split(/[\r\n]/).length === 2,
      ),
    );
  });

  it('is nothing without problems', () => {
    expect(report([], 'github')).toBe('');
  });
});

describe('as a report for GitLab', () => {
  interface Issue {
    readonly description: string;
    readonly check_name: string;
    readonly fingerprint: string;
    readonly severity: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }
  const issues = (...problems: Problem[]): Issue[] => JSON.parse(report(problems, 'gitlab')) as Issue[];

  it('has what GitLab reads, and its names for the three severities', () => {
    expect(issues(error, warning, info).map(({ fingerprint, ...rest }) => ({ ...rest, fingerprint: fingerprint.length }))).toEqual([
      {
        description: 'Found the key `titel`: write `title`',
        check_name: 'unknown-key',
        severity: 'major',
        location: { path: 'playbooks/executive/x.md', lines: { begin: 4 } },
        fingerprint: 32,
      },
      {
        description: 'Found the key `titel`: write `title`',
        check_name: 'raw-html',
        severity: 'minor',
        location: { path: 'playbooks/executive/x.md', lines: { begin: 5 } },
        fingerprint: 32,
      },
      {
        description: 'Found the key `titel`: write `title`',
        check_name: 'ticked',
        severity: 'info',
        location: { path: 'playbooks/executive/x.md', lines: { begin: 6 } },
        fingerprint: 32,
      },
    ]);
  });

  it('knows a problem that has only moved, and tells two of the same apart', () => {
    const [first] = issues(error);
    const [moved] = issues({ ...error, line: 9 });
    expect(moved?.fingerprint).toBe(first?.fingerprint);
    const all = issues(error, { ...error, line: 9 }, { ...error, code: 'other' }, { ...error, file: 'y.md' });
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(4);
  });

  it('is an empty list without problems', () => {
    expect(report([], 'gitlab')).toBe('[]\n');
  });
});

describe('the order of problems', () => {
  it('is by file, line, column and rule, the same from any order', () => {
    const problems = [
      error,
      warning,
      info,
      { ...error, file: 'a.md', line: 10 },
      { ...error, file: 'a.md', line: 9, column: 2 },
      { ...error, file: 'a.md', line: 9, column: 10 },
    ];
    const sorted = problems.toSorted(byPlace);
    expect(sorted.map((problem) => `${problem.file}:${problem.line}:${problem.column}`)).toEqual([
      'a.md:9:2',
      'a.md:9:10',
      'a.md:10:1',
      'playbooks/executive/x.md:4:1',
      'playbooks/executive/x.md:5:1',
      'playbooks/executive/x.md:6:1',
    ]);
    expect(problems.toReversed().toSorted(byPlace)).toEqual(sorted);
  });
});
