// Every page as Markdown, beside its HTML.

import type { Packet } from '../model/handbook.ts';
import type { Link } from '../model/playbook.ts';
import { blockText, type Block } from '../model/prose.ts';
import { guidePath, guideUrl } from '../plan/addresses.ts';
import type { Page } from '../plan/pages.ts';
import { resolveImage, resolveLink } from '../plan/links.ts';
import { roleName } from '../plan/role-names.ts';
import type { SheetView, WorksheetView } from '../plan/sheet.ts';
import type { PlannedPlaybook, Site } from '../plan/site.ts';
import type { PageView } from '../plan/views.ts';
import { wholeAddress } from '../plan/whole-address.ts';
import type { Output } from './output.ts';

/** The Markdown twin of every page. A playbook's is what its author wrote, with links that lead to the site. */
export function emitMarkdown(site: Site, pages: readonly Page[]): Output[] {
  const playbooks = new Map(site.playbooks.map((planned) => [planned.url as string, planned]));
  const bodies = bodiesOf(site);
  return pages.map((page) => ({
    file: page.file.replace(/\.html$/, '.md'),
    content: () => {
      const playbook = playbooks.get(page.url);
      if (playbook) return playbookMarkdown(site, playbook);
      const written = bodies.get(page.url);
      const view = page.view();
      const body = written ? withLinks(site, written.path, written.body, written.bodyLine, written.links) : '';
      return viewMarkdown(site, view, body.trim());
    },
  }));
}

/** A text that stands in a page as its author wrote it. */
type Written = Pick<Packet, 'path' | 'body' | 'bodyLine' | 'links'>;

/** The covers of packets and the texts of the guide, by address. */
function bodiesOf(site: Site): Map<string, Written> {
  const { guide } = site.handbook;
  return new Map<string, Written>([
    ...site.packets.map(({ url, packet }) => [url, packet] as const),
    ...[guide, ...guide.pages].map((text) => [guideUrl(text), { ...text, path: guidePath(text), bodyLine: 1 }] as const),
  ]);
}

function playbookMarkdown(site: Site, planned: PlannedPlaybook): string {
  const { playbook } = planned;
  const body = withLinks(site, playbook.path, playbook.body, playbook.bodyLine, playbook.links).replace(
    /^<!--\s*sources:[^<>]*-->\n/gm,
    '',
  );
  const { strings, date } = site.wording;
  return `# ${playbook.title}\n\n${playbook.summary}\n\n${strings.ownedBy(roleName(site, playbook.owner))}. ${strings.reviewed(date(playbook.reviewed))}. ${wholeAddress(site, planned.url)}\n\n${body.trim()}\n`;
}

/** Puts whole addresses in the place of links between files; each link's place is known to the column. */
function withLinks(site: Site, path: string, body: string, firstLine: number, links: readonly Link[]): string {
  const lines = body.split('\n');
  for (const link of links.toReversed()) {
    const target = (link.image ? resolveImage : resolveLink)(site, path, link.href);
    const line = lines[link.place.line - firstLine];
    if (target.kind !== 'site' || line === undefined) continue;
    const { written } = link;
    if (written === undefined) continue;
    // Variables that were filled in move what stands after them on their line.
    const at = line.startsWith(written, link.place.column - 1) ? link.place.column - 1 : line.lastIndexOf(written);
    if (at < 0) continue;
    lines[link.place.line - firstLine] = line.slice(0, at) + wholeAddress(site, target.address) + line.slice(at + written.length);
  }
  return lines.join('\n');
}

function viewMarkdown(site: Site, view: PageView, body: string): string {
  const { strings } = site.wording;
  const link = (entry: { readonly title: string; readonly url: string }): string => `[${entry.title}](${wholeAddress(site, entry.url)})`;
  const head = `# ${view.frame.title}\n\n`;
  const list = (entries: readonly string[]): string => (entries.length === 0 ? '' : `${entries.map((entry) => `- ${entry}`).join('\n')}\n`);
  switch (view.kind) {
    case 'home':
      return `${head}${view.tagline}\n\n${view.categories.map((category) => `## ${link(category)}\n\n${category.summary}\n\n${list(category.playbooks.map(link))}\n`).join('')}## ${strings.forSomeoneNew}\n\n${list(view.packets.map((packet) => `${link(packet)}: ${packet.summary}`)) || lineOf(view.noPackets)}\n## ${strings.changedLately}\n\n${list(view.changes.map((change) => `${change.date}: ${link(change)}: ${change.what}`))}`;
    case 'category':
      return `${head}${view.summary}\n\n${list(view.playbooks.map((playbook) => `${link(playbook)}: ${playbook.summary}`)) || lineOf(view.empty)}`;
    case 'checklist':
      return sheetMarkdown(site, view.sheet, 1);
    case 'checklists':
      return `${head}${view.groups.map((group) => `## ${link(group.playbook)}\n\n${list(group.checklists.map((one) => `${link(one)} (${one.facts.join(', ')})`))}`).join('\n') || lineOf(view.empty)}`;
    case 'packets':
      return `${head}${list(view.packets.map((packet) => `${link(packet)}: ${packet.summary}`)) || lineOf(view.empty)}`;
    case 'packet':
      return `${head}${view.summary}\n\n${view.audience}. ${view.facts.join('. ')}.\n\n${body}\n\n${view.sheets.map(({ sheet }) => (sheet.kind === 'checklist' ? sheetMarkdown(site, sheet, 2) : worksheetMarkdown(sheet))).join('\n')}`;
    case 'sources':
      return `${head}${view.intro || view.empty}\n\n${view.documents.map((document) => `## ${document.id}: ${document.title}\n\n${list(document.points.map((point) => `**${point.id}** ${point.text}${point.practices.length > 0 ? ` (${point.practices.map(link).join(', ')})` : ''}${point.more && ` ${point.more}`}`))}`).join('\n')}`;
    case 'index':
      return `${head}${view.groups.map((group) => `## ${group.letter}\n\n${list(group.entries.map((entry) => `${link(entry)}: ${entry.note}`))}`).join('\n') || lineOf(view.empty)}`;
    case 'health':
      if (view.playbooks.length === 0) return `${head}${lineOf(view.empty)}`;
      return `${head}${view.coverage}\n\n| ${strings.playbook} | ${strings.owner} | ${strings.lastReview} | ${strings.reviewDue} |\n| --- | --- | --- | --- |\n${view.playbooks.map((row) => `| ${link(row)} | ${row.owner} | ${row.reviewed} | ${row.due} |\n`).join('')}`;
    case 'guide':
      return `${body}\n\n${view.pages.length > 0 ? `## ${strings.guidePages}\n\n${list(view.pages.map((page) => `${link(page)}: ${page.summary}`))}\n` : ''}## ${strings.rules}\n\n${list(view.rules.map(link))}`;
    case 'guide-page':
      return `${body}\n`;
    case 'rule':
      return `${head}${view.why} ${view.level}\n\n${view.examples.map((example) => `## ${example.label}\n\n\`\`\`markdown\n${example.markdown}\n\`\`\`\n${example.message && `\n${strings.ruleSays}: ${example.message}.\n`}`).join('\n')}\n## ${strings.ruleOff}\n\n${strings.ruleOffHow}\n\n\`\`\`markdown\n${view.offSwitch}\n\`\`\`\n`;
    case 'search':
      return `${head}${strings.searchNeedsScript} ${link({ title: strings.toIndex, url: '/index/' })}\n`;
    case 'own-packet':
      return `${head}${strings.ownPacketIntro} ${strings.ownPacketNeedsScript}\n`;
    case 'runs':
      return `${head}${strings.runs.intro}\n\n${list(view.begin.map(link))}`;
    case 'own':
      return `${head}${view.source.trim()}\n`;
    case 'offline':
      return `${head}${strings.offline}\n`;
    case 'not-found':
      return `${head}${strings.notFound} ${link({ title: strings.toIndex, url: '/index/' })}\n`;
    case 'playbook':
      throw new TypeError('A playbook is written from its own Markdown.');
  }
}

function lineOf(sentence: string): string {
  return sentence === '' ? '' : `${sentence}\n`;
}

function worksheetMarkdown(sheet: WorksheetView): string {
  const groups = sheet.groups.map(
    (group) => `${group.title ? `### ${group.title}\n\n` : ''}${group.prompts.map((prompt) => `- ${prompt.text}\n`).join('')}`,
  );
  return `## ${sheet.title}\n\n${groups.join('\n')}`;
}

function sheetMarkdown(site: Site, sheet: SheetView, level: 1 | 2): string {
  const { strings } = site.wording;
  const mark = '#'.repeat(level);
  const facts = `${strings.when}: ${sheet.when}${sheet.cadence && `, ${sheet.cadence}`}. ${strings.runBy}: ${sheet.runBy}. ${sheet.modeLine} ${sheet.address}, ${strings.version(sheet.revision)}.\n`;
  const groups = sheet.groups.map((group) => {
    const items = group.items.map(
      (item) => `- [ ] ${item.text}${item.notes.length > 0 ? ` (${item.notes.join('; ')})` : ''}\n${plain(item.detail, '  ')}`,
    );
    return `${group.title ? `${mark}# ${group.title}\n\n` : ''}${plain(group.notes)}${items.join('')}`;
  });
  return [`${mark} ${sheet.title}\n`, plain(sheet.purpose), facts, ...groups].filter(Boolean).join('\n');
}

/** Prose as plain lines, indented where it belongs to an item. */
function plain(blocks: readonly Block[], indent = ''): string {
  const text = blockText(blocks);
  return text === '' ? '' : `${text.replace(/^/gm, indent)}\n${indent === '' ? '\n' : ''}`;
}
