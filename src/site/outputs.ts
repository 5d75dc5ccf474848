// Everything a site consists of: pages for Eleventy, other files, and the documents for the search index.

import { emitHandbookJson } from '../emit/handbook-json.ts';
import { emitHeadersFile } from '../emit/headers-file.ts';
import { loadHighlighter } from '../emit/highlight.ts';
import type { Icons } from '../emit/icons.ts';
import { emitFeed, emitLlms, emitRobots, emitSitemap } from '../emit/machine.ts';
import { emitMarkdown } from '../emit/markdown.ts';
import { emitMovedMarkdown, emitMovedPages } from '../emit/moved.ts';
import type { Output } from '../emit/output.ts';
import { emitPages } from '../emit/pages.ts';
import { emitRuns } from '../emit/runs.ts';
import { runSentencesFile, searchSentences } from '../emit/sentences.ts';
import type { Pdfs } from '../emit/paper/pdfs.ts';
import type { Assets } from '../emit/assets.ts';
import { emitRevisions } from '../emit/revisions.ts';
import { emitSheets } from '../emit/sheets-json.ts';
import { emitWebManifest } from '../emit/web-manifest.ts';
import type { Theme } from '../emit/theme.ts';
import { toolsFor } from '../emit/tools.ts';
import { workerFile } from '../model/offline.ts';
import { planPages } from '../plan/pages.ts';
import type { Site } from '../plan/site.ts';

/** The files of a site, their content not made yet. */
export interface SiteOutputs {
  readonly pages: readonly Output[];
  readonly files: readonly Output[];
}

const noPdfs: Pdfs = { outputs: [], beside: new Map(), leftOut: [] };

/** Every file but the search index, which takes longest and is started by itself. */
export function emitSite(site: Site, theme: Theme, assets: Assets, icons: Icons, pdfs: Pdfs = noPdfs): SiteOutputs {
  const sentences = searchSentences(site.wording.strings, site.handbook.settings.handbooks);
  const runs = runSentencesFile(site.wording.strings);
  const tools = toolsFor(site, {
    look: theme.parts,
    assets: assets.names,
    icons,
    highlight: loadHighlighter(),
    sentences: sentences.address,
    runSentences: runs.address,
    pdfs: pdfs.beside,
  });
  const pages = planPages(site);
  return {
    pages: [...emitPages(pages, theme, tools), ...emitMovedPages(site, theme, tools)],
    files: [
      ...assets.outputs,
      sentences.output,
      runs.output,
      ...pdfs.outputs,
      ...emitMarkdown(site, pages),
      ...emitMovedMarkdown(site),
      ...emitRevisions(site),
      ...emitSheets(site),
      ...emitRuns(site),
      ...emitHandbookJson(site),
      ...emitSitemap(site, pages),
      emitFeed(site),
      emitLlms(site),
      emitRobots(site),
      emitHeadersFile(site),
      emitWebManifest(site, assets.names.icons),
      // A build that keeps the handbook at hand writes a worker for that at its end: see `write-offline.ts`.
      ...(tools.isKeptOffline ? [] : [{ file: workerFile, content: () => assets.workers.remove }]),
      ...site.handbook.media.map((file) => ({ file: file.path.normalize('NFC'), content: () => file.bytes })),
    ],
  };
}
