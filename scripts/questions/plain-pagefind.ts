// The baseline: Pagefind as its guide sets it up, over the pages of a built site, asked in the way its own interface does.

import { createIndex, close } from 'pagefind';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ask } from './score.ts';

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<Data> }[] }>;
}
interface Data {
  readonly url: string;
  readonly sub_results: readonly { readonly url: string }[];
}

/** How many pages its interface shows at first, and how many parts of each. */
const shown = { pages: 5, parts: 3 };

/** Indexes the pages in `folder`; call `close` when done. */
export async function plainPagefind(folder: string): Promise<{ readonly ask: Ask; close(): Promise<void> }> {
  const { index, errors } = await createIndex({ rootSelector: 'main' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  await index.addDirectory({ path: folder, glob: '{executive,stakeholder,external,service-mindset,packets}/*/index.html' });
  const { files } = await index.getFiles();
  const byPath = new Map(files.map((file) => [`/pagefind/${file.path}`, file.content]));
  const server = createServer((request, response) => {
    const content = byPath.get((request.url ?? '').split('?', 1)[0] ?? '');
    response.writeHead(content ? 200 : 404, {
      'Content-Type': request.url?.includes('.js') === true ? 'text/javascript' : 'application/octet-stream',
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pagefind/`;
  const script = Buffer.from(byPath.get('/pagefind/pagefind.js') ?? []).toString('base64');
  const pagefind = (await import(`data:text/javascript;base64,${script}`)) as Pagefind;
  await pagefind.options({ basePath: base, baseUrl: '/', noWorker: true });
  await pagefind.init();
  return {
    ask: async (query) => {
      const { results } = await pagefind.search(query);
      const pages = await Promise.all(results.slice(0, shown.pages).map(async (result) => result.data()));
      return pages.flatMap(({ url, sub_results: parts }) => [...new Set([url, ...parts.slice(0, shown.parts).map((part) => part.url)])]);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await close();
    },
  };
}
