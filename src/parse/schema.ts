// What front matter and the settings files may say: every key stands here once, with its default and with what it means,
// as editors show it. All values arrive as text (see yaml.ts); what a text must look like stands in schemas/text.ts.

import { z } from 'zod';
import { modes } from '../model/checklist.ts';
import { colourNames, forgeNames, hues, layouts, paperNames } from '../model/handbook.ts';
import {
  cadence,
  colour,
  date,
  editAddress,
  languageTag,
  path,
  pointId,
  slug,
  span,
  timeZone,
  variableNamePattern,
  webAddress,
  words,
  yesOrNo,
} from './schemas/text.ts';

const list = <Item extends z.ZodType>(item: Item): z.ZodDefault<z.ZodArray<Item>> => z.array(item).default([]);

/** Keys that our own code reads, which says what is wrong with them; an editor is told the pattern. */
const keyLike = (pattern: RegExp, patternErrorMessage: string): z.ZodString =>
  z.string().meta({ pattern: pattern.source, patternErrorMessage });
const dayKey = keyLike(/^\d{4}-\d{2}-\d{2}$/, 'Write the day like `2026-11-22`.');
const variableKey = keyLike(variableNamePattern, 'Write a name in lower-case letters, digits, hyphens or underscores.');

const checklist = z
  .strictObject({
    mode: z.enum(modes).describe('`read-do`: read each line, do it, tick it. `do-confirm`: do the work, then stop and confirm.'),
    when: words.describe('The trigger: the day before each check-in.'),
    run_by: words.describe('The role that runs it, one of `roles` in handbook.yml.'),
    every: cadence.optional().describe('How often: `week`, `2 weeks`.'),
    signed_by: list(words).describe('The roles that sign the printed sheet. Default: one line for whoever ran it.'),
    tried: date.optional().describe('The day someone last worked through it to try it. Until then the sheet says so.'),
  })
  .describe('How a checklist is used. Its key is the slug of what follows `Checklist:` in the heading.');

/** The front matter of a playbook. */
export const playbookSchema = z
  .strictObject({
    title: words.describe("The page's title."),
    summary: words.describe('One sentence: shown under the title, in lists and in search.'),
    owner: words.optional().describe('The role or team that keeps it true. Default: `defaults.owner` of handbook.yml.'),
    reviewed: date.describe('The day it was last read through, as `YYYY-MM-DD`.'),
    review_every: span
      .optional()
      .describe('How long a review holds: `6 months`, `1 year`. Default: `defaults.review_every` of handbook.yml.'),
    aliases: list(words).describe('What people call it: search answers to these too.'),
    related: list(words).describe(
      'File names, without `.md`, of playbooks to read next; with the category before them where two share a name.',
    ),
    checklists: z.record(z.string(), checklist).default({}).describe('How each checklist below is used, by its slug.'),
    worksheets: z
      .record(z.string(), z.strictObject({ signed_by: z.array(words).min(1).describe('The roles that sign it.') }))
      .default({})
      .describe('Who signs a worksheet, by its slug. Only those that are signed need an entry.'),
    changes: z.record(dayKey, words).default({}).describe('What changed, by day: `2026-11-22: New words for a late cancellation.`'),
  })
  .describe('The front matter of a playbook.');

/** The front matter of a packet. */
export const packetSchema = z
  .strictObject({
    title: words.describe("The packet's title."),
    summary: words.describe('One sentence: what it is for.'),
    for: words.describe('Whom it is printed for: a new assistant.'),
    owner: words.optional().describe('The role or team that keeps it true. Default: `defaults.owner` of handbook.yml.'),
    reviewed: date.describe('The day it was last read through, as `YYYY-MM-DD`.'),
    layout: z.enum(layouts).default('sheets').describe('`sheets`: a page for each. `cards`: four on a page, to cut out.'),
    sheets: z
      .array(words)
      .min(1)
      .describe('Checklists and worksheets in printing order, like `executive/weekly-check-in#before-the-check-in`.'),
  })
  .describe('The front matter of a packet.');

const category = z.strictObject({
  id: slug.describe('The name of its folder.'),
  title: words.describe('What readers see.'),
  summary: words.describe('One sentence: what it holds.'),
  icon: words.default('book-open').describe('The name of an icon of the Lucide family.'),
  hue: z.enum(hues).default('slate').describe('Its colour.'),
  order: list(words).describe('Playbooks in reading order, by their file names; the others follow by title.'),
});

/** `handbook.yml`. */
export const settingsSchema = z
  .strictObject({
    title: words.default('Handbook').describe('What the handbook is called.'),
    tagline: words.default('Playbooks and checklists.').describe('One sentence under the title on the home page.'),
    organisation: words
      .optional()
      .describe('The house the handbook is for: `{{ organisation }}` in playbooks, and the foot of every page.'),
    logo: words.optional().describe('A picture beside the title: a file in `team/` or `playbooks/`, such as `logo.svg`.'),
    colours: z
      .strictObject(
        Object.fromEntries(colourNames.map((name) => [name, colour.optional()])) as Record<
          (typeof colourNames)[number],
          z.ZodOptional<typeof colour>
        >,
      )
      .prefault({})
      .describe('Colours by name: a hue of the categories, `accent`, `ink` or `paper`. In quotes, as `#` begins a comment.'),
    language: languageTag.default('en').describe('The language it is written in: `en-GB`, `de`.'),
    time_zone: timeZone.optional().describe('Where "today" is decided: `Europe/Zurich`. Default: the time zone of whoever asks.'),
    paper: z.enum(paperNames).optional().describe("The paper that is chosen first. Default: what the language's region uses."),
    variables: z
      .record(variableKey, words)
      .default({})
      .describe('What names in double braces stand for, in prose and in words to copy: `help-desk: extension 4400`.'),
    address: webAddress
      .default('https://handbook.example/')
      .describe('Where the handbook lives. Its path becomes the prefix of every link.'),
    edit: editAddress
      .optional()
      .describe(
        'The address for editing a file, `{path}` standing for the file within the content folder. Without it no page shows "Edit".',
      ),
    prefix: path.optional().describe("The path the site lives under, where it isn't the one of `address`: `/handbook/`."),
    repository: webAddress
      .optional()
      .describe(`The repository's address: pages get "Edit" and categories "New playbook", in the forge's own editor.`),
    branch: words.default('main').describe('The branch that is edited.'),
    forge: z.enum(forgeNames).optional().describe("What kind of forge the repository lies on, where its address doesn't tell."),
    categories: list(category).describe('The categories in the order in which they are shown.'),
    category_order: list(words).describe('Ids of categories in the order in which they are shown; the others follow as they stand.'),
    packets: list(words).describe(
      'Packets in the order in which they are offered, those for someone new first; the others follow by title.',
    ),
    roles: z.array(words).default(['assistant', 'executive']).describe('Who does things: `run_by` and `who` name one of these.'),
    role_names: z
      .record(z.string(), words)
      .default({})
      .describe('What readers see for a role or an owner that content names otherwise: `assistant: Assistenz`.'),
    handbooks: list(
      z.strictObject({ title: words.describe('What readers see.'), address: webAddress.describe('Where it lives.') }),
    ).describe('Other handbooks that the search includes.'),
    offline: yesOrNo
      .default('true')
      .describe('`false`: browsers keep nothing for times without network, and what they have kept is cleared away.'),
    defaults: z
      .strictObject({
        owner: words.default('Handbook team').describe('Who owns a playbook that names no owner.'),
        review_every: span.default('6 months').describe("How long a review holds where a playbook doesn't say."),
      })
      .prefault({})
      .describe('What holds where a playbook says nothing.'),
  })
  .describe('The settings of a handbook: handbook.yml.');

/** `sources.yml`. */
export const sourcesSchema = z
  .strictObject({
    documents: z
      .record(z.string(), z.strictObject({ title: words.describe('What the document is called.') }))
      .describe('The documents the handbook is derived from, by the letters that begin the ids of their points.'),
    points: list(
      z.strictObject({
        id: pointId.describe('The document, a hyphen, letters and digits: `AR-E0`.'),
        home: slug.describe('The category it belongs to first.'),
        point: words.describe('What the document says, in your own words.'),
        aliases: list(words).describe('What people call it: search finds the sections that cite the point by these too.'),
      }),
    ).describe('The points of the documents.'),
  })
  .describe('The documents a handbook is derived from, and their points: sources.yml.');

/** `synonyms.yml`. */
export const synonymsSchema = z
  .array(z.array(words).min(2).describe('Words that mean the same here: a search for one finds the others.'))
  .describe('Groups of words that mean the same here: synonyms.yml. A word stands in one group only.');

/** `redirects.yml`. */
export const redirectsSchema = z
  .record(
    z.string(),
    words.describe('Where its readers go now: `executive/new-name`, a section `executive/other#section`, or `/` for home.'),
  )
  .describe('Old names of pages and sections, and where their readers go now: redirects.yml.');

/** `revisions.yml`: written by `npm run revisions`. */
export const revisionsSchema = z.record(z.string(), z.array(z.strictObject({ revision: words, on: date, items: list(words) })));

const overrideKeys = {
  extends: z
    .literal('base')
    .optional()
    .describe('Changes only what this file names; the rest comes from the file of the same name in `playbooks/`.'),
  // `true` without quotes is a yes to editors, not a text.
  hidden: z
    .enum(['true'])
    .optional()
    .meta({ description: 'Drops the file of the same name in `playbooks/`.', type: ['boolean', 'string'], enum: [true, 'true'] }),
};
// A single one may stand without a list.
const oneOrMore = (description: string): z.ZodType => list(words).meta({ description, type: ['array', 'string'] });

/** What a team's playbook may say of the one below it, beside a playbook's keys. For editors: `layers/` reads them. */
export const playbookOverrideSchema = z.strictObject({
  ...overrideKeys,
  remove: oneOrMore('With `extends: base`: headings of sections to drop.'),
});

/** What a team's packet may say of the one below it, beside a packet's keys. For editors: `layers/` reads them. */
export const packetOverrideSchema = z.strictObject({
  ...overrideKeys,
  remove: oneOrMore('With `extends: base`: sheets to drop.'),
  add: oneOrMore('With `extends: base`: sheets to add at the end.'),
});
