// npm run schemas: writes the JSON Schemas that editors read.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { productFolder } from '../src/site/prepare.ts';
import { schemaFiles } from '../src/site/schema-files.ts';
import { runCommand } from './command-line.ts';

const command = {
  name: 'schemas',
  about: 'Writes schema/: what front matter and settings may say, for editors. Run it when a key or a sentence has changed.',
  flags: {},
} as const;

await runCommand(command, async () => {
  const folder = join(productFolder, 'schema');
  const files = schemaFiles();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith('.json') && !files.has(name)) rmSync(join(folder, name));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  process.stdout.write(`Wrote ${files.size} schemas to schema/.\n`);
  return 0;
});
