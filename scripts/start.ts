// npm start: the dev server.

import { report, summary } from '../src/check/report.ts';
import { startDev } from '../src/site/dev.ts';
import { addressOf } from '../src/site/serve.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';

const command = {
  name: 'start',
  about: 'Serves the handbook on this machine while you write: pages reload by themselves, problems show over the last good page.',
  flags: {
    ...contentFlags,
    port: { type: 'string', value: 'NUMBER', help: 'The port; the next free one if it is taken.', default: '8080' },
    warnings: { type: 'boolean', help: 'Lists warnings too, not only errors. For editors that read along.' },
  },
} as const;

await runCommand(command, async ({ playbooks, team, prefix, address, port, warnings }) => {
  const { server, prefix: path } = await startDev({
    playbooks,
    team,
    prefix,
    address,
    port: Number(port) || 0,
    onBuild: (problems, milliseconds) => {
      const told = problems.filter(({ severity }) => severity === 'error' || (warnings && severity === 'warning'));
      // An editor that reads along knows from the first line that a new list begins, and from the last that it ends.
      process.stdout.write(`Read in ${Math.round(milliseconds)} ms.\n`);
      if (told.length > 0) process.stderr.write(report(told, 'text'));
      else process.stdout.write(`${summary(problems.filter(({ severity }) => severity !== 'info'))}\n`);
    },
    onMove: (now) => process.stdout.write(`The handbook is at ${now} now. Old addresses lead there.\n`),
  });
  process.stdout.write(`The handbook is at ${addressOf(server, path)}\nStop with Ctrl C.\n`);
  await new Promise((resolve) => server.once('close', resolve));
  return 0;
});
