// Hands the planned pages to Eleventy. `npm run build` goes through here; so does Eleventy's own command line:
//   node --import tsx node_modules/@11ty/eleventy/cmd.cjs --config=eleventy.config.ts

import type { Output } from './src/emit/output.ts';
import { preparePages } from './src/site/build.ts';
import { rapport, type EleventyConfiguration } from './src/site/eleventy.ts';

/** Configures Eleventy to write these pages and nothing else. */
export function configureEleventy(configuration: EleventyConfiguration, pages: readonly Output[]): void {
  // No template language, no data files and no input of its own: playbooks are data by now.
  configuration.setInputDirectory('templates');
  configuration.setTemplateFormats(['11ty.js']);
  configuration.setDataFileSuffixes([]);
  configuration.setUseGitIgnore(false);
  configuration.setQuietMode(true);
  configuration.addPlugin(rapport, { pages });
}

export default async function (configuration: EleventyConfiguration): Promise<void> {
  configureEleventy(configuration, await preparePages());
}
