// A small handbook to search in, for tests, and what a search of it shows, as lines that a test can read.

import type { Filter, Found, SearchEngine } from '../../src/search/engine.ts';
import type { Place, ResultGroup } from '../../src/search/results.ts';
import { openSearch } from '../../src/site/open-search.ts';
import { checklistKeys, packetText, playbookText, siteOf, type Files } from '../make.ts';

/** Two categories, four playbooks, a packet, words that mean the same, and a point that readers call otherwise. */
export const office: Files = {
  'handbook.yml': `title: Office
language: en-GB
categories:
  - { id: executive, title: Your executive, summary: Working with them., hue: blue, order: [weekly-check-in, travel] }
  - { id: stakeholder, title: Stakeholders, summary: Everyone else., hue: green, order: [gossip, to-be-or-not] }
`,
  'synonyms.yml': `- [boss, executive, principal]
- [calendar, diary]
- ["1:1", one on one, check-in]
- [decline, turn down, say no]
`,
  'sources.yml': `documents:
  AR: { title: The art of it }
points:
  - { id: AR-E0, home: executive, point: Rehearse the itinerary backwards., aliases: [reverse walkthrough] }
`,
  'executive/weekly-check-in.md': playbookText({
    title: 'Weekly check-in',
    front: `aliases: [standing slot, weekly catch-up]\n${checklistKeys('before-the-check-in')}`,
    body: `Twenty minutes a week keep surprises small.

## Set it up
<!-- aliases: getting face time, slot with the gaffer -->
1. Ask your executive for twenty minutes at a quiet hour.
2. Propose a running order and stick to it.

\`\`\`email Ask for the minutes
May I have twenty minutes on Tuesdays?
\`\`\`

## Keep it going
1. Write minutes the same day, and send them before lunch.

## Checklist: before the check-in
- [ ] Send the agenda with decisions on top
- [ ] Bring the diary
`,
  }),
  'executive/travel.md': playbookText({
    title: 'Travel',
    front: checklistKeys('the-day-before-a-trip'),
    body: `Nobody enjoys a missed flight.

## Book the flight
<!-- sources: AR-E0 -->
1. Check passport and visa first.
2. Hold two seats until the diary is clear.

## When a flight is cancelled
1. Rebook before you tell anyone, then call the hotel.

\`\`\`message Tell the hotel
We arrive a day late: the flight was cancelled.
\`\`\`

## Checklist: the day before a trip
- [ ] Print the itinerary
- [ ] Charge the telephone
`,
  }),
  'stakeholder/gossip.md': playbookText({
    title: 'Gossip',
    body: `What is said in the kitchen stays there.

## When someone asks you about the boss
1. Say that you don't speak for them.
2. Change the subject to the weather, never to the flight.
`,
  }),
  'stakeholder/to-be-or-not.md': playbookText({
    title: 'To be or not to be',
    body: '## Turn down an invitation\n1. Thank them, decline, and propose somebody else.\n',
  }),
  'packets/first-day.md': packetText(['executive/weekly-check-in#before-the-check-in', 'executive/travel#the-day-before-a-trip'], {
    body: 'Print this for whoever starts on Monday.\n',
  }),
};

/** No filter. */
export const everything: Filter = { category: '', kind: '' };

/** The search over {@link office}, with these files more or instead. */
export async function openOffice(more: Files = {}): Promise<SearchEngine> {
  return openSearch(siteOf({ ...office, ...more }));
}

/** What is shown for a query. */
export async function groupsFor(engine: SearchEngine, query: string, filter = everything, most = 20): Promise<ResultGroup[]> {
  return engine.show(await engine.find(query), filter, most);
}

/** The places that are shown for a query: `kind: title`, those of one document after each other. */
export async function shown(engine: SearchEngine, query: string, filter = everything): Promise<string[]> {
  return (await groupsFor(engine, query, filter)).flatMap(({ places }) => places.map((place) => `${place.kind}: ${titleOf(place)}`));
}

/** The place that is shown first. */
export async function firstFor(engine: SearchEngine, query: string): Promise<Place> {
  const place = (await groupsFor(engine, query))[0]?.places[0];
  if (!place) throw new Error(`Nothing was found for “${query}”.`);
  return place;
}

/** A place's title without its marks. */
export function titleOf({ title }: Pick<Place, 'title'>): string {
  return title.map((piece) => piece.text).join('');
}

/** How much of a query is answered: by the best document. */
export function shareOf({ ranked }: Found): number {
  return Math.max(0, ...ranked.map(({ share }) => share));
}
