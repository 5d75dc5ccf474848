// npm run search: what a reader would get for some words, and why.

import { loadIcons } from '../src/emit/icons.ts';
import type { Found } from '../src/search/engine.ts';
import type { Place } from '../src/search/results.ts';
import type { Want } from '../src/search/plan-query.ts';
import { openSearch } from '../src/site/open-search.ts';
import { hasErrors, prepareSite, today } from '../src/site/prepare.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';

const command = {
  name: 'search',
  about: 'Searches the playbooks as the handbook would, and says how the words were understood and why each place was found.',
  operands: '"words"',
  flags: {
    most: { type: 'string', value: 'NUMBER', help: 'How many playbooks and packets are listed.', default: '8' },
    playbooks: contentFlags.playbooks,
    team: contentFlags.team,
  },
} as const;

await runCommand(command, async ({ most, playbooks, team }, operands) => {
  const query = operands.join(' ').trim();
  if (query === '') throw new Error('the words to search for are missing. Write `npm run search -- "boss calls on sunday"`.');
  if (!/^[1-9]\d*$/.test(most)) throw new Error(`--most takes a whole number above 0, not \`${most}\`.`);
  const { site, problems } = prepareSite({ playbooks, team }, loadIcons(), today);
  if (hasErrors(problems)) process.stderr.write('The playbooks have errors: what could be read is searched. `npm run check` lists them.\n');
  const engine = await openSearch(site);
  const found = await engine.find(query);
  const groups = await engine.show(found, { category: '', kind: '' }, Number(most));
  const lines = [understood(found)];
  for (const { title, places } of groups) lines.push(`\n${title}`, ...places.map(line));
  const { all } = await engine.count(found, { category: '', kind: '' });
  lines.push(groups.length === 0 ? '\nNothing answers this: readers are told so, and shown where to begin.' : `\n${all} places in all.`);
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
});

/** How each word was understood. */
function understood({ plan, mended, unknown }: Found): string {
  if (plan.isEmpty) return 'These words stand everywhere and tell nothing.';
  const wants = plan.wants.map((want) => {
    const guess = mended.find((one) => one.want.typed === want.typed);
    if (unknown.includes(want.typed)) return `  ${want.typed}: stands nowhere`;
    return `  ${want.typed}: ${guess ? `taken as ${guess.meant.join(', ')}` : termsOf(want)}`;
  });
  return ['Understood as', ...wants].join('\n');
}

function termsOf({ alternatives }: Want): string {
  return alternatives
    .map(({ terms, why }) => (why === 'same' ? `words that mean the same (${terms.join(' ').slice(1)})` : `“${terms.join(' ')}”`))
    .join(', or ');
}

function line({ url, kind, title, score, marks, alsoCalled }: Place): string {
  const why = [
    alsoCalled !== '' ? `also called “${alsoCalled}”` : '',
    marks.length > 0 ? `says ${marks.map((mark) => `“${mark}”`).join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('; ');
  return `  ${score.toFixed(2).padStart(6)}  ${kind}: ${title.map((piece) => piece.text).join('')}\n          ${url}\n          ${why === '' ? 'is called so by a point it puts to work' : why}`;
}
