// Marks the words that a reader searched for on the page the search led to. Nothing in the page is changed; Escape
// clears it.

/** Marks words and phrases, given with commas between them, inside an element; forgets them when Escape is pressed. */
export function markWords(inside: Element | null, words: string): void {
  if (!inside || !('highlights' in CSS)) return;
  const phrases = words
    .toLowerCase()
    .split(',')
    .map((phrase) => phrase.trim())
    .filter(Boolean);
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = lowerCase(node.textContent ?? '');
    for (const phrase of phrases) {
      for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
        const end = at + phrase.length;
        if (isLetter(text[at - 1]) || isLetter(text[end])) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, end);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') CSS.highlights.delete('found');
  });
}

/** Lower case of the same length: a few letters, such as "İ", become longer, and stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from(text, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('');
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
