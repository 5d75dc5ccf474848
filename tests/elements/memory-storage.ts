// A `localStorage` for tests that run without a browser.

/** A store as browsers have it; `room` is how many characters it holds, names included. */
export class MemoryStorage implements Storage {
  readonly entries = new Map<string, string>();
  private readonly room: number;
  constructor(room = Number.POSITIVE_INFINITY) {
    this.room = room;
  }
  get length(): number {
    return this.entries.size;
  }
  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    const others = [...this.entries].filter(([known]) => known !== key).reduce((sum, [known, text]) => sum + known.length + text.length, 0);
    if (others + key.length + value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(key, value);
  }
  removeItem(key: string): void {
    this.entries.delete(key);
  }
  clear(): void {
    this.entries.clear();
  }
}
