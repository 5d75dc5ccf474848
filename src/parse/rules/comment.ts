// HTML comments: invisible on GitHub, invisible here. A comment that begins with a known word is an instruction.
//
//   <!-- sources: AR-E0 PR-M1 -->
//   ^ a block of its own: token `comment` with the text between the marks
//
//   Send it today <!-- before lunch --> by post.
//                 ^ inside a line: dropped, as everywhere else

import type MarkdownIt from 'markdown-it';

/** Teaches markdown-it comments while raw HTML stays switched off. */
export function commentRule(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    'html_block',
    'comment',
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4 || !state.src.startsWith('<!--', start)) return false;
      let line = startLine;
      while (line < endLine && !state.src.slice(line === startLine ? start + 4 : state.bMarks[line], state.eMarks[line]).includes('-->'))
        line++;
      const isClosed = line < endLine;
      const lastLine = isClosed ? line : endLine - 1;
      const end = state.eMarks[lastLine] ?? state.src.length;
      const source = state.src.slice(start, end);
      const close = source.indexOf('-->', 4);
      // Text after the comment on its last line would be lost: leave such a line to the inline rule.
      if (isClosed && source.slice(close + 3).trim() !== '') return false;
      if (silent) return true;
      const token = state.push('comment', '', 0);
      token.content = isClosed ? source.slice(4, close).trim() : source.slice(4).trim();
      token.meta = { isClosed };
      token.map = [startLine, lastLine + 1];
      state.line = lastLine + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );

  // Where a text's last comment closes: without it, every opening would look through the rest of the text in vain.
  const lastCloses = new WeakMap<object, number>();
  markdown.inline.ruler.before('autolink', 'comment', (state, silent) => {
    if (!state.src.startsWith('<!--', state.pos)) return false;
    const lastClose = lastCloses.get(state) ?? state.src.lastIndexOf('-->');
    lastCloses.set(state, lastClose);
    if (lastClose < state.pos + 4) return false;
    const close = state.src.indexOf('-->', state.pos + 4);
    if (close < 0) return false;
    if (!silent && state.pending.endsWith(' ') && state.src[close + 3] === ' ') state.pending = state.pending.slice(0, -1);
    state.pos = close + 3;
    return true;
  });
}
