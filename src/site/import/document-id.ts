// The id of a document in sources.yml: two capital letters of its title that no other document has.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Two letters made of a title's words, or the first pair of the alphabet that is free. With all 676 taken, three letters. */
export function documentIdFor(title: string, taken: ReadonlySet<string>): string {
  for (const id of candidates(title)) if (!taken.has(id)) return id;
  throw new TypeError('There are more documents than ids.');
}

function* candidates(title: string): Generator<string> {
  const words = title
    .normalize('NFD')
    .toUpperCase()
    .replace(/\p{M}/gu, '')
    .match(/[A-Z]+/g);
  const [first = '', ...others] = words ?? [];
  const initial = first.charAt(0);
  if (initial !== '') {
    for (const word of others) yield initial + word.charAt(0);
    for (const letter of first.slice(1) + others.join('')) yield initial + letter;
    for (const letter of alphabet) yield initial + letter;
  }
  for (const one of alphabet) for (const two of alphabet) yield one + two;
  for (const one of alphabet) for (const two of alphabet) for (const three of alphabet) yield one + two + three;
}
