// The look of a site: what ships, as the language's direction needs it, with a team's style, colours and templates over it,
// and what is wrong with those.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { driftProblems } from '../check/rules/drift.ts';
import { bundleAssets, type Assets } from '../emit/assets.ts';
import { colourStyle, withStyle } from '../emit/colours.ts';
import type { Theme } from '../emit/theme.ts';
import type { Problem } from '../model/problem.ts';
import type { Team } from '../parse/layers/sort-team.ts';
import { withOwnPages, type Site } from '../plan/site.ts';
import { readAppIcons } from './app-icons.ts';
import { loadTheme } from './load-theme.ts';
import { teamFolderOf, templatesFolder, type Sources } from './prepare.ts';
import { renderOwnPages } from './team/pages.ts';
import { templateDrift, withOwnParts } from './team/template.ts';

/** The look before a team's colours and templates: it depends on no content and may be made beside it. */
export interface Bundle {
  readonly theme: Theme;
  readonly assets: Assets;
}

/** A site with a team's pages, and the look to emit it in. */
export interface Look extends Bundle {
  readonly site: Site;
  readonly problems: readonly Problem[];
}

/** Loads the templates and bundles styles and browser code. `isDev` loads anew what may have changed, and adds the dev server's parts. */
export async function bundleLook(
  sources: Sources,
  options: { readonly isFresh?: boolean; readonly isDev?: boolean } = {},
): Promise<Bundle> {
  const style = join(teamFolderOf(sources), 'theme.css');
  const [theme, assets] = await Promise.all([
    loadTheme(templatesFolder, { fresh: options.isFresh ?? false }),
    bundleAssets(templatesFolder, {
      live: options.isDev ?? false,
      theme: existsSync(style) ? style : undefined,
      icons: readAppIcons(templatesFolder),
    }),
  ]);
  return { theme, assets };
}

/** A team's pages in the site, its colours in the styles, and its templates in the places of those that ship. */
export async function dressLook(bundle: Bundle, site: Site, team: Team | undefined): Promise<Look> {
  const { theme, problems } = await withOwnParts(bundle.theme, team?.templates ?? []);
  const written = site.wording.direction === 'rtl' ? bundle.assets.rightToLeft : '';
  const assets = withStyle(bundle.assets, written + colourStyle(site.handbook.settings.colours));
  const own = await renderOwnPages(site, team);
  const drifted = team ? templateDrift({ team: team.root }, bundle.theme).flatMap(driftProblems) : [];
  return {
    theme,
    assets,
    site: withOwnPages(site, own.pages),
    problems: [...bundle.assets.problems, ...problems, ...drifted, ...own.problems],
  };
}
