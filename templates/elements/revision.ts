// Tells a reader who came by the code on a print whether the print is current, and what has changed since.

import { alikeEnough, likeness } from '../../src/runs/likeness.ts';
import { element, fill } from './dom.ts';
import { dateInWords, numberInWords } from './in-words.ts';

interface Revision {
  readonly revision: string;
  readonly on: string;
  readonly items: readonly string[];
}

/** What came, went and was reworded between two versions. */
export interface Changes {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly reworded: readonly { readonly before: string; readonly after: string }[];
}

/** Compares the items of two versions. Order doesn't count. */
export function changesBetween(before: readonly string[], after: readonly string[]): Changes {
  const added = after.filter((item) => !before.includes(item));
  const gone = before.filter((item) => !after.includes(item));
  const reworded: Changes['reworded'][number][] = [];
  for (const item of before.filter((one) => !after.includes(one))) {
    const nearest = added.map((other) => ({ other, share: likeness(item, other) })).toSorted((a, b) => b.share - a.share)[0];
    if (!nearest || nearest.share < alikeEnough) continue;
    reworded.push({ before: item, after: nearest.other });
    gone.splice(gone.indexOf(item), 1);
    added.splice(added.indexOf(nearest.other), 1);
  }
  return { added, gone, reworded };
}

function isRevision(entry: unknown): entry is Revision {
  if (typeof entry !== 'object' || entry === null) return false;
  const { revision, on, items } = entry as Partial<Record<keyof Revision, unknown>>;
  return typeof revision === 'string' && typeof on === 'string' && Array.isArray(items) && items.every((item) => typeof item === 'string');
}

/** A place for the news; its data holds the sentences. Empty and unseen unless the address names a print's version. */
export class RapportRevision extends HTMLElement {
  connectedCallback(): void {
    const printed = new URLSearchParams(location.search).get('r');
    if (printed !== null) void this.tell(printed.toLowerCase());
  }

  private async tell(printed: string): Promise<void> {
    const history = await this.load();
    const current = history.at(-1);
    const mine = history.find(({ revision }) => revision === printed);
    this.hidden = false;
    if (!current) this.say(this.dataset['missing'] ?? '', { printed });
    else if (current.revision === printed) this.say(this.dataset['current'] ?? '', { printed });
    else if (!mine) this.say(this.dataset['unknown'] ?? '', { printed, revision: current.revision });
    else {
      const changes = changesBetween(mine.items, current.items);
      const count = changes.added.length + changes.gone.length + changes.reworded.length;
      this.say((count === 0 ? this.dataset['moved'] : count === 1 ? this.dataset['oldOne'] : this.dataset['old']) ?? '', {
        printed,
        on: dateInWords(mine.on),
        count: numberInWords(count),
        revision: current.revision,
      });
      this.list(changes);
    }
  }

  private async load(): Promise<readonly Revision[]> {
    try {
      const answer = await fetch('revisions.json', { cache: 'no-cache' });
      const history: unknown = answer.ok ? await answer.json() : [];
      return Array.isArray(history) && history.every(isRevision) ? history : [];
    } catch {
      return [];
    }
  }

  private say(sentence: string, values: Readonly<Record<string, string>>): void {
    this.append(element('p', {}, fill(sentence, values)));
  }

  private list({ added, gone, reworded }: Changes): void {
    const entries = [
      ...added.map((item) => element('li', {}, element('strong', {}, this.dataset['added'] ?? ''), ' ', item)),
      ...reworded.map(({ before, after }) =>
        element(
          'li',
          {},
          element('strong', {}, this.dataset['reworded'] ?? ''),
          ' ',
          element('del', {}, before),
          ' ',
          element('ins', {}, after),
        ),
      ),
      ...gone.map((item) => element('li', {}, element('strong', {}, this.dataset['gone'] ?? ''), ' ', element('del', {}, item))),
    ];
    if (entries.length > 0) this.append(element('ul', {}, ...entries));
  }
}
