// The look: which template shows which kind of page.

import type { Theme, Tools } from '../src/emit/theme.ts';
import type { Html } from '../src/model/html.ts';
import type { PageKind, PageView } from '../src/plan/views.ts';
import { layout } from './layout.ts';
import { callout } from './parts/callout.ts';
import { checklist } from './parts/checklist.ts';
import { contents, footer, header, menu, neighbours, trail } from './parts/frame.ts';
import { sheet } from './parts/sheet.ts';
import { words } from './parts/words.ts';
import { worksheet } from './parts/worksheet.ts';
import { home } from './pages/home.ts';
import { category, checklists, packets } from './pages/lists.ts';
import { moved } from './pages/moved.ts';
import { ownPacket } from './pages/own-packet.ts';
import { playbook } from './pages/playbook.ts';
import { guide, guidePage, health, index, notFound, offline, own, rule, search, sources } from './pages/reference.ts';
import { runs } from './pages/runs.ts';
import { checklistPage, packetPage } from './pages/sheets.ts';

type Templates = { readonly [Kind in PageKind]: (view: Extract<PageView, { kind: Kind }>, tools: Tools) => Html };

const templates: Templates = {
  home: (view, tools) => tools.parts.home(view, tools),
  category: (view, tools) => tools.parts.category(view, tools),
  playbook: (view, tools) => tools.parts.playbook(view, tools),
  checklist: checklistPage,
  checklists,
  packets,
  packet: packetPage,
  'own-packet': ownPacket,
  runs,
  search,
  sources,
  index,
  health,
  guide,
  'guide-page': guidePage,
  rule,
  own,
  offline,
  'not-found': (view, tools) => tools.parts.notFound(view, tools),
};

/** The theme that ships with the product. */
export const theme: Theme = {
  parts: {
    header,
    menu,
    trail,
    contents,
    neighbours,
    footer,
    callout,
    words,
    checklist,
    worksheet,
    sheet,
    home,
    category,
    playbook,
    notFound,
  },
  files: {
    header: 'parts/frame.ts',
    menu: 'parts/frame.ts',
    trail: 'parts/frame.ts',
    contents: 'parts/frame.ts',
    neighbours: 'parts/frame.ts',
    footer: 'parts/frame.ts',
    callout: 'parts/callout.ts',
    words: 'parts/words.ts',
    checklist: 'parts/checklist.ts',
    worksheet: 'parts/worksheet.ts',
    sheet: 'parts/sheet.ts',
    home: 'pages/home.ts',
    category: 'pages/lists.ts',
    playbook: 'pages/playbook.ts',
    notFound: 'pages/reference.ts',
  },
  page(view, tools) {
    const template = templates[view.kind] as (view: PageView, tools: Tools) => Html;
    return layout(view.frame, view.kind, template(view, tools), tools);
  },
  moved,
};
