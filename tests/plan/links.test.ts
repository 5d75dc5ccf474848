// Tests where links and pictures lead: to an address of the site, elsewhere, or to a fault with a hint.

import { describe, expect, it } from 'vitest';
import { resolveImage, resolveLink, type Target } from '../../src/plan/links.ts';
import { planSite } from '../../src/plan/site.ts';
import { checklistKeys, handbookOf, packetText, playbookText, siteOf } from '../make.ts';

const files = {
  'executive/weekly-check-in.md': playbookText({
    front: checklistKeys('before-the-check-in'),
    body: 'Intro.\n\n### In short\n\n## Set it up\n### In detail\ntext\n## Café & Co\ntext\n## Checklist: before the check-in\n### The day before\n- [ ] one\n',
  }),
  'executive/plan.md': playbookText(),
  'stakeholder/map-your-stakeholders.md': playbookText(),
  'stakeholder/über.md': playbookText(),
  'packets/first-day.md': packetText(['executive/weekly-check-in#before-the-check-in'], { body: '## Before you print\nPrint this.\n' }),
};
const site = siteOf(files, { media: ['executive/map.png', 'shared/logo.webp'] });
const from = (href: string, path = 'executive/plan.md'): Target => resolveLink(site, path, href);
const fault = (target: Target): string =>
  target.kind === 'broken' ? `${target.fault.severity} ${target.fault.code}: ${target.fault.message}: ${target.fault.hint}` : target.kind;

describe('a link leads to', () => {
  const page = '/executive/weekly-check-in/';
  it.each([
    ['weekly-check-in.md', page],
    ['./weekly-check-in.md', page],
    ['../executive/weekly-check-in.md', page],
    ['/executive/weekly-check-in.md', page],
    ['../stakeholder/map-your-stakeholders.md', '/stakeholder/map-your-stakeholders/'],
    ['../packets/first-day.md', '/packets/first-day/'],
    ['../stakeholder/%C3%BCber.md', '/stakeholder/über/'],
    ['../stakeholder/u%CC%88ber.md', '/stakeholder/über/'],
    ['weekly-check-in.md#', page],
    ['weekly-check-in.md#set-it-up', `${page}#set-it-up`],
    ['weekly-check-in.md#in-detail', `${page}#in-detail`],
    ['weekly-check-in.md#caf%C3%A9--co', `${page}#café-co`],
    ['weekly-check-in.md#before-the-check-in', `${page}#before-the-check-in`],
    ['weekly-check-in.md#checklist-before-the-check-in', `${page}#before-the-check-in`],
    ['#set-it-up', '/executive/plan/#set-it-up'],
  ])('%s', (href, address) => {
    expect(from(href)).toEqual({ kind: 'site', address });
  });

  it.each(['https://example.com/a.md', 'mailto:a@b.example', 'tel:+441234'])('a place elsewhere: %s', (href) => {
    expect(from(href)).toEqual({ kind: 'elsewhere', href });
  });

  it.each([
    ['a pause point, by the name GitHub gives its heading', 'weekly-check-in.md#the-day-before'],
    ['a heading before the first section', 'weekly-check-in.md#in-short'],
    ['a heading of a packet', '../packets/first-day.md#before-you-print'],
    ['a picture in the folder', 'map.png'],
  ])('%s', (_, href) => {
    expect(from(href).kind).toBe('site');
  });

  it('a file that has problems of its own, and is not called missing', () => {
    const { handbook } = handbookOf({ ...files, 'executive/broken.md': 'no front matter' });
    expect(resolveLink(planSite(handbook), 'executive/plan.md', 'broken.md#x')).toEqual({ kind: 'unread' });
  });
});

describe('a link is broken', () => {
  it.each([
    [
      'weekly-chek-in.md',
      'Found a link to `weekly-chek-in.md`, but no playbook or packet `executive/weekly-chek-in.md`: write `weekly-check-in.md`',
    ],
    [
      'weekly-check-in',
      'Found a link to `weekly-check-in`, but no playbook or packet `executive/weekly-check-in`: write `weekly-check-in.md`',
    ],
    [
      'weekly-check-in/',
      'Found a link to `weekly-check-in/`, but no playbook or packet `executive/weekly-check-in/`: write `weekly-check-in.md`',
    ],
    [
      'map-your-stakeholders.md',
      'Found a link to `map-your-stakeholders.md`, but no playbook or packet `executive/map-your-stakeholders.md`: write `../stakeholder/map-your-stakeholders.md`',
    ],
    [
      'Weekly-Check-In.md',
      'Found a link to `Weekly-Check-In.md`, but no playbook or packet `executive/Weekly-Check-In.md`: write `weekly-check-in.md`',
    ],
    [
      '../../secrets.md',
      'Found a link to `../../secrets.md`, but no playbook or packet `../secrets.md`: link to a file that exists, such as `../executive/weekly-check-in.md`',
    ],
    [
      '/etc/passwd',
      'Found a link to `/etc/passwd`, but no playbook or packet `etc/passwd`: link to a file that exists, such as `../executive/weekly-check-in.md`',
    ],
    [
      '%zz-nothing-like-it.md',
      'Found a link to `%zz-nothing-like-it.md`, but no playbook or packet `executive/%zz-nothing-like-it.md`: link to a file that exists, such as `../executive/weekly-check-in.md`',
    ],
  ])('%s', (href, message) => {
    expect(fault(from(href))).toBe(`error broken-link: ${message}`);
  });

  it('when it is empty', () => {
    expect(fault(from(''))).toBe(
      'error broken-link: Found a link that leads nowhere, expected a file or an address: write the target between the round brackets',
    );
  });

  it('when its anchor is nearly one, or none', () => {
    expect(fault(from('weekly-check-in.md#set-it-upp'))).toBe(
      'error broken-anchor: Found a link to `#set-it-upp`, but no such heading in `executive/weekly-check-in.md`: write `#set-it-up`',
    );
    expect(fault(from('#nowhere-at-all'))).toBe(
      'error broken-anchor: Found a link to `#nowhere-at-all`, but no such heading in `executive/plan.md`: write one of `#set-it-up`',
    );
  });

  it('when its file or anchor is a name of JavaScript', () => {
    expect(from('constructor').kind).toBe('broken');
    expect(from('#constructor').kind).toBe('broken');
    expect(from('#__proto__').kind).toBe('broken');
  });
});

describe('a picture', () => {
  it.each([
    ['map.png', '/executive/map.png'],
    ['../shared/logo.webp', '/shared/logo.webp'],
  ])('lies at its own path: %s', (src, address) => {
    expect(resolveImage(site, 'executive/plan.md', src)).toEqual({ kind: 'site', address });
  });

  it('that is missing is told with the nearest', () => {
    expect(fault(resolveImage(site, 'executive/plan.md', 'mapp.png'))).toBe(
      'error broken-picture: Found the picture `mapp.png`, but no file `executive/mapp.png`: write `map.png`',
    );
    expect(fault(resolveImage(site, 'executive/plan.md', '../../x.png'))).toBe(
      'error broken-picture: Found the picture `../../x.png`, but no file `../x.png`: put the file there, or correct the path',
    );
  });

  it('is found however its accents are written on the disk', () => {
    const named = siteOf(files, { media: ['executive/cafe\u0301.png'] });
    expect(resolveImage(named, 'executive/plan.md', 'caf%C3%A9.png').kind).toBe('site');
  });
});
