// Words that name a kind of place: who types "apology template" wants words to copy, if there are any.

import type { PlaceKind } from './format.ts';
import type { Language } from './language.ts';

type Names = Readonly<Partial<Record<PlaceKind, readonly string[]>>>;

/** Ours: what people call the parts of a handbook. The English names hold in every language beside its own. */
const english: Names = {
  checklist: ['checklist', 'to-do list'],
  packet: ['packet', 'print pack'],
  playbook: ['playbook', 'guide'],
  words: ['template', 'script', 'wording', 'sample', 'sample text', 'draft text'],
  worksheet: ['worksheet'],
};

/** By the first part of a language tag. */
const namesByLanguage: Readonly<Record<string, Names>> = {
  ar: {
    checklist: ['قائمة', 'قائمة تحقق', 'قائمة التحقق', 'قائمة مراجعة', 'قائمة المراجعة'],
    packet: ['حزمة'],
    playbook: ['دليل'],
    words: ['نموذج', 'قالب', 'صيغة', 'عبارة جاهزة', 'عبارات جاهزة', 'نص جاهز'],
    worksheet: ['ورقة عمل', 'ورقة العمل'],
  },
  de: {
    checklist: ['Checkliste', 'Prüfliste', 'To-do-Liste'],
    packet: ['Mappe', 'Druckmappe'],
    playbook: ['Leitfaden', 'Anleitung'],
    words: ['Vorlage', 'Textvorlage', 'Mailvorlage', 'Formulierung', 'Mustertext', 'Wortlaut'],
    worksheet: ['Arbeitsblatt'],
  },
  es: {
    checklist: ['lista de comprobación', 'lista de control', 'lista de verificación'],
    packet: ['carpeta', 'paquete'],
    playbook: ['guía'],
    words: ['plantilla', 'modelo', 'texto modelo', 'ejemplo de texto'],
    worksheet: ['hoja de trabajo'],
  },
  fr: {
    checklist: ['liste de contrôle', 'check-list', 'liste de vérification'],
    packet: ['dossier'],
    playbook: ['guide', 'fiche pratique'],
    words: ['modèle', 'formule', 'texte type', 'exemple de texte'],
    worksheet: ['fiche de travail', 'fiche'],
  },
};

/** For each language the kinds by the stems of their names. */
const known = new WeakMap<Language, ReadonlyMap<string, PlaceKind>>();

/** The kind that a word or phrase of these stems names, if any. */
export function kindNamed(stems: readonly string[], language: Language): PlaceKind | undefined {
  let kinds = known.get(language);
  if (!kinds) {
    const stemsOf = (name: string): string =>
      language
        .words(name)
        .map((word) => language.stem(word.text))
        .join(' ');
    kinds = new Map(
      [english, namesByLanguage[language.name] ?? {}].flatMap((names) =>
        (Object.keys(names) as PlaceKind[]).flatMap((kind) => (names[kind] ?? []).map((name) => [stemsOf(name), kind] as const)),
      ),
    );
    known.set(language, kinds);
  }
  return kinds.get(stems.join(' '));
}
