// Which file of the content folder is what, by where it lies and what it is called.

import { isSlug, suggestSlug, type Slug } from '../model/names.ts';
import { nearest } from '../model/nearest.ts';
import { problemAt, type Fault, type Place, type Problem } from '../model/problem.ts';
import type { LayeredFile } from './front-matter.ts';
import type { Content } from './read.ts';

/** Names that the site uses itself, so that no category may have them. */
export const reserved = new Set([
  'checklists',
  'packets',
  'search',
  'sources',
  'index',
  'health',
  'make-it-yours',
  'assets',
  'schema',
  'runs',
  'offline',
  'page',
  'changes',
]);

/** A file that is a playbook. */
export interface PlaybookFile {
  readonly file: LayeredFile;
  readonly category: Slug;
  readonly slug: Slug;
}

/** Which file is what, by where it lies; what lies elsewhere or has an unusable name is a problem. */
export function sortFiles(
  content: Pick<Content, 'files'>,
  problems: Problem[],
): { playbooks: PlaybookFile[]; packets: { file: LayeredFile; slug: Slug }[]; misnamed: string[] } {
  const misnamed: string[] = [];
  const playbooks: PlaybookFile[] = [];
  const packets: { file: LayeredFile; slug: Slug }[] = [];
  const seen = new Map<string, string>();
  for (const file of content.files) {
    const place: Place = { file: file.file, line: 1, column: 1 };
    const report = (fault: Fault): void => void problems.push(problemAt(place, fault));
    const segments = file.path.split('/');
    const name = segments.at(-1)?.replace(/\.(md|yml)$/i, '') ?? '';
    if (file.path.endsWith('.yml')) {
      if (!settingsFiles.includes(file.path)) report(unknownSettings(file.path));
      continue;
    }
    const [folder = ''] = segments;
    if (segments.length !== 2) {
      report(misplaced(file.path));
      continue;
    }
    const key = `${folder}/${name}`.normalize('NFC').toLowerCase();
    const twin = seen.get(key);
    if (twin !== undefined) report(sameName(file.path, twin));
    seen.set(key, file.path);
    if (!isSlug(name) || !isSlug(folder)) {
      misnamed.push(file.path);
      report(wrongName(isSlug(name) ? folder : name));
    } else if (folder === 'packets' && name === 'new') report(reservedName(name));
    else if (twin === undefined && folder === 'packets') packets.push({ file, slug: name });
    else if (twin === undefined && (reserved.has(folder) || name === 'page' || name === 'index'))
      report(reservedName(reserved.has(folder) ? folder : name));
    else if (twin === undefined) playbooks.push({ file, category: folder, slug: name });
  }
  return { playbooks, packets, misnamed };
}

const settingsFiles: readonly string[] = ['handbook.yml', 'sources.yml', 'synonyms.yml', 'redirects.yml', 'revisions.yml'];

function unknownSettings(path: string): Fault {
  const near = nearest(path, settingsFiles);
  return {
    severity: 'warning',
    code: 'unused-file',
    message: `Found \`${path}\`, expected one of ${settingsFiles.map((name) => `\`${name}\``).join(', ')}`,
    hint: near ? `rename it to \`${near}\`` : 'move it out of the folder: nothing reads it',
  };
}

function misplaced(path: string): Fault {
  return {
    severity: 'error',
    code: 'misplaced',
    message: `Found \`${path}\`, expected \`<category>/<playbook>.md\` or \`packets/<packet>.md\``,
    hint: 'move it into the folder of its category; name it README.md if it is not to be published',
  };
}

function sameName(path: string, twin: string): Fault {
  return {
    severity: 'error',
    code: 'duplicate-slug',
    message: `Found \`${path}\` beside \`${twin}\`: both would have the same address`,
    hint: 'rename one of the two: capitals and accents written in two ways make no difference',
  };
}

function wrongName(name: string): Fault {
  const better = suggestSlug(name);
  return {
    severity: 'error',
    code: 'file-name',
    message: `Found the name \`${name}\`, expected lower-case letters and digits joined by hyphens`,
    hint: better === '' ? 'rename it to something like `weekly-check-in`' : `rename it to \`${better}\``,
  };
}

/** What to say of a name that the site needs itself. */
export function reservedName(name: string): Fault {
  return {
    severity: 'error',
    code: 'reserved-name',
    message: `Found the name \`${name}\`, which the site needs for a page of its own`,
    hint: `rename it, for example to \`${name}-guide\``,
  };
}
