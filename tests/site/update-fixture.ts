// A handbook, a fork of it that overrides it everywhere, and its next version: what the test of updates is about. The product's own
// source lies beside the content, since a fork may override templates too.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { productFolder } from '../../src/site/prepare.ts';
import { packetText, playbookText, type Files } from '../make.ts';
import { extending } from '../team.ts';

/** A checklist's front matter and section, named by its moment. */
const keys = (slug: string): string =>
  `checklists:\n  ${slug}: { mode: do-confirm, when: each time, run_by: assistant, tried: 2026-11-22 }\n`;
const sheet = (name: string, item: string, second: string): string =>
  `## Checklist: ${name}\n<!-- sources: AR-E0 -->\n### Before you leave\n- [ ] ${item}\n- [ ] ${second}\n`;
const play = (title: string, text: string): string => `## ${title}\n<!-- sources: AR-E0 -->\n${text}\n\n`;
const playbook = (title: string, body: string, front = ''): string => playbookText({ title, front, body });

const settings = `title: The handbook
language: en-GB
address: https://handbook.test/
repository: https://github.com/example-house/handbook
roles: [assistant, executive]
categories:
  - { id: executive, title: Your executive, summary: One., order: [check-in, know] }
  - { id: outside, title: Outside, summary: Two. }
`;
const sources = `documents:
  AR: { title: The art }
points:
  - { id: AR-E0, home: executive, point: Ask. }
  - { id: AR-E1, home: executive, point: Listen. }
`;
const checkIn = playbook(
  'Check-in',
  `Use it weekly.\n\n${play('Set up', '1. Ask for twenty minutes.\n2. Put it in both calendars.\n3. Start a note.')}${play('Agenda', '1. Decisions first.')}${play('Follow up', '1. Write down who does what.')}${play('Old habits', '1. Ring twice.')}${play('Close it', '1. Send the note.')}${sheet('before it', 'Send the agenda', 'Read the note')}`,
  `aliases: [sync]\n${keys('before-it')}`,
);
const know = playbook('Know them', `${play('Watch', '1. Write down what they ask.\n2. Keep it short.\n3. Read it again.')}`);
const callout = readFileSync(join(productFolder, 'templates/parts/callout.ts'), 'utf8');

/** The handbook as the fork found it. */
const first: Files = {
  'README.md': '# Handbook\n\nWhat it is.\n',
  '.gitignore': 'node_modules\n_site\n.rapport\n',
  'playbooks/handbook.yml': settings,
  'playbooks/sources.yml': sources,
  'playbooks/synonyms.yml': '- [boss, executive]\n- [trip, travel]\n',
  'playbooks/executive/check-in.md': checkIn,
  'playbooks/executive/know.md': know,
  'playbooks/executive/letters.md': playbook('Letters', play('Write', '1. Write it by hand.')),
  'playbooks/executive/gifts.md': playbook('Gifts', `${play('Give', '1. Keep a list.')}`),
  'playbooks/executive/trips.md': playbook(
    'Trips',
    `${play('Plan', '1. Book early.')}${play('Pack', '1. Travel light.')}${sheet('on the day', 'Take the pass', 'Pack the charger')}`,
    keys('on-the-day'),
  ),
  'playbooks/executive/visitors.md': playbook(
    'Visitors',
    `${play('Greet', '1. Stand up.')}${play('See out', '1. Walk them to the door.')}`,
  ),
  'playbooks/outside/gate.md': playbook('Gate', play('Open', '1. Smile.')),
  'playbooks/packets/first-day.md': packetText(['executive/check-in#before-it', 'executive/trips#on-the-day'], { body: 'Print this.\n' }),
};

/** What the fork puts into its folder; copies of what it changed lie in `bases`, as the commands keep them. */
export const team: Files = {
  'handbook.yml':
    'title: The Desk\norganisation: Example House\ncolours: { accent: "#14532d" }\nvariables: { help-desk: extension 4400 }\nlogo: logo.svg\ncategories:\n  - { id: outside, title: Beyond the door }\n',
  'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>\n',
  'playbooks/executive/check-in.md': extending(
    `${play('Set up', '1. Ask for twenty minutes.\n2. Put it in both calendars.\n3. Start a note at {{ organisation }}.')}## Agenda\n<!-- append -->\n2. Ours last.\n\n${play('Follow up', '1. Our own words.')}${play('Close it', '1. Ours.')}## At our house\n<!-- after: Agenda -->\n<!-- sources: AR-E0 -->\n1. Call {{ help-desk }}.\n`,
    'remove: [Old habits]\naliases: [sync, our name]\n',
  ),
  'bases/playbooks/executive/check-in.md': checkIn,
  'playbooks/executive/know.md': know.replace('1. Write down', '1. We write down'),
  'bases/playbooks/executive/know.md': know,
  'playbooks/executive/gifts.md': '---\nhidden: true\n---\n',
  'playbooks/executive/trips.md': extending(`${play('Pack', '1. Take the house card.')}`),
  'bases/playbooks/executive/trips.md': first['playbooks/executive/trips.md'] ?? '',
  'playbooks/executive/visitors.md': extending(`${play('Greet', '1. Offer tea.')}`),
  'bases/playbooks/executive/visitors.md': first['playbooks/executive/visitors.md'] ?? '',
  'playbooks/executive/ours.md': playbook(
    'Ours',
    `## Do it\n<!-- sources: AR-E1 HB-1 -->\n1. [Write](letters.md), [go](../outside/gate.md#open), [greet](visitors.md#greet).\n\n${sheet('every evening', 'Clear the desk', 'Lock the door')}`,
    `related: [letters, gate]\n${keys('every-evening')}`,
  ),
  'packets/first-day.md': extending(
    '',
    'title: Day one with us\nadd: [executive/ours#every-evening]\nremove: [executive/trips#on-the-day]\n',
  ),
  'bases/playbooks/packets/first-day.md': first['playbooks/packets/first-day.md'] ?? '',
  'redirects.yml': 'executive/our-old-name: executive/ours\nexecutive/journeys: executive/trips\nexecutive/post: executive/letters\n',
  'strings.yml': 'footer: Ask the desk.\nnoChanges: Nothing new.\n',
  'synonyms.yml': '- [boss, principal]\n',
  'sources.yml': 'documents:\n  HB: { title: Our house }\npoints:\n  - { id: HB-1, home: executive, point: Knock. }\n',
  'revisions.yml': '"executive/ours#every-evening":\n  - revision: "0000"\n    on: 2026-11-22\n    items:\n      - "Clear the desk"\n',
  'theme.css': '.footer { letter-spacing: 0.01em; }\n',
  'templates/footer.ts': `import type { Parts } from '../../src/emit/theme.ts';
import { html } from '../../src/model/html.ts';
import { footer as shipped } from '../../templates/parts/frame.ts';

export const footer: Parts['footer'] = (...given) => html\`\${shipped(...given)}<p class="ours">The desk is open.</p>\`;
`,
  'templates/callout.ts': callout.replace('// A callout', '// Ours: a callout'),
  'bases/templates/parts/callout.ts': callout,
  'pages/contact.md':
    '---\ntitle: Contact\nsummary: Whom to call.\n---\n{{ handbook.organisation }} has {{ handbook.playbooks | length }} playbooks.\n',
};

/** Replaces text, and says so when it isn't there any more: a test must not pass because nothing has changed. */
function changed(text: string, changes: readonly (readonly [string, string])[]): string {
  let result = text;
  for (const [from, to] of changes) {
    if (!result.includes(from)) throw new Error(`There is no \`${from}\` to change.`);
    result = result.replaceAll(from, to);
  }
  return result;
}

/** What upstream does next: a new text for each file, nothing for one that goes. */
function second(read: (path: string) => string): Readonly<Record<string, string | undefined>> {
  return {
    'README.md': '# Handbook\n\nWhat it is now.\n',
    'playbooks/handbook.yml': changed(settings, [
      ['title: The handbook', 'title: The new handbook\npaper: letter'],
      ['order: [check-in, know]', 'order: [know, check-in, brand-new]'],
      ['summary: Two. }', 'summary: Two. }\n  - { id: people, title: People, summary: Three. }'],
    ]),
    'playbooks/sources.yml': changed(sources, [
      ['  - { id: AR-E1, home: executive, point: Listen. }\n', '  - { id: AR-E2, home: people, point: Thank. }\n'],
    ]),
    'playbooks/synonyms.yml': '- [boss, executive, chief]\n- [trip, travel]\n- [lunch, meal]\n',
    'playbooks/executive/check-in.md': changed(checkIn, [
      ['Use it weekly.', 'Use it every week.'],
      ['Ask for twenty minutes.', 'Ask for half an hour.'],
      ['1. Decisions first.', '1. Decisions first, then worries.'],
      ['## Follow up', '## Afterwards'],
      ['1. Ring twice.', '1. Ring three times.'],
      [play('Close it', '1. Send the note.'), play('Thank them', '1. Say thanks.')],
      ['- [ ] Send the agenda', '- [ ] Send the agenda a day before'],
      ['aliases: [sync]', 'aliases: [sync, one-to-one]'],
    ]).replace('summary: One sentence about it.', 'summary: Better words about it.'),
    'playbooks/executive/know.md': changed(know, [['3. Read it again.', '3. Read it every month.']]),
    'playbooks/executive/letters.md': playbook('Letters', play('Write', '1. Write it by hand, in ink.')),
    'playbooks/executive/gifts.md': playbook('Gifts', `${play('Give', '1. Keep a longer list.')}`),
    'playbooks/executive/trips.md': undefined,
    'playbooks/executive/visitors.md': undefined,
    'playbooks/redirects.yml': 'executive/visitors: executive/guests\nexecutive/presents: executive/gifts\n',
    'playbooks/executive/guests.md': changed(first['playbooks/executive/visitors.md'] ?? '', [
      ['title: Visitors', 'title: Guests'],
      ['Walk them to the door.', 'Walk them to the car.'],
    ]),
    'playbooks/executive/brand-new.md': playbook('Brand new', play('Begin', '1. Go.')),
    'playbooks/outside/gate.md': playbook('Gate', play('Open the gate', '1. Smile.')),
    'playbooks/people/thanks.md': playbook('Thanks', '## Thank\n<!-- sources: AR-E2 -->\n1. Thank.\n'),
    'playbooks/packets/first-day.md': packetText(['executive/check-in#before-it'], { title: 'The first day', body: 'Print this first.\n' }),
    'src/plan/sentences/english.ts': changed(read('src/plan/sentences/english.ts'), [
      ["  noChanges: 'No changes have been noted yet.',\n", ''],
    ]),
    'templates/pages/home.ts': changed(read('templates/pages/home.ts'), [['strings.noChanges', 'strings.health']]),
    'templates/parts/frame.ts': changed(read('templates/parts/frame.ts'), [
      ['<footer class="footer">', '<footer class="footer" data-edition="2">'],
    ]),
    'templates/parts/callout.ts': changed(callout, [['role="note"', 'role="note" data-edition="2"']]),
  };
}

/** A repository on the disk. */
export interface Repository {
  readonly folder: string;
  readonly git: (...args: string[]) => string;
  readonly read: (path: string) => string;
  /** Writes files, takes those away that have no text, and commits. */
  readonly commit: (files: Readonly<Record<string, string | undefined>>, message: string) => void;
}

function repositoryAt(folder: string): Repository {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const identity = [
    '-c',
    'user.name=Desk',
    '-c',
    'user.email=desk@example.test',
    '-c',
    'core.autocrlf=false',
    '-c',
    'commit.gpgsign=false',
  ];
  const git = (...args: string[]): string =>
    execFileSync('git', [...identity, ...args], { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return {
    folder,
    git,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    commit(files, message) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        if (text === undefined) rmSync(join(folder, path));
        else writeFileSync(join(folder, path), text);
      }
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
    },
  };
}

/** Makes the handbook and its fork in a folder, each with one commit, and gives the way to the next version. */
export function handbookAndFork(folder: string): {
  readonly upstream: Repository;
  readonly fork: Repository;
  readonly publishNext: () => void;
} {
  mkdirSync(join(folder, 'upstream'));
  const upstream = repositoryAt(join(folder, 'upstream'));
  for (const part of ['src', 'templates', 'docs', 'scripts', 'package.json'])
    cpSync(join(productFolder, part), join(upstream.folder, part), { recursive: true });
  upstream.git('init', '--quiet', '--initial-branch', 'main');
  upstream.commit(first, 'First edition');
  upstream.git('clone', '--quiet', '.', '../fork');
  const fork = repositoryAt(join(folder, 'fork'));
  symlinkSync(join(productFolder, 'node_modules'), join(fork.folder, 'node_modules'));
  fork.commit(Object.fromEntries(Object.entries(team).map(([path, text]) => [`team/${path}`, text])), 'Make it ours');
  return { upstream, fork, publishNext: () => upstream.commit(second(upstream.read), 'Second edition') };
}
