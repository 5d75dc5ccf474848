// Lists of the index: going through them, and joining those of several terms. Their shape is told in `format.ts`.

/** For each term its list in the index. */
export type Lists = ReadonlyMap<string, readonly number[]>;

/** Calls back for each entry of a list; for a document without entries once, with -1. */
export function each(list: readonly number[], visit: (document: number, packed: number) => void): void {
  let document = -1;
  for (let index = 1; index < list.length; index++) {
    const step = list[index] ?? 0;
    if (step < 0) {
      document -= step;
      const next = list[index + 1];
      if (next === undefined || next < 0) visit(document, -1);
    } else visit(document, step);
  }
}

/** The list of entries that hold all terms; `shift` cuts off what differs between lists of the same entry. */
export function listFor(terms: readonly string[], suffix: string, lists: Lists, shift: number): readonly number[] {
  const [first = [], ...others] = terms.map((term) => lists.get(term + suffix) ?? []);
  return others.reduce((joined, list) => both(joined, list, shift), first);
}

/** The entries of both lists; a document that holds both in different entries stays, without entries. */
function both(a: readonly number[], b: readonly number[], shift: number): number[] {
  const entries = new Map<number, Map<number, number>>();
  each(b, (document, packed) => {
    const known = entries.get(document) ?? new Map<number, number>();
    if (packed >= 0) known.set(packed >> shift, packed);
    entries.set(document, known);
  });
  const joined: number[] = [0];
  let last = -1;
  each(a, (document, packed) => {
    const other = entries.get(document);
    if (!other) return;
    if (document !== last) joined.push(last - document);
    last = document;
    const twin = other.get(packed >> shift);
    if (packed >= 0 && twin !== undefined) joined.push(Math.min(packed, twin));
  });
  return joined;
}
