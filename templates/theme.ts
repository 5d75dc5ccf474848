// The look: which template shows which kind of page.

import type { Theme, Tools } from '../src/emit/theme.ts';
import type { Html } from '../src/model/html.ts';
import type { PageKind, PageView } from '../src/plan/views.ts';
import { layout } from './layout.ts';
import { home } from './pages/home.ts';
import { category, checklists, packets } from './pages/lists.ts';
import { ownPacket } from './pages/own-packet.ts';
import { playbook } from './pages/playbook.ts';
import { guide, health, index, notFound, rule, search, sources } from './pages/reference.ts';
import { checklistPage, packetPage } from './pages/sheets.ts';

type Templates = { readonly [Kind in PageKind]: (view: Extract<PageView, { kind: Kind }>, tools: Tools) => Html };

const templates: Templates = {
  home,
  category,
  playbook,
  checklist: checklistPage,
  checklists,
  packets,
  packet: packetPage,
  'own-packet': ownPacket,
  search,
  sources,
  index,
  health,
  guide,
  rule,
  'not-found': notFound,
};

/** The theme that ships with the product. */
export const theme: Theme = {
  page(view, tools) {
    const template = templates[view.kind] as (view: PageView, tools: Tools) => Html;
    return layout(view.frame, view.kind, template(view, tools), tools);
  },
};
