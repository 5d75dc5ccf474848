// Ticks as the browser keeps them: by handbook, checklist and version; merged on every write, so that two tabs lose nothing.

/** A tick as kept: the item's words stand beside it, so that it can be found again when they change a little. */
export interface Tick {
  readonly text: string;
  readonly isOn: boolean;
  /** When it was last changed, in milliseconds since 1970: the later change wins. */
  readonly at: number;
}

/** Ticks by item id. */
export type Ticks = Readonly<Record<string, Tick>>;

/** What came of reading the store. */
export interface Reading {
  readonly ticks: Ticks;
  /** `kept`: all is well. `damaged`: what was there could not be read and was set aside. `blocked`: nothing can be kept. */
  readonly state: 'kept' | 'damaged' | 'blocked';
}

/** The ticks of one checklist in a store such as `localStorage`. */
export class TickStore {
  readonly key: string;
  private readonly storage: () => Storage;

  /** `site` is the handbook's path on its host: storage is one for each host. */
  constructor(site: string, checklist: string, storage: () => Storage = () => localStorage) {
    this.key = `rapport:ticks:1:${site}:${checklist}`;
    this.storage = storage;
  }

  /** Reads what is kept. Never throws; what can't be read is set aside under another key, not deleted. */
  read(): Reading {
    let text: string | null;
    try {
      text = this.storage().getItem(this.key);
    } catch {
      return { ticks: {}, state: 'blocked' };
    }
    if (text === null) return { ticks: {}, state: 'kept' };
    const ticks = parseTicks(text);
    if (ticks) return { ticks, state: 'kept' };
    try {
      this.storage().setItem(`${this.key}:damaged`, text);
      this.storage().removeItem(this.key);
    } catch {
      return { ticks: {}, state: 'blocked' };
    }
    return { ticks: {}, state: 'damaged' };
  }

  /** Writes changes over what is kept at this moment. False when the store is blocked or full; then nothing was changed. */
  write(changes: Ticks): boolean {
    const { ticks, state } = this.read();
    if (state === 'blocked') return false;
    try {
      this.storage().setItem(this.key, JSON.stringify(mergeTicks(ticks, changes)));
      return true;
    } catch {
      return false;
    }
  }
}

/** Both, the later change of each item winning. */
export function mergeTicks(a: Ticks, b: Ticks): Ticks {
  const merged: Record<string, Tick> = { ...a };
  for (const [id, tick] of Object.entries(b)) {
    const known = merged[id];
    if (!known || known.at <= tick.at) merged[id] = tick;
  }
  return merged;
}

function parseTicks(text: string): Ticks | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.values(value).every(isTick) ? (value as Ticks) : undefined;
  } catch {
    return undefined;
  }
}

function isTick(value: unknown): value is Tick {
  if (typeof value !== 'object' || value === null) return false;
  const { text, isOn, at } = value as Partial<Record<keyof Tick, unknown>>;
  return typeof text === 'string' && typeof isOn === 'boolean' && typeof at === 'number';
}
