// Words that name a kind of place: who types "apology template" wants words to copy, if there are any.

import type { PlaceKind } from './format.ts';
import type { Language } from './language.ts';
import { wordsOf } from './words.ts';

/** Ours: what people call the parts of a handbook. */
const names: Readonly<Record<PlaceKind, readonly string[]>> = {
  checklist: ['checklist', 'to-do list', 'checkliste', 'liste de contrôle', 'lista de comprobación'],
  page: [],
  packet: ['packet', 'print pack', 'mappe', 'dossier', 'paquete'],
  play: [],
  playbook: ['playbook', 'guide'],
  words: ['template', 'script', 'wording', 'sample', 'sample text', 'draft text', 'vorlage', 'modèle', 'plantilla'],
  worksheet: ['worksheet', 'arbeitsblatt', 'fiche', 'hoja de trabajo'],
};

/** For each language the kinds by the stems of their names. */
const known = new WeakMap<Language, ReadonlyMap<string, PlaceKind>>();

/** The kind that a word or phrase of these stems names, if any. */
export function kindNamed(stems: readonly string[], language: Language): PlaceKind | undefined {
  let kinds = known.get(language);
  if (!kinds) {
    const stemsOf = (name: string): string =>
      wordsOf(name)
        .map((word) => language.stem(word.text))
        .join(' ');
    kinds = new Map((Object.keys(names) as PlaceKind[]).flatMap((kind) => names[kind].map((name) => [stemsOf(name), kind] as const)));
    known.set(language, kinds);
  }
  return kinds.get(stems.join(' '));
}
