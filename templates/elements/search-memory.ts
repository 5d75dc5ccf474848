// What the browser keeps of searching, and nobody else sees: the last searches, and those that found nothing.

/** A search that found nothing. */
export interface Missed {
  readonly query: string;
  readonly times: number;
  /** The day it was last tried, as `YYYY-MM-DD`. */
  readonly last: string;
}

/** How many are kept of each. Ours. */
const most = { recent: 8, missed: 200 };

/** Searches kept in a store such as `localStorage`. Never throws: where nothing can be kept, nothing is. */
export class SearchMemory {
  private readonly prefix: string;
  private readonly storage: () => Storage;

  /** `site` is the handbook's path on its host: storage is one for each host. */
  constructor(site: string, storage: () => Storage = () => localStorage) {
    this.prefix = `rapport:searches:1:${site}`;
    this.storage = storage;
  }

  /** The last searches that led somewhere, the latest first. */
  recent(): string[] {
    return this.read('recent').flatMap((entry) => (typeof entry === 'string' ? [entry] : []));
  }

  remember(query: string): void {
    const text = query.trim();
    if (text === '') return;
    const others = this.recent().filter((entry) => entry.toLowerCase() !== text.toLowerCase());
    this.write('recent', [text, ...others].slice(0, most.recent));
  }

  clearRecent(): void {
    this.write('recent', []);
  }

  /** Searches that found nothing, the latest first. */
  missed(): Missed[] {
    return this.read('missed').flatMap((entry) => (isMissed(entry) ? [{ query: entry.query, times: entry.times, last: entry.last }] : []));
  }

  /** Notes a search that found nothing. It replaces those of the day that are its beginning, or of which it is the beginning. */
  miss(query: string, today: string): void {
    const text = query.trim().toLowerCase();
    if (text.length < 3) return;
    const known = this.missed();
    const same = known.find((entry) => entry.query === text);
    const isPart = (entry: Missed): boolean =>
      entry.last === today && entry.times === 1 && (text.startsWith(entry.query) || entry.query.startsWith(text));
    const others = known.filter((entry) => entry !== same && !isPart(entry));
    this.write('missed', [{ query: text, times: (same?.times ?? 0) + 1, last: today }, ...others].slice(0, most.missed));
  }

  clearMissed(): void {
    this.write('missed', []);
  }

  private read(name: string): unknown[] {
    try {
      const kept: unknown = JSON.parse(this.storage().getItem(`${this.prefix}:${name}`) ?? '[]');
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  }

  private write(name: string, entries: readonly unknown[]): void {
    try {
      this.storage().setItem(`${this.prefix}:${name}`, JSON.stringify(entries));
    } catch {
      // A blocked or full store keeps no searches; searching goes on.
    }
  }
}

function isMissed(entry: unknown): entry is Missed {
  if (typeof entry !== 'object' || entry === null) return false;
  const { query, times, last } = entry as Partial<Record<keyof Missed, unknown>>;
  return typeof query === 'string' && typeof times === 'number' && typeof last === 'string';
}

/** Missed searches as a table for a spreadsheet (RFC 4180). */
export function missedAsCsv(missed: readonly Missed[]): string {
  // A cell that begins like a formula would be run by a spreadsheet.
  const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return ['query,times,last', ...missed.map(({ query, times, last }) => [cell(query), times, last].join(','))].join('\r\n') + '\r\n';
}
