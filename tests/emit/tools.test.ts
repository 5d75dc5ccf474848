// Tests what templates are handed of a handbook's language: its direction, digits and paper, and which icons turn round.

import { describe, expect, it } from 'vitest';
import { loadHighlighter } from '../../src/emit/highlight.ts';
import { loadIcons } from '../../src/emit/icons.ts';
import type { PdfFile } from '../../src/emit/paper/pdfs.ts';
import type { Tools } from '../../src/emit/theme.ts';
import { toolsFor } from '../../src/emit/tools.ts';
import { url } from '../../src/model/names.ts';
import { theme } from '../../templates/theme.ts';
import { playbookText, siteOf } from '../make.ts';

const icons = loadIcons();
const page = url('checklists', 'a');
const pdf = (paper: 'a4' | 'letter', size: 'normal' | 'large'): PdfFile => ({
  url: `${page}${paper}-${size}.pdf`,
  paper,
  size,
  pages: 1,
  bytes: 2048,
});

function toolsIn(language: string): Tools {
  const site = siteOf({ 'handbook.yml': `language: ${language}\n`, 'house/a.md': playbookText() });
  return toolsFor(site, {
    look: theme.parts,
    assets: {
      style: '',
      fullStyle: '',
      runsStyle: '',
      colours: '',
      app: '',
      moved: '',
      adopt: '',
      icon: '',
      icons: { small: '', large: '', maskable: '', touch: '' },
      fonts: [],
    },
    icons,
    highlight: loadHighlighter(),
    sentences: '',
    runSentences: '',
    pdfs: new Map([[page, [pdf('a4', 'normal'), pdf('a4', 'large'), pdf('letter', 'normal'), pdf('letter', 'large')]]]),
  });
}

describe('a handbook’s language', () => {
  it.each([
    ['en-GB', 'ltr', 'latn'],
    ['ar', 'rtl', 'latn'],
    ['ar-EG', 'rtl', 'arab'],
    ['fa', 'rtl', 'arabext'],
  ])('says how it is written: %s', (language, direction, digits) => {
    expect(toolsIn(language).handbook).toMatchObject({ language, direction, digits });
  });

  it('puts its own paper first, in the choices and among the PDFs', () => {
    const names = (language: string): string[] =>
      toolsIn(language)
        .pdfs(page)
        .map(({ name }) => name);
    expect(toolsIn('en-GB').papers).toEqual(['a4', 'letter']);
    expect(names('en-GB')).toEqual(['A4', 'A4, large print', 'Letter', 'Letter, large print']);
    expect(toolsIn('es-MX').papers).toEqual(['letter', 'a4']);
    expect(names('es-MX')).toEqual(['Carta', 'Carta, letra grande', 'A4', 'A4, letra grande']);
  });
});

describe('an icon', () => {
  it.each(['arrow-right', 'arrow-left', 'chevron-right', 'list-checks', 'undo-2', 'send'])(
    'that points along the line turns round: %s',
    (name) => {
      expect(icons.icon(name)?.toString()).toContain('class="icon icon--turning"');
    },
  );

  it.each(['printer', 'search', 'arrow-up', 'sun-moon', 'copyright', 'rotate-ccw'])('stays as it is: %s', (name) => {
    expect(icons.icon(name)?.toString()).toContain('class="icon"');
  });
});
