// Eleventy's configuration, for its own command line. `npm run build` writes the same pages, and more:
//   node --import tsx node_modules/@11ty/eleventy/cmd.cjs --config=eleventy.config.ts

import { preparePages } from './src/site/build.ts';
import { configureEleventy, type EleventyConfiguration } from './src/site/eleventy.ts';

/** Hands the planned pages to Eleventy. */
export default async function (configuration: EleventyConfiguration): Promise<void> {
  configureEleventy(configuration, await preparePages());
}
