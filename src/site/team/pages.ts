// Pages of the team's own: Markdown or Nunjucks, rendered by Eleventy with what there is to know of the handbook. They are the
// team's code, as its templates are; playbooks never come this way.

import { relative } from 'node:path';
import { trust } from '../../model/html.ts';
import type { OwnPage } from '../../model/handbook.ts';
import { problemAt, type Fault, type Problem } from '../../model/problem.ts';
import type { Url } from '../../model/names.ts';
import { readFrontMatter } from '../../parse/front-matter.ts';
import type { Team } from '../../parse/layers/sort-team.ts';
import { planPages } from '../../plan/pages.ts';
import type { Site } from '../../plan/site.ts';
import { renderPages, wholeStory } from '../eleventy.ts';

/** A team's pages, and what is wrong with them: then none is rendered. */
export interface OwnPages {
  readonly pages: readonly OwnPage[];
  readonly problems: readonly Problem[];
}

/** Renders a team's pages. */
export async function renderOwnPages(site: Site, team: Team | undefined): Promise<OwnPages> {
  const files = (team?.pages ?? []).filter(({ path }) => !path.split('/').some((part) => part.startsWith('_')));
  if (!team || files.length === 0) return { pages: [], problems: [] };
  const problems: Problem[] = [];
  const heads = new Map<string, { readonly title: string; readonly summary: string; readonly source: string; readonly file: string }>();
  for (const file of files) {
    const report = (fault: Fault): void => void problems.push(problemAt({ file: file.file, line: 1, column: 1 }, fault));
    const { front, problems: faults } = readFrontMatter(file);
    problems.push(...faults);
    const text = (key: string): string => {
      const value: unknown = typeof front?.yaml.value === 'object' ? Reflect.get(front.yaml.value, key) : undefined;
      return typeof value === 'string' ? value.trim() : '';
    };
    if (front && text('title') === '') report(noTitle);
    heads.set(relative('.', file.file), { title: text('title'), summary: text('summary'), source: front?.body ?? '', file: file.file });
  }
  if (problems.length > 0) return { pages: [], problems };
  try {
    const rendered = await renderPages(`${team.root}/pages`, { handbook: dataOf(site) });
    const taken = new Set<string>(planPages(site).map((page) => page.url));
    const pages = rendered.flatMap(({ url, inputPath, content }): OwnPage[] => {
      const head = heads.get(relative('.', inputPath));
      if (!head) return [];
      const fault = addressFault(url, taken);
      taken.add(url);
      if (fault) problems.push(problemAt({ file: head.file, line: 1, column: 1 }, fault));
      if (fault) return [];
      const lines = textLines(content);
      // A page with instructions of a template in it reads better as the text that they make.
      const source = inputPath.endsWith('.md') && !/\{[{%]/.test(head.source) ? head.source : lines.join('\n\n');
      return [{ ...head, source, url: url as Url, content: trust(content), lines }];
    });
    return { pages, problems };
  } catch (error) {
    const story = wholeStory(error);
    const at = files.find(({ path }) => story.includes(`/${path}`));
    const [where = '', line = '1', column = '1'] = /(?:\([^()]*\) )?\[Line (\d+), Column (\d+)\]\s*/.exec(story) ?? [];
    // Lines are counted from the end of the front matter.
    const above = where === '' || !at ? 0 : (readFrontMatter(at).front?.bodyLine ?? 1) - 1;
    const place = { file: at?.file ?? `${team.root}/pages`, line: Number(line) + above, column: Number(column) };
    const message = error instanceof Error ? error.message : String(error);
    return { pages: [], problems: [problemAt(place, cantRender(message.replace(where, '')))] };
  }
}

/** What a team's page can ask for: `handbook.title`, `handbook.playbooks` and so on, addresses with the site's prefix. */
function dataOf(site: Site): object {
  const { settings } = site.handbook;
  const href = (address: string): string => site.prefix + address.slice(1);
  return {
    title: settings.title,
    tagline: settings.tagline,
    organisation: settings.organisation ?? '',
    address: settings.address,
    prefix: site.prefix,
    variables: settings.variables,
    playbooks: site.playbooks.map(({ playbook, url }) => ({
      title: playbook.title,
      summary: playbook.summary,
      category: playbook.category,
      owner: playbook.owner,
      url: href(url),
    })),
    checklists: site.checklists.map(({ checklist, url }) => ({ title: checklist.title, when: checklist.when, url: href(url) })),
    packets: site.packets.map(({ packet, url }) => ({ title: packet.title, summary: packet.summary, url: href(url) })),
  };
}

/** The text of markup, a line for each block: for the search only. */
function textLines(markup: string): string[] {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
  return markup
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .split(/<\/?(?:p|div|li|h[1-6]|td|th|tr|blockquote|pre|section|dt|dd|br)\b[^>]*>/i)
    .map((part) =>
      part
        .replace(/<[^>]*>/g, '')
        .replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => entities[name] ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

function addressFault(url: string, taken: ReadonlySet<string>): Fault | undefined {
  if (!/^\/(?:[^/.]+\/)+$/.test(url))
    return {
      severity: 'error',
      code: 'own-page',
      message: `Found a page at \`${url}\`, expected an address such as \`/contact/\``,
      hint: 'take `permalink` out, or write it like `/contact/`',
    };
  if (!taken.has(url)) return undefined;
  // An update may have brought a page to this address.
  return {
    severity: 'warning',
    code: 'own-page',
    message: `Found a page at \`${url}\`, where the handbook has one already: yours is left out`,
    hint: 'rename the file',
  };
}

const noTitle: Fault = {
  severity: 'error',
  code: 'own-page',
  message: 'Found no `title` in the front matter, expected one',
  hint: 'begin the file with `---`, `title: …`, `---`',
};

function cantRender(message: string): Fault {
  return {
    severity: 'error',
    code: 'own-page',
    message: `Found a page that can't be rendered: ${message.replace(/\s*\n\s*/g, ' ').trim()}`,
    hint: 'mend what stands in `{{ }}` or `{% %}`; `handbook` holds title, playbooks, checklists and packets',
  };
}
