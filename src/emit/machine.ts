// Files for machines that don't need a schema: sitemap, changes feed, llms.txt, robots.txt.

import { escapeHtml } from '../model/html.ts';
import { offlinePage } from '../model/offline.ts';
import { recentChanges } from '../plan/cards.ts';
import type { Page } from '../plan/pages.ts';
import type { Site } from '../plan/site.ts';
import { wholeAddress } from '../plan/whole-address.ts';
import type { Output } from './output.ts';

/** The most addresses a sitemap may hold, by sitemaps.org. */
const sitemapLimit = 50_000;

/** `sitemap.xml`: every page but those that stand in for others; several files and an index where one can't hold all. */
export function emitSitemap(site: Site, pages: readonly Page[]): Output[] {
  const addresses = pages.flatMap((page) =>
    page.url.endsWith('/') && page.url !== `/${offlinePage}` ? [wholeAddress(site, page.url)] : [],
  );
  const list = (part: readonly string[]): string =>
    `${xmlHead}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${part.map((address) => `<url><loc>${escapeHtml(address)}</loc></url>\n`).join('')}</urlset>\n`;
  if (addresses.length <= sitemapLimit) return [{ file: 'sitemap.xml', content: () => list(addresses) }];
  const parts: Output[] = [];
  for (let from = 0; from < addresses.length; from += sitemapLimit) {
    parts.push({ file: `sitemap-${parts.length + 1}.xml`, content: () => list(addresses.slice(from, from + sitemapLimit)) });
  }
  const index = `${xmlHead}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${parts.map((part) => `<sitemap><loc>${escapeHtml(wholeAddress(site, `/${part.file}`))}</loc></sitemap>\n`).join('')}</sitemapindex>\n`;
  return [...parts, { file: 'sitemap.xml', content: () => index }];
}

/** How many changes the feed tells of. Ours. */
const feedSize = 30;

/** `changes.xml`: an Atom feed of the noted changes. */
export function emitFeed(site: Site): Output {
  const { settings } = site.handbook;
  return {
    file: 'changes.xml',
    content: () => {
      const changes = recentChanges(site, feedSize);
      const inLanguage = (tag: string | undefined): string => (tag === undefined ? '' : ` xml:lang="${escapeHtml(tag)}"`);
      const updated = (day: string): string => `${day}T00:00:00Z`;
      const entries = changes.map((change) => {
        const address = wholeAddress(site, change.url);
        return `<entry><id>${escapeHtml(`${address}?change=${change.on}`)}</id><title${inLanguage(change.language)}>${escapeHtml(change.title)}</title><link href="${escapeHtml(address)}"/><updated>${updated(change.on)}</updated><author><name>${escapeHtml(change.owner)}</name></author><summary${inLanguage(change.whatLanguage)}>${escapeHtml(change.what)}</summary></entry>\n`;
      });
      return `${xmlHead}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(settings.language)}">\n<id>${escapeHtml(wholeAddress(site, '/'))}</id><title>${escapeHtml(settings.title)}</title><subtitle>${escapeHtml(settings.tagline)}</subtitle><link href="${escapeHtml(wholeAddress(site, '/'))}"/><link rel="self" href="${escapeHtml(wholeAddress(site, '/changes.xml'))}"/><updated>${updated(changes[0]?.on ?? '2000-01-01')}</updated>\n${entries.join('')}</feed>\n`;
    },
  };
}

/** `llms.txt`: what the handbook holds, each page as Markdown, by the convention of llmstxt.org. */
export function emitLlms(site: Site): Output {
  const { settings } = site.handbook;
  return {
    file: 'llms.txt',
    content: () => {
      const categories = site.categories.map(
        ({ category, playbooks }) =>
          `## ${category.title}\n\n${playbooks.map((planned) => `- [${planned.playbook.title}](${wholeAddress(site, planned.url)}index.md): ${planned.playbook.summary}\n`).join('')}`,
      );
      const packets = site.packets.map(
        (planned) => `- [${planned.packet.title}](${wholeAddress(site, planned.url)}index.md): ${planned.packet.summary}\n`,
      );
      const more = [
        `- [${site.wording.strings.checklists}](${wholeAddress(site, '/checklists/')}index.md)\n`,
        `- [${site.wording.strings.sources}](${wholeAddress(site, '/sources/')}index.md)\n`,
        `- [handbook.json](${wholeAddress(site, '/handbook.json')})\n`,
      ];
      return [
        `# ${settings.title}\n\n> ${settings.tagline}\n`,
        ...categories,
        ...(packets.length > 0 ? [`## ${site.wording.strings.packets}\n\n${packets.join('')}`] : []),
        `## Optional\n\n${more.join('')}`,
      ].join('\n');
    },
  };
}

/** `robots.txt`: where the sitemap is. */
export function emitRobots(site: Site): Output {
  return { file: 'robots.txt', content: () => `User-agent: *\nAllow: /\nSitemap: ${wholeAddress(site, '/sitemap.xml')}\n` };
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
