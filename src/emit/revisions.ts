// Beside each page that is printed: what its earlier versions said, so that the page can tell whether a print is current.

import type { Revision } from '../model/revision.ts';
import { historyOf, versionedOf } from '../plan/revisions.ts';
import type { Site } from '../plan/site.ts';
import type { Output } from './output.ts';

/** `revisions.json` for every checklist and packet: its versions, oldest first, the last one current. */
export function emitRevisions(site: Site): Output[] {
  return versionedOf(site).map((versioned) => ({
    file: `${versioned.url.slice(1)}revisions.json`,
    content: () => JSON.stringify(historyOf(site, versioned)),
  }));
}

/** How many versions are kept of each thing. Ours: a print older than that is told that it is old. */
const mostKept = 12;

/** The text of `revisions.yml` with the current versions noted; undefined when it says so already. */
export function notedRevisions(site: Site): string | undefined {
  const entries = versionedOf(site).map((versioned) => ({ id: versioned.id, history: historyOf(site, versioned).slice(-mostKept) }));
  const { revisions, baseRevisions, layers } = site.handbook;
  const isNoted = entries.every(({ id, history }) => revisions.get(id)?.at(-1)?.revision === history.at(-1)?.revision);
  if (isNoted) return undefined;
  // A team notes what it has changed; the rest is noted below.
  const own = layers.root === undefined ? entries : entries.filter(({ id, history }) => !isSame(baseRevisions.get(id), history));
  const quoted = (text: string): string => JSON.stringify(text);
  const lines = own.flatMap(({ id, history }) => [
    `${quoted(id)}:`,
    ...history.flatMap(({ revision, on, items }) => [
      `  - revision: ${quoted(revision)}`,
      `    on: ${on}`,
      `    items:${items.length === 0 ? ' []' : ''}`,
      ...items.map((item) => `      - ${quoted(item)}`),
    ]),
  ]);
  return `${head}${lines.join('\n')}\n`;
}

/** Whether a history is known to its last version. */
function isSame(known: readonly Revision[] | undefined, history: readonly Revision[]): boolean {
  return known?.at(-1)?.revision === history.at(-1)?.revision;
}

const head = `# What each checklist and packet said in each of its versions, oldest first. Written by \`npm run revisions\`; keep it
# under version control. A page that is opened by the code on an older print tells from it what has changed since.
`;
