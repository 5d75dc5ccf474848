// A process for `kill.test.ts`: builds two handbooks in turn into one folder until it is killed. Says so after the first.

import { build } from '../../src/site/build.ts';

const [first = '', second = '', output = ''] = process.argv.slice(2);
for (let turn = 0; ; turn++) {
  await build({ playbooks: turn % 2 === 0 ? first : second, output });
  if (turn === 0) process.stdout.write('built\n');
}
