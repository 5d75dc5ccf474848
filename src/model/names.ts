// Strings with a rule: each kind has a brand and one maker, so that a title can't be passed where an id is meant.

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Lower-case words joined by hyphens, as in file names and anchors: `weekly-check-in`. */
export type Slug = Branded<'Slug'>;
/** The id of a point of a source document: `AR-E0`. */
export type PointId = Branded<'PointId'>;
/** A checklist's id, as packets and `handbook.json` name it: `executive/weekly-check-in#before-the-check-in`. */
export type ChecklistId = Branded<'ChecklistId'>;
/** A page's address inside the handbook, without site prefix; pages end in a slash: `/executive/weekly-check-in/`. */
export type Url = Branded<'Url'>;

/**
 * The slug of a text, made as GitHub makes anchors: lower case, punctuation dropped, spaces become hyphens, letters of
 * every script stay. Empty when the text has neither letter nor digit.
 */
export function slugOf(text: string): Slug {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .trim()
    .replace(/ +/g, '-') as Slug;
}

/** The anchor that GitHub makes of a heading: as {@link slugOf}, but every space becomes a hyphen of its own. */
export function githubSlugOf(text: string): Slug {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-') as Slug;
}

/** What a slug looks like; that its letters are composed (NFC) no pattern can tell. */
export const slugPattern = /^[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+)*$/u;

/** Whether a file's or folder's name can be a slug as it stands. */
export function isSlug(text: string): text is Slug {
  return slugPattern.test(text) && text === text.normalize('NFC');
}

/** A slug that a file's name could be changed to. Empty when nothing of the name can stay. */
export function suggestSlug(name: string): Slug {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return (isSlug(plain) ? plain : '') as Slug;
}

/** Marks a text that came through a check of ours as a point's id. */
export function pointId(text: string): PointId {
  return text as PointId;
}

/** The id of the checklist `slug` in a playbook. */
export function checklistId(category: Slug, playbook: Slug, slug: Slug): ChecklistId {
  return `${category}/${playbook}#${slug}` as ChecklistId;
}

/** An address made of path segments: `url('executive', 'weekly-check-in')` is `/executive/weekly-check-in/`. */
export function url(...segments: readonly string[]): Url {
  return (segments.length === 0 ? '/' : `/${segments.join('/')}/`) as Url;
}

/** A text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
