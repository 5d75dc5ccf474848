// The file of questions: what people type, and the places that would answer.

import type { Site } from '../../src/plan/site.ts';
import { walkBlocks } from '../../src/model/prose.ts';
import { proseOf } from '../../src/model/playbook.ts';

/** A question and what would answer it. */
export interface Question {
  readonly query: string;
  /** Ids of points and addresses; empty: nothing in the handbook may answer. */
  readonly expected: readonly string[];
  /** What it tries: `plain`, `synonym`, `question`, `slip`, `us`, `uk`, `nonsense`. */
  readonly sort: string;
  readonly line: number;
}

/** The questions of a file: three columns with tabs between them, `#` begins a comment. Throws on a line that is neither. */
export function readQuestions(text: string): Question[] {
  return text.split('\n').flatMap((row, index) => {
    if (row.trim() === '' || row.startsWith('#')) return [];
    const [query = '', expected = '', sort = ''] = row.split('\t').map((cell) => cell.trim());
    if (query === '' || expected === '' || sort === '')
      throw new Error(
        `Line ${index + 1} has fewer than three columns: write the query, a tab, what answers it (or \`-\`), a tab, its sort.`,
      );
    return [{ query, expected: expected === '-' ? [] : expected.split(/[,\s]+/), sort, line: index + 1 }];
  });
}

/** Tells whether links answer questions. */
export class Judge {
  private readonly site: Site;
  /** For words to copy the section they stand in. */
  private readonly sectionOf = new Map<string, string>();

  constructor(site: Site) {
    this.site = site;
    for (const { playbook, url } of site.playbooks) {
      for (const section of playbook.sections) {
        for (const block of walkBlocks(proseOf(section)))
          if (block.type === 'words') this.sectionOf.set(`${url}#${block.words.id}`, `${url}#${section.id}`);
      }
    }
    for (const { url, anchor } of site.checklists) this.sectionOf.set(url, anchor);
  }

  /** The addresses that answer a question. Throws where a point is put to work nowhere. */
  answersTo({ expected, line }: Question): Set<string> {
    return new Set(
      expected.flatMap((name) => {
        if (name.startsWith('/')) return [name];
        const practices = this.site.practices.get(name as never) ?? [];
        if (practices.length === 0) throw new Error(`Line ${line}: no section puts \`${name}\` to work.`);
        return practices.map((practice) => practice.url);
      }),
    );
  }

  /** Whether a link leads to a place that answers: the section, or words in it. */
  isPlace(link: string, answers: ReadonlySet<string>): boolean {
    return answers.has(link) || answers.has(this.sectionOf.get(link) ?? '');
  }

  /** Whether a link leads to the page such a place stands on. */
  isPage(link: string, answers: ReadonlySet<string>): boolean {
    const page = pageOf(this.sectionOf.get(link) ?? link);
    return [...answers].some((answer) => pageOf(answer) === page);
  }
}

function pageOf(link: string): string {
  return link.split('#', 1)[0] ?? '';
}
