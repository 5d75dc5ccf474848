// The whole build on one page: read, parse, plan, check, emit, write, swap.

import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadIcons } from '../emit/icons.ts';
import type { Output } from '../emit/output.ts';
import { emitPdfs, type Pdfs } from '../emit/paper/pdfs.ts';
import { loadTypesetter } from '../emit/paper/typesetter.ts';
import type { Site } from '../plan/site.ts';
import { byPlace, type Problem } from '../model/problem.ts';
import { writePages } from './eleventy.ts';
import { takeLock } from './lock.ts';
import { emitSite } from './outputs.ts';
import { readPaperLook } from './paper-look.ts';
import { bundleLook, dressLook } from './prepare-look.ts';
import { hasErrors, prepareSite, templatesFolder, today, type Sources } from './prepare.ts';
import { placesFor, recover, swapIn } from './swap.ts';
import { writeFiles } from './write-files.ts';
import { writeIndex } from './write-index.ts';
import { writeOffline } from './write-offline.ts';

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
  const bundling = bundleLook(options);
  // Awaited below; until then a failure must not end the process before the problems are told.
  bundling.catch(() => undefined);
  const prepared = prepareSite(options, icons, today);
  const look = await dressLook(await bundling, prepared.site, prepared.team);
  const { site } = look;
  const problems = [...prepared.problems, ...look.problems].toSorted(byPlace);
  if (hasErrors(problems)) return { problems, written: undefined };

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
    const { pages, files } = emitSite(site, look.theme, look.assets, icons, pdfs);
    await writePages(places.staging, pages);
    writeFiles(places.staging, files);
    const searched = await indexing;
    verify(places.staging, pages);
    const offline = writeOffline(places.staging, site, look, pages.length);
    swapIn(places);
    return {
      problems,
      written: {
        pages: pages.length,
        files: pages.length + files.length + searched + offline,
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
  const sources = { playbooks: 'playbooks' };
  const { site, team, problems } = prepareSite(sources, icons, today);
  const look = await dressLook(await bundleLook(sources), site, team);
  if (hasErrors([...problems, ...look.problems])) throw new Error('The content has errors. Run `npm run check` to see them.');
  return emitSite(look.site, look.theme, look.assets, icons).pages;
}

/** No page that Eleventy was to write may be missing or empty. */
function verify(folder: string, outputs: readonly Output[]): void {
  const missing = outputs.filter((output) => (statSync(join(folder, output.file), { throwIfNoEntry: false })?.size ?? 0) === 0);
  if (missing.length > 0)
    throw new Error(`The build lacks ${missing.length} of ${outputs.length} files, first ${missing[0]?.file ?? ''}. The old site stands.`);
}
