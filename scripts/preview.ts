// npm run preview: serves the built site with the headers it should have in production.

import { addressOf } from '../src/site/serve.ts';
import { preview, readBuilt } from '../src/site/preview.ts';
import { runCommand } from './command-line.ts';

const command = {
  name: 'preview',
  about: 'Serves the built site on this machine with the production headers, the content policy included.',
  flags: {
    output: { type: 'string', value: 'DIR', help: 'The folder of the built site.', default: '_site' },
    port: { type: 'string', value: 'NUMBER', help: 'The port; the next free one if it is taken.', default: '8080' },
  },
} as const;

await runCommand(command, async ({ output, port }) => {
  const { prefix } = await readBuilt(output);
  const server = await preview(output, { port: Number(port) || 0, prefix });
  process.stdout.write(`The site in ${output} is at ${addressOf(server, prefix)}\nStop with Ctrl C.\n`);
  await new Promise((resolve) => server.once('close', resolve));
  return 0;
});
