// Tests redirects: which names lead where, what links, sheets and related playbooks make of them, and what is told.

import { describe, expect, it } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import { emitMarkdown } from '../../src/emit/markdown.ts';
import { emitMovedMarkdown } from '../../src/emit/moved.ts';
import { emitSheets } from '../../src/emit/sheets-json.ts';
import { emitLlms, emitSitemap } from '../../src/emit/machine.ts';
import { searchSourceOf } from '../../src/emit/search-index.ts';
import { byPlace } from '../../src/model/problem.ts';
import { planPages } from '../../src/plan/pages.ts';
import { planMovedPages } from '../../src/plan/plan-moved.ts';
import { relatedPlaybooks } from '../../src/plan/related.ts';
import { historyOf, versionedOf } from '../../src/plan/revisions.ts';
import { planSite, type Site } from '../../src/plan/site.ts';
import { checklistKeys, handbookOf, packetText, playbookText, siteOf, tell, type Files } from '../make.ts';

const checklist = '## Checklist: before you start\n<!-- sources: AR-E0 -->\n- [ ] Send the agenda\n- [ ] Book the room\n';
const settings = `title: Small handbook
address: https://handbook.test/base/
categories:
  - { id: executive, title: Your executive, summary: Working with your executive. }
  - { id: outside, title: People outside, summary: Working with people outside. }
`;
const base: Files = {
  'handbook.yml': settings,
  'sources.yml': 'documents:\n  AR: { title: "The art of it" }\npoints:\n  - { id: AR-E0, home: executive, point: "Hold check-ins." }\n',
  'executive/new-name.md': playbookText({
    title: 'The new name',
    front: checklistKeys('before-you-start', '    tried: 2026-11-22\n'),
    body: `## Set it up\n1. Ask.\n\n${checklist}`,
  }),
  'outside/vendors.md': playbookText({ title: 'Vendors', body: '## Call them\n1. Call.\n' }),
  'packets/day-one.md': packetText(['executive/new-name#before-you-start'], { title: 'Day one' }),
};

/** Everything that is told of a handbook but the notes on its address, as lines. */
function told(files: Files): string[] {
  const { handbook, problems } = handbookOf({ ...base, ...files });
  const found = checkSite(planSite(handbook), { today: '2026-11-22', iconNames: ['book-open'] });
  return tell([...problems, ...found].toSorted(byPlace));
}

const siteWith = (redirects: string, files: Files = {}): Site => siteOf({ ...base, 'redirects.yml': redirects, ...files });

/** Old addresses and where they lead, as `old -> new: title`. */
const pages = (site: Site): string[] => planMovedPages(site).map(({ url, to, title }) => `${url} -> ${to}: ${title}`);

describe('old addresses', () => {
  it('of a playbook are its page and the pages of its checklists', () => {
    expect(pages(siteWith('executive/old-name: executive/new-name\n'))).toEqual([
      '/executive/old-name/ -> /executive/new-name/: The new name',
      '/checklists/executive/old-name/before-you-start/ -> /checklists/executive/new-name/before-you-start/: Before you start',
    ]);
  });

  it.each([
    ['a path', 'executive/old-name.md: executive/new-name.md'],
    ['an address', '/executive/old-name/: /executive/new-name/'],
    ['a file of the site', '/executive/old-name/index.html: /executive/new-name/index.html'],
    ['quotes', `"executive/old-name": 'executive/new-name'`],
  ])('may be written as %s', (_, line) => {
    expect(pages(siteWith(`${line}\n`))[0]).toBe('/executive/old-name/ -> /executive/new-name/: The new name');
  });

  it('of a packet are its page', () => {
    expect(pages(siteWith('packets/first-day: packets/day-one\n'))).toEqual(['/packets/first-day/ -> /packets/day-one/: Day one']);
  });

  it('of a category are its page and those of everything in it', () => {
    const site = siteWith('external: outside\nbosses: executive\n');
    expect(pages(site)).toEqual([
      '/external/ -> /outside/: People outside',
      '/bosses/ -> /executive/: Your executive',
      '/external/vendors/ -> /outside/vendors/: Vendors',
      '/bosses/new-name/ -> /executive/new-name/: The new name',
      '/checklists/bosses/new-name/before-you-start/ -> /checklists/executive/new-name/before-you-start/: Before you start',
    ]);
  });

  it('lead to a section, home, or a page that lists things', () => {
    const site = siteWith(
      'executive/a: executive/new-name#set-it-up\nexecutive/b: /\npackets/c: /packets/\nexecutive/d: /checklists/\noldest: executive/new-name\n',
    );
    expect(pages(site).filter((line) => !line.startsWith('/checklists/'))).toEqual([
      '/executive/a/ -> /executive/new-name/#set-it-up: The new name',
      '/executive/b/ -> /: Small handbook',
      '/packets/c/ -> /packets/: Packets',
      '/executive/d/ -> /checklists/: Checklists',
      '/oldest/ -> /executive/new-name/: The new name',
    ]);
  });

  it('of a checklist whose heading was renamed lead to the checklist, from its playbook’s old names too', () => {
    const site = siteWith('executive/old-name: executive/new-name\nexecutive/new-name#at-first: executive/new-name#before-you-start\n');
    const to = '/checklists/executive/new-name/before-you-start/: Before you start';
    expect(pages(site)).toEqual([
      '/executive/old-name/ -> /executive/new-name/: The new name',
      `/checklists/executive/new-name/at-first/ -> ${to}`,
      `/checklists/executive/old-name/before-you-start/ -> ${to}`,
      `/checklists/executive/old-name/at-first/ -> ${to}`,
    ]);
  });

  it('of a checklist that was dropped lead to what takes its place', () => {
    const lines = '/checklists/executive/new-name/at-last/: executive/new-name\n/checklists/executive/gone/x/: /\n';
    expect(pages(siteWith(lines))).toEqual([
      '/checklists/executive/new-name/at-last/ -> /executive/new-name/: The new name',
      '/checklists/executive/gone/x/ -> /: Small handbook',
    ]);
  });

  it('are followed through every redirect, that of the category too', () => {
    const site = siteWith(
      'executive/a: executive/b\nexecutive/b: bosses/c\nbosses: leads\nleads: executive\nexecutive/c: executive/new-name\nexecutive/z: executive/a#before-you-start\n',
    );
    expect(pages(site).filter((line) => line.includes('/executive/a/') || line.startsWith('/executive/z/'))).toEqual([
      '/executive/a/ -> /executive/new-name/: The new name',
      '/executive/z/ -> /executive/new-name/#before-you-start: Before you start',
      '/checklists/executive/a/before-you-start/ -> /checklists/executive/new-name/before-you-start/: Before you start',
    ]);
    // A name under the category's old name too, although it may not have been there at that time.
    const names = ['executive/a', 'executive/b', 'bosses/b', 'bosses/c', 'leads/c', 'executive/c', 'bosses/new-name', 'executive/z'];
    expect(site.moved.formerly.get('executive/new-name#before-you-start')).toEqual(
      expect.arrayContaining(names.map((name) => `${name}#before-you-start`)),
    );
  });

  it('are in no list, menu or index, and in no file for machines', () => {
    const site = siteWith('executive/old-name: executive/new-name\npackets/first-day: packets/day-one\n');
    expect(
      planPages(site)
        .map(({ url }) => url)
        .filter((url) => /old-name|first-day/.test(url)),
    ).toEqual([]);
    const files = [...emitSitemap(site, planPages(site)), emitLlms(site), ...emitMarkdown(site, planPages(site))];
    expect(files.filter((file) => /old-name|first-day/.test(String(file.content()))).map(({ file }) => file)).toEqual([]);
    expect(JSON.stringify(searchSourceOf(site))).not.toMatch(/old-name|first-day/);
  });

  it('have a line of Markdown, and the sheets that readers’ own packets ask for', () => {
    const site = siteWith('executive/old-name: executive/new-name\nexecutive/part: executive/new-name#set-it-up\n');
    expect(
      emitMovedMarkdown(site)
        .slice(0, 1)
        .map(({ file, content }) => [file, content()]),
    ).toEqual([
      [
        'executive/old-name/index.md',
        '# This page has moved\n\nIt is now here: [The new name](https://handbook.test/base/executive/new-name/)\n',
      ],
    ]);
    const sheets = new Map(emitSheets(site).map(({ file, content }) => [file, content()]));
    expect([...sheets.keys()]).toEqual(['executive/new-name/sheets.json', 'outside/vendors/sheets.json', 'executive/old-name/sheets.json']);
    expect(sheets.get('executive/old-name/sheets.json')).toBe(sheets.get('executive/new-name/sheets.json'));
  });

  it('are none where a page is there, and none lead round in a circle or nowhere', () => {
    const site = siteWith('executive/new-name: outside/vendors\na/b: a/c\na/c: a/b\na/d: a/e\noutside/x: bosses/x\nbosses: outside\n');
    expect(pages(site)).toEqual(['/bosses/ -> /outside/: People outside', '/bosses/vendors/ -> /outside/vendors/: Vendors']);
  });

  it('are followed in a line of two thousand', () => {
    const lines = Array.from({ length: 2000 }, (_, at) => `old/p${at}: ${at === 1999 ? 'executive/new-name' : `old/p${at + 1}`}\n`);
    expect(siteWith(lines.join('')).moved.leads.filter(({ to }) => to === 'executive/new-name')).toHaveLength(2000);
  });
});

describe('what names an old page', () => {
  it('leads to the new one: links with sections and without, sheets, related playbooks', () => {
    const site = siteWith('executive/old-name: executive/new-name\nexecutive/dropped: outside/vendors\n', {
      'outside/clients.md': playbookText({
        title: 'Clients',
        front: 'related: [old-name, executive/dropped, vendors]',
        body: 'See [it](../executive/old-name.md#set-it-up), [that](/executive/old-name.md).\n\n## Ask\n1. Ask.\n',
      }),
      'packets/later.md': packetText(['executive/old-name#before-you-start'], { title: 'Later' }),
    });
    expect(site.packets.map(({ packet, sheets }) => [packet.slug, sheets.map((sheet) => sheet.kind)])).toEqual([
      ['day-one', ['checklist']],
      ['later', ['checklist']],
    ]);
    const clients = site.playbooks.find(({ playbook }) => playbook.slug === 'clients');
    expect(clients && relatedPlaybooks(site, clients).map(({ url }) => url)).toEqual(['/executive/new-name/', '/outside/vendors/']);
    const twin = emitMarkdown(site, planPages(site)).find(({ file }) => file === 'outside/clients/index.md');
    expect(String(twin?.content())).toContain(
      'See [it](https://handbook.test/base/executive/new-name/#set-it-up), [that](https://handbook.test/base/executive/new-name/).',
    );
  });

  it('is noted where it stands, with what to write', () => {
    const clients = playbookText({
      title: 'Clients',
      front: 'related: [old-name, executive/dropped]',
      body: 'See [it](../executive/old-name.md#set-it-up), [all](../executive/old-name.md) and [home](../executive/gone.md).\n\n## Ask\n1. Ask [here](#call) and [there](vendors.md#ring-them).\n',
    });
    expect(
      told({
        'redirects.yml':
          'executive/old-name: executive/new-name\nexecutive/dropped: outside/vendors\nexecutive/gone: /\noutside/clients#call: outside/clients#ask\noutside/vendors#ring-them: outside/vendors#call-them\n',
        'outside/clients.md': clients,
        'packets/later.md': packetText(['executive/old-name#before-you-start']),
      }),
    ).toEqual([
      'playbooks/outside/clients.md:5:11 info moved-link: Found the related playbook `old-name`, which has moved to `executive/new-name`: write `new-name`',
      'playbooks/outside/clients.md:5:21 info moved-link: Found the related playbook `executive/dropped`, which has moved to `outside/vendors`: write `vendors`',
      'playbooks/outside/clients.md:7:10 info moved-link: Found a link to `../executive/old-name.md#set-it-up`, which has moved to `executive/new-name#set-it-up`: write `../executive/new-name.md#set-it-up`',
      'playbooks/outside/clients.md:7:53 info moved-link: Found a link to `../executive/old-name.md`, which has moved to `executive/new-name`: write `../executive/new-name.md`',
      'playbooks/outside/clients.md:7:90 info moved-link: Found a link to `../executive/gone.md`, which has moved to `/`: link to a file of the handbook, or take the link away',
      'playbooks/outside/clients.md:10:15 info moved-link: Found a link to `#call`, which has moved to `outside/clients#ask`: write `#ask`',
      'playbooks/outside/clients.md:10:34 info moved-link: Found a link to `vendors.md#ring-them`, which has moved to `outside/vendors#call-them`: write `vendors.md#call-them`',
      'playbooks/packets/later.md:7:5 info moved-link: Found the sheet `executive/old-name#before-you-start`, which has moved to `executive/new-name#before-you-start`: write `executive/new-name#before-you-start`',
    ]);
  });

  it('and asks for what is no longer there is a warning', () => {
    expect(
      told({
        'redirects.yml': 'executive/old-name: executive/new-name\nexecutive/dropped: /\nexecutive/self: outside/clients\n',
        'outside/clients.md': playbookText({
          title: 'Clients',
          front: 'related: [executive/dropped, self]',
          body: 'See [it](../executive/old-name.md#gone).\n\n## Ask\n1. Ask.\n',
        }),
        'packets/later.md': packetText(['executive/dropped#one', 'executive/dropped#two', 'executive/old-name#gone']),
      }),
    ).toEqual([
      'playbooks/outside/clients.md:5:11 warning moved-link: Found the related playbook `executive/dropped`, which leads to `/` now, and is left out: name another playbook, or delete it',
      'playbooks/outside/clients.md:5:30 warning moved-link: Found the related playbook `self`, which leads to `outside/clients` now, and is left out: name another playbook, or delete it',
      'playbooks/outside/clients.md:7:10 warning moved-link: Found a link to `../executive/old-name.md#gone`, which now leads to `executive/new-name` as a whole: no such section is there: write `../executive/new-name.md`, and after `#` one of its headings',
      'playbooks/packets/later.md:7:5 warning moved-link: Found the sheet `executive/dropped#one`, which leads to `/` now and is left out: name another sheet, or delete it',
      'playbooks/packets/later.md:8:5 warning moved-link: Found the sheet `executive/dropped#two`, which leads to `/` now and is left out: name another sheet, or delete it',
      'playbooks/packets/later.md:9:5 warning moved-link: Found the sheet `executive/old-name#gone`, which leads to `executive/new-name` now and is left out: name another sheet, or delete it',
    ]);
  });

  it('makes a sheet of a packet that is there already a second one', () => {
    expect(
      told({
        'redirects.yml': 'executive/old-name: executive/new-name\n',
        'packets/later.md': packetText(['executive/old-name#before-you-start', 'executive/new-name#before-you-start']),
      }).filter((line) => line.includes(' error ')),
    ).toEqual([
      'playbooks/packets/later.md:8:5 error same-sheet: Found the sheet `executive/new-name#before-you-start` twice in this packet, expected it once: delete one of the two: both would share their ticks',
    ]);
  });

  it('finds no playbook by a bare name that two playbooks had', () => {
    const site = siteWith('executive/old-name: executive/new-name\noutside/old-name: outside/vendors\n', {
      'outside/clients.md': playbookText({ title: 'Clients', front: 'related: [old-name]' }),
    });
    const clients = site.playbooks.find(({ playbook }) => playbook.slug === 'clients');
    expect(clients && relatedPlaybooks(site, clients)).toEqual([]);
    expect(tell([...checkSite(site, { today: '2026-11-22', iconNames: ['book-open'] })])).toEqual([
      'playbooks/outside/clients.md:5:11 warning moved-link: Found the related playbook `old-name`, which leads to `executive/new-name` or `outside/vendors` now, and is left out: name another playbook, or delete it',
    ]);
  });
});

describe('the history of a sheet', () => {
  it('holds what was noted under names it had before, once', () => {
    const entry = (id: string, revision: string, item: string): string =>
      `"${id}":\n  - revision: "${revision}"\n    on: 2026-01-01\n    items:\n      - "${item}"\n`;
    const site = siteWith('executive/old-name: executive/new-name\npackets/first-day: packets/day-one\n', {
      'revisions.yml': `${entry('executive/new-name#before-you-start', 'bbbb', 'Two')}${entry('executive/old-name#before-you-start', 'aaaa', 'One')}${entry('packets/first-day', 'cccc', 'Three')}`,
    });
    expect(
      versionedOf(site).map((versioned) => [
        versioned.id,
        historyOf(site, versioned)
          .map(({ revision }) => revision)
          .slice(0, -1),
      ]),
    ).toEqual([
      ['executive/new-name#before-you-start', ['aaaa', 'bbbb']],
      ['packets/day-one', ['cccc']],
    ]);
  });
});

describe('a redirect', () => {
  const file = 'playbooks/redirects.yml';
  const names =
    'write it like `executive/weekly-check-in`, `packets/first-day` or `executive/weekly-check-in#set-it-up`; `/` is the home page';

  it('that can be followed has nothing to mend', () => {
    expect(told({ 'redirects.yml': '# Where readers go.\nexecutive/old-name: executive/new-name # renamed\n' })).toEqual([]);
    expect(told({ 'redirects.yml': '# Nothing yet.\n' })).toEqual([]);
  });

  it.each([
    [
      'to a page that isn’t there',
      'executive/old: executive/new-nmae',
      [`${file}:1:16 error redirect: Found a redirect to \`executive/new-nmae\`, but there is no such page: write \`executive/new-name\``],
    ],
    [
      'to a page of another category',
      'executive/old: outside/new-name',
      [`${file}:1:16 error redirect: Found a redirect to \`outside/new-name\`, but there is no such page: write \`executive/new-name\``],
    ],
    [
      'to nothing like a page',
      'executive/old: somewhere/else-entirely',
      [
        `${file}:1:16 error redirect: Found a redirect to \`somewhere/else-entirely\`, but there is no such page: write the name of a page, like \`executive/weekly-check-in\`, or \`/\` for the home page`,
      ],
    ],
    [
      'to a section that isn’t there',
      'executive/old: executive/new-name#set-it-upp',
      [
        `${file}:1:16 error redirect: Found a redirect to \`executive/new-name#set-it-upp\`, but no such section on that page: write \`executive/new-name#set-it-up\``,
      ],
    ],
    [
      'to a section with nothing near',
      'executive/old: executive/new-name#zzzzzzzzzzzzz',
      [
        `${file}:1:16 error redirect: Found a redirect to \`executive/new-name#zzzzzzzzzzzzz\`, but no such section on that page: write \`executive/new-name\``,
      ],
    ],
    [
      'from a page that is there',
      'executive/new-name: outside/vendors',
      [
        `${file}:1:1 error redirect: Found a redirect from \`executive/new-name\`, which is there: nobody would find it any more: delete the line, or move the page first, for example with \`npm run mv\``,
      ],
    ],
    [
      'round in a circle, told once',
      'executive/a: executive/b\nexecutive/b: executive/c\nexecutive/c: executive/b\nexecutive/d: executive/a',
      [
        `${file}:2:1 error redirect: Found redirects that go round in a circle: \`executive/b\` to \`executive/c\` to \`executive/b\`: let one of them lead to a page that is there`,
      ],
    ],
    [
      'to one that leads nowhere, told where it ends',
      'executive/a: executive/b\nexecutive/b: executive/c',
      [
        `${file}:2:14 error redirect: Found a redirect to \`executive/c\`, but there is no such page: write the name of a page, like \`executive/weekly-check-in\`, or \`/\` for the home page`,
      ],
    ],
    [
      'from what is no name',
      'Old Name: executive/new-name',
      [`${file}:1:1 error redirect: Found \`Old Name\`, expected the name of a page or section: ${names}`],
    ],
    [
      'to what is no name',
      'executive/old: https://elsewhere.test/',
      [`${file}:1:16 error redirect: Found \`https://elsewhere.test/\`, expected the name of a page or section: ${names}`],
    ],
    [
      'out of the site',
      '../../etc/passwd: /',
      [`${file}:1:1 error redirect: Found \`../../etc/passwd\`, expected the name of a page or section: ${names}`],
    ],
    [
      'from a page of the site’s own',
      'search: executive/new-name\npackets/new: /\nassets/x: /\n/: executive/new-name',
      ['search', 'packets/new', 'assets/x', '/'].map(
        (name, at) =>
          `${file}:${at + 1}:1 error redirect: Found a redirect from \`${name}\`, which the site needs for a page of its own: delete the line`,
      ),
    ],
    [
      'that stands twice',
      'executive/old: executive/new-name\n/executive/old/: /',
      [
        `${file}:2:1 error redirect: Found a second redirect from \`executive/old\`, here written \`/executive/old/\`, expected one: delete one of the two lines`,
      ],
    ],
    [
      'to nothing',
      'executive/old:',
      [`${file}:1:15 error wrong-value: Found nothing for \`executive/old\`, expected some text: write the text after the colon`],
    ],
  ])('%s is an error at its place', (_, lines, expected) => {
    expect(told({ 'redirects.yml': `${lines}\n` })).toEqual(expected);
  });

  it('to a page that can’t be read is no error of its own', () => {
    expect(
      told({
        'redirects.yml': 'executive/old: outside/vendors\n',
        'outside/vendors.md': '---\ntitle: Vendors\n---\n',
        'executive/new-name.md': playbookText({ front: 'related: [old]', body: '[x](old.md)\n\n## Do it\n1. Now.\n' }),
        'packets/day-one.md': packetText(['executive/old#x']),
      }).map((line) => line.split(' ', 3).join(' ')),
    ).toEqual(['playbooks/outside/vendors.md:2:1 error missing-key:', 'playbooks/outside/vendors.md:2:1 error missing-key:']);
  });

  it('that can’t be read breaks no link that another line mends', () => {
    expect(
      told({
        'redirects.yml': 'executive/a:\nexecutive/old: executive/new-name\n',
        'outside/vendors.md': playbookText({ title: 'Vendors', body: '[x](../executive/old.md)\n\n## Do it\n1. Now.\n' }),
      }).map((line) => line.split(': ', 1)[0]),
    ).toEqual(['playbooks/outside/vendors.md:6:5 info moved-link', 'playbooks/redirects.yml:1:13 error wrong-value']);
  });
});
