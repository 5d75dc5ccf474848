// Which file of the team's folder is what.

import { nearest } from '../../model/nearest.ts';
import { problemAt, type Problem } from '../../model/problem.ts';
import type { Content, TextFile } from '../read.ts';

/** A team's folder, sorted. Paths of content are those within the content folder: `executive/weekly-check-in.md`. */
export interface Team {
  readonly root: string;
  /** Playbooks, packets and settings files. */
  readonly content: readonly TextFile[];
  readonly media: Content['media'];
  /** Pictures of the kind that is text, by path. */
  readonly drawings: readonly TextFile[];
  /** Copies of the files below as they were when they were overridden, by their path in the repository: `playbooks/executive/x.md`. */
  readonly bases: ReadonlyMap<string, TextFile>;
  readonly strings: TextFile | undefined;
  readonly theme: TextFile | undefined;
  readonly templates: readonly TextFile[];
  readonly pages: readonly TextFile[];
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
}

const settingsFiles = ['handbook.yml', 'sources.yml', 'synonyms.yml', 'revisions.yml', 'redirects.yml'];
const known = [...settingsFiles, 'strings.yml', 'theme.css', 'playbooks/', 'packets/', 'templates/', 'pages/', 'bases/'];

/** Sorts a team's folder by what its files are for. */
export function sortTeam(folder: Content): Team {
  const content: TextFile[] = [];
  const drawings: TextFile[] = [];
  const bases = new Map<string, TextFile>();
  const templates: TextFile[] = [];
  const pages: TextFile[] = [];
  const problems: Problem[] = [...folder.problems];
  let strings: TextFile | undefined;
  let theme: TextFile | undefined;
  for (const file of folder.files) {
    const [first = '', ...rest] = file.path.split('/');
    const inner = rest.join('/');
    if (rest.length === 0 && settingsFiles.includes(first)) content.push(file);
    else if (first === 'strings.yml') strings = file;
    else if (first === 'theme.css') theme = file;
    else if (first === 'playbooks' && inner.endsWith('.md')) content.push({ ...file, path: inner });
    else if (first === 'packets' && inner.endsWith('.md')) content.push(file);
    else if (first === 'templates' && inner.endsWith('.ts')) templates.push({ ...file, path: inner });
    else if (first === 'pages' && /\.(?:md|njk)$/.test(inner)) pages.push({ ...file, path: inner });
    else if (first === 'bases') bases.set(inner, file);
    else if (file.path.endsWith('.svg') && rest.length === 0) drawings.push(file);
    else problems.push(unknownFile(file));
  }
  return {
    root: folder.root,
    content,
    media: folder.media.map((file) => ({ ...file, path: file.path.replace(/^playbooks\//, '') })),
    drawings,
    bases,
    strings,
    theme,
    templates,
    pages,
    unread: folder.unread.map((path) => path.replace(/^playbooks\//, '')),
    problems,
  };
}

function unknownFile(file: TextFile): Problem {
  return problemAt(
    { file: file.file, line: 1, column: 1 },
    {
      severity: 'warning',
      code: 'unused-file',
      message: `Found \`${file.path}\` in the team's folder, expected one of ${known.map((name) => `\`${name}\``).join(', ')}`,
      hint: betterPlace(file.path),
    },
  );
}

function betterPlace(path: string): string {
  const [first = '', ...rest] = path.split('/');
  const near = nearest(rest.length === 0 ? first : `${first}/`, known);
  if (rest.length === 0) return near ? `rename it to \`${near}\`` : 'move it: nothing reads it here';
  if (near !== undefined && near !== `${first}/`) return `move it to \`${near}${rest.join('/')}\``;
  return rest.length === 1 && path.endsWith('.md') && near === undefined
    ? `move it to \`playbooks/${path}\``
    : 'move it: nothing reads it here';
}
