// What every page loads: small elements around HTML that works without them. Search is fetched when it is wanted.

import { RapportColours } from './colours-switch.ts';
import { RapportContents } from './contents.ts';
import { RapportCopy } from './copy.ts';
import { RapportDue } from './due.ts';
import { RapportMenu } from './menu.ts';
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
// Only pages that are printed have choices.
if (document.querySelector('rapport-choices'))
  void import('./print-choices.ts').then(({ RapportChoices }) => customElements.define('rapport-choices', RapportChoices));
if (document.querySelector('rapport-own-packet'))
  void import('./own-packet.ts').then(({ RapportOwnPacket }) => customElements.define('rapport-own-packet', RapportOwnPacket));
