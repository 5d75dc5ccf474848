// handbook.json and its JSON Schema: the handbook for other programs. A public interface: keys are added, never changed.

import { z } from 'zod';
import { modes } from '../model/checklist.ts';
import { wordsKinds } from '../model/prose.ts';
import { roleName } from '../plan/role-names.ts';
import type { PlannedChecklist, Site } from '../plan/site.ts';
import { inLanguage, keyLanguage, sheetLanguage } from '../plan/text-language.ts';
import type { Output } from './output.ts';

const text = z.string();
const address = z.string().describe('An address inside the handbook, without site prefix; it begins with a slash.');
const language = text.optional().describe("A BCP 47 tag, where its title is in another language than the handbook's.");
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The shape of handbook.json. */
export const handbookSchema = z
  .strictObject({
    $schema: text,
    title: text,
    language: text.describe('A BCP 47 tag.'),
    direction: z.enum(['ltr', 'rtl']).describe('Which way the language is written.'),
    categories: z.array(z.strictObject({ id: text, title: text, url: address })),
    playbooks: z.array(
      z.strictObject({
        id: text.describe('Category and slug: executive/weekly-check-in'),
        title: text,
        language,
        summary: text,
        category: text,
        url: address,
        owner: text,
        reviewed: day,
        aliases: z.array(text),
        sources: z.array(text).describe('Ids of the points it puts to work, in order of first use.'),
        plays: z.array(z.strictObject({ id: text, title: text, url: address, sources: z.array(text) })),
        words: z.array(z.strictObject({ id: text, title: text, kind: z.enum(wordsKinds), url: address })),
        checklists: z.array(text).describe('Ids of its checklists.'),
      }),
    ),
    checklists: z.array(
      z.strictObject({
        id: text.describe('As packets name it: executive/weekly-check-in#before-the-check-in'),
        title: text,
        language,
        url: address,
        playbook: text.describe('The id of its playbook.'),
        mode: z.enum(modes),
        when: text,
        runBy: text,
        every: text.nullable().describe('How often; null where only its trigger says.'),
        groups: z.array(
          z.strictObject({
            title: text,
            items: z.array(z.strictObject({ id: text, text, who: text.nullable(), due: text.nullable() })),
          }),
        ),
      }),
    ),
    packets: z.array(z.strictObject({ id: text, title: text, language, url: address, checklists: z.array(text) })),
    sources: z.array(
      z.strictObject({
        id: text,
        title: text,
        points: z.array(z.strictObject({ id: text, text, home: text, coveredBy: z.array(address) })),
      }),
    ),
  })
  .describe('A handbook of playbooks, checklists and packets.');

/** What handbook.json holds. */
export type HandbookJson = z.infer<typeof handbookSchema>;

/** The handbook as data. */
export function handbookJson(site: Site): HandbookJson {
  const { settings, documents, points } = site.handbook;
  return {
    $schema: `${site.prefix}schema/handbook.json`,
    title: settings.title,
    language: settings.language,
    direction: site.wording.direction,
    categories: site.categories.map(({ category, url }) => ({ id: category.id, title: category.title, url })),
    playbooks: site.playbooks.map(({ playbook, url, words, checklists }) => ({
      id: `${playbook.category}/${playbook.slug}`,
      title: playbook.title,
      ...inLanguage(keyLanguage(site, playbook, 'title')),
      summary: playbook.summary,
      category: playbook.category,
      url,
      owner: roleName(site, playbook.owner),
      reviewed: playbook.reviewed,
      aliases: [...playbook.aliases],
      sources: [...new Set(playbook.sections.flatMap((section) => section.sources.map((citation) => citation.point)))],
      plays: playbook.sections.flatMap((section) =>
        section.kind === 'play'
          ? [
              {
                id: section.id,
                title: section.title,
                url: `${url}#${section.id}`,
                sources: [...new Set(section.sources.map((citation) => citation.point))],
              },
            ]
          : [],
      ),
      words: words.map(({ id, title, kind }) => ({ id, title, kind, url: `${url}#${id}` })),
      checklists: checklists.map(({ checklist }) => checklist.id),
    })),
    checklists: site.checklists.map((planned) => checklistJson(site, planned)),
    packets: site.packets.map(({ packet, url, sheets }) => ({
      id: packet.slug,
      title: packet.title,
      ...inLanguage(keyLanguage(site, packet, 'title')),
      url,
      checklists: sheets.flatMap((sheet) => (sheet.kind === 'checklist' ? [sheet.checklist.id] : [])),
    })),
    sources: documents.map(({ id, title }) => ({
      id,
      title,
      points: points
        .filter((point) => point.document === id)
        .map((point) => ({
          id: point.id,
          text: point.text,
          home: point.home,
          coveredBy: (site.practices.get(point.id) ?? []).map((practice) => practice.url),
        })),
    })),
  };
}

function checklistJson(site: Site, planned: PlannedChecklist): HandbookJson['checklists'][number] {
  const { checklist, url, playbook } = planned;
  return {
    id: checklist.id,
    title: checklist.title,
    ...inLanguage(sheetLanguage(site, planned)),
    url,
    playbook: `${playbook.playbook.category}/${playbook.playbook.slug}`,
    mode: checklist.mode,
    when: checklist.when,
    runBy: roleName(site, checklist.runBy),
    every: checklist.every ?? null,
    groups: checklist.groups.map((group) => ({
      title: group.title,
      items: group.items.map((item) => ({
        id: item.id,
        text: item.text,
        who: item.who === undefined ? null : roleName(site, item.who),
        due: item.due ?? null,
      })),
    })),
  };
}

/** `handbook.json` and `schema/handbook.json`. */
export function emitHandbookJson(site: Site): Output[] {
  return [
    { file: 'handbook.json', content: () => `${JSON.stringify(handbookJson(site), null, 1)}\n` },
    { file: 'schema/handbook.json', content: () => `${JSON.stringify(z.toJSONSchema(handbookSchema), null, 2)}\n` },
  ];
}
