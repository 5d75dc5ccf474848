// Marks the words a reader searched for on the page the search led to. Nothing in the page is changed; Escape clears it.

/** Marks words inside an element, and forgets them when Escape is pressed. */
export function markWords(inside: Element | null, words: string): void {
  if (!inside || !('highlights' in CSS)) return;
  const patterns = words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = (node.textContent ?? '').toLowerCase();
    for (const pattern of patterns) {
      for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + pattern.length)) {
        if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + pattern.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') CSS.highlights.delete('found');
  });
}
