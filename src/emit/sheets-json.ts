// Beside each playbook: its plays, checklists and worksheets as data, for packets that readers put together themselves.

import type { OwnSheet } from '../model/own-sheet.ts';
import { planSheets } from '../plan/own-packet.ts';
import { movedPlaybooks } from '../plan/plan-moved.ts';
import type { Site } from '../plan/site.ts';
import type { Output } from './output.ts';
import { playPaper, sheetPaper, worksheetPaper } from './paper/paper-document.ts';
import { qrPath } from './qr.ts';

/** `sheets.json` of every playbook, also at addresses it had before: packets that readers keep name it by these. */
export function emitSheets(site: Site): Output[] {
  const { strings } = site.wording;
  const beside = [...site.playbooks.map((planned) => ({ url: planned.url, planned })), ...movedPlaybooks(site)];
  return beside.map(({ url, planned }) => ({
    file: `${url.slice(1)}sheets.json`,
    content: () => {
      const sheets = planSheets(site, planned).map(({ id, view }): OwnSheet => {
        const sheet =
          view.kind === 'checklist'
            ? sheetPaper(view, '', strings)
            : view.kind === 'worksheet'
              ? worksheetPaper(view, '', strings)
              : playPaper(view, strings);
        return { id, ...sheet, ...(sheet.code === '' ? {} : { picture: qrPath(sheet.code) }) };
      });
      return JSON.stringify(sheets);
    },
  }));
}
