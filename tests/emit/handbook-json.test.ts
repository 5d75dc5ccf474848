// handbook.json: it fits the schema that is served beside it, and holds what other programs were promised.

import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { HandbookJson } from '../../src/emit/handbook-json.ts';
import { handbookJson } from '../../src/emit/handbook-json.ts';
import { packetText, playbookText, siteOf } from '../make.ts';
import { small } from '../site/small.ts';
import { builtSite, fileFor } from './built.ts';

const built = await builtSite();
const data = JSON.parse(built.text('handbook.json')) as HandbookJson;

test('It fits the served schema, and the schema refuses what does not fit', () => {
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(built.text('schema/handbook.json')) as object);
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...data, title: 1 })).toBe(false);
  expect(validate({ ...data, surprise: true })).toBe(false);
  expect(validate({ ...data, playbooks: [{ id: 'executive/x' }] })).toBe(false);
});

test('It names every playbook, checklist and packet that has a page', () => {
  const pages = (pattern: RegExp): string[] => built.files.flatMap((file) => pattern.exec(file)?.[1] ?? []).toSorted();
  const categories = data.categories.map((category) => category.id).join('|');
  expect(data.playbooks.map((playbook) => playbook.id).toSorted()).toEqual(
    pages(new RegExp(`^((?:${categories})/(?!page/)[^/]+)/index\\.html$`)),
  );
  expect(data.checklists.map((checklist) => checklist.id.replace('#', '/')).toSorted()).toEqual(
    pages(/^checklists\/([^/]+\/[^/]+\/[^/]+)\/index\.html$/),
  );
  expect(data.packets.map((packet) => packet.id).toSorted()).toEqual(pages(/^packets\/([^/]+)\/index\.html$/).filter((id) => id !== 'new'));
});

test('What it refers to is in it, and every address has a page with the anchor', () => {
  const points = new Set(data.sources.flatMap((source) => source.points.map((point) => point.id)));
  const checklists = new Set(data.checklists.map((checklist) => checklist.id));
  const playbooks = new Set(data.playbooks.map((playbook) => playbook.id));
  const categories = new Set(data.categories.map((category) => category.id));
  for (const playbook of data.playbooks) {
    expect(categories).toContain(playbook.category);
    for (const point of [...playbook.sources, ...playbook.plays.flatMap((play) => play.sources)]) expect(points).toContain(point);
    for (const id of playbook.checklists) expect(checklists).toContain(id);
  }
  for (const checklist of data.checklists) expect(playbooks).toContain(checklist.playbook);
  for (const packet of data.packets) for (const id of packet.checklists) expect(checklists).toContain(id);
  const addresses = [...data.playbooks, ...data.checklists, ...data.packets, ...data.categories].map((entry) => entry.url);
  const anchored = [
    ...data.playbooks.flatMap((playbook) => [...playbook.plays, ...playbook.words].map((part) => part.url)),
    ...data.sources.flatMap((source) => source.points.flatMap((point) => point.coveredBy)),
  ];
  expect(anchored.length).toBeGreaterThan(100);
  for (const address of [...addresses, ...anchored]) {
    const file = fileFor(built, address);
    expect(file, address).toBeDefined();
    const anchor = address.split('#')[1];
    if (anchor !== undefined) expect(built.text(file ?? ''), address).toContain(`id="${anchor}"`);
  }
});

test('Item ids are unique within a checklist', () => {
  for (const checklist of data.checklists) {
    const ids = checklist.groups.flatMap((group) => group.items.map((item) => item.id));
    expect(new Set(ids).size, checklist.id).toBe(ids.length);
  }
});

test('A small handbook comes out as these data', () => {
  const json = handbookJson(
    siteOf({
      ...small,
      'packets/first-day.md': packetText(['executive/weekly-check-in#before-the-check-in']),
      'executive/know-your-executive.md': playbookText({ title: 'Know your executive' }),
      'executive/weekly-check-in.md': (small['executive/weekly-check-in.md'] ?? '').replace('#watch', ''),
    }),
  );
  expect(json.playbooks[1]).toEqual({
    id: 'executive/weekly-check-in',
    title: 'Weekly check-in',
    summary: 'One sentence about it.',
    category: 'executive',
    url: '/executive/weekly-check-in/',
    owner: 'Handbook team',
    reviewed: '2026-11-22',
    aliases: ['one-to-one'],
    sources: ['AR-E0'],
    plays: [{ id: 'set-it-up', title: 'Set it up', url: '/executive/weekly-check-in/#set-it-up', sources: ['AR-E0'] }],
    words: [
      { id: 'words-ask-for-the-slot', title: 'Ask for the slot', kind: 'email', url: '/executive/weekly-check-in/#words-ask-for-the-slot' },
    ],
    checklists: ['executive/weekly-check-in#before-the-check-in'],
  });
  expect(json.checklists).toEqual([
    {
      id: 'executive/weekly-check-in#before-the-check-in',
      title: 'Before the check-in',
      url: '/checklists/executive/weekly-check-in/before-the-check-in/',
      playbook: 'executive/weekly-check-in',
      mode: 'do-confirm',
      when: 'the day before',
      runBy: 'assistant',
      every: null,
      groups: [
        {
          title: 'On the day before',
          items: [
            { id: expect.stringMatching(/^[0-9a-f]{10}$/) as string, text: 'Send the agenda with decisions on top', who: null, due: null },
            { id: expect.stringMatching(/^[0-9a-f]{10}$/) as string, text: 'Write down one thing you need', who: null, due: null },
          ],
        },
      ],
    },
  ]);
  expect(json.packets).toEqual([
    { id: 'first-day', title: 'First day', url: '/packets/first-day/', checklists: ['executive/weekly-check-in#before-the-check-in'] },
  ]);
  expect(json.sources).toEqual([
    {
      id: 'AR',
      title: 'The art of it',
      points: [
        {
          id: 'AR-E0',
          text: 'Hold regular check-ins.',
          home: 'executive',
          coveredBy: ['/executive/weekly-check-in/#set-it-up', '/executive/weekly-check-in/#before-the-check-in'],
        },
      ],
    },
  ]);
});
