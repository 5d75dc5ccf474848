// Holds the quick look at a sheet's height to what the typesetter says: where it says "one page", one page it is.

import { expect, test } from 'vitest';
import { chanceOf, pick } from '../../scripts/bench/vocabulary.ts';
import { checklistPaper } from '../../src/emit/paper/paper-document.ts';
import { loadTypesetter } from '../../src/emit/paper/typesetter.ts';
import { checklistView } from '../../src/plan/plan-lists.ts';
import { isSurelyOne } from '../../src/site/count-pages.ts';
import { readPaperLook } from '../../src/site/paper-look.ts';
import { templatesFolder } from '../../src/site/prepare.ts';
import { checklistKeys, playbookText, siteOf, itemWords } from '../make.ts';

const typesetter = loadTypesetter(readPaperLook(templatesFolder));

test.skipIf(!typesetter)(
  'where the quick look says one page, the typesetter says so too, and it seldom has to be asked',
  () => {
    const chance = chanceOf(7);
    let asked = 0;
    const wrong: string[] = [];
    for (let round = 0; round < 200; round++) {
      const lines = Array.from({ length: 1 + Math.floor(chance() * 4) }, (_, group) => {
        const items = Array.from({ length: 1 + Math.floor(chance() * 9) }, () => {
          const text = Array.from({ length: 2 + Math.floor(chance() * 16) }, () => pick(chance, itemWords)).join(' ');
          return `- [ ] ${text}${chance() < 0.2 ? `\n  ${text} ${text}` : ''}`;
        });
        return `### Before stop ${group}\n${items.join('\n')}`;
      });
      const text = playbookText({ front: checklistKeys('the-list'), body: `## Checklist: the list\n${lines.join('\n')}\n` });
      const site = siteOf({ 'executive/example.md': text });
      const [planned] = site.checklists;
      if (!planned) throw new Error('The checklist was not read.');
      if (!isSurelyOne(planned)) asked++;
      else {
        const job = checklistPaper(checklistView(site, planned), site);
        const pages = typesetter?.set(job, 'a4', 'normal').pages;
        if (pages !== 1) wrong.push(`${pages} pages: ${lines.join(' ')}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(20);
    expect(asked).toBeLessThan(160);
  },
  120_000,
);
