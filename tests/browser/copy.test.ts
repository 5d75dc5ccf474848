// Tests copying words and pages, and opening an email in the mail program.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { productFolder } from '../../src/site/prepare.ts';
import { kinds, useBrowser } from './pages.ts';

const open = useBrowser();

const source = readFileSync(join(productFolder, 'playbooks', 'executive', 'weekly-check-in.md'), 'utf8').replaceAll('\r\n', '\n');

/** The words to copy as their author wrote them, by kind and in order. */
const written = [...source.matchAll(/^```(email|message|agenda|script)([^\n]*)\n([\s\S]*?)\n```$/gm)].map(
  ([, kind = '', title = '', text = '']) => ({ kind, title: title.trim(), text }),
);

const clipboard = (page: Page): Promise<string> => page.evaluate(async () => navigator.clipboard.readText());

test('Copy gives every block of words as it was written, placeholders in braces, and says Copied', async () => {
  expect(written.length).toBeGreaterThan(3);
  expect(written.some(({ text }) => text.includes('{{'))).toBe(true);
  const page = await open(kinds.playbook, { permissions: ['clipboard-read', 'clipboard-write'] });
  const blocks = page.getByRole('figure');
  expect(await blocks.count()).toBe(written.length);
  for (const [index, { text, title }] of written.entries()) {
    const button = blocks.nth(index).getByRole('button', { name: `Copy: ${title}` });
    await button.click();
    await expect.poll(async () => button.innerText()).toBe('Copied');
    expect((await clipboard(page)).trimEnd()).toBe(text);
    expect(await blocks.nth(index).getByRole('status').textContent()).toBe('Copied');
  }
});

test('Copy as Markdown gives the page’s Markdown', async () => {
  for (const site of [inject('root'), inject('prefixed')]) {
    const page = await open(kinds.playbook, { site, permissions: ['clipboard-read', 'clipboard-write'] });
    const button = page.getByRole('button', { name: 'Copy as Markdown' });
    await button.click();
    await expect.poll(async () => clipboard(page)).toBe(readFileSync(join(site.folder, kinds.playbook, 'index.md'), 'utf8'));
    expect(await clipboard(page)).toContain('{{executive}}');
  }
});

test('where copying is refused the button says what to do instead', async () => {
  const page = await open(kinds.playbook, {
    before: () => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    },
  });
  const block = page.getByRole('figure').first();
  await block.getByRole('button').click();
  await expect.poll(async () => block.getByRole('status').textContent()).toBe('Copying was refused: select the text instead');
});

test('an email opens in the mail program with its subject and body; other words do not offer it', async () => {
  const page = await open(kinds.playbook);
  const figures = page.getByRole('figure');
  for (const [index, { kind, text }] of written.entries()) {
    const link = figures.nth(index).getByRole('link', { name: /^Open in mail/ });
    expect(await link.count()).toBe(kind === 'email' ? 1 : 0);
    if (kind !== 'email') continue;
    const address = new URL((await link.getAttribute('href')) ?? '');
    expect(address.protocol).toBe('mailto:');
    const [first = '', , ...body] = text.split('\n');
    expect(`Subject: ${address.searchParams.get('subject') ?? ''}`).toBe(first);
    expect(address.searchParams.get('body')).toBe(body.join('\r\n'));
  }
});
