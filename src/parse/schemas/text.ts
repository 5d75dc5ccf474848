// The kinds of text that front matter and settings hold. Each says once what it must look like: our check asks it, and
// editors are told as much of it as a JSON Schema can say.

import { z } from 'zod';
import { capital, isSlug, slugPattern } from '../../model/names.ts';

/** What a kind of text must look like. */
interface Kind {
  /** What a problem says was expected: `Found x, expected …`. */
  readonly expected: string;
  /** What to write instead. */
  readonly hint: string;
  /** What the text matches, without spaces around it. Never stricter than the check: editors underline by it. */
  readonly pattern: RegExp;
  /** What no pattern can tell. Only our check asks it. */
  readonly test?: (value: string) => boolean;
  /** What to write instead of this text, where that is known better than `hint` says. Only our check asks it. */
  readonly instead?: (value: string) => string | undefined;
  /** Values that editors offer. */
  readonly examples?: readonly string[];
}

/** A field of this kind; `expected` and `hint` go into the problem. */
export function text({ expected, hint, pattern, test, instead, examples }: Kind): z.ZodType<string, string> {
  const fits = (value: string): boolean => pattern.test(value) && (test?.(value) ?? true);
  return z
    .string()
    .trim()
    .refine(fits, { params: { expected, hint, instead } })
    .meta({
      type: typesOf(fits),
      pattern: pattern.source.replace(/^\^/, String.raw`^\s*`).replace(/\$$/, String.raw`\s*$`),
      // Not of JSON Schema, but the YAML language server and VS Code show it in place of the pattern.
      patternErrorMessage: `Expected ${expected}. ${capital(hint)}.`,
      ...(examples ? { examples } : {}),
    });
}

/**
 * The types that an editor may take a text for. We read every value as the text that was written; an editor takes `2026`
 * for a number, `true` for a yes and nothing for null, as YAML 1.2's core schema does.
 */
function typesOf(fits: (value: string) => boolean): string | string[] {
  const signs = { integer: ['7'], number: ['1.5'], boolean: ['true', 'false'], null: [''] };
  const taken = Object.entries(signs).flatMap(([type, values]) => (values.some(fits) ? [type] : []));
  if (taken.length === 0) return 'string';
  // Whole numbers are numbers too.
  return ['string', ...taken.filter((type) => type !== 'integer' || !taken.includes('number'))];
}

/** Any text but none. */
export const words = text({ expected: 'some text', hint: 'write the text after the colon', pattern: /\S/ });

/** A day. The pattern knows the lengths of months but no leap years. */
export const date = text({
  expected: 'a date that exists, as `YYYY-MM-DD`',
  hint: 'write it like `2026-11-22`',
  pattern: /^\d{4}-(?!\d\d-00)(?:02-[0-2]\d|(?:0[469]|11)-(?:[0-2]\d|30)|(?:0[13578]|1[02])-(?:[0-2]\d|3[01]))$/,
  test: isDate,
});

const spanPattern = /^([1-9]\d?) (month|year)s?$/;

/** A length of time. */
export const span = text({
  expected: 'a number of months or years',
  hint: 'write it like `6 months` or `1 year`',
  pattern: spanPattern,
  examples: ['3 months', '6 months', '1 year'],
});

/** How often something is done. */
export const cadence = text({
  expected: 'how often',
  hint: 'write `day`, `week`, `2 weeks`, `month`, `3 months`, `quarter` or `year`',
  pattern: /^(?:[1-9]\d? )?(?:day|weekday|week|month|quarter|year)s?$/,
  examples: ['day', 'weekday', 'week', '2 weeks', 'month', 'quarter', 'year'],
});

/** A name as files and folders have it. */
export const slug = text({
  expected: 'a name in lower case with hyphens',
  hint: 'write it like `weekly-check-in`',
  pattern: slugPattern,
  test: isSlug,
});

/** An address on the web. */
export const webAddress = text({
  expected: 'an address that begins with `https://` or `http://`',
  hint: 'write it like `https://handbook.example/`',
  pattern: /^https?:\/\/[^\s/]/,
  test: isWebAddress,
});

/** Where a file can be edited, `{path}` standing for the file. */
export const editAddress = text({
  expected: 'an address with `{path}` in it',
  hint: 'write it like `https://forge.example/team/handbook/edit/main/playbooks/{path}`',
  pattern: /^https?:\/\/(?=[^\s/]).*\{path\}/,
  test: isWebAddress,
});

/** The path a site lives under. */
export const path = text({ expected: 'a path', hint: 'write it like `/handbook/`', pattern: /^\/?[^\s:?#]*$/ });

/** A language, as BCP 47 names it. */
export const languageTag = text({
  expected: 'a language tag',
  hint: 'write it like `en-GB` or `de`',
  pattern: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/,
  test: isLanguage,
  instead: (value) => {
    const tag = tagOfName(value);
    return tag === undefined ? undefined : `write \`${tag}\``;
  },
  examples: ['en-GB', 'en-US', 'de', 'fr', 'es'],
});

/** A time zone of the IANA list. */
export const timeZone = text({
  expected: 'a time zone of the IANA list',
  hint: 'write it like `Europe/Zurich` or `America/New_York`',
  pattern: /^[\w+:/-]+$/,
  test: isTimeZone,
  examples: ['Europe/Zurich', 'Europe/London', 'America/New_York', 'UTC'],
});

/** A colour for light grounds, and perhaps one for dark ones. */
export const colour = text({
  expected: 'a colour, or two: for light grounds and for dark ones',
  hint: 'write it in quotes, like `"#24488f"`, or `"#24488f #a6bdf8"` with the second for dark',
  pattern: /^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})(?:\s+#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}))?$/,
});

/** A point of a source document. */
export const pointId = text({
  expected: 'an id that begins with its document, like `AR-E0`',
  hint: 'write the document, a hyphen, letters and digits',
  pattern: /^[A-Z]+-[A-Z0-9]+$/,
});

/** What the name of a variable looks like, without spaces around it. */
export const variableNamePattern = /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}\p{N}_-]*$/u;

/** The months of a span such as `6 months` or `1 year`; nothing when the text is none. */
export function monthsOf(span: string): number | undefined {
  const found = spanPattern.exec(span);
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

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function isLanguage(text: string): boolean {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text);
    const [language = ''] = tag.split('-', 1);
    // A word such as `german` is well-formed too, and so is `jp`. Rare and private languages have three letters.
    return language.length === 3 || languageNames.of(language) !== undefined;
  } catch {
    return false;
  }
}

/** The tag of a language that was called by its name, in English or its own: `german`, `Deutsch`. */
function tagOfName(name: string): string | undefined {
  const wanted = name.toLowerCase();
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((first) => letters.map((second) => first + second)).filter(isLanguage);
  return tags.find((tag) =>
    ['en', tag].some((language) => new Intl.DisplayNames(language, { type: 'language' }).of(tag)?.toLowerCase() === wanted),
  );
}

/** Yes or no, as YAML writes it. */
export const yesOrNo = text({
  expected: '`true` or `false`',
  hint: 'write `true` for yes, `false` for no',
  pattern: /^(?:true|false)$/,
  examples: ['true', 'false'],
});
