// The files of a handbook to start from: settings that explain themselves, and one example of each thing.

/** Texts by path in the content folder. `today` is the day they are written, as `YYYY-MM-DD`. */
export function emptyHandbook(today: string): Readonly<Record<string, string>> {
  return {
    'handbook.yml': settings,
    'sources.yml': sources,
    'office/your-first-playbook.md': playbook.replaceAll('TODAY', today),
    'packets/first-day.md': packet.replaceAll('TODAY', today),
  };
}

const settings = `# What this handbook is called. It stands at the top of every page and on every sheet.
title: Our handbook
# One line below the title on the home page.
tagline: How we do things here.
# The language it is written in, as a tag: en-GB, en-US, de, fr. It decides how dates are written and what the search knows of words.
language: en-GB
# Where the handbook will live. Used in the codes on prints, the sitemap and the feed; its path becomes the start of every link.
address: https://handbook.example/
# Where this repository lives. Without this line no page shows "Edit".
# repository: https://forge.example/team/handbook

# The categories, in the order of the handbook. Each is a folder beside this file, named as its id says.
categories:
  - id: office
    title: The office
    summary: What we do every day.
    # A name from lucide.dev/icons.
    icon: building-2
    # blue, green, rust, plum, teal, gold, rose or slate.
    hue: blue
    # The reading order, by file name; playbooks that aren't named follow by title.
    order: [your-first-playbook]

# Packets in the order in which they are offered; those that aren't named follow by title.
packets: [first-day]

# Who does things. \`run_by\` and \`who\` in checklists name one of these.
roles: [assistant, executive]

# What holds for every playbook that doesn't say otherwise.
defaults:
  # The role or team that keeps a playbook true.
  owner: Handbook team
  # How long a review holds.
  review_every: 6 months
`;

const sources = `# The documents that your playbooks draw on, and what each advises, one point a row, in your own words. A playbook cites a
# point by a comment under a heading: <!-- sources: HB-1 -->. Where there are none, leave this file as it is, or delete it.
#
# documents:
#   HB: { title: "Our staff handbook" }
# points:
#   - { id: HB-1, home: office, point: "Answer every request within a day." }
documents: {}
points: []
`;

const playbook = `---
title: Your first playbook
summary: An example of what a playbook can hold, to change or to delete.
reviewed: TODAY
aliases: [example, sample page]
checklists:
  before-you-start:
    mode: do-confirm
    when: before a new playbook is shared
    run_by: assistant
changes:
  TODAY: First version.
---

A playbook is about one situation, and is one Markdown file. It opens with a sentence or two on when to use it.

## Say what to do

1. Write steps in the order in which they are done, each with a verb in front.
2. Say who does what, and by when.
3. Rename the file when you know what it is about: \`npm run mv -- office/your-first-playbook office/another-name\`.

## Give the words

\`\`\`email Ask for what is missing
Subject: {{what it is about}}, by {{day}}

Hello {{name}},

could you send me {{what is missing}} by {{day}}? I need it for {{what for}}.
\`\`\`

> [!WARNING]
> A playbook that tells everything is read by nobody. Leave out what everyone knows.

## Checklist: before you start

### Before the playbook is shared

- [ ] Read every step aloud to someone who has never done it
- [ ] Write the day of the next review into the calendar
`;

const packet = `---
title: First day
summary: An example of a packet, the sheets for one occasion printed as one job.
for: a new assistant
reviewed: TODAY
sheets:
  - office/your-first-playbook#before-you-start
---

This text prints as the cover. Name the sheets above, in the order in which they are used.
`;
