// The whole build on one page: read, parse, plan, check, emit, write, swap.

import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { bundleAssets } from '../emit/assets.ts';
import { loadIcons } from '../emit/icons.ts';
import type { Output } from '../emit/output.ts';
import { emitPdfs, type Pdfs } from '../emit/paper/pdfs.ts';
import { loadTypesetter } from '../emit/paper/typesetter.ts';
import type { Site } from '../plan/site.ts';
import type { Problem } from '../model/problem.ts';
import { writePages } from './eleventy.ts';
import { loadTheme } from './load-theme.ts';
import { takeLock } from './lock.ts';
import { emitSite } from './outputs.ts';
import { readPaperLook } from './paper-look.ts';
import { hasErrors, prepareSite, templatesFolder, today, type Sources } from './prepare.ts';
import { placesFor, recover, swapIn } from './swap.ts';
import { writeFiles } from './write-files.ts';
import { writeIndex } from './write-index.ts';

/** What to build, and where. */
export interface BuildOptions extends Sources {
  readonly output: string;
  /** Whether every checklist and packet is made as PDF too. */
  readonly pdf?: boolean;
}

/** How a build went. */
export interface BuildResult {
  readonly problems: readonly Problem[];
  /** What was written; absent when errors stopped the build, and the old site stands. */
  readonly written:
    | { readonly pages: number; readonly files: number; readonly pdfs: number; readonly withoutPdf: Pdfs['leftOut'] }
    | undefined;
}

/**
 * Builds the site into a fresh folder and puts it in place when everything has succeeded. Errors of the content come
 * back as problems; faults of the machine (a full disk, no right to write) are thrown. Either way the old site stands.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const icons = loadIcons();
  const bundling = bundleAssets(templatesFolder);
  const loading = loadTheme(templatesFolder);
  // Awaited below; until then a failure must not end the process before the problems are told.
  for (const work of [bundling, loading]) work.catch(() => undefined);
  const { site, problems } = prepareSite(options, icons, today());
  if (hasErrors(problems)) {
    await Promise.allSettled([bundling, loading]);
    return { problems, written: undefined };
  }

  const places = placesFor(resolve(options.output));
  mkdirSync(dirname(places.output), { recursive: true });
  const release = takeLock(places.lock);
  let indexing: Promise<number> | undefined;
  try {
    recover(places);
    mkdirSync(places.staging);
    indexing = writeIndex(site, places.staging);
    indexing.catch(() => undefined);
    const pdfs = options.pdf === true ? makePdfs(site) : undefined;
    const { pages, files } = emitSite(site, await loading, await bundling, icons, pdfs);
    await writePages(places.staging, pages);
    writeFiles(places.staging, files);
    const searched = await indexing;
    verify(places.staging, pages);
    swapIn(places);
    return {
      problems,
      written: {
        pages: pages.length,
        files: pages.length + files.length + searched,
        pdfs: pdfs?.outputs.length ?? 0,
        withoutPdf: pdfs?.leftOut ?? [],
      },
    };
  } finally {
    // It may still be writing after pages have failed.
    await Promise.allSettled([indexing]);
    rmSync(places.staging, { recursive: true, force: true });
    release();
  }
}

function makePdfs(site: Site): Pdfs | undefined {
  const typesetter = loadTypesetter(readPaperLook(templatesFolder));
  return typesetter && emitPdfs(site, typesetter);
}

/** The pages alone, for Eleventy's own command line. Throws when the content has errors. */
export async function preparePages(): Promise<readonly Output[]> {
  const icons = loadIcons();
  const { site, problems } = prepareSite({ playbooks: 'playbooks' }, icons, today());
  if (hasErrors(problems)) throw new Error('The content has errors. Run `npm run check` to see them.');
  return emitSite(site, await loadTheme(templatesFolder), await bundleAssets(templatesFolder), icons).pages;
}

/** No page that Eleventy was to write may be missing or empty. */
function verify(folder: string, outputs: readonly Output[]): void {
  const missing = outputs.filter((output) => (statSync(join(folder, output.file), { throwIfNoEntry: false })?.size ?? 0) === 0);
  if (missing.length > 0)
    throw new Error(`The build lacks ${missing.length} of ${outputs.length} files, first ${missing[0]?.file ?? ''}. The old site stands.`);
}
