// Properties of laying one playbook over another, whatever their sections: no line is lost, and what the team leaves alone is as it was.

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressesOf } from '../../../src/plan/addresses.ts';
import { slugOf, url } from '../../../src/model/names.ts';
import type { Playbook } from '../../../src/model/playbook.ts';
import { handbookOf, itemWords, playbookText } from '../../make.ts';
import { checkIn, extending, layeredOf } from '../../team.ts';

/** Headings, some of which are said twice, differ by case, or have no letter. */
const headings = ['Set up', 'set up!', 'Notes', 'Checklist: on the day', 'On the day', 'Week 1', 'Week 2', '🎉', 'Words `to` use', 'Étude'];
const words = fc.array(fc.constantFrom(...itemWords), { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const block = fc.oneof(
  words,
  words.map((text) => `- ${text}\n- ${text} again`),
  words.map((text) => `1. ${text}`),
  words.map((text) => `### ${text}\n\n${text}.`),
  words.map((text) => `\`\`\`email ${text}\n## ${text}\n\n${text}\n\`\`\``),
  words.map((text) => `> [!WARNING]\n> ${text}`),
  words.map((text) => `    ${text} indented`),
  words.map((text) => `<!-- ${text} -->`),
  words.map((text) => `| a |\n| --- |\n| ${text} |`),
);
const heading = fc.constantFrom(...headings).chain((title) => fc.constantFrom(`## ${title}`, `## ${title} ##`, `${title}\n---`));
const section = fc.record({ heading, blocks: fc.array(block, { maxLength: 3 }) });
const intro = fc.array(block, { maxLength: 2 });
const bodyOf = (start: readonly string[], sections: readonly { readonly heading: string; readonly blocks: readonly string[] }[]): string =>
  [...start, ...sections.flatMap(({ heading: title, blocks }) => [title, ...blocks])].join('\n\n');
const body = fc.tuple(intro, fc.array(section, { maxLength: 5 })).map(([start, sections]) => `${bodyOf(start, sections)}\n`);
const front = 'checklists:\n  on-the-day: { mode: do-confirm, when: daily, run_by: assistant }\n';

/** What a reader gets of a playbook, without the places of its lines. */
function read(playbook: Playbook | undefined): unknown {
  if (!playbook) return undefined;
  const places = new Set(['line', 'endLine', 'place', 'file', 'body', 'bodyLine']);
  const anchors = [...addressesOf([{ playbook, url: url('a') }], []).values()].flatMap(({ anchors: all }) => [...all]);
  return [JSON.parse(JSON.stringify(playbook, (key, value: unknown) => (places.has(key) ? undefined : value))), anchors];
}

it('Nothing but `extends: base` gives exactly the playbook below: items, text, anchors', () => {
  fc.assert(
    fc.property(body, fc.constantFrom('', '\n', '\n\n\n', '<!-- nothing yet -->\n'), (base, team) => {
      const text = playbookText({ front, body: base });
      const { handbook } = layeredOf({ [checkIn]: text }, { [`playbooks/${checkIn}`]: extending(team) });
      expect(read(handbook.playbooks[0])).toEqual(read(handbookOf({ [checkIn]: text }).handbook.playbooks[0]));
    }),
    { numRuns: 150 },
  );
});

const instruction = fc.constantFrom('', '', '<!-- append -->', '<!-- first -->', '<!-- after: Notes -->', '<!-- after: nowhere at all -->');
const teamSection = fc.record({ heading, instruction, blocks: fc.array(words, { maxLength: 2 }) });

it('Every line of the team is in the playbook once, and every line below but those that were replaced or removed', () => {
  fc.assert(
    fc.property(
      fc.array(section, { maxLength: 5 }),
      fc.array(teamSection, { maxLength: 4 }),
      fc.option(fc.constantFrom(...headings), { nil: undefined }),
      fc.boolean(),
      (sections, mine, removed, hasIntro) => {
        // Each line of text says who wrote it and where, so that none can stand for another.
        const base = sections.map(({ heading: title }, at) => ({ heading: title, blocks: [`below ${at} a`, `below ${at} b`] }));
        const team = mine.map(({ heading: title, instruction: where, blocks }, at) => ({
          heading: title,
          blocks: [...(where === '' ? [] : [where]), ...blocks.map((text, index) => `ours ${at} ${index} ${text}`)],
        }));
        const remove = removed === undefined ? '' : `remove: [${JSON.stringify(removed)}]\n`;
        const { content } = layeredOf(
          { [checkIn]: playbookText({ front, body: bodyOf(['below intro'], base) }) },
          { [`playbooks/${checkIn}`]: extending(bodyOf(hasIntro ? ['ours intro'] : [], team), remove) },
        );
        const [merged] = content.files;
        const lines = (merged?.text ?? '').split('\n');
        const [override] = content.layers.overrides;
        for (const line of team.flatMap(({ blocks }) => blocks.filter((text) => text.startsWith('ours'))))
          expect([line, lines.filter((one) => one === line).length]).toEqual([line, 1]);
        const gone = override?.sections.filter(({ way }) => way === 'replaces' || way === 'removes') ?? [];
        const lost = base.filter(({ blocks }) => !lines.includes(blocks[0] ?? ''));
        for (const { blocks } of base) expect(lines.includes(blocks[0] ?? '')).toBe(lines.includes(blocks[1] ?? ''));
        const keyOf = (title: string): string => slugOf(title) || title;
        const titleOf = ({ heading: title }: { readonly heading: string }): string =>
          keyOf(title.replace(/^## | ##$|\n---$/g, '').replaceAll('`', ''));
        expect(lost.map(titleOf).toSorted()).toEqual(gone.map(({ title }) => keyOf(title)).toSorted());
        expect(lines.includes('below intro')).toBe(!hasIntro);
        expect(lines.includes('ours intro')).toBe(hasIntro);
        // Each line is told to come from where it was written.
        const origins = content.origins.get(merged?.file ?? '') ?? [];
        for (const [index, line] of lines.entries()) {
          if (line.startsWith('ours')) expect(origins[index]?.file).toBe(`team/playbooks/${checkIn}`);
          if (line.startsWith('below')) expect(origins[index]?.file).toBe(`playbooks/${checkIn}`);
        }
      },
    ),
    { numRuns: 300 },
  );
});
