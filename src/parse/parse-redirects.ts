// redirects.yml: old names of pages, and where their readers go now.

import { partsOf, readPageName, type PageName } from '../model/page-name.ts';
import { problemAt, type Fault, type Problem } from '../model/problem.ts';
import type { Redirect } from '../model/redirect.ts';
import type { LayeredFile } from './front-matter.ts';
import { redirectsSchema } from './schema.ts';
import { reserved } from './sort-files.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml.ts';

/** The redirects of a file, in its order, without those that can't be read. */
export function parseRedirects(file: LayeredFile): { readonly redirects: readonly Redirect[]; readonly problems: readonly Problem[] } {
  const { yaml, problems: faults } = file.yaml
    ? { yaml: file.yaml, problems: [] }
    : readYaml(file.text, { file: file.file, line: 1, column: 1 }, 'file');
  if (!yaml) return { redirects: [], problems: faults };
  const problems: Problem[] = [...faults, ...validate(redirectsSchema, yaml).problems];
  const redirects = new Map<PageName, Redirect>();
  for (const [key, target] of Array.isArray(yaml.value) ? [] : Object.entries(yaml.value)) {
    // One line that can't be read makes no link break that another line mends.
    if (typeof target !== 'string' || target.trim() === '') continue;
    const place = yaml.placeOfKey([], key);
    const toPlace = yaml.placeOf([key]);
    const from = readPageName(key);
    const to = readPageName(target);
    const fault =
      from === undefined ? notAName(key) : isReserved(from) ? usedByTheSite(key) : redirects.has(from) ? twice(key, from) : undefined;
    if (fault) problems.push(problemAt(place, fault));
    if (to === undefined) problems.push(problemAt(toPlace, notAName(target)));
    if (!fault && from !== undefined && to !== undefined) redirects.set(from, { from, to, place, toPlace });
  }
  return { redirects: [...redirects.values()], problems };
}

/** Names that no category, playbook or packet can have had. */
function isReserved(name: PageName): boolean {
  const [first = '', second] = partsOf(name).page.split('/');
  if (first === 'packets') return second === undefined || second === 'new';
  return first === '' || reserved.has(first) || second === 'page' || second === 'index';
}

function notAName(found: string): Fault {
  return {
    severity: 'error',
    code: 'redirect',
    message: `Found \`${found}\`, expected the name of a page or section`,
    hint: 'write it like `executive/weekly-check-in`, `packets/first-day` or `executive/weekly-check-in#set-it-up`; `/` is the home page',
  };
}

function usedByTheSite(found: string): Fault {
  return {
    severity: 'error',
    code: 'redirect',
    message: `Found a redirect from \`${found}\`, which the site needs for a page of its own`,
    hint: 'delete the line',
  };
}

function twice(found: string, name: string): Fault {
  return {
    severity: 'error',
    code: 'redirect',
    message: `Found a second redirect from ${found === name ? `\`${name}\`` : `\`${name}\`, here written \`${found}\``}, expected one`,
    hint: 'delete one of the two lines',
  };
}
