// Tests `npm run mv`: what is mended to the byte, what is told, and that nothing is half done.

import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadIcons } from '../../src/emit/icons.ts';
import { notedRevisions } from '../../src/emit/revisions.ts';
import { historyOf, versionedOf } from '../../src/plan/revisions.ts';
import { resolveImage, resolveLink } from '../../src/plan/links.ts';
import type { Site } from '../../src/plan/site.ts';
import { carryOut, planMove } from '../../src/site/mv.ts';
import { prepareSite } from '../../src/site/prepare.ts';
import { placesOf } from '../../src/site/team/places.ts';
import { checklistKeys, folderWith, packetText, playbookText, tell, type Files } from '../make.ts';
import { filesIn, manifest, runScript, starterCopy } from './run.ts';

const icons = loadIcons();
const day = (): string => '2026-11-22';

/** Every file of a handbook with what it says. */
function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(filesIn(folder).map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]));
}

/** Moves in a folder of these files, and gives what stands in it afterwards. */
function moved(files: Files, ...moves: readonly (readonly [string, string])[]): Record<string, string> {
  const folder = folderWith(files);
  for (const [from, to] of moves) {
    const planned = planMove(placesOf({ playbooks: folder }), from, to, icons, day);
    expect(tell(planned.problems)).toEqual([]);
    carryOut(planned);
  }
  return contentOf(folder);
}

/** Errors, and notes on names that have moved, as lines without the folder. */
function left(folder: string): string[] {
  const { problems } = prepareSite({ playbooks: folder }, icons, day);
  return tell(problems.filter(({ severity, code }) => severity === 'error' || code === 'moved-link')).map((line) =>
    line.replaceAll(`${folder}/`, ''),
  );
}

const head =
  '# Where readers of pages go that are called something else now, so that links, prints and ticks still find them.\n# Old name: new name. Write a line here too when you delete a page: `executive/dropped: executive/other`, or `/` for home.\n';
const settings = `# The team's own.
title: Small handbook   # short
categories:
  - id: executive # ours
    title: Your executive
    summary: Working with your executive.
    order: [ "old-name",  other ]  # the old one first
  - {id: external, title: People outside, summary: Working with people outside., order: [vendors]}
packets: ['first-day']
`;
const steps = '## Set it up\n1. Ask.\n';
const checklist = '## Checklist: before you start\n<!-- allow: covered: our own -->\n- [ ] Send the agenda\n- [ ] Book the room\n';
const small: Files = {
  'handbook.yml': settings,
  'sources.yml':
    'documents: { AR: { title: The art } }\npoints:\n  - { id: AR-E0, home: "external", point: Ask. } # theirs\n  - { id: AR-E1, home: executive, point: Tell. }\n',
  'executive/old-name.md': playbookText({
    title: 'The old one',
    front: `related: [other]\n${checklistKeys('before-you-start')}`,
    body: `See [it](other.md), [them](../external/vendors.md#set-it-up), [here](#set-it-up).\n\n![map](map.png)\n\n${steps}\n${checklist}`,
  }),
  'executive/other.md': playbookText({
    title: 'Other',
    front: 'related: [old-name, external/vendors]',
    body: `See [old-name.md](old-name.md "old-name.md") and \`old-name.md\`.\n\n${steps}`,
  }),
  'external/vendors.md': playbookText({
    title: 'Vendors',
    front: "related:\n  - 'executive/old-name' # first\n",
    body: `See [it](../executive/old-name.md#before-you-start) and [all of it][old].\n\n[old]: <../executive/old-name.md> "Old"\n[unused]: ../executive/old-name.md#set-it-up\n\n${steps}`,
  }),
  'packets/first-day.md': packetText(['executive/old-name#before-you-start'], { body: 'Read [it](/executive/old-name.md) first.\n' }),
  'executive/map.png': 'PNG',
};

describe('a playbook that gets another name', () => {
  const move = (): Record<string, string> => moved(small, ['executive/old-name', 'executive/new-name']);

  it('is mended in every file, and nothing else is changed', () => {
    const after = move();
    const expected = Object.fromEntries(
      Object.entries(small).map(([path, text]) => [
        path.replace('old-name', 'new-name'),
        text
          .replaceAll('old-name.md)', 'new-name.md)')
          .replaceAll('old-name.md#', 'new-name.md#')
          .replaceAll('old-name.md>', 'new-name.md>')
          .replaceAll('(old-name.md "', '(new-name.md "')
          .replaceAll('executive/old-name#', 'executive/new-name#')
          .replaceAll("'executive/old-name'", "'executive/new-name'")
          .replaceAll('[old-name,', '[new-name,')
          .replaceAll('"old-name",', '"new-name",'),
      ]),
    );
    expect(after).toEqual({ ...expected, 'redirects.yml': `${head}executive/old-name: executive/new-name\n` });
    expect(after['executive/other.md']).toContain('See [old-name.md](new-name.md "old-name.md") and `old-name.md`.');
  });

  it('leaves nothing to mend', () => {
    const after = move();
    expect(left(folderWith(after))).toEqual([]);
  });
});

describe('a playbook that goes to another category', () => {
  const move = (): Record<string, string> => moved(small, ['executive/old-name.md', 'external/new-name.md']);

  it('has its own links and pictures start from the new folder', () => {
    const after = move();
    expect(after['external/new-name.md']).toContain(
      'See [it](../executive/other.md), [them](vendors.md#set-it-up), [here](#set-it-up).\n\n![map](../executive/map.png)',
    );
    expect(after['external/vendors.md']).toContain(
      'See [it](new-name.md#before-you-start) and [all of it][old].\n\n[old]: <new-name.md> "Old"\n[unused]: new-name.md#set-it-up\n',
    );
    expect(after['packets/first-day.md']).toContain('Read [it](/external/new-name.md) first.');
    expect(after['packets/first-day.md']).toContain('  - external/new-name#before-you-start\n');
    expect(after['external/vendors.md']).toContain("  - 'external/new-name' # first\n");
    expect(left(folderWith(after))).toEqual([]);
  });

  it('leaves the reading order of the old one, and the rest of handbook.yml as it was', () => {
    const after = move();
    expect(after['handbook.yml']).toBe(settings.replace('[ "old-name",  other ]', '[ other ]'));
  });
});

describe('a packet that gets another name', () => {
  it('is mended in the order of packets and where it is linked', () => {
    const files = { ...small, 'executive/other.md': playbookText({ body: `Print [it](../packets/first-day.md).\n\n${steps}` }) };
    const after = moved(files, ['packets/first-day', 'packets/day-one']);
    expect(after['handbook.yml']).toBe(settings.replace("'first-day'", "'day-one'"));
    expect(after['executive/other.md']).toContain('Print [it](../packets/day-one.md).');
    expect(after['redirects.yml']).toBe(`${head}packets/first-day: packets/day-one\n`);
    expect(after).not.toHaveProperty('packets/first-day.md');
    expect(after['packets/day-one.md']).toBe(small['packets/first-day.md']);
  });
});

describe('a category that gets another name', () => {
  const files = {
    ...small,
    'external/map.png': 'PNG',
    'external/drawings/plan b.png': 'PNG',
    'external/README.md': 'What is in here: [vendors](vendors.md), [the other](../executive/other.md).\n',
    'README.md': 'See [vendors](external/vendors.md), [all](./external/) and [a map](<external/drawings/plan b.png>).\n',
    'executive/other.md': playbookText({
      title: 'Other',
      front: 'related: [old-name, external/vendors, vendors]',
      body: `See [them](../external/vendors.md#set-it-up). ![map](../external/map.png) ![plan](../external/drawings/plan%20b.png)\n\n${steps}`,
    }),
  };
  const move = (): Record<string, string> => moved(files, ['external/', 'outside']);

  it('takes its folder along, pictures too', () => {
    const after = move();
    expect(Object.keys(after).filter((path) => path.startsWith('outside/'))).toEqual([
      'outside/README.md',
      'outside/drawings/plan b.png',
      'outside/map.png',
      'outside/vendors.md',
    ]);
    expect(Object.keys(after).filter((path) => path.startsWith('external/'))).toEqual([]);
  });

  it('is mended in settings, sources, front matter and links, also in files that aren’t published', () => {
    const after = move();
    expect(after['handbook.yml']).toBe(settings.replace('{id: external,', '{id: outside,'));
    expect(after['sources.yml']).toBe(small['sources.yml']?.replace('"external"', '"outside"'));
    expect(after['outside/vendors.md']).toBe(small['external/vendors.md']);
    expect(after['outside/README.md']).toBe(files['external/README.md']);
    expect(after['README.md']).toBe('See [vendors](outside/vendors.md), [all](./outside/) and [a map](<outside/drawings/plan b.png>).\n');
    expect(after['executive/other.md']).toBe(
      files['executive/other.md'].replaceAll('../external/', '../outside/').replace('external/vendors,', 'outside/vendors,'),
    );
    expect(after['redirects.yml']).toBe(`${head}external: outside\n`);
    expect(left(folderWith(after))).toEqual([]);
  });

  it('may have no folder yet, or no line in handbook.yml', () => {
    const categories = 'categories:\n  - { id: executive, title: A, summary: B. }\n  - { id: empty, title: C, summary: D. }\n';
    const one = { 'executive/a.md': playbookText() };
    expect(moved({ ...one, 'handbook.yml': categories }, ['empty', 'full'])['handbook.yml']).toBe(
      categories.replace('id: empty', 'id: full'),
    );
    expect(Object.keys(moved(one, ['executive', 'bosses']))).toEqual(['bosses/a.md', 'redirects.yml']);
  });
});

describe('what is written', () => {
  it('keeps line ends, byte order marks, tabs, trailing space and the end of the file', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const files = {
      ...small,
      'handbook.yml': crlf(settings),
      'redirects.yml': crlf('# Ours.\nexecutive/older: executive/old-name # since 2020\nexecutive/oldest: executive/other'),
      'executive/other.md': `\uFEFF${crlf(playbookText({ title: 'Other', front: 'related: [old-name]  ', body: `Tab\t[a](old-name.md)  \nTwo [b](old-name.md).\n\n${steps}` }))}   `,
    };
    const after = moved(files, ['executive/old-name', 'executive/new-name']);
    expect(after['handbook.yml']).toBe(files['handbook.yml'].replace('old-name', 'new-name'));
    expect(after['executive/other.md']).toBe(files['executive/other.md'].replaceAll('old-name', 'new-name'));
    expect(after['redirects.yml']).toBe(
      crlf(
        '# Ours.\nexecutive/older: executive/new-name # since 2020\nexecutive/oldest: executive/other\nexecutive/old-name: executive/new-name\n',
      ),
    );
  });

  it('leaves code, comments and words alone that only look like a reference', () => {
    const body = `<!-- see old-name.md -->\nold-name \`[a](old-name.md)\` [b](https://handbook.test/old-name.md) [c](old-name.md)\n\n\`\`\`\n[d](old-name.md)\n\`\`\`\n\n${steps}`;
    const after = moved({ ...small, 'executive/other.md': playbookText({ body }) }, ['executive/old-name', 'executive/new-name']);
    expect(after['executive/other.md']).toBe(playbookText({ body: body.replace('[c](old-name.md)', '[c](new-name.md)') }));
  });

  it('spells an address as its author did', () => {
    const body = `[a](./caf%C3%A9.md) [b](./café.md#set-it-up) [c](<./café.md>) [d](/executive/caf%c3%a9.md)\n\n${steps}`;
    const files = {
      'handbook.yml': settings,
      'executive/café.md': playbookText(),
      'executive/other.md': playbookText({ body }),
      'external/vendors.md': playbookText(),
    };
    expect(moved(files, ['executive/café', 'executive/büro'])['executive/other.md']).toContain(
      '[a](./b%C3%BCro.md) [b](./büro.md#set-it-up) [c](<./büro.md>) [d](/executive/b%C3%BCro.md)',
    );
    expect(moved(files, ['executive/café', 'external/café'])['executive/other.md']).toContain(
      '[a](../external/caf%C3%A9.md) [b](../external/café.md#set-it-up) [c](<../external/café.md>) [d](/external/caf%c3%a9.md)',
    );
  });
});

describe('the reading order that a playbook leaves', () => {
  const category = (order: string): string =>
    `categories:\n  - id: executive\n    title: A\n    summary: B.\n    order:${order}\n  - { id: external, title: C, summary: D. }\n`;
  it.each([
    ['the first of several', ' [old-name, b, c]', ' [b, c]'],
    ['the last of several', ' [b, c, old-name]', ' [b, c]'],
    ['one in the middle, in quotes', ` [b, 'old-name', c] # ours`, ' [b, c] # ours'],
    ['the only one', ' [old-name]', ' []'],
    [
      'one of a list over lines',
      '\n      [\n        b,\n        old-name,\n        c,\n      ]',
      '\n      [\n        b,\n        c,\n      ]',
    ],
    ['the last of a list over lines', '\n      [b,\n       old-name]', '\n      [b,\n       ]'],
    ['one of a list of dashes', '\n      - b\n      - old-name # first\n      - c', '\n      - b\n      - c'],
    ['the only one of a list of dashes', ' # ours\n      - "old-name"', ' [] # ours'],
  ])('loses %s', (_, order, expected) => {
    const files = {
      'handbook.yml': category(order),
      'executive/old-name.md': playbookText(),
      'executive/b.md': playbookText(),
      'executive/c.md': playbookText(),
      'external/d.md': playbookText(),
    };
    expect(moved(files, ['executive/old-name', 'external/old-name'])['handbook.yml']).toBe(category(expected));
  });
});

describe('playbooks to read next', () => {
  const files: Files = {
    'executive/a.md': playbookText({ front: 'related: [b, c]' }),
    'executive/b.md': playbookText(),
    'external/c.md': playbookText({ front: 'related: [executive/b]' }),
    'external/d.md': playbookText({ front: 'related: [c, b]' }),
  };

  it('get their category where a bare name would mean two', () => {
    const after = moved(files, ['executive/b', 'executive/c']);
    expect(after['executive/a.md']).toContain('related: [executive/c, external/c]');
    expect(after['external/c.md']).toContain('related: [executive/c]');
    expect(after['external/d.md']).toContain('related: [external/c, executive/c]');
  });

  it('keep a bare name that means the same after the move', () => {
    const after = moved(files, ['executive/b', 'external/b']);
    expect(after['executive/a.md']).toBe(files['executive/a.md']);
    expect(after['external/c.md']).toContain('related: [external/b]');
  });
});

describe('redirects after several moves', () => {
  const rest = (after: Record<string, string>): string => (after['redirects.yml'] ?? '').replace(head, '');

  it('all lead straight to where the page is', () => {
    expect(rest(moved(small, ['executive/old-name', 'executive/b'], ['executive/b', 'external/c'], ['external', 'outside']))).toBe(
      'executive/old-name: outside/c\nexecutive/b: outside/c\nexternal: outside\n',
    );
  });

  it('are none for a page that moves back', () => {
    expect(rest(moved(small, ['executive/old-name', 'executive/b'], ['executive/b', 'executive/old-name']))).toBe(
      'executive/b: executive/old-name\n',
    );
    expect(rest(moved(small, ['external', 'outside'], ['outside', 'external']))).toBe('outside: external\n');
  });

  it('give way to a page that takes an old name', () => {
    const after = moved(small, ['executive/old-name', 'executive/b'], ['executive/other', 'executive/old-name']);
    expect(rest(after)).toBe('executive/other: executive/old-name\n');
  });

  it('take sections and dropped pages along', () => {
    const lines =
      'executive/old-name#at-first: executive/old-name#before-you-start\nexternal/gone: external/vendors#set-it-up\nexternal/lost:\n  external/vendors\n"executive/x": \'executive/old-name\'\n';
    const files = {
      ...small,
      'redirects.yml': lines,
      'executive/other.md': playbookText({ body: `[a](old-name.md#at-first) [b](../external/gone.md)\n\n${steps}` }),
    };
    const folder = folderWith(files);
    expect(left(folder)).toHaveLength(2);
    for (const [from, to] of [
      ['executive/old-name', 'executive/new-name'],
      ['external', 'outside'],
    ] as const)
      carryOut(planMove(placesOf({ playbooks: folder }), from, to, icons, day));
    expect(readFileSync(join(folder, 'redirects.yml'), 'utf8')).toBe(
      'executive/new-name#at-first: executive/new-name#before-you-start\noutside/gone: outside/vendors#set-it-up\noutside/lost:\n  outside/vendors\n"executive/x": \'executive/new-name\'\nexecutive/old-name: executive/new-name\nexternal: outside\n',
    );
    // The same two notes as before, and no error.
    expect(left(folder).map((line) => line.split(' ', 3).slice(1).join(' '))).toEqual(['info moved-link:', 'info moved-link:']);
  });
});

describe('the history of prints', () => {
  it('is kept under the new names, as we write it and as anyone might', () => {
    const folder = folderWith(small);
    const before = prepareSite({ playbooks: folder }, icons, day).site;
    const text = notedRevisions(before) ?? '';
    const byHand = text.replace(/^"([^"]+)":$/gm, "'$1':  # noted");
    expect(byHand).not.toBe(text);
    for (const written of [text, byHand]) {
      const after = moved(
        { ...small, 'revisions.yml': written },
        ['executive/old-name', 'external/new-name'],
        ['packets/first-day', 'packets/day-one'],
      );
      expect(after['revisions.yml']).toBe(
        written.replace('executive/old-name#', 'external/new-name#').replace('packets/first-day', 'packets/day-one'),
      );
    }
    const { site } = prepareSite(
      { playbooks: folderWith(moved({ ...small, 'revisions.yml': text }, ['executive', 'bosses'])) },
      icons,
      day,
    );
    expect(versionedOf(site).map((versioned) => [versioned.id, historyOf(site, versioned).length])).toEqual([
      ['bosses/old-name#before-you-start', 1],
      ['packets/first-day', 2],
    ]);
  });
});

describe('the starter handbook', () => {
  /** What every link and picture leads to, by the titles of its page and the page it leads to. */
  function targets(site: Site): string[] {
    const titles = new Map([
      ...site.playbooks.map(({ url, playbook }) => [url as string, playbook.title] as const),
      ...site.packets.map(({ url, packet }) => [url as string, packet.title] as const),
    ]);
    return [...site.playbooks.map(({ playbook }) => playbook), ...site.packets.map(({ packet }) => packet)]
      .flatMap(({ path, title, links }) =>
        links.map((link) => {
          const target = (link.image ? resolveImage : resolveLink)(site, path, link.href);
          const [page = '', anchor = ''] = target.kind === 'site' ? target.address.split('#') : [target.kind];
          return `${title} -> ${titles.get(page) ?? page}#${anchor}`;
        }),
      )
      .toSorted();
  }

  it('says the same after every category and some playbooks and packets have moved, with no error and no old name left', () => {
    const folder = starterCopy();
    const before = prepareSite({ playbooks: folder }, icons, day);
    const moves = [
      ['executive/weekly-check-in', 'stakeholder/meet-weekly'],
      ['stakeholder/map-your-stakeholders', 'stakeholder/a'],
      ['packets/first-week', 'packets/week-one'],
      ['executive', 'one'],
      ['stakeholder', 'two'],
      ['external', 'three'],
      ['service-mindset', 'executive'],
    ] as const;
    for (const [from, to] of moves) {
      const planned = planMove(placesOf({ playbooks: folder }), from, to, icons, day);
      expect([tell(planned.problems), tell(planned.left)]).toEqual([[], []]);
      carryOut(planned);
    }
    const after = prepareSite({ playbooks: folder }, icons, day);
    expect(left(folder)).toEqual([]);
    expect(targets(after.site)).toEqual(targets(before.site));
    expect(after.site.packets.map(({ sheets }) => sheets.length)).toEqual(before.site.packets.map(({ sheets }) => sheets.length));
    expect(after.site.checklists).toHaveLength(before.site.checklists.length);
  });
});

describe('what can’t be moved', () => {
  it.each([
    ['executive/oldname', 'executive/x', 'There is no playbook `executive/oldname`. Did you mean `executive/old-name`?'],
    ['old-name', 'new-name', 'There is no category `old-name`. Did you mean `executive/old-name`?'],
    ['exeuctive', 'bosses', 'There is no category `exeuctive`. Did you mean `executive`?'],
    ['packets/last-day', 'packets/x', 'There is no packet `packets/last-day`. Did you mean `packets/first-day`?'],
    ['nothing-like-it', 'x', 'There is no category `nothing-like-it`. Write category and name, like `executive/weekly-check-in`.'],
    ['No Name', 'x', 'There is no category `No Name`. Write category and name, like `executive/weekly-check-in`.'],
    ['executive/gone', 'executive/x', '`executive/gone` has moved to `executive/other` already. Move it from there.'],
    ['packets', 'x', "`packets` belongs to the site itself and can't be moved. Name a category, a playbook or a packet."],
    ['/', 'x', "`/` belongs to the site itself and can't be moved. Name a category, a playbook or a packet."],
    [
      '/checklists/executive/old-name/before-you-start/',
      'x',
      '`before-you-start` is a section of `executive/old-name`: sections move by hand. Change its heading, and write `executive/old-name#before-you-start: executive/old-name#…` with the new name in redirects.yml.',
    ],
    ['executive/old-name', 'executive/old-name.md', '`executive/old-name` is called so already.'],
    ['executive/old-name', 'executive/other', '`executive/other` is there already. Choose another name, or move that one first.'],
    ['executive', 'external', '`external` is there already. Choose another name, or move that one first.'],
    ['executive', 'pictures', '`playbooks/pictures` is there already. Choose another name, or move what is in it first.'],
    [
      'executive/old-name',
      'executive/New Name',
      "`executive/New Name` can't be a name: write lower-case letters and digits joined by hyphens, like `executive/new-name`.",
    ],
    [
      'executive/old-name',
      'New Name',
      "`New Name` can't be a name: write lower-case letters and digits joined by hyphens, like `executive/new-name`.",
    ],
    ['executive', 'The Boss', "`The Boss` can't be a name: write lower-case letters and digits joined by hyphens, like `the-boss`."],
    [
      'executive/old-name',
      '../../etc/passwd',
      "`../../etc/passwd` can't be a name: write lower-case letters and digits joined by hyphens, like `etc/passwd`.",
    ],
    ['executive/old-name', '!', "`!` can't be a name: write lower-case letters and digits joined by hyphens."],
    ['executive/old-name', 'new-name', '`new-name` lacks the folder. Write `executive/new-name`.'],
    [
      'executive/old-name',
      'packets/old-name',
      "`executive/old-name` is a playbook and can't become a packet: a packet names the sheets it prints. `npm run new -- packet` makes one.",
    ],
    ['packets/first-day', 'executive/first-day', "`packets/first-day` is a packet and can't become a playbook. Write `packets/first-day`."],
    ['executive', 'executive/all', '`executive` is a category, and its name has one part. Write `all`.'],
    ['executive/old-name', 'extern/old-name', 'There is no category `extern`. Did you mean `external/old-name`?'],
    [
      'executive/old-name',
      'board/old-name',
      'There is no category `board`. Choose one of `executive`, `external`, or add it to handbook.yml first.',
    ],
    ['executive', 'search', 'The site needs the name `search` itself. Choose another, for example `search-guide`.'],
    [
      'executive/old-name',
      'executive/page',
      'The site needs the name `executive/page` itself. Choose another, for example `executive/page-guide`.',
    ],
    ['packets/first-day', 'packets/new', 'The site needs the name `packets/new` itself. Choose another, for example `packets/new-guide`.'],
  ])('%s to %s', (from, to, sentence) => {
    const folder = folderWith({ ...small, 'redirects.yml': 'executive/gone: executive/other\n', 'pictures/a.png': 'PNG' });
    const before = manifest(folder);
    expect(() => planMove(placesOf({ playbooks: folder }), from, to, icons, day)).toThrow(
      new Error(sentence.replace('playbooks/', `${folder}/`)),
    );
    expect(manifest(folder)).toEqual(before);
  });

  it('is nothing in a folder that isn’t there', () => {
    expect(() => planMove(placesOf({ playbooks: 'no/such/folder' }), 'a/b', 'a/c', icons, day)).toThrow(
      new Error(
        'Found no folder `no/such/folder`, expected the folder that holds the playbooks. Create it, or name the right one with --playbooks.',
      ),
    );
  });
});

describe('the names', () => {
  it.each([
    ['a name', 'executive/old-name'],
    ['a file', 'executive/old-name.md'],
    ['a file with its folder', 'FOLDER/executive/old-name.md'],
    ['a file with a folder of another name', 'playbooks/executive/old-name.md'],
    ['a file of the team', 'team/playbooks/executive/old-name.md'],
    ['a file as some shells complete it', '.\\playbooks\\executive\\old-name.md'],
    ['an address', '/executive/old-name/'],
  ])('are understood as %s', (_, written) => {
    const folder = folderWith(small);
    const { move } = planMove(
      placesOf({ playbooks: folder }),
      written.replace('FOLDER', folder),
      written.replace('FOLDER', folder).replace('old-name', 'x'),
      icons,
      day,
    );
    expect(move).toEqual({ kind: 'playbook', from: 'executive/old-name', to: 'executive/x' });
  });

  it.each(['external', 'external/', './external', 'playbooks/external', '/external/'])('of a category may be written %s', (written) => {
    expect(planMove(placesOf({ playbooks: folderWith(small) }), written, 'outside', icons, day).move).toEqual({
      kind: 'category',
      from: 'external',
      to: 'outside',
    });
  });
});

describe('all or nothing', () => {
  it('a file that can’t be written leaves everything as it was', () => {
    for (const [from, to] of [
      ['executive/old-name', 'external/new-name'],
      ['external', 'outside'],
    ] as const) {
      const folder = folderWith(small);
      const before = manifest(folder);
      // The last file that is written can't be: a folder is in its way.
      mkdirSync(join(folder, '.redirects.yml.new'));
      const planned = planMove(placesOf({ playbooks: folder }), from, to, icons, day);
      expect(planned.changes.texts.at(-1)?.path).toBe(join(folder, 'redirects.yml'));
      expect(() => carryOut(planned)).toThrow(/^EISDIR: .*\. Everything is as it was before\.$/);
      expect(manifest(folder)).toEqual(before);
      expect(readdirSync(folder).toSorted()).toEqual([
        '.redirects.yml.new',
        'executive',
        'external',
        'handbook.yml',
        'packets',
        'sources.yml',
      ]);
    }
  });

  it('a handbook that would have an error only then isn’t touched, and the error is told', async () => {
    const folder = folderWith({ ...small, 'handbook.yml': settings.replace('id: external', 'id: "\\x65xternal"') });
    const before = manifest(folder);
    expect(await runScript('mv', ['--playbooks', folder, 'external', 'outside'])).toEqual({
      code: 1,
      stdout: '',
      stderr: `${[
        `${folder}/executive/old-name.md:12:28: error: Found a link to \`../outside/vendors.md#set-it-up\`, but no playbook or packet \`outside/vendors.md\`: link to a file that exists, such as \`../executive/weekly-check-in.md\` [broken-link]`,
        `${folder}/executive/other.md:5:21: error: Found the related playbook \`outside/vendors\`, but there is no such playbook: write the file name of a playbook, without \`.md\` [related]`,
        `${folder}/outside/vendors.md:1:1: error: Found the folder \`outside\`, expected one of \`executive\`, \`external\`: add \`- id: outside\` with title and summary to \`categories:\` in handbook.yml [unknown-category]`,
        `${folder}/redirects.yml:3:1: error: Found a redirect from \`external\`, which is there: nobody would find it any more: delete the line, or move the page first, for example with \`npm run mv\` [redirect]`,
      ].join('\n')}\n\n4 errors.\nNothing was moved: \`outside\` would have the errors above. Mend what they tell of first.\n`,
    });
    expect(manifest(folder)).toEqual(before);
  });

  it('errors that were there before are no obstacle', () => {
    const files = { ...small, 'executive/broken.md': '---\ntitle: Broken\n---\n[a](old-name.md) [b](gone.md)\n' };
    const after = moved(files, ['executive/old-name', 'executive/new-name']);
    expect(after['executive/broken.md']).toBe(files['executive/broken.md'].replace('old-name', 'new-name'));
  });
});

describe('npm run mv', () => {
  it('tells what it has changed', async () => {
    const folder = folderWith({ ...small, 'revisions.yml': '# Nothing noted.\n' });
    expect(await runScript('mv', ['--playbooks', folder, 'executive/old-name', 'executive/new-name'])).toEqual({
      code: 0,
      stdout: `Moved executive/old-name to executive/new-name.
  ${folder}/executive/new-name.md: was executive/old-name.md
  ${folder}/executive/other.md: 1 related playbook, 1 link
  ${folder}/external/vendors.md: 1 related playbook, 3 links
  ${folder}/handbook.yml: 1 place in the order
  ${folder}/packets/first-day.md: 1 sheet, 1 link
  ${folder}/redirects.yml: 1 redirect
The old addresses lead on.
Packets that print what was moved have a new version by it: run \`npm run revisions\`, and commit revisions.yml.
`,
      stderr: '',
    });
    expect(left(folder)).toEqual([]);
  });

  it('writes nothing with --dry-run, and tells what it could not mend or look into', async () => {
    const folder = folderWith({
      ...small,
      'executive/other.md': playbookText({ front: 'related: ["old-\\x6eame"]' }),
      'executive/broken.md': '---\ntitle: "Broken\n---\n',
    });
    const before = manifest(folder);
    expect(await runScript('mv', ['--playbooks', folder, 'packets/first-day', 'packets/day-one', '--dry-run'])).toEqual({
      code: 0,
      stdout: `Would move packets/first-day to packets/day-one.
  ${folder}/handbook.yml: 1 place in the order
  ${folder}/packets/day-one.md: was packets/first-day.md
  ${folder}/redirects.yml: 1 redirect
Nothing was written. Leave \`--dry-run\` away to move it.
Not looked for in executive/broken.md, which can’t be read: \`npm run check\` says why.
`,
      stderr: '',
    });
    expect(manifest(folder)).toEqual(before);
    const { stdout } = await runScript('mv', ['--playbooks', folder, 'executive/old-name', 'executive/new-name', '--dry-run']);
    expect(stdout).toContain(
      `${folder}/executive/other.md:5:11: info: Found the related playbook \`old-name\`, which has moved to \`executive/new-name\`: write \`new-name\` [moved-link]\n\n1 note.\nThese could not be mended where they stand. They work all the same, by redirects.yml.\n`,
    );
    expect(manifest(folder)).toEqual(before);
  });

  it('takes two names, no more and no less', async () => {
    for (const names of [['executive/old-name'], ['a', 'b', 'c']])
      expect(await runScript('mv', ['--playbooks', folderWith(small), ...names])).toEqual({
        code: 1,
        stdout: '',
        stderr:
          'mv failed: it takes the name that is and the one that will be. Write `npm run mv -- executive/old-name executive/new-name`.\n',
      });
  });
});

describe("a handbook with a team's folder", () => {
  const above: Files = {
    'handbook.yml': 'categories:\n  - id: executive\n    order: [ours, old-name]\ncategory_order: [external, executive]\n',
    'redirects.yml': 'executive/gone: executive/old-name\n',
    'playbooks/executive/old-name.md': `---\nextends: base\nrelated: [ours, external/vendors]\n---\n## Set it up\n1. Ask [them](../external/vendors.md) and [us](ours.md).\n`,
    'bases/playbooks/executive/old-name.md': small['executive/old-name.md'] ?? '',
    'playbooks/executive/ours.md': playbookText({
      title: 'Ours',
      front: `related: [old-name]\n${checklistKeys('at-noon')}`,
      body: `See [it](old-name.md#set-it-up).\n\n## Checklist: at noon\n<!-- allow: covered: our own -->\n- [ ] Order the lunch\n- [ ] Set the table\n`,
    }),
    'packets/first-day.md': '---\nextends: base\nadd: [executive/ours#at-noon]\nremove:\n  - "executive/old-name#before-you-start"\n---\n',
  };
  const both = (): string =>
    folderWith(
      Object.fromEntries([
        ...Object.entries(small).map(([path, text]) => [`playbooks/${path}`, text] as const),
        ...Object.entries(above).map(([path, text]) => [`team/${path}`, text] as const),
      ]),
    );
  const mv = (root: string, from: string, to: string): Record<string, string> => {
    const places = placesOf({ playbooks: join(root, 'playbooks') });
    const planned = planMove(places, from, to, icons, day, { isShippedToo: true });
    expect([tell(planned.problems), tell(planned.left)]).toEqual([[], []]);
    carryOut(planned);
    const { problems, site } = prepareSite({ playbooks: places.playbooks }, icons, day);
    expect(tell(problems.filter(({ severity, code }) => severity !== 'info' && code !== 'uncovered'))).toEqual([]);
    expect(site.handbook.layers.overrides.flatMap(({ drift }) => drift)).toEqual([]);
    return contentOf(root);
  };

  it('is moved where it ships only when that is asked for', async () => {
    const root = both();
    const before = contentOf(root);
    const playbooks = join(root, 'playbooks');
    const told = async (...names: readonly string[]): Promise<string> => {
      const { code, stdout, stderr } = await runScript('mv', ['--playbooks', playbooks, ...names]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      return stderr.replaceAll(`${root}/`, '');
    };
    const why = 'ships with the handbook, and moving it would change files in playbooks that updates change too.';
    expect(await told('executive/old-name', 'external/new-name')).toBe(
      `mv failed: \`executive/old-name\` ${why} Copy it with \`npm run override -- playbooks/executive/old-name.md --whole\`, move your copy to team/playbooks/external/new-name.md, drop the one that ships with \`hidden: true\` in team/playbooks/executive/old-name.md, and write \`executive/old-name: external/new-name\` into team/redirects.yml. \`--shipped\` moves it all the same.\n`,
    );
    expect(await told('packets/first-day', 'packets/day-one')).toContain(
      'move your copy to team/packets/day-one.md, drop the one that ships with `hidden: true` in team/packets/first-day.md',
    );
    expect(await told('executive', 'bosses')).toBe(
      `mv failed: \`executive\` ${why} To call it something else, give it another title in team/handbook.yml: \`categories: [{ id: executive, title: … }]\`. \`--shipped\` moves it all the same.\n`,
    );
    expect(contentOf(root)).toEqual(before);
    const flags = ['--playbooks', playbooks, '--shipped', 'packets/first-day', 'packets/day-one'];
    expect((await runScript('mv', flags)).code).toBe(0);
  });

  it('has the files of both layers moved and mended, and the copy that tells of later changes', () => {
    const root = both();
    const before = contentOf(root);
    const after = mv(root, 'executive/old-name', 'external/new-name');
    expect(after['team/playbooks/external/new-name.md']).toBe(
      '---\nextends: base\nrelated: [ours, external/vendors]\n---\n## Set it up\n1. Ask [them](vendors.md) and [us](../executive/ours.md).\n',
    );
    expect(after['team/bases/playbooks/external/new-name.md']).toBe(after['playbooks/external/new-name.md']);
    expect(after['team/playbooks/executive/ours.md']).toBe(
      before['team/playbooks/executive/ours.md']?.replace('[old-name]', '[new-name]').replace('(old-name.md#', '(../external/new-name.md#'),
    );
    expect(after['team/packets/first-day.md']).toBe(
      before['team/packets/first-day.md']?.replace('executive/old-name#', 'external/new-name#'),
    );
    expect(after['team/handbook.yml']).toBe(before['team/handbook.yml']?.replace('[ours, old-name]', '[ours]'));
    expect(after['team/redirects.yml']).toBe('executive/gone: external/new-name\n');
    expect(after['playbooks/redirects.yml']).toBe(`${head}executive/old-name: external/new-name\n`);
    expect(Object.keys(after).filter((path) => path.endsWith('old-name.md'))).toEqual([]);
  });

  it('has what is the team’s own moved in its folder only', () => {
    const root = both();
    const before = contentOf(root);
    const after = mv(root, 'team/playbooks/executive/ours.md', 'external/ours');
    for (const path of Object.keys(small)) expect(after[`playbooks/${path}`]).toBe(before[`playbooks/${path}`]);
    expect(after).not.toHaveProperty('playbooks/redirects.yml');
    expect(after['team/redirects.yml']).toBe('executive/gone: executive/old-name\nexecutive/ours: external/ours\n');
    expect(after['team/packets/first-day.md']).toContain('add: [external/ours#at-noon]');
    expect(after['team/playbooks/executive/old-name.md']).toContain('[us](../external/ours.md)');
  });

  it('has a category moved in both', () => {
    const root = both();
    const after = mv(root, 'executive', 'bosses');
    expect(Object.keys(after).filter((path) => path.includes('executive/'))).toEqual([]);
    expect(after['team/handbook.yml']).toBe(
      'categories:\n  - id: bosses\n    order: [ours, old-name]\ncategory_order: [external, bosses]\n',
    );
    expect(after['team/redirects.yml']).toBe('bosses/gone: bosses/old-name\n');
    expect(after['playbooks/redirects.yml']).toBe(`${head}executive: bosses\n`);
  });

  it('has a packet moved in both', () => {
    const after = mv(both(), 'packets/first-day', 'packets/day-one');
    expect(Object.keys(after).filter((path) => path.includes('packets/'))).toEqual([
      'playbooks/packets/day-one.md',
      'team/packets/day-one.md',
    ]);
  });

  it('keeps its redirects beside those of the handbook', () => {
    const root = both();
    mv(root, 'external/vendors', 'external/sellers');
    const { site } = prepareSite({ playbooks: join(root, 'playbooks') }, icons, day);
    expect(site.moved.leads.filter(({ from }) => !from.includes('#'))).toEqual([
      { from: 'external/vendors', to: 'external/sellers' },
      { from: 'executive/gone', to: 'executive/old-name' },
    ]);
  });
});
