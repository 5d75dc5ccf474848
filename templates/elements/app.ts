// What every page loads: small elements around HTML that works without them. Search is fetched when it is wanted.

import { RapportColours } from './colours-switch.ts';
import { RapportContents } from './contents.ts';
import { RapportCopy } from './copy.ts';
import { RapportDue } from './due.ts';
import { RapportMenu } from './menu.ts';
import { beginOffline } from './offline/begin.ts';
import { RapportPrint } from './print.ts';
import { RapportResults, RapportSearch } from './search.ts';
import { RapportTicks } from './ticks.ts';

const elements = {
  'rapport-colours': RapportColours,
  'rapport-contents': RapportContents,
  'rapport-copy': RapportCopy,
  'rapport-due': RapportDue,
  'rapport-menu': RapportMenu,
  'rapport-print': RapportPrint,
  'rapport-results': RapportResults,
  'rapport-search': RapportSearch,
  'rapport-ticks': RapportTicks,
} as const;

for (const [name, element] of Object.entries(elements)) customElements.define(name, element);

const asked = new URLSearchParams(location.search);
const words = asked.get('mark');
if (words) void import('./marks.ts').then(({ markWords }) => markWords(document.querySelector('main'), words));
// Whoever comes by the code on a print wants to know whether it is current.
if (asked.has('r')) void import('./revision.ts').then(({ RapportRevision }) => customElements.define('rapport-revision', RapportRevision));

if (document.querySelector('rapport-at-hand'))
  void import('./offline/at-hand.ts').then(({ RapportAtHand }) => customElements.define('rapport-at-hand', RapportAtHand));

const ownPacket = document.querySelector('rapport-own-packet');
if (ownPacket) void import('./own-packet.ts').then(({ RapportOwnPacket }) => customElements.define('rapport-own-packet', RapportOwnPacket));

// Runs: their page, and on sheets those that are open, where this browser keeps any.
if (document.querySelector('rapport-runs'))
  void import('./runs/page.ts').then(({ RapportRuns }) => customElements.define('rapport-runs', RapportRuns));
const openRuns = document.querySelector('rapport-open-runs');
try {
  if (openRuns && Object.keys(localStorage).some((key) => key.startsWith('rapport:run:')))
    void import('./runs/open-runs.ts').then(({ RapportOpenRuns }) => customElements.define('rapport-open-runs', RapportOpenRuns));
} catch {
  // Where nothing can be kept, no run is open.
}

// Choices before printing: fetched for those who open them or have chosen before.
const choices = document.querySelector('rapport-choices');
// A sheet that a run is printed from.
const isFromRun = openRuns !== null && location.hash.startsWith('#run=');
const loadChoices = (): void => void import('./print-choices.ts').then(() => (isFromRun ? import('./runs/print-run.ts') : undefined));
choices?.querySelector('details')?.addEventListener('toggle', loadChoices, { once: true });
try {
  if (choices && (ownPacket || isFromRun || 'rapport:printed' in localStorage)) loadChoices();
} catch {
  // Where nothing can be kept, nothing was chosen before.
}

beginOffline();
