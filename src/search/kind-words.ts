// Words that name a kind of place: who types "apology template" wants words to copy, if there are any.

import type { PlaceKind } from './format.ts';
import type { Language } from './language.ts';
import { wordsOf } from './words.ts';

/** Ours: what people call the parts of a handbook. */
const names: Readonly<Record<PlaceKind, readonly string[]>> = {
  checklist: ['checklist', 'to-do list', 'checkliste', 'liste de contrôle', 'lista de comprobación'],
  packet: ['packet', 'print pack', 'mappe', 'dossier', 'paquete'],
  play: [],
  playbook: ['playbook', 'guide'],
  words: ['template', 'script', 'wording', 'sample', 'vorlage', 'modèle', 'plantilla'],
  worksheet: ['worksheet', 'arbeitsblatt', 'fiche', 'hoja de trabajo'],
};

/** The kinds that a word or phrase names. */
export function kindsNamed(typed: string, language: Language): PlaceKind[] {
  const stems = (text: string): string => wordsOf(text).map((word) => language.stem(word.text)).join(' ');
  const asked = stems(typed);
  return (Object.keys(names) as PlaceKind[]).filter((kind) => names[kind].some((name) => stems(name) === asked));
}
