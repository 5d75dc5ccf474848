// What front matter and the settings files may say: every key is declared here with its meaning and its default.
// All values arrive as text (see yaml.ts); a field says what its text must look like.

import { z } from 'zod';
import { modes } from '../model/checklist.ts';
import { colourNames, forgeNames, hues, layouts, paperNames } from '../model/handbook.ts';
import { isSlug } from '../model/names.ts';

/** A field whose text must pass a test; `expected` and `hint` go into the problem. */
function text(expected: string, hint: string, test: (value: string) => boolean): z.ZodType<string, unknown> {
  return z
    .string()
    .refine((value) => test(value.trim()), { params: { expected, hint } })
    .transform((value) => value.trim());
}

const words = text('some text', 'write the text after the colon', (value) => value !== '');
const date = text('a date that exists, as `YYYY-MM-DD`', 'write it like `2026-11-22`', isDate);
const span = text('a number of months or years', 'write it like `6 months` or `1 year`', (value) => monthsOf(value) !== undefined);
const cadence = text('how often', 'write `day`, `week`, `2 weeks`, `month`, `3 months`, `quarter` or `year`', (value) =>
  /^(?:[1-9]\d? )?(?:day|weekday|week|month|quarter|year)s?$/.test(value),
);
const slug = text('a name in lower case with hyphens', 'write it like `weekly-check-in`', isSlug);
const webAddress = text('an address that begins with `https://` or `http://`', 'write it like `https://handbook.example/`', isWebAddress);
const languageTag = text('a language tag', 'write it like `en-GB` or `de`', isLanguage);
const colour = text(
  'a colour, or two: for light grounds and for dark ones',
  'write it in quotes, like `"#24488f"`, or `"#24488f #a6bdf8"` with the second for dark',
  (value) => /^#(?:[0-9a-f]{3}|[0-9a-f]{6})(?:\s+#(?:[0-9a-f]{3}|[0-9a-f]{6}))?$/i.test(value),
);
const timeZone = text('a time zone of the IANA list', 'write it like `Europe/Zurich` or `America/New_York`', isTimeZone);
const list = <Item extends z.ZodType>(item: Item): z.ZodDefault<z.ZodArray<Item>> => z.array(item).default([]);

/** The keys of a checklist, under `checklists:` in a playbook. */
const checklist = z.strictObject({
  /** `read-do` or `do-confirm`. */
  mode: z.enum(modes),
  /** The trigger: "the day before each check-in". */
  when: words,
  /** The role that runs it, one of `roles` in handbook.yml. */
  run_by: words,
  /** How often. */
  every: cadence.optional(),
  /** The roles that sign the printed sheet; default: one line for whoever ran it. */
  signed_by: list(words),
  /** The day someone last worked through it to try it. */
  tried: date.optional(),
});

/** The front matter of a playbook. */
export const playbookSchema = z.strictObject({
  title: words,
  /** One sentence: shown under the title, in lists and in search. */
  summary: words,
  /** A role or team; default: `defaults.owner` of handbook.yml. */
  owner: words.optional(),
  /** The day of the last review. */
  reviewed: date,
  /** How long a review holds; default: `defaults.review_every` of handbook.yml. */
  review_every: span.optional(),
  /** What people call it: search answers to these too. */
  aliases: list(words),
  /** Slugs of playbooks to read next; with a category before them where two share a slug. */
  related: list(words),
  checklists: z.record(z.string(), checklist).default({}),
  /** What there is to say of worksheets: only those that are signed need an entry. */
  worksheets: z.record(z.string(), z.strictObject({ signed_by: z.array(words).min(1) })).default({}),
  /** What changed, by day: `2026-11-22: New words for a late cancellation.` */
  changes: z.record(z.string(), words).default({}),
});

/** The front matter of a packet. */
export const packetSchema = z.strictObject({
  title: words,
  summary: words,
  /** Whom it is printed for: "a new assistant". */
  for: words,
  owner: words.optional(),
  reviewed: date,
  /** `sheets`: a page for each; `cards`: four on a page, to cut out. */
  layout: z.enum(layouts).default('sheets'),
  /** Checklists and worksheets in printing order: `executive/weekly-check-in#before-the-check-in`. */
  sheets: z.array(words).min(1),
});

const category = z.strictObject({
  id: slug,
  title: words,
  summary: words,
  /** The name of an icon of the Lucide family. */
  icon: words.default('book-open'),
  hue: z.enum(hues).default('slate'),
  /** Playbooks in reading order; the others follow by title. */
  order: list(words),
});

/** `handbook.yml`. */
export const settingsSchema = z.strictObject({
  title: words.default('Handbook'),
  tagline: words.default('Playbooks and checklists.'),
  /** The house the handbook is for: `{{ organisation }}` in playbooks, and the foot of every page. */
  organisation: words.optional(),
  /** A picture beside the title: a file in `team/` or `playbooks/`, such as `logo.svg`. */
  logo: words.optional(),
  /** Colours by name: a hue of the categories, `accent`, `ink` or `paper`. */
  colours: z
    .strictObject(
      Object.fromEntries(colourNames.map((name) => [name, colour.optional()])) as Record<
        (typeof colourNames)[number],
        z.ZodOptional<typeof colour>
      >,
    )
    .prefault({}),
  language: languageTag.default('en'),
  /** Where "today" is decided: `Europe/Zurich`. Default: the time zone of whoever asks. */
  time_zone: timeZone.optional(),
  /** The paper that is chosen first. Default: what the language's region uses. */
  paper: z.enum(paperNames).optional(),
  /** What names in double braces stand for, in prose and in words to copy: `help-desk: extension 4400`. */
  variables: z.record(z.string(), words).default({}),
  /** Where the handbook lives; its path becomes the prefix of every link. */
  address: webAddress.default('https://handbook.example/'),
  /** The address for editing a file, `{path}` standing for the file within the content folder. */
  edit: text(
    'an address with `{path}` in it',
    'write it like `https://forge.example/team/handbook/edit/main/playbooks/{path}`',
    (value) => isWebAddress(value) && value.includes('{path}'),
  ).optional(),
  /** The path the site lives under, where it isn't the one of `address`: `/handbook/`. */
  prefix: text('a path', 'write it like `/handbook/`', (value) => /^\/?[^\s:?#]*$/.test(value)).optional(),
  /** The repository's address: pages get "Edit this page" and categories "New playbook", in the forge's own editor. */
  repository: webAddress.optional(),
  /** The branch that is edited. */
  branch: words.default('main'),
  /** What kind of forge the repository lies on, where its address doesn't tell. */
  forge: z.enum(forgeNames).optional(),
  categories: list(category),
  /** Ids of categories in the order in which they are shown; the others follow as they stand. */
  category_order: list(words),
  /** Packets in the order in which they are offered, those for someone new first; the others follow by title. */
  packets: list(words),
  /** Who does things; default: an assistant and an executive. */
  roles: z.array(words).default(['assistant', 'executive']),
  /** Other handbooks that the search includes. */
  handbooks: list(z.strictObject({ title: words, address: webAddress })),
  defaults: z
    .strictObject({
      owner: words.default('Handbook team'),
      review_every: span.default('6 months'),
    })
    .prefault({}),
});

/** `sources.yml`. */
export const sourcesSchema = z.strictObject({
  documents: z.record(z.string(), z.strictObject({ title: words })),
  points: list(
    z.strictObject({
      id: text('an id that begins with its document, like `AR-E0`', 'write the document, a hyphen, letters and digits', (value) =>
        /^[A-Z]+-[A-Z0-9]+$/.test(value),
      ),
      home: slug,
      point: words,
      /** What people call it: the search finds the sections that cite the point by these too. */
      aliases: list(words),
    }),
  ),
});

/** `synonyms.yml`. */
export const synonymsSchema = z.array(z.array(words).min(2));

/** `revisions.yml`: written by `npm run revisions`. */
export const revisionsSchema = z.record(z.string(), z.array(z.strictObject({ revision: words, on: date, items: list(words) })));

/** The months of a span such as `6 months` or `1 year`; nothing when the text is none. */
export function monthsOf(span: string): number | undefined {
  const found = /^([1-9]\d?) (month|year)s?$/.exec(span);
  if (!found) return undefined;
  return Number(found[1]) * (found[2] === 'year' ? 12 : 1);
}

/** Whether a text is a day of the calendar, as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return false;
  const day = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
  return day.toISOString().startsWith(text);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text.replace('{path}', 'path'));
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).format() !== '';
  } catch {
    return false;
  }
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
