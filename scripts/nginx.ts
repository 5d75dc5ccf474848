// npm run nginx: writes nginx's configuration for the built site.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { nginxConfiguration } from '../src/emit/nginx.ts';
import { readBuilt } from '../src/site/preview.ts';
import { runCommand } from './command-line.ts';

const command = {
  name: 'nginx',
  about: "Writes nginx's configuration for the built site: its path, its headers, what is kept for how long. Build the site first.",
  flags: {
    site: { type: 'string', value: 'DIR', help: 'The folder of the built site.', default: '_site' },
    root: { type: 'string', value: 'DIR', help: 'Where nginx will find that folder, if elsewhere.' },
    listen: { type: 'string', value: 'PORT', help: 'The port, or address and port, nginx listens on.', default: '8080' },
    brotli: { type: 'boolean', help: 'Compresses with Brotli too. Only for an nginx that has its module: others would not start.' },
    output: { type: 'string', value: 'FILE', help: 'Where the configuration is written.', default: 'deploy/nginx/site.conf' },
  },
} as const;

await runCommand(command, async ({ site, root, listen, brotli, output }) => {
  const built = await readBuilt(site);
  const configuration = nginxConfiguration({ ...built, root: root ?? resolve(site), listen, brotli });
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, configuration);
  process.stdout.write(`Wrote ${output} for the site at ${built.prefix}, which nginx finds in ${root ?? resolve(site)}.\n`);
  return 0;
});
