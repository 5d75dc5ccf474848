// Reading documents: every kind with its text, and what is refused, in the sentence that a person reads.

import { describe, expect, it, test } from 'vitest';
import { blockText } from '../../../src/model/prose.ts';
import { readDocument } from '../../../src/site/import/read-document.ts';
import { docx, para, run, zip } from './docx.ts';

const told = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  const error = await readDocument(name, Buffer.from(bytes)).then(
    () => 'was read',
    (fault: unknown) => fault,
  );
  return error instanceof Error ? error.message : String(error);
};
const read = async (name: string, bytes: Uint8Array | string): Promise<{ text: string; leftOut: readonly string[] }> => {
  const { blocks, leftOut } = await readDocument(name, Buffer.from(bytes));
  return { text: blockText(blocks), leftOut: leftOut.map(({ what, why }) => `${what}: ${why}`) };
};

describe('what is refused', () => {
  const packed = (entry: string): Buffer => zip({ [entry]: '<x/>' });
  const office = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  it.each<readonly [string, string, string | Uint8Array, string]>([
    [
      'an older Word document',
      'guide.doc',
      office,
      'This is a document of an older Word (.doc). Open it in Word, choose "Save as", "Word document (.docx)", and bring that in.',
    ],
    [
      'an older Word document under another name, or a locked one',
      'guide.docx',
      office,
      'This is no .docx as it should be: it is protected with a password, or an older .doc under another name. Open it in Word, take the password away, save it as .docx, and bring that in.',
    ],
    ['a PDF', 'guide.pdf', '%PDF-1.7', "A file ending in `.pdf` can't be brought in. Save it as .docx, .html, .md or .txt."],
    ['no ending', 'guide', 'Text', "A file without an ending can't be brought in. Save it as .docx, .html, .md or .txt."],
    [
      'a PDF that is called a text',
      'guide.txt',
      '%PDF-1.7',
      'This file is a PDF, though its name ends in `.txt`. Open it in its own program, save it as .docx, and bring that in.',
    ],
    [
      'rich text that is called a text',
      'guide.txt',
      '{\\rtf1 Hello}',
      'This file is a rich text file, though its name ends in `.txt`. Open it in its own program, save it as .docx, and bring that in.',
    ],
    [
      'a Word document that is called a text',
      'guide.txt',
      docx(para('Hello')),
      'This file is a Word document or another packed file, though its name ends in `.txt`. Open it in its own program, save it as .docx, and bring that in.',
    ],
    [
      'a text that is called a Word document',
      'guide.docx',
      'Hello there',
      "This Word document can't be read: it is damaged, or not a .docx at all. Open it in Word, save it under another name, and bring that in.",
    ],
    [
      'a Word document that is cut off',
      'guide.docx',
      docx(para('Hello')).subarray(0, 900),
      "This Word document can't be read: it is damaged, or not a .docx at all. Open it in Word, save it under another name, and bring that in.",
    ],
    [
      'a Word document without a text part',
      'guide.docx',
      packed('a.xml'),
      "This Word document can't be read: it is damaged, or not a .docx at all. Open it in Word, save it under another name, and bring that in.",
    ],
    [
      'a Word document with broken XML',
      'guide.docx',
      docx('<w:p><w:r></w:p>'),
      "This Word document can't be read: it is damaged, or not a .docx at all. Open it in Word, save it under another name, and bring that in.",
    ],
    [
      'a spreadsheet',
      'guide.docx',
      packed('xl/workbook.xml'),
      'This file is a spreadsheet, and only texts can be brought in. Copy what you need into a Word document.',
    ],
    [
      'slides',
      'guide.docx',
      packed('ppt/presentation.xml'),
      'This file is a set of slides, and only texts can be brought in. Copy what you need into a Word document.',
    ],
    [
      'an OpenDocument text',
      'guide.docx',
      packed('META-INF/manifest.xml'),
      'This file is a document of another office program, or a book, and only texts can be brought in. Copy what you need into a Word document.',
    ],
    ['NULs', 'guide.txt', 'A\0B', 'This file holds signs that are no text. Open it in a text editor, save it as UTF-8, and bring that in.'],
    [
      'a text without words',
      'guide.txt',
      ' \n--- \n',
      'There is no text in this document. If it is a scan or a picture, type what it says into a Word document first.',
    ],
    [
      'a Word document without words',
      'guide.docx',
      docx(para('')),
      'There is no text in this document. If it is a scan or a picture, type what it says into a Word document first.',
    ],
    [
      'a text that is too large',
      'guide.txt',
      'x'.repeat(1_000_001),
      'The document has 2 MB, and at most 1 MB are read. Delete its pictures, or split it.',
    ],
    [
      'Markdown nested too deep',
      'guide.md',
      `${'> '.repeat(120)}x`,
      'This document has lists, quotes or tables nested too deep to be read. Move the inner lines out, and bring it in again.',
    ],
    [
      'a page nested too deep',
      'guide.html',
      `${'<b>'.repeat(3000)}x`,
      'This document has lists, quotes or tables nested too deep to be read. Move the inner lines out, and bring it in again.',
    ],
    [
      'a Word document nested too deep',
      'guide.docx',
      docx(`${'<w:ins>'.repeat(20_000)}${para('x')}${'</w:ins>'.repeat(20_000)}`),
      'This document has lists, quotes or tables nested too deep to be read. Move the inner lines out, and bring it in again.',
    ],
  ])('%s', async (_, name, bytes, message) => {
    expect(await told(name, bytes)).toBe(message);
  });
});

describe('encodings', () => {
  const utf16 = Buffer.from('\uFEFFCafé für alle', 'utf16le');
  const windows = Buffer.from('Caf\xe9 f\xfcr \x84alle\x93', 'latin1');
  it.each<readonly [string, string, Uint8Array, string, readonly string[]]>([
    ['UTF-8 with a mark', 'a.txt', Buffer.from('\uFEFFCafé für alle'), 'Café für alle', []],
    ['UTF-16, low byte first', 'a.txt', utf16, 'Café für alle', []],
    ['UTF-16, high byte first', 'a.txt', Buffer.from(utf16).swap16(), 'Café für alle', []],
    [
      'Windows-1252, which is guessed',
      'a.txt',
      windows,
      'Café für „alle“',
      [
        'the file’s encoding, which was read as Windows-1252: the file is not UTF-8: look at letters with accents, and mend them in the draft',
      ],
    ],
    ['what a page says of itself', 'a.html', Buffer.from('<meta charset="iso-8859-2"><p>p\xf8\xedklad</p>', 'latin1'), 'příklad', []],
    [
      'what an older page says of itself',
      'a.html',
      Buffer.from('<meta http-equiv=x content="text/html; charset=koi8-r"><p>\xd4\xc5\xd3\xd4', 'latin1'),
      'тест',
      [],
    ],
    ['UTF-8 that calls itself something else', 'a.html', Buffer.from('<meta charset=latin1><p>Café'), 'Café', []],
  ])('%s', async (_, name, bytes, text, leftOut) => {
    expect(await read(name, bytes)).toEqual({ text, leftOut });
  });

  it('drop signs that nobody sees', async () => {
    expect((await read('a.txt', 'A\u0007B\u0085C\u2028D\r\nE')).text).toBe('AB C D E');
  });
});

test('A page runs nothing, and tells what was left out', async () => {
  const page = `<html><head><title>Travel | Site</title><style>p { color: red }</style><script>alert('gone')</script></head><body>
<nav><a href="/">Home</a></nav><h1>Travel</h1><!-- todo --><!--[if IE]>old<![endif]-->
<p onclick="alert(1)">Take the <a href="javascript:alert(1)">train</a> or <a href="https://a.example/bus" title="The bus">bus</a>.
<img src="map.png" alt="A map"><a href="https://a.example/"><img src="x.png"></a></p><iframe src="https://a.example/"></iframe></body></html>`;
  expect(await read('a.html', page)).toEqual({
    text: 'Travel\nTake the train or bus.',
    leftOut: [
      'a script of the page: playbooks run nothing',
      'the page’s menu: “Home”: the handbook has menus of its own',
      'the picture “A map”: pictures are not copied: save it beside the playbook and write `![A map](name.png)` where it belongs',
      'a picture: pictures are not copied: save it beside the playbook and write `![](name.png)` where it belongs',
      'the link to `https://a.example/`: it stood on a picture or on several paragraphs; link a word to it',
      'an embedded `iframe`: `https://a.example/`: pages load nothing from elsewhere: link to it',
      'hidden notes: “todo”: readers of the document do not see it',
      'the link to `javascript:alert(1)`: the words stay; only web pages, email addresses and telephone numbers may be linked',
    ],
  });
});

test('Markdown tells what it hides', async () => {
  const markdown = `---
title: Travel
tags: [a, b]
---
Text <!-- todo --> goes on, \`<!-- code -->\` stays.

[unused]: https://a.example/ "A tip"

| a | b |
|---|---|
| 1 | 2 | third |
`;
  expect(await read('a.md', markdown)).toEqual({
    text: 'Text goes on, <!-- code --> stays.\na\nb\n1\n2',
    leftOut: [
      'its front matter: “title: Travel tags: [a, b]”: the draft has front matter of its own',
      'a hidden note: “todo”: readers of the document do not see it',
      'a hidden note: “[unused]: https://a.example/ "A tip"”: readers of the document do not see it',
      'a hidden note: “| 1 | 2 | third |”: readers of the document do not see it',
    ],
  });
});

test('A comment of Markdown that never closes hides nothing', async () => {
  expect((await read('a.md', 'One\n\n<!-- two\n\nthree')).text).toBe('One\n<!-- two\nthree');
});

test('A Word document tells of all its parts that are no text', async () => {
  const body = [
    para('Before', 'heading1'),
    para('<w:hyperlink w:anchor="_Toc1"><w:r><w:t>Before</w:t></w:r><w:r><w:tab/><w:t>3</w:t></w:r></w:hyperlink>', 'toc1'),
    para(
      `${run('Pack')}<m:oMath><m:r><m:t>sum</m:t></m:r></m:oMath><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>`,
    ),
    para(
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A map"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="picture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
    ),
    para('<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:ins><w:r><w:t>inserted</w:t></w:r></w:ins>'),
  ].join('');
  const parts = {
    header1: `<w:hdr>${para('Confidential')}</w:hdr>`,
    comments: `<w:comments><w:comment w:id="0" w:initials="A">${para('Is this right?')}</w:comment></w:comments>`,
    footnotes: `<w:footnotes><w:footnote w:id="2">${para('Only in winter.')}</w:footnote></w:footnotes>`,
  };
  expect(await read('a.docx', docx(body, parts))).toEqual({
    text: 'Before\nPack[1]\ninserted\n[1] Only in winter.',
    leftOut: [
      'the table of contents: Before 3: every page makes a table of contents of its own',
      'the picture “A map”: pictures are not copied: save it beside the playbook and write `![A map](name.png)` where it belongs',
      'a comment: “Is this right?”: a comment in the margin is no part of the text',
      'the head or foot of its pages: “Confidential”: pages have a head and a foot of their own',
      '“Pack sum”: it stands in a part of the document that could not be read: write it into the text if it belongs there',
    ],
  });
});
