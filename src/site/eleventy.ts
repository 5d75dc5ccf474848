// Eleventy's adapter: it gets the finished pages as one virtual template and writes them. It never sees the content
// folder as input, so that nothing there can be code.

import { Eleventy } from '@11ty/eleventy';
import { setImmediate } from 'node:timers/promises';
import type { Output } from '../emit/output.ts';
import type { Place } from '../model/problem.ts';

/** The slice of Eleventy's configuration that we use; Eleventy ships no types. */
export interface EleventyConfiguration {
  addPlugin<Options>(plugin: (configuration: EleventyConfiguration, options: Options) => void, options: Options): void;
  addTemplate(path: string, template: object): void;
  setInputDirectory(folder: string): void;
  setTemplateFormats(formats: readonly string[]): void;
  setQuietMode(isQuiet: boolean): void;
  setUseGitIgnore(isUsed: boolean): void;
  setDataFileSuffixes(suffixes: readonly string[]): void;
  addGlobalData(name: string, value: unknown): void;
}

/** Configures Eleventy to write these pages and nothing else. */
export function configureEleventy(configuration: EleventyConfiguration, pages: readonly Output[]): void {
  // Eleventy wants an input folder that exists; no file of this one has a format of its own. No data files either.
  configuration.setInputDirectory('templates');
  configuration.setTemplateFormats(['11ty.js']);
  configuration.setDataFileSuffixes([]);
  configuration.setUseGitIgnore(false);
  configuration.setQuietMode(true);
  configuration.addPlugin(writeOutputs, { pages });
}

/** An error in code of the team's, with its place: what caused it says less. */
export class OwnFault extends Error {
  readonly place: Place;
  /** What the error said, without its place. */
  readonly said: string;

  constructor(place: Place, said: string, cause: unknown) {
    super(`${place.file}:${place.line}:${place.column}: ${said}`, { cause });
    this.place = place;
    this.said = said;
  }
}

/** What really went wrong: Eleventy wraps it, and lists every page instead. */
function causeOf(error: unknown): string {
  let cause = error;
  while (cause instanceof Error && !(cause instanceof OwnFault)) {
    const inner: unknown = 'originalError' in cause && cause.originalError !== undefined ? cause.originalError : cause.cause;
    if (!(inner instanceof Error)) return cause.message;
    cause = inner;
  }
  return cause instanceof Error ? cause.message : String(cause);
}

/** Everything that an error says, with what caused it: somewhere there Eleventy names the file. */
export function wholeStory(error: unknown): string {
  const said: string[] = [];
  for (let cause = error; cause instanceof Error; cause = 'originalError' in cause ? cause.originalError : cause.cause)
    said.push(cause.message);
  return said.join('\n');
}

/** How many pages are rendered before other work gets a turn: some milliseconds. Ours. */
const pagesBetweenPauses = 8;

/** Gives Eleventy the pages: one virtual template, paginated over their files. */
function writeOutputs(configuration: EleventyConfiguration, options: { readonly pages: readonly Output[] }): void {
  const pages = new Map(options.pages.map((page) => [page.file, page]));
  let rendered = 0;
  configuration.addTemplate('pages.11ty.js', {
    data: () => ({
      pagination: { data: 'files', size: 1, alias: 'file' },
      files: [...pages.keys()],
      permalink: (data: { readonly file: string }) => data.file,
      eleventyExcludeFromCollections: true,
    }),
    async render(data: { readonly file: string }) {
      // Eleventy never lets go of the event loop while it renders; the indexer in its own process waits for documents.
      if (++rendered % pagesBetweenPauses === 0) await setImmediate();
      return pages.get(data.file)?.content();
    },
  });
}

/** A page that Eleventy has rendered. */
export interface RenderedPage {
  /** `/contact/`. */
  readonly url: string;
  /** Its file, from the folder the process runs in. */
  readonly inputPath: string;
  readonly content: string;
}

/** Renders a folder of Markdown and Nunjucks with some data; nothing is written. Rejects with the first fault. */
export async function renderPages(folder: string, data: Readonly<Record<string, unknown>>): Promise<readonly RenderedPage[]> {
  const config = (configuration: EleventyConfiguration): void => {
    configuration.setTemplateFormats(['md', 'njk']);
    configuration.setDataFileSuffixes([]);
    configuration.setUseGitIgnore(false);
    configuration.setQuietMode(true);
    for (const [name, value] of Object.entries(data)) configuration.addGlobalData(name, value);
  };
  const eleventy = new Eleventy(folder, undefined, { quietMode: true, configPath: false, config });
  eleventy.disableLogger();
  try {
    // What a configuration function returns is dropped when it is given in code; left alone, Markdown runs through Liquid.
    await eleventy.initializeConfig({ markdownTemplateEngine: 'njk' });
    await eleventy.init();
    return await eleventy.toJSON();
  } catch (error) {
    throw new Error(causeOf(error), { cause: error });
  }
}

/** Writes pages into a folder by Eleventy. Rejects with the first fault. */
export async function writePages(folder: string, pages: readonly Output[]): Promise<void> {
  const config = (configuration: EleventyConfiguration): void => configureEleventy(configuration, pages);
  const eleventy = new Eleventy(undefined, folder, { quietMode: true, configPath: false, config });
  eleventy.disableLogger();
  try {
    await eleventy.init();
    await eleventy.write();
  } catch (error) {
    throw new Error(`The pages could not be written: ${causeOf(error)}`, { cause: error });
  }
}
