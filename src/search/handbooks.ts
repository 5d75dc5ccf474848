// Searching several handbooks at once: this one, and others that its settings name.

import { SearchEngine, type Counts, type Filter, type Found } from './engine.ts';
import type { Manifest } from './format.ts';
import type { Load } from './index-files.ts';
import type { ResultGroup } from './results.ts';

/** A handbook that is searched. */
export interface Source {
  /** Empty for the handbook one is in. */
  readonly title: string;
  /** What stands before its addresses. */
  readonly base: string;
  readonly load: Load;
}

/** A group of results, and whose it is. */
export interface Result extends ResultGroup {
  /** The title of the other handbook; empty for this one. */
  readonly handbook: string;
  readonly base: string;
}

/** How a query was answered: fully, in part, not at all, or it had no word that tells anything. */
export type Rung = 'all' | 'some' | 'none' | 'empty';

/** An answer. */
export interface Answer {
  readonly query: string;
  readonly rung: Rung;
  /** What was typed, and what was looked for instead. */
  readonly meant: readonly { readonly typed: string; readonly meant: string }[];
  /** Words that stand nowhere. */
  readonly unknown: readonly string[];
  readonly results: readonly Result[];
  readonly counts: Counts;
  /** Whether more can be shown. */
  readonly hasMore: boolean;
  /** Where to begin when nothing was found. */
  readonly starts: Manifest['starts'];
  /** Titles of handbooks that could not be reached. */
  readonly unreachable: readonly string[];
  /** Titles of handbooks that have not answered yet. */
  readonly waiting: readonly string[];
}

/** What is asked. */
export interface Question {
  readonly query: string;
  readonly filter: Filter;
  /** How many documents are shown. */
  readonly most: number;
  /** Whether the reader is still typing: the last word may not be whole. */
  readonly isTyping: boolean;
}

/** This handbook and the others. */
export class Handbooks {
  private readonly own: Searched;
  private readonly others: readonly Searched[];

  constructor(own: Source, others: readonly Source[]) {
    this.own = new Searched(own);
    this.others = others.map((source) => new Searched(source));
  }

  /** Fetches what every query needs. Rejects when this handbook's index can't be had; other handbooks are waited for by nobody. */
  async prepare(): Promise<void> {
    for (const other of this.others) void other.prepare().catch(() => undefined);
    await this.own.prepare();
  }

  /** Answers from this handbook and those of the others that are ready. */
  async search(question: Question): Promise<Answer> {
    // The categories of another handbook are not those of the filter.
    const ready = question.filter.category === '' ? this.others.filter((other) => other.state === 'ready') : [];
    // Those that get ready meanwhile were not asked.
    const waiting = this.others.flatMap((other) => (other.state === 'waiting' ? [other.source.title] : []));
    const { manifest } = await this.own.engine.prepare();
    const [own, ...others] = await Promise.all([this.own.answer(question), ...ready.map(async (other) => other.answerOrFail(question))]);
    const answers = [own, ...others.filter((other) => other !== undefined)];
    const results = answers.flatMap((answer) => answer.results).toSorted((a, b) => b.score - a.score);
    const { found } = answers.toSorted((a, b) => bestOf(b.found) - bestOf(a.found))[0] ?? own;
    return {
      query: question.query,
      rung: rungOf(found),
      meant: found.mended.map(({ want, meant }) => ({ typed: want.typed, meant: meant[0] ?? '' })),
      unknown: found.unknown,
      results: results.slice(0, question.most),
      counts: {
        all: answers.reduce((sum, answer) => sum + answer.counts.all, 0),
        categories: own.counts.categories,
        kinds: sumOfKinds(answers.flatMap((answer) => answer.counts.kinds)),
      },
      hasMore: results.length > question.most || answers.some((answer) => answer.hasMore),
      starts: manifest.starts,
      unreachable: this.others.flatMap((other) => (other.state === 'unreachable' ? [other.source.title] : [])),
      waiting,
    };
  }

  /** Settles when every other handbook has either answered or failed. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.others.map(async (other) => other.prepare()));
  }
}

interface OneAnswer {
  readonly found: Found;
  readonly results: readonly Result[];
  readonly counts: Counts;
  readonly hasMore: boolean;
}

/** How long another handbook may take to answer, in milliseconds: after that it is left out. Ours. */
const patience = 4000;

class Searched {
  readonly source: Source;
  readonly engine: SearchEngine;
  state: 'waiting' | 'ready' | 'unreachable' = 'waiting';
  private preparing: Promise<unknown> | undefined;

  constructor(source: Source) {
    this.source = source;
    this.engine = new SearchEngine(source.load);
  }

  async prepare(): Promise<void> {
    this.preparing ??= this.source.title === '' ? this.engine.prepare() : inTime(this.engine.prepare());
    try {
      await this.preparing;
      this.state = 'ready';
    } catch (error) {
      this.state = 'unreachable';
      throw error;
    }
  }

  async answer({ query, filter, most, isTyping }: Question): Promise<OneAnswer> {
    const answering = this.engine.find(query, isTyping).then(async (found) => {
      const [groups, counts] = await Promise.all([this.engine.show(found, filter, most + 1), this.engine.count(found, filter)]);
      const results = groups.slice(0, most).map((group): Result => ({ ...group, handbook: this.source.title, base: this.source.base }));
      return { found, results, counts, hasMore: groups.length > most };
    });
    return this.source.title === '' ? answering : inTime(answering);
  }

  /** As {@link answer}; nothing when the handbook can't be reached, which its state then says. */
  async answerOrFail(question: Question): Promise<OneAnswer | undefined> {
    try {
      return await this.answer(question);
    } catch {
      this.state = 'unreachable';
      return undefined;
    }
  }
}

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The handbook did not answer in time.')), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function sumOfKinds(kinds: Counts['kinds']): Counts['kinds'] {
  const sums = new Map<Counts['kinds'][number]['kind'], number>();
  for (const { kind, count } of kinds) sums.set(kind, (sums.get(kind) ?? 0) + count);
  return [...sums].map(([kind, count]) => ({ kind, count }));
}

function bestOf(found: Found): number {
  return found.ranked[0]?.score ?? -1;
}

function rungOf({ plan, ranked }: Found): Rung {
  if (ranked.length === 0) return plan.isEmpty ? 'empty' : 'none';
  return plan.isEmpty || ranked.some(({ isComplete }) => isComplete) ? 'all' : 'some';
}
