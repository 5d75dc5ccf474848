// Properties of the import: whatever a document holds, the draft passes the check and no word is lost.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadIcons } from '../../../src/emit/icons.ts';
import type { Site } from '../../../src/plan/site.ts';
import { importDocument } from '../../../src/site/import/import-document.ts';
import { wordsIn } from '../../../src/site/import/words.ts';
import { prepareSite } from '../../../src/site/prepare.ts';
import { folderWith, tell } from '../../make.ts';
import { small } from '../small.ts';
import { docx, para, run, table } from './docx.ts';

const icons = loadIcons();
const today = '2026-11-22';

/** Imports into a small handbook; gives the problems that are errors, and all words that were written or told. */
async function importedInto(
  site: Site,
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly errors: readonly string[]; readonly words: ReadonlySet<string> }> {
  const folder = folderWith(small);
  const { path, leftOut } = await importDocument(site, {
    name,
    bytes,
    category: 'executive',
    today,
    folder,
    sourcesFile: join(folder, 'sources.yml'),
  });
  const { problems } = prepareSite({ playbooks: folder }, icons, () => today);
  const errors = tell(problems.filter(({ severity }) => severity === 'error'));
  const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /(?:^|\/)\./.test(file));
  // The checklists at the end say again what the sections say.
  const [sections = ''] = readFileSync(path, 'utf8').split('\n## Checklist: ');
  const written = `${sections} ${leftOut.map(({ what }) => what).join(' ')}`;
  const unseen = /(?![\n\t])\p{Cc}/u.test(written) ? ['a control character'] : [];
  return { errors: [...errors, ...left, ...unseen], words: new Set(wordsIn(written)) };
}

/** Each piece gets words of its own, so that a lost one is missed. */
const signs = [
  '#', '##', '- ', '* ', '+ ', '1. ', '2) ', '> ', '---', '***', '===', '~~~', '```', '`', '``', '*', '**', '_', '__', '~', '~~', '|', '| --- |',
  '[', ']', '](', '![', '(', ')', '<', '>', '<!--', '-->', '<b>', '</b>', '<br>', '&', '&amp;', '&lt;', '&#35;', '&#8232;', '&#65279;', '&#27;', '&#0;', '&#13;', '\\', '{{', '}}', '{%', '$', '@',
  '//host.example', 'http://a.example/', 'https://a.example/x_y_(z)', 'ftp://a.example', 'mailto:a@b.example', 'javascript:alert(1)', 'a@b.example',
  '[ ] ', '[x] ', '- [ ] ', '- [] ', '☐ ', '☑', '□', '• ', '– ', '…', '\u00A0', '\u200B', '\u2028', '\t', '    ', '  ', 'Checklist:', 'Worksheet: ',
  'Checklist', 'Note: ', 'Warning:', '[!NOTE]', 'sources:', '<!-- sources: AR-E9 -->', 'Be ', 'Always ', 'Make sure ', 'see above', '(who: nobody)',
  '(due: 3 March)', '+44 20 7946 0000', 'password: x', 'constructor', '__proto__', 'é', 'ﬁ', '²', 'مرحبا', '日本', '🎉', 'İ', 'ß', '.', ':', ';', ',', '!', '?',
  'Dr.', 'e.g.', '"', "'", '%', '=', '+', '-', '^', '0', '12.5',
]; // prettier-ignore
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...signs) },
  { weight: 3, arbitrary: fc.constant('WORD') },
  fc.constant(' '),
);
const line = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
const shape = fc.constantFrom('paragraph', 'heading', 'deep', 'bullet', 'number', 'nested', 'quote', 'bold', 'table', 'code', 'break');
const parts = fc.array(fc.record({ shape, line, next: line }), { minLength: 1, maxLength: 12 });

interface Part {
  readonly shape: string;
  readonly line: string;
  readonly next: string;
}

/** Numbers the words of a document through, and makes sure that there is one. */
function numbered(text: string): { readonly text: string; readonly words: readonly string[] } {
  const words: string[] = [];
  const found = text.replaceAll('WORD', () => {
    words.push(`zebra${words.length}q`);
    return ` ${words.at(-1) ?? ''} `;
  });
  return { text: found, words };
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** What XML can't hold is no text of a Word document. */
const xmlText = (text: string): string => run(text.replace(/\p{Cc}/gu, ' '));

const markdownOf: Readonly<Record<string, (part: Part) => string>> = {
  paragraph: ({ line, next }) => `${line}\n${next}`,
  heading: ({ line }) => `# ${line}`,
  deep: ({ line }) => `#### ${line}`,
  bullet: ({ line, next }) => `- ${line}\n- ${next}`,
  number: ({ line, next }) => `1. ${line}\n2. ${next}`,
  nested: ({ line, next }) => `- ${line}\n  - ${next}\n\n    ${line}`,
  quote: ({ line, next }) => `> ${line}\n> ${next}`,
  bold: ({ line, next }) => `**${line}**${next}`,
  table: ({ line, next }) => `| ${line} | b |\n| --- | --- |\n| ${next} | WORD |`,
  code: ({ line, next }) => `\`\`\`email ${line}\n${next}\n\`\`\``,
  break: ({ line, next }) => `${line}  \n${next}\\\nWORD`,
};

const htmlOf: Readonly<Record<string, (part: Part) => string>> = {
  paragraph: ({ line, next }) => `<p>${escapeXml(line)}</p><div>${escapeXml(next)}<p>WORD</p>WORD</div>`,
  heading: ({ line }) => `<h1>${escapeXml(line)}</h1>`,
  deep: ({ line, next }) => `<h4>${escapeXml(line)}<br><b>${escapeXml(next)}</b></h4>`,
  bullet: ({ line, next }) => `<ul><li>${escapeXml(line)}</li><li><p>${escapeXml(next)}</p><p>WORD</p></li></ul>`,
  number: ({ line, next }) => `<ol start="7"><li>${escapeXml(line)}<li>${escapeXml(next)}</ol><ol><li>WORD</ol>`,
  nested: ({ line, next }) => `<ul><li>${escapeXml(line)}<ul><li>${escapeXml(next)}<ol><li>WORD</ol></ul>WORD</ul>`,
  quote: ({ line, next }) => `<blockquote>${escapeXml(line)}<ul><li>${escapeXml(next)}</ul></blockquote>`,
  bold: ({ line, next }) =>
    `<p>WORD<b>${escapeXml(line)}</b><i>${escapeXml(next)}</i><s>WORD</s>WORD<a href="x y.html" title="WORD">${escapeXml(line)}</a></p>`,
  table: ({ line, next }) =>
    `<table><caption>WORD</caption><tr><th rowspan=2>${escapeXml(line)}<th colspan=2>WORD<tr><td>${escapeXml(next)}<td><code>${escapeXml(line)}</code></table>`,
  code: ({ line, next }) =>
    `<pre>&#65279;${line.replaceAll('<', '&lt;')}\n<b>${escapeXml(next)}</b></pre><p><code>${escapeXml(next)}</code></p>`,
  break: ({ line, next }) =>
    `<details><summary>${escapeXml(line)}</summary>${escapeXml(next)}<br><br>WORD</details><button>WORD</button>${line.replace(/<(?!\/?br?>|!--)/g, '&lt;')}`,
};

const wordOf: Readonly<Record<string, (part: Part) => string>> = {
  paragraph: ({ line, next }) => para(xmlText(line) + xmlText(next)),
  heading: ({ line }) => para(xmlText(line), 'heading1'),
  deep: ({ line }) => para(xmlText(line), 'heading4'),
  bullet: ({ line, next }) => para(xmlText(line), '', { list: 'bullet' }) + para(xmlText(next), '', { list: 'bullet' }),
  number: ({ line, next }) => para(xmlText(line), '', { list: 'number' }) + para(xmlText(next), '', { list: 'number' }),
  nested: ({ line, next }) => para(xmlText(line), '', { list: 'bullet' }) + para(xmlText(next), '', { list: 'number', level: 2 }),
  quote: ({ line }) => para(xmlText(line), 'Quote'),
  bold: ({ line, next }) => para(run(line, '<w:b/>') + run(next, '<w:i/><w:strike/>') + run('WORD')),
  table: ({ line, next }) => table([[para(xmlText(line)), 'WORD'], ['☐', para(xmlText(next))]]), // prettier-ignore
  code: ({ line }) => `<w:p>${xmlText(line)}<m:oMath><m:r><m:t>WORD</m:t></m:r></m:oMath></w:p>`,
  break: ({ line, next }) => `<w:p>${xmlText(line)}<w:r><w:br/></w:r>${xmlText(next)}</w:p>`,
};

const kinds = {
  'a.md': (all: readonly Part[]) => all.map((part) => markdownOf[part.shape]?.(part) ?? '').join('\n\n'),
  'a.html': (all: readonly Part[]) => all.map((part) => htmlOf[part.shape]?.(part) ?? '').join('\n'),
  'a.txt': (all: readonly Part[]) => all.map(({ line, next }) => `${line}\n${next}`).join('\n\n'),
  'a.docx': (all: readonly Part[]) => all.map((part) => wordOf[part.shape]?.(part) ?? '').join(''),
} as const;

test.each(Object.entries(kinds))('The draft of any %s passes the check, and holds or tells every word', async (name, write) => {
  const { site } = prepareSite({ playbooks: folderWith(small) }, icons, () => today);
  await fc.assert(
    fc.asyncProperty(parts, async (all) => {
      const { text, words } = numbered(write([{ shape: 'paragraph', line: 'WORD', next: 'WORD' }, ...all]));
      const bytes = name === 'a.docx' ? docx(text) : Buffer.from(text);
      const found = await importedInto(site, name, bytes);
      expect(found.errors).toEqual([]);
      expect(words.filter((word) => !found.words.has(word))).toEqual([]);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 25) },
  );
});
