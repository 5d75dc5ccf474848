// Content to a checked site: the stages before anything is written, the same for check, build and the dev server.

import { dirname, join } from 'node:path';
import { forgiveUpdates } from '../check/updates.ts';
import { checkSite } from '../check/check-site.ts';
import type { Icons } from '../emit/icons.ts';
import { byPlace, type Problem } from '../model/problem.ts';
import { parseHandbook, type PlaybookMemory } from '../parse/parse-handbook.ts';
import { layerContent, relocate, type LayeredContent } from '../parse/layers/layer-content.ts';
import { sortTeam, type Team } from '../parse/layers/sort-team.ts';
import { readContent, readTeam, type Content } from '../parse/read.ts';
import { planSite, type Site } from '../plan/site.ts';
import { isExampleAddress } from '../plan/whole-address.ts';
import { pageCounter } from './count-pages.ts';
import { readGuide } from './read-guide.ts';

/** The folder of the product itself. */
export const productFolder = join(import.meta.dirname, '..', '..');
/** The folder of the look. */
export const templatesFolder = join(productFolder, 'templates');

/** What to build from. */
export interface Sources {
  /** The content folder, as the user named it: problems name files by it. */
  readonly playbooks: string;
  /** The team's folder; default: `team` beside the content folder. It need not be there. */
  readonly team?: string | undefined;
  /** Overrides the path of the address in the settings: `/handbook/`. */
  readonly prefix?: string | undefined;
  /** Overrides the address in the settings. */
  readonly address?: string | undefined;
  /** The address for as long as the settings name the example. */
  readonly fallback?: string | undefined;
}

/** A planned site and everything that is wrong with its content. */
export interface Prepared {
  readonly site: Site;
  /** The team's own files; absent where there is no such folder. */
  readonly team: Team | undefined;
  readonly problems: readonly Problem[];
}

/** Reads, parses, plans and checks. `today` tells the day in the handbook's time zone, as `YYYY-MM-DD`: reviews are overdue by it. */
export function prepareSite(sources: Sources, icons: Icons, today: (timeZone?: string) => string, memory?: PlaybookMemory): Prepared {
  const folder = readTeam(teamFolderOf(sources));
  return prepareContent(readContent(sources.playbooks), folder && sortTeam(folder), sources, icons, today, memory);
}

/** The same of content that was read already, or that is not on the disk yet. */
export function prepareContent(
  base: Content,
  team: Team | undefined,
  sources: Omit<Sources, 'playbooks' | 'team'>,
  icons: Icons,
  today: (timeZone?: string) => string,
  memory?: PlaybookMemory,
): Prepared {
  const guide = readGuide(join(productFolder, 'docs'));
  const content: Content & Partial<LayeredContent> = team ? layerContent(base, team) : base;
  const { handbook, problems } = parseHandbook(content, guide, memory);
  const site = planSite(handbook, addressFor(sources, handbook.settings.address));
  const found = checkSite(site, {
    today: today(handbook.settings.timeZone),
    iconNames: icons.names,
    pagesOf: pageCounter(site, templatesFolder),
  });
  const origins = content.origins ?? new Map<string, never>();
  const placed = [...problems, ...found.map((problem) => relocate(problem, origins))].toSorted(byPlace);
  return { site, team, problems: forgiveUpdates(placed, handbook.layers.root) };
}

/** Where a team's own files lie: beside the content folder, unless another folder is named. */
export function teamFolderOf({ playbooks, team }: Pick<Sources, 'playbooks' | 'team'>): string {
  return team ?? join(dirname(playbooks), 'team');
}

function addressFor({ address: given, fallback, prefix }: Omit<Sources, 'playbooks' | 'team'>, noted: string): string {
  for (const [flag, value] of Object.entries({ address: given, fallback })) {
    if (value !== undefined && (!/^https?:\/\//.test(value) || !URL.canParse(value)))
      throw new Error(`Found \`--${flag} ${value}\`, expected an address: write it like \`https://handbook.example/\`.`);
  }
  const address = given ?? (isExampleAddress(noted) ? fallback : undefined) ?? noted;
  if (prefix !== undefined && /[:\s\\]/.test(prefix)) {
    throw new Error(`Found \`--prefix ${prefix}\`, expected a path: write \`--prefix handbook\`; for a whole address use \`--address\`.`);
  }
  const whole = new URL(address.endsWith('/') ? address : `${address}/`);
  if (prefix !== undefined) whole.pathname = `/${prefix.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  return whole.href;
}

/** Today as `YYYY-MM-DD`: in a time zone of the IANA's list, or by this machine's clock. */
export function today(timeZone?: string): string {
  const now = new Date();
  if (timeZone !== undefined) return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Whether any problem stops a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
