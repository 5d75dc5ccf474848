// npm run review: what a branch changes and what the check says of it, as Markdown for a pull request.

import { changedFiles } from '../src/site/changes.ts';
import { checkAll } from '../src/site/check-all.ts';
import { teamFolderOf } from '../src/site/prepare.ts';
import { reviewText } from '../src/site/review.ts';
import { runCommand } from './command-line.ts';
import { contentFlags } from './content-flags.ts';

const command = {
  name: 'review',
  about: "Tells a reviewer what a branch changes and what the check says of it, as Markdown. Problems don't make it fail.",
  flags: {
    since: { type: 'string', value: 'COMMIT', help: 'The branch or commit to compare with.', default: 'origin/main' },
    preview: { type: 'string', value: 'URL', help: 'Where the built site can be downloaded; the review then says how to look at it.' },
    playbooks: contentFlags.playbooks,
    team: contentFlags.team,
  },
} as const;

await runCommand(command, async ({ since, preview, playbooks, team }) => {
  const changes = [playbooks, teamFolderOf({ playbooks, team })].flatMap((folder) => changedFiles(since, folder));
  const { site, problems } = await checkAll({ playbooks, team });
  // A workflow that built nothing hands over an empty address.
  process.stdout.write(reviewText({ site, problems, changes, preview: preview || undefined }));
  return 0;
});
