// Tests how the guide is put together from its files.

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../src/parse/parse-guide.ts';

const main = (body: string) => ({ path: 'make-it-yours.md', text: `# Make it yours\n\nHow to change it.\n\n${body}` });
const page = (name: string, text = `# ${name}\n\nAbout ${name}.\n`) => ({ path: `make-it-yours/${name}.md`, text });

describe('the guide', () => {
  it('takes title and summary from its first heading and paragraph, and keeps the whole text', () => {
    const guide = parseGuide(main('## First\n\nSome *words*.\n'));
    expect(guide.title).toBe('Make it yours');
    expect(guide.summary).toBe('How to change it.');
    expect(guide.blocks.map((block) => block.type)).toEqual(['heading', 'paragraph']);
    expect(guide.body).toContain('# Make it yours\n');
  });

  it('has its pages in the order in which the main page first links to them', () => {
    const guide = parseGuide(
      main('[B](make-it-yours/b.md#steps), [C](make-it-yours/c.md), [A](make-it-yours/a.md), [B](make-it-yours/b.md).\n'),
      [page('a'), page('b'), page('c')],
    );
    expect(guide.pages.map(({ slug, title, summary, path }) => [slug, title, summary, path])).toEqual([
      ['b', 'b', 'About b.', 'make-it-yours/b.md'],
      ['c', 'c', 'About c.', 'make-it-yours/c.md'],
      ['a', 'a', 'About a.', 'make-it-yours/a.md'],
    ]);
  });

  it('says which pages no link of the main page leads to', () => {
    expect(() => parseGuide(main('[A](make-it-yours/a.md)\n'), [page('a'), page('b'), page('c')])).toThrow(
      'docs/make-it-yours.md has no link to docs/make-it-yours/b.md, docs/make-it-yours/c.md. Link to it where it belongs: the links are the order.',
    );
  });

  it('says when a page has a name that can be no address', () => {
    expect(() => parseGuide(main('[A](make-it-yours/Deploy_It.md)\n'), [page('Deploy_It')])).toThrow(
      'docs/make-it-yours/Deploy_It.md must be named in lower case with hyphens: its name is its address.',
    );
  });

  it('says when a page begins otherwise', () => {
    expect(() => parseGuide(main('[A](make-it-yours/a.md)\n'), [page('a', '# A\n\n- a list\n')])).toThrow(
      'docs/make-it-yours/a.md must begin with a title and a paragraph.',
    );
  });

  it('leaves the anchors of its lists to them', () => {
    const ids = parseGuide(main('## Guide pages\n\n## Checklist rules\n')).blocks.map((block) =>
      block.type === 'heading' ? block.id : '',
    );
    expect(ids).toEqual(['guide-pages-1', 'checklist-rules-1']);
  });
});
