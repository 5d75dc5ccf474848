// What every page loads: small elements around HTML that works without them. Search is fetched when it is wanted.

import { RapportColours } from './colours-switch.ts';
import { RapportContents } from './contents.ts';
import { RapportCopy } from './copy.ts';
import { RapportMenu } from './menu.ts';
import { beginOffline } from './offline/begin.ts';
import { RapportPrint } from './print.ts';
import { RapportSearch } from './search.ts';
import { RapportTicks } from './ticks.ts';

const elements = {
  'rapport-colours': RapportColours,
  'rapport-contents': RapportContents,
  'rapport-copy': RapportCopy,
  'rapport-menu': RapportMenu,
  'rapport-print': RapportPrint,
  'rapport-search': RapportSearch,
  'rapport-ticks': RapportTicks,
} as const;

for (const [name, element] of Object.entries(elements)) customElements.define(name, element);

const asked = new URLSearchParams(location.search);
const words = asked.get('mark');
if (words) void import('./marks.ts').then(({ markWords }) => markWords(document.querySelector('main'), words));
// Whoever comes by the code on a print wants to know whether it is current.
if (asked.has('r')) void import('./revision.ts').then(({ RapportRevision }) => customElements.define('rapport-revision', RapportRevision));

// What few pages have is fetched where it is, and defines itself.
const late = {
  'at-hand': async () => import('./offline/at-hand.ts'),
  due: async () => import('./due.ts'),
  'own-packet': async () => import('./own-packet.ts'),
  results: async () => import('./search-page.ts'),
  runs: async () => import('./runs/page.ts'),
} as const;
const has = (name: string): boolean => document.querySelector(`rapport-${name}`) !== null;
for (const [name, load] of Object.entries(late)) if (has(name)) void load();

// Runs that are open, on sheets: fetched where this browser keeps any.
const openRuns = document.querySelector('rapport-open-runs');
// Choices before printing: fetched for those who open them or have chosen before.
const choices = document.querySelector('rapport-choices');
// A sheet that a run is printed from.
const isFromRun = openRuns !== null && location.hash.startsWith('#run=');
const loadChoices = (): void => void import('./print-choices.ts').then(() => (isFromRun ? import('./runs/print-run.ts') : undefined));
choices?.querySelector('details')?.addEventListener('toggle', loadChoices, { once: true });
try {
  if (choices && (has('own-packet') || isFromRun || 'rapport:printed' in localStorage)) loadChoices();
  if (openRuns && Object.keys(localStorage).some((key) => key.startsWith('rapport:run:'))) void import('./runs/open-runs.ts');
  beginOffline();
} catch {
  // Where nothing can be kept, nothing was chosen before, and nothing is for times without network.
}
