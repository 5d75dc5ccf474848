// The dev server when the settings name another path while it runs.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startDev } from '../../src/site/dev.ts';
import { addressOf } from '../../src/site/serve.ts';
import { folderWith } from '../make.ts';
import { under } from '../team.ts';
import { small } from './small.ts';

it('serves under the new path from the save on, tells its address, and sends old addresses there', async () => {
  const folder = folderWith(under('playbooks', small));
  const moves: string[] = [];
  const { server, prefix } = await startDev({
    playbooks: join(folder, 'playbooks'),
    port: 0,
    onBuild: () => undefined,
    onMove: (address) => void moves.push(address),
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const ask = async (path: string): Promise<string> => {
    const { status, headers } = await fetch(addressOf(server, path), { redirect: 'manual' });
    return `${status} ${headers.get('location') ?? ''}`.trim();
  };
  const moveTo = async (path: string): Promise<void> => {
    const settings = (small['handbook.yml'] ?? '').replace('handbook.test/', `handbook.test${path}`);
    writeFileSync(join(folder, 'playbooks/handbook.yml'), settings);
    await expect.poll(() => moves.at(-1), { timeout: 20_000 }).toBe(addressOf(server, path));
  };
  expect(prefix).toBe('/');
  expect(await ask('/executive/')).toBe('200');

  await moveTo('/handbook/');
  expect(await ask('/executive/')).toBe('302 /handbook/');
  expect(await ask('/handbook/executive/')).toBe('200');
  const page = await (await fetch(addressOf(server, '/handbook/'))).text();
  const [style = ''] = /\/handbook\/assets\/full\.[^"]+\.css/.exec(page) ?? [];
  expect(await ask(style)).toBe('200');
  // A page that is still open asks for news under the path it came from.
  const live = await fetch(addressOf(server, '/__live'));
  expect(live.headers.get('content-type')).toBe('text/event-stream');
  await live.body?.cancel();

  await moveTo('/');
  expect(await ask('/handbook/executive/')).toBe('302 /');
  expect(await ask('/handbok/executive/')).toBe('404');
  expect(await ask('/executive/')).toBe('200');
  expect(moves).toEqual([addressOf(server, '/handbook/'), addressOf(server, '/')]);
});
