// Makes the search index of a content folder and nothing else, and prints how many seconds it took. Run by the bench in a
// process of its own; the folder is its one argument.

import { loadIcons } from '../../src/emit/icons.ts';
import { indexFiles, searchSourceOf } from '../../src/emit/search-index.ts';
import { prepareSite, today } from '../../src/site/prepare.ts';

const { site } = prepareSite({ playbooks: process.argv[2] ?? 'playbooks' }, loadIcons(), today);
const start = performance.now();
for (const output of await indexFiles(searchSourceOf(site))) output.content();
process.stdout.write(`${((performance.now() - start) / 1000).toFixed(3)}\n`);
