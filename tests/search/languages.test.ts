// Tests searching in other languages: spellings that people mix, words put together of others, what is joined to words, and
// the names of kinds; at last whole handbooks in German and Arabic.

import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseHandbook } from '../../src/parse/parse-handbook.ts';
import { readContent } from '../../src/parse/read.ts';
import { planSite } from '../../src/plan/site.ts';
import type { SearchEngine } from '../../src/search/engine.ts';
import { Groups } from '../../src/search/groups.ts';
import { kindNamed } from '../../src/search/kind-words.ts';
import { languageOf, type Language } from '../../src/search/language.ts';
import { mendWant, Vocabulary } from '../../src/search/mend-query.ts';
import { planQuery } from '../../src/search/plan-query.ts';
import { openSearch } from '../../src/site/open-search.ts';
import { guide } from '../make.ts';
import { shown } from './office.ts';

const [german, arabic, french, spanish, english] = (await Promise.all(['de', 'ar', 'fr', 'es', 'en'].map(languageOf))) as [
  Language,
  Language,
  Language,
  Language,
  Language,
];

const words = (language: Language, text: string): string[] => language.words(text).map((word) => word.text);
const stems = (language: Language, text: string): string[] => words(language, text).map(language.stem);

describe('one spelling in German', () => {
  it.each([
    ['Führung', 'Fuehrung'],
    ['Größe', 'Groesse'],
    ['Straße', 'Strasse'],
    ['ÄRGER', 'aerger'],
    ['Überstunden', 'ueberstunden'],
    ['Termine', 'Termin'],
  ])('%s, %s', (one, other) => {
    expect(stems(german, one)).toEqual(stems(german, other));
  });

  it.each(['neue', 'Frauen', 'Quelle'])('but no e is taken from %s', (word) => {
    expect(words(german, word)).toEqual([word.toLowerCase()]);
  });

  it('holds for small words too', () => {
    expect(german.stopWords.has(words(german, 'fuer')[0] ?? '')).toBe(true);
  });
});

describe('Arabic words are compared', () => {
  it.each([
    ['without vowel signs', 'إِلْغَاءٌ', 'إلغاء'],
    ['without the stroke that stretches them', 'موعـــد', 'موعد'],
    ['whatever sits on the alef', 'إلغاء', 'الغاء'],
    ['whatever sits on the alef, in the middle', 'تأجيل', 'تاجيل'],
    ['without the article', 'المدير', 'مدير'],
    ['without “and” before the article', 'والمدير', 'مدير'],
    ['without “for” before the article', 'للمدير', 'مدير'],
    ['with either letter for the last i', 'مستشفى', 'مستشفي'],
    ['with Persian letters as with Arabic ones', 'کتاب', 'كتاب'],
    ['in the plural of things', 'الاجتماعات', 'اجتماع'],
    ['in the plural of things without the article', 'ملاحظات', 'ملاحظة'],
  ])('%s: %s, %s', (_, one, other) => {
    expect(stems(arabic, one)).toEqual(stems(arabic, other));
  });

  it('though other words stay apart', () => {
    expect(stems(arabic, 'موعد')).not.toEqual(stems(arabic, 'وعد'));
    expect(stems(arabic, 'سفر')).not.toEqual(stems(arabic, 'سفير'));
  });
});

describe('what French joins to a word is no part of it', () => {
  it.each([
    ["l'équipe", 'équipe'],
    ['l’équipe', 'équipe'],
    ["d'accord", 'accord'],
    ["Qu'attend-elle", 'attend elle'],
    ["jusqu'au lundi", 'au lundi'],
  ])('%s', (written, word) => {
    expect(words(french, written)).toEqual(words(french, word));
  });

  it('but belongs to words that only look so', () => {
    expect(words(french, "aujourd'hui")).toEqual(['aujourdhui']);
    expect(words(english, "L'Oréal, d'accord")).toEqual(['loreal', 'daccord']);
  });

  it('and is not marked with it', () => {
    expect(french.words("l'équipe").map(({ start, end }) => "l'équipe".slice(start, end))).toEqual(['équipe']);
  });
});

describe('a word that German puts together', () => {
  const groups = new Groups([], german);
  const vocabulary = new Vocabulary(
    { words: ['termin absagen reise unterlagen arbeit blatt führungskraft planung'], groups: [] },
    groups,
    german,
  );
  const meant = (word: string): readonly string[] => {
    const [want] = planQuery(word, german, groups).wants;
    const mended = want && mendWant(want, vocabulary, german, groups, false);
    return mended === undefined || mended === 'idle' ? [] : mended.meant;
  };

  it.each([
    ['Terminabsage', 'termin absagen'],
    ['Reiseunterlage', 'reise unterlagen'],
    ['Arbeitsblatt', 'arbeit blatt'],
    ['Terminplanung', 'termin planung'],
  ])('is taken for its parts: %s', (word, parts) => {
    expect(meant(word)).toEqual([parts]);
  });

  it('is known by its beginning, however the umlaut is typed, and shown as it is written', () => {
    expect(meant('Fuehrungs')).toEqual(['führungskraft']);
    expect(meant('Führungkraft')).toEqual(['führungskraft']);
  });
});

describe('words that name a kind', () => {
  it.each([
    [german, 'Checkliste', 'checklist'],
    [german, 'Vorlagen', 'words'],
    [german, 'Arbeitsblätter', 'worksheet'],
    [german, 'checklist', 'checklist'],
    [french, 'liste de contrôle', 'checklist'],
    [french, 'modèles', 'words'],
    [spanish, 'lista de comprobación', 'checklist'],
    [spanish, 'plantilla', 'words'],
    [arabic, 'قائمة تحقق', 'checklist'],
    [arabic, 'نموذج', 'words'],
    [english, 'Vorlage', undefined],
    [english, 'template', 'words'],
  ] as const)('in their language: %#', (language, name, kind) => {
    expect(kindNamed(stems(language, name), language)).toBe(kind);
  });
});

async function openHandbook(name: string): Promise<SearchEngine> {
  const folder = join(import.meta.dirname, '..', 'sites', name, 'playbooks');
  return openSearch(planSite(parseHandbook(readContent(relative(process.cwd(), folder)), guide).handbook));
}

describe('a German handbook', async () => {
  const engine = await openHandbook('german');

  it.each([
    ['Termine absagen', 'playbook: Termine absagen'],
    ['termin absage', 'playbook: Termine absagen'],
    ['Terminabsage', 'playbook: Termine absagen'],
    ['Wochenbesprechungen', 'playbook: Eine Wochenbesprechung führen'],
    ['ueberstunden', 'playbook: Grenzen setzen und halten'],
    ['Groesse der Absage', 'play: Die Größe der Absage bedenken'],
    ['landstrasse', 'play: Die Größe der Absage bedenken'],
    ['Checkliste Besprechung', 'checklist: Vor der Besprechung'],
    ['Vorlage Absage', 'words: Absage mit Ersatz'],
    ['Reiseunterlagen', 'play: Vom Rückweg her planen'],
    ['Bordkart', 'checklist: Vor der Abreise'],
    ['anruf am sonntag', 'playbook: Grenzen setzen und halten'],
  ])('answers “%s”', async (query, first) => {
    expect((await shown(engine, query))[0]).toBe(first);
  });

  it('answers a word also by those that begin with it', async () => {
    expect(await shown(engine, 'Unterschrift')).toEqual(['checklist: Vor der Besprechung']);
  });

  it('gives no answer to what it doesn’t hold', async () => {
    expect(await shown(engine, 'Zahnarzt Heizung')).toEqual([]);
  });
});

describe('an Arabic handbook', async () => {
  const engine = await openHandbook('arabic');

  it.each([
    ['إلغاء المواعيد', 'playbook: إلغاء المواعيد'],
    ['الغاء المواعيد', 'playbook: إلغاء المواعيد'],
    ['تأجيل', 'playbook: إلغاء المواعيد'],
    ['تاجيل', 'playbook: إلغاء المواعيد'],
    ['حدود', 'playbook: وضع الحدود والثبات عليها'],
    ['قرار', 'play: تقديم القرارات'],
    ['قائمة تحقق السفر', 'checklist: قبل السفر'],
    ['نموذج إلغاء', 'words: إلغاء مع بديل'],
    ['one-to-one', 'playbook: عقد لقاء أسبوعي'],
    ['اجتماع', 'playbook: عقد لقاء أسبوعي'],
  ])('answers “%s”', async (query, first) => {
    expect((await shown(engine, query))[0]).toBe(first);
  });

  it('gives no answer to what it doesn’t hold', async () => {
    expect(await shown(engine, 'طبيب الأسنان')).toEqual([]);
  });
});
