// The views of the guide: its main page, its other pages, and a page for each rule of the linter.

import { guideAnchors, type GuidePage, type GuideText } from '../model/handbook.ts';
import { url, type Url } from '../model/names.ts';
import { blockText } from '../model/prose.ts';
import type { RuleDoc } from '../model/rule.ts';
import { guidePath, guideUrl } from './addresses.ts';
import { frameOf, type ContentsEntry, type LinkView } from './frame.ts';
import type { Site } from './site.ts';
import type { GuidePageView, GuideView, RuleView } from './views.ts';

/** The guide for those who fork. */
export function guideView(site: Site): GuideView {
  const { guide } = site.handbook;
  const { strings } = site.wording;
  const language = guideLanguage(site);
  const pages = guide.pages.map((page) => ({ ...linkTo(page, language), summary: page.summary }));
  const contents = [
    ...headings(guide, language),
    ...(pages.length > 0 ? [{ id: guideAnchors.pages, title: strings.guidePages }] : []),
    { id: guideAnchors.rules, title: strings.rules },
  ];
  return {
    kind: 'guide',
    frame: frameOf(site, {
      url: guideUrl(guide),
      title: linkToGuide(site).title,
      description: guide.summary,
      contents,
      next: pages[0],
      textLanguage: language,
    }),
    path: guidePath(guide),
    summary: guide.summary,
    blocks: guide.blocks,
    pages,
    rules: guide.rules.map((rule) => ({ title: rule.title, url: ruleUrl(rule) })),
  };
}

/** A page of the guide. Its neighbours are the pages before and after, the main page being the first. */
export function guidePageView(site: Site, page: GuidePage): GuidePageView {
  const { guide } = site.handbook;
  const position = guide.pages.indexOf(page);
  const before = guide.pages[position - 1];
  const next = guide.pages[position + 1];
  const language = guideLanguage(site);
  return {
    kind: 'guide-page',
    frame: frameOf(site, {
      url: guideUrl(page),
      title: page.title,
      description: page.summary,
      trail: [linkToGuide(site)],
      contents: headings(page, language),
      previous: before ? linkTo(before, language) : linkToGuide(site),
      next: next && linkTo(next, language),
      textLanguage: language,
    }),
    path: guidePath(page),
    summary: page.summary,
    blocks: page.blocks,
  };
}

/** The language of the guide, where the handbook is in another. */
function guideLanguage(site: Site): string | undefined {
  return site.wording.language === 'en' ? undefined : 'en';
}

function linkTo(text: GuideText, language: string | undefined): LinkView {
  return { title: text.title, url: guideUrl(text), ...(language !== undefined && { language }) };
}

/** The main page, by its name in the menu where its own title is in another language. */
function linkToGuide(site: Site): LinkView {
  const { guide } = site.handbook;
  return { title: guideLanguage(site) === undefined ? guide.title : site.wording.strings.guide, url: guideUrl(guide) };
}

function headings({ blocks }: GuideText, language: string | undefined): ContentsEntry[] {
  return blocks.flatMap((block) =>
    block.type === 'heading' && block.level === 2
      ? [{ id: block.id, title: blockText([block]), ...(language !== undefined && { language }) }]
      : [],
  );
}

/** Where a rule's page is. */
export function ruleUrl(rule: RuleDoc): Url {
  return url('make-it-yours', 'rules', rule.code);
}

/** A rule of the checklist linter, with its examples. */
export function ruleView(site: Site, rule: RuleDoc): RuleView {
  const { strings, list } = site.wording;
  const names = new Intl.DisplayNames(site.handbook.settings.language, { type: 'language' });
  return {
    kind: 'rule',
    frame: frameOf(site, {
      url: ruleUrl(rule),
      title: rule.title.replaceAll('`', ''),
      description: rule.why,
      trail: [linkToGuide(site)],
      textLanguage: guideLanguage(site),
    }),
    level: `${strings.ruleTitle(rule.code)}. ${strings.levels[rule.level]}.`,
    why: rule.why,
    languages: rule.languages === undefined ? '' : `${strings.ruleLanguages(list(rule.languages.map((one) => names.of(one) ?? one)))}.`,
    examples: [
      ...rule.bad.map((example) => ({ label: strings.ruleBad, markdown: example.checklist, message: example.message ?? '' })),
      ...rule.good.map((example) => ({ label: strings.ruleGood, markdown: example.checklist, message: '' })),
    ],
    offSwitch: `<!-- allow: ${rule.code}: ${strings.ruleReason} -->`,
  };
}
