// What searching knows of a language: how words are cut to their stems, and which words tell nothing. The only importer
// of the stemmers.

import { wordsOf, type Word } from './words.ts';

/** A language, as far as searching goes. */
export interface Language {
  /** The first part of its tag: `de`. */
  readonly name: string;
  /** The words of a text in order, in the one spelling in which they are compared. */
  readonly words: (text: string) => Word[];
  /** The part of a word that its forms share. The word is given plain (see `words.ts`). */
  readonly stem: (word: string) => string;
  /** Words that tell nothing of what is looked for. */
  readonly stopWords: ReadonlySet<string>;
  /** Stems of words that tell little, however rare they are in the handbook. */
  readonly weakStems: ReadonlySet<string>;
  /** What may stand between the parts of a word that is put together of others; absent where words aren't. */
  readonly joints?: readonly string[];
}

type Stemmer = (word: string) => string;

/** Stemmers are fetched one at a time: a browser loads the one of its handbook. */
const stemmers: Readonly<Record<string, () => Promise<Stemmer>>> = {
  ar: async () => (await import('@orama/stemmers/arabic')).stemmer,
  de: async () => (await import('@orama/stemmers/german')).stemmer,
  en: async () => (await import('@orama/stemmers/english')).stemmer,
  es: async () => (await import('@orama/stemmers/spanish')).stemmer,
  fr: async () => (await import('@orama/stemmers/french')).stemmer,
};

/** The commonest function words of each language. Ours; words that carry meaning in questions ("before", "after", "late") stay out. */
const stopWords: Readonly<Record<string, string>> = {
  ar: 'في من على إلى عن مع هذا هذه ذلك التي الذي ما ماذا كيف متى هل أن إن لا لم هو هي أنا نحن كان يكون أو و ثم قد كل',
  de: 'aber als am an auch auf aus bei bin bis bist da dann das dass dem den der des die dies diese dieser doch du ein eine einem einen einer er es für hat habe haben ich ihr im in ist ja kann kein keine man mein meine mich mir mit muss nach nicht noch nun nur ob oder sich sie sind so soll über um und uns unser von vor war was wenn wer werden wie wir wird wo zu zum zur',
  en: 'a about actually all am an and any anyone anything are arent as at be been being but by can cant could did didnt do does doesnt doing done dont even for from get gets getting give gives go goes going gonna got had has have havent he her hers him his how i id if ill im in is isnt it its ive just kind let lets like lot make makes making me mine my myself no nor not of ok on one or our out please really s say says she should shouldnt so some someone something stuff such t than that thats the their them then there these they theyre thing things this those to too u up us very want wants was wasnt way we were what whats when where which while who whos whose why will with wont would wouldnt you your youre',
  es: 'a al como con cuando de del donde el ella en es esta este esto ha hay la las le lo los me mi mis muy más no nos o para pero por porque que qué quien se ser si sin sobre son su sus también te tu un una uno y ya yo',
  fr: 'a ai au aux avec ce ces cette comme dans de des du elle en est et être eu il ils je l la le les leur lui ma mais me mes mon ne nos notre nous on ou où par pas plus pour qu que qui sa sans se ses si son sont sur ta te tes toi ton tu un une vos votre vous y à été',
};

/**
 * Everyday words that go with any subject. A handbook is too small a sample of its language to show how common they are.
 * Ours, from the commonest verbs, adverbs and nouns of English.
 */
const weakWords: Readonly<Record<string, string>> = {
  en: 'after again ahead almost alone already also always am another around ask asked asking asks away back bad because become before began begin best better big bit both bring call came come comes coming day days down during each else end ever every everybody everyone everything feel feels felt few find first found good great guy guys happen happened happens hard help here hour idea into it keep knew know known knows last later least less little long look looking looks lot lots love made main many matter matters maybe mean means might more most move much must need needed needs never new next nice nobody now off often old once other others own part people person place point put quick quite reason rest right run said same saying see seem seen set she shes hes show since small sometimes soon start started still stop sure take taken taking talk talking tell telling thats thing think thinking though time times today told tomorrow took toward try trying turn two until use used using usual wait way ways week weeks well went without word words work worked working works world wrong year years yesterday yet',
};

/** What is joined to the beginning of a word by an apostrophe and tells nothing. */
const elided: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=.)/iu,
};

/** Spellings of one word that are compared as one. */
const respelt: Readonly<Record<string, (word: string) => string>> = {
  // Umlauts, which are plain vowels here, are also written with an e: "Fuehrung". Not so in "neue", "Frauen", "Quelle".
  de: (word) => word.replace(/(?<![aeq])ue|ae|oe/g, (pair) => pair.charAt(0)).replaceAll('ß', 'ss'),
};

/** What German puts between the parts of a word: nothing, or what the first part ends with as a genitive or plural. */
const joints: Readonly<Record<string, readonly string[]>> = { de: ['', 's', 'n', 'en', 'es', 'er', 'e'] };

/** What is taken off or changed before a stemmer sees a word. */
const beforeStemming: Readonly<Record<string, (word: string) => string>> = {
  en: british,
  // "and" and "so" are written as one with the article; the plural of things ends in -at, which the stemmer leaves in places.
  ar: (word) => word.replace(/^[وف](?=(?:ال|لل|بال|كال)..)/u, '').replace(/(?<=^.{3,})ات$/u, ''),
};
const afterStemming: Readonly<Record<string, (stem: string) => string>> = { en: oneSpelling };

/** The language of a BCP 47 tag; one we don't know has neither stems nor stop words and is searched as it is written. */
export async function languageOf(tag: string): Promise<Language> {
  const primary = tag.toLowerCase().split('-', 1)[0] ?? '';
  const stemmer = (await stemmers[primary]?.()) ?? ((word: string) => word);
  const [before, after] = [beforeStemming[primary], afterStemming[primary]];
  const cut = (word: string): string => {
    const stem = stemmer(before ? before(word) : word);
    return after ? after(stem) : stem;
  };
  const spell = respelt[primary];
  const words = (text: string): Word[] => {
    const found = wordsOf(text, elided[primary]);
    return spell ? found.map((word) => ({ ...word, text: spell(word.text) })) : found;
  };
  const known = new Map<string, string>();
  const stem = (word: string): string => {
    // A handbook says the same few thousand words over and over.
    let result = known.get(word);
    if (result === undefined) known.set(word, (result = cut(word)));
    return result;
  };
  const compared = (list = ''): string[] => words(list).map((word) => word.text);
  const between = joints[primary];
  return {
    name: primary,
    words,
    stem,
    stopWords: new Set(compared(stopWords[primary])),
    weakStems: new Set(compared(weakWords[primary]).map(stem)),
    ...(between && { joints: between }),
  };
}

/** British spellings and their American ones become one. Rules, not a list: -ise, -our, -re, -ogue, -ence, -mme. */
function british(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/(?<=[a-z]{3})is(?=(?:e[drs]?|ers|ely|ings?|ations?|ational|able)$)/, 'iz')
    .replace(/(?<=[a-z]{2})ys(?=(?:e[drs]?|ing)$)/, 'yz')
    .replace(/(?<=[a-z]{3})our(?=(?:s|ed|ing|ite|able|al|ful|hood)?$)/, 'or')
    .replace(/(?<=[a-z]{2}t)re(?=s?$)/, 'er')
    .replace(/ogue(?=s?$)/, 'og')
    .replace(/(?<=ef|ic|et|ff)ence(?=s?$)/, 'ense')
    .replace(/(?<=gra)mme(?=s?$)/, 'm')
    .replace(/^enqui/, 'inqui')
    .replace(/(?<=judg|acknowledg)ement/, 'ment');
}

/** A doubled l at the end of a stem is one: "travelled" and "traveled". */
function oneSpelling(stem: string): string {
  return stem.length > 4 ? stem.replace(/ll$/, 'l') : stem;
}
