// Every sentence of the import: what it refuses, what it leaves out and why, and what it tells at the end.

/** What is refused, each with what to do. */
export const refusals = {
  noFile: (file: string): string =>
    `There is no file ${file}. Type \`npm run import -- \` and a space, drag the document into this window, and press Enter.`,
  folder: (file: string): string => `${file} is a folder. Name one document in it.`,
  unreadable: (file: string, code: string): string =>
    `${file} can't be read (${code}). Close it in other programs, or copy it to your desktop.`,
  tooLarge: (size: number, limit: number): string =>
    `The document has ${megabytes(size)}, and at most ${megabytes(limit)} are read. Delete its pictures, or split it.`,
  kind: (ending: string): string =>
    `${ending === '' ? 'A file without an ending' : `A file ending in \`${ending}\``} can't be brought in. Save it as .docx, .html, .md or .txt.`,
  oldWord: 'This is a document of an older Word (.doc). Open it in Word, choose "Save as", "Word document (.docx)", and bring that in.',
  locked:
    'This is no .docx as it should be: it is protected with a password, or an older .doc under another name. Open it in Word, take the password away, save it as .docx, and bring that in.',
  notPlain: (found: string, ending: string): string =>
    `This file is ${found}, though its name ends in \`${ending}\`. Open it in its own program, save it as .docx, and bring that in.`,
  otherOffice: (found: string): string =>
    `This file is ${found}, and only texts can be brought in. Copy what you need into a Word document.`,
  brokenWord:
    "This Word document can't be read: it is damaged, or not a .docx at all. Open it in Word, save it under another name, and bring that in.",
  bomb: (limit: number): string =>
    `This Word document unpacks to more than ${megabytes(limit)}, which is more than is read. Delete its pictures, or split it.`,
  notText: 'This file holds signs that are no text. Open it in a text editor, save it as UTF-8, and bring that in.',
  tooDeep: 'This document has lists, quotes or tables nested too deep to be read. Move the inner lines out, and bring it in again.',
  empty: 'There is no text in this document. If it is a scan or a picture, type what it says into a Word document first.',
  noName: 'No file can be named after this title. Give another with `--title "…"`.',
  taken: (path: string): string =>
    `${path} is already there, and nothing is overwritten. Give another title with \`--title "…"\`, or delete the file.`,
  ships: (below: string, path: string): string =>
    `${below} ships with the handbook, and ${path} would take its place. Give another title with \`--title "…"\`, or change parts of it with \`npm run override -- ${below}\`.`,
  moved: (page: string): string =>
    `redirects.yml leads readers of ${page} to another page. Give another title with \`--title "…"\`, or delete that line.`,
  longSources: 'The playbook or sources.yml would become too long to be read. Split the document, and bring its parts in one by one.',
  brokenSources: (file: string): string =>
    `${file} has mistakes of its own. Run \`npm run check\`, mend them, and bring the document in again.`,
  oddSources: (file: string): string =>
    `${file} is written in a way that nothing can be added to safely. Write \`documents:\` and \`points:\` each on a line of its own, with one entry a line below.`,
  unwritable: (file: string, code: string): string => `${file} can't be written (${code}). Nothing was changed.`,
  changed: (file: string): string => `${file} was changed while the document was read. Nothing was written: bring the document in again.`,
  inner: (message: string): string =>
    `The draft would not pass the check, so nothing was written: ${message}. This is a fault of the import; please report it with the document.`,
} as const;

/** Why something is left out, or what became of it. */
export const reasons = {
  picture: (title: string): string =>
    `pictures are not copied: save it beside the playbook and write \`![${title}](name.png)\` where it belongs`,
  inPage: 'the words stay; the link led to a place in the same document',
  localLink: 'the words stay; the link led to a file that the handbook does not hold',
  refusedLink: 'the words stay; only web pages, email addresses and telephone numbers may be linked',
  wordlessLink: 'it stood on a picture or on several paragraphs; link a word to it',
  menu: 'the handbook has menus of its own',
  contents: 'every page makes a table of contents of its own',
  comment: 'a comment in the margin is no part of the text',
  hidden: 'readers of the document do not see it',
  pageEdge: 'pages have a head and a foot of their own',
  drawing: 'it stands in a drawing or a chart: write it into the text if it belongs there',
  unseen: 'it stands in a part of the document that could not be read: write it into the text if it belongs there',
  script: 'playbooks run nothing',
  embedded: 'pages load nothing from elsewhere: link to it',
  encoding: 'the file is not UTF-8: look at letters with accents, and mend them in the draft',
  tabTitle: 'the first heading is the title',
  rule: (message: string): string => `as a line to tick it would break a rule: ${message}`,
  alone: 'a checklist of one line is none',
  variable: (value: string): string => `the handbook puts “${value}” there; choose another name for the gap if that is wrong`,
  frontMatter: 'the draft has front matter of its own',
} as const;

/** What was left out, named. */
export const things = {
  picture: (name: string): string => (name === '' ? 'a picture' : `the picture “${name}”`),
  link: (words: string, href: string, title = ''): string =>
    `the link ${words === '' ? '' : `on “${words}” `}to \`${href}\`${title === '' ? '' : ` with the tip “${title}”`}`,
  links: (count: number, words: string): string => (count === 1 ? `a link on “${words}”` : `${count} links, the first on “${words}”`),
  menu: (text: string): string => `the page’s menu: “${text}”`,
  contents: (text: string): string => `the table of contents: ${text}`,
  comment: (text: string): string => `a comment: “${text}”`,
  hidden: (text: string): string => `a hidden note: “${text}”`,
  hiddenNotes: (texts: readonly string[]): string => `hidden notes: ${texts.map((text) => `“${text}”`).join(', ')}`,
  header: (text: string): string => `the head or foot of its pages: “${text}”`,
  text: (text: string): string => `“${text}”`,
  script: 'a script of the page',
  embedded: (name: string, address: string): string => `an embedded \`${name}\`${address === '' ? '' : `: \`${address}\``}`,
  tabTitle: (title: string): string => `the title in the browser’s tab: “${title}”`,
  frontMatter: (text: string): string => `its front matter: “${text}”`,
  encoding: (name: string): string => `the file’s encoding, which was read as ${name}`,
} as const;

/** Numbers of things. */
export const counted = {
  sections: (count: number): string => plural(count, 'section'),
  checklists: (count: number, items: number): string => `${plural(count, 'checklist')} with ${plural(items, 'line')} to tick`,
  points: (count: number): string => plural(count, 'point'),
} as const;

/** What is said at the end. */
export const endings = {
  wrote: (path: string, sections: string, checklists: string): string =>
    `Wrote ${path}: ${sections}${checklists === '' ? ', and no checklist: no list reads like things to do' : ` and ${checklists}`}.`,
  added: (file: string, id: string, points: string): string =>
    `Added the document to ${file} as ${id}, with ${points} that the sections cite.`,
  reword: (id: string): string =>
    `The draft and the points of ${id} are the document's own words. Put both into your team's words before you publish.`,
  leftOut: 'Left out, or to look at:',
  notTicked: 'In the sections, but in no checklist:',
  times: (line: string, count: number): string => `${line} (${count} times)`,
  next: (path: string): string =>
    `Next: open ${path} and read it through. \`npm start\` shows it as you write, \`npm run check\` says what is still to mend.`,
} as const;

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
