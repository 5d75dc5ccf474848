// The words that make a section a checklist or a worksheet, in the languages of the interface. Any of them holds in any
// handbook: a team may keep a playbook in another language than the rest.

/** The kinds of sections that a word before a colon names. */
export type NamedKind = 'checklist' | 'worksheet';

/** The words, as people write them at the beginning of a heading. */
const words: Readonly<Record<NamedKind, readonly string[]>> = {
  checklist: [
    'checklist',
    'checkliste',
    'check-list',
    'liste de contrôle',
    'lista de comprobación',
    'lista de control',
    'lista de verificación',
    'قائمة مراجعة',
    'قائمة تحقق',
    'قائمة التحقق',
  ],
  worksheet: ['worksheet', 'arbeitsblatt', 'fiche de travail', 'hoja de trabajo', 'ورقة عمل', 'ورقة العمل'],
};

const kindOfWord: ReadonlyMap<string, NamedKind> = new Map(
  (['checklist', 'worksheet'] as const).flatMap((kind) => words[kind].map((word) => [comparable(word), kind] as const)),
);
/** One of the words, whatever its spaces; the longer ones first, so that none is taken for the beginning of another. */
const anyWord = [...words.checklist, ...words.worksheet]
  .toSorted((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(' ', '\\s+'))
  .join('|');
// French sets a space before the colon, mostly one that doesn't break.
const withColon = new RegExp(`^(${anyWord})\\s*:\\s*(.*)$`, 'iu');
const withoutColon = new RegExp(`^(${anyWord})\\s+(\\S.*)$`, 'iu');

/** A heading that names its section's kind. */
export interface NamedHeading {
  readonly kind: NamedKind;
  /** The word as it was written: `Checkliste`. */
  readonly word: string;
  /** What follows it. */
  readonly name: string;
}

/** What a heading such as `Checkliste: vor dem Termin` names; nothing for any other heading. */
export function namedHeading(title: string): NamedHeading | undefined {
  return headingOf(withColon.exec(title.normalize('NFC')));
}

/** A heading that begins with one of the words, but has no colon after it. */
export function headingWithoutColon(title: string): NamedHeading | undefined {
  return headingOf(withoutColon.exec(title.normalize('NFC')));
}

function headingOf(found: RegExpExecArray | null): NamedHeading | undefined {
  const [, word = '', name = ''] = found ?? [];
  const kind = kindOfWord.get(comparable(word));
  return kind && { kind, word, name };
}

function comparable(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}
