// What can be chosen before a sheet is printed. Shown by script; a page prints without it all the same.

import type { Tools } from '../../src/emit/theme.ts';
import { html, type Html } from '../../src/model/html.ts';

/** The form; `roles` are those that have items of their own here. */
export function choices(roles: readonly string[], tools: Tools): Html {
  const { strings } = tools;
  const option = (value: string, text: string): Html => html`<option value="${value}">${text}</option>`;
  const select = (name: string, label: string, options: readonly Html[]): Html =>
    html`<label class="choice"><span>${label}</span><select name="${name}">${options}</select></label>`;
  return html`<rapport-choices class="choices"><details><summary>${strings.choices}</summary>
<div class="choices__grid">
${select(
  'paper',
  strings.choosePaper,
  tools.papers.map((paper) => option(paper, strings.papers[paper])),
)}
${select('size', strings.chooseSize, [option('normal', strings.normalPrint), option('large', strings.largePrint)])}
${select('detail', strings.chooseDetail, [option('why', strings.withWhy), option('items', strings.itemsOnly), option('lines', strings.withLines)])}
${roles.length > 0 && select('who', strings.chooseWho, [option('', strings.everyone), ...roles.map((role) => option(role, role))])}
<label class="choice"><span>${strings.forName}</span><input name="name" type="text" autocomplete="off" dir="auto"></label>
<label class="choice"><span>${strings.startDate}</span><input name="start" type="date"></label>
<label class="choice choice--box"><input name="ticks" type="checkbox"><span>${strings.withTicks}</span></label>
</div></details></rapport-choices>
`;
}
