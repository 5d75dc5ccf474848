// A thread of its own that makes the search index and writes its files: started by `write-index.ts`.

import { parentPort, workerData } from 'node:worker_threads';
import { indexFiles, type SearchSource } from '../emit/search-index.ts';
import { writeFiles } from './write-files.ts';

const { folder, source } = workerData as { readonly folder: string; readonly source: SearchSource };
const files = await indexFiles(source);
writeFiles(folder, files);
parentPort?.postMessage(files.length, []);
