// npm run build: validates, then writes the site.

import { report, summary } from '../src/check/report.ts';
import { build } from '../src/site/build.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';

const command = {
  name: 'build',
  about: 'Validates the playbooks, then writes the site. On errors nothing is written and the last good site stays.',
  flags: {
    ...contentFlags,
    fallback: { type: 'string', value: 'URL', help: 'Where the site will live for as long as handbook.yml names the example address.' },
    output: { type: 'string', value: 'DIR', help: 'Where the site is written.', default: '_site' },
    pdf: { type: 'boolean', help: 'Makes every checklist and packet as PDF too, for A4 and Letter, in normal and large print.' },
  },
} as const;

await runCommand(command, async ({ playbooks, team, prefix, address, fallback, output, pdf }) => {
  const start = performance.now();
  const { problems, written } = await build({ playbooks, team, prefix, address, fallback, output, pdf });
  if (!written) {
    process.stderr.write(report(problems, 'text'));
    process.stderr.write(`Nothing was written. Mend the errors above; what was in ${output} stays as it was.\n`);
    return 1;
  }
  if (problems.length > 0)
    process.stderr.write(
      `${summary(problems)} \`npm run check${problems.every((problem) => problem.severity === 'info') ? ' -- --notes' : ''}\` lists them.\n`,
    );
  for (const { url, reason } of written.withoutPdf)
    process.stderr.write(`No PDF of ${url}: ${reason}. The page prints from any browser.\n`);
  if (pdf && written.pdfs === 0 && written.withoutPdf.length === 0)
    process.stderr.write(
      `No PDFs were made: Typst has no build for this machine (${process.platform}, ${process.arch}). The pages print from any browser.\n`,
    );
  process.stdout.write(
    `Wrote ${written.pages} pages (${written.files} files${pdf ? `, ${written.pdfs} of them PDFs` : ''}) to ${output} in ${((performance.now() - start) / 1000).toFixed(1)} s.\n`,
  );
  return 0;
});
