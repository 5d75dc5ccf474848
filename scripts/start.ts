// npm start: the dev server.

import { report, summary } from '../src/check/report.ts';
import { startDev } from '../src/site/dev.ts';
import { hasErrors } from '../src/site/prepare.ts';
import { addressOf } from '../src/site/serve.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';

const command = {
  name: 'start',
  about: 'Serves the handbook on this machine while you write: pages reload by themselves, problems show over the last good page.',
  flags: {
    ...contentFlags,
    port: { type: 'string', value: 'NUMBER', help: 'The port; the next free one if it is taken.', default: '8080' },
  },
} as const;

await runCommand(command, async ({ playbooks, team, prefix, address, port }) => {
  const { server, prefix: path } = await startDev({
    playbooks,
    team,
    prefix,
    address,
    port: Number(port) || 0,
    onBuild: (problems, milliseconds) => {
      if (hasErrors(problems))
        process.stderr.write(
          report(
            problems.filter((problem) => problem.severity === 'error'),
            'text',
          ),
        );
      else
        process.stdout.write(
          `Ready in ${Math.round(milliseconds)} ms. ${problems.some((problem) => problem.severity !== 'info') ? summary(problems) : ''}\n`,
        );
    },
  });
  process.stdout.write(`The handbook is at ${addressOf(server, path)}\nStop with Ctrl C.\n`);
  await new Promise((resolve) => server.once('close', resolve));
  return 0;
});
