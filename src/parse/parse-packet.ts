// One Markdown file of `packets/` to a packet.

import type { Packet, Settings } from '../model/handbook.ts';
import type { Slug } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Block } from '../model/prose.ts';
import { readFrontMatter, type LayeredFile } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { references, type Parsed } from './parse-playbook.ts';
import { withIds } from './parse-sections.ts';
import { packetSchema } from './schema.ts';
import { readStrayLines } from './stray-lines.ts';
import { validate } from './validate.ts';
import { fillBody, fillVariables, readSlips, slipsOfValue, type Variables } from './variables.ts';

/** Parses a packet. */
export function parsePacket(file: LayeredFile, slug: Slug, defaults: Settings['defaults'], variables: Variables = {}): Parsed<Packet> {
  const { front, problems: frontProblems } = readFrontMatter(file);
  if (!front) return { value: undefined, problems: frontProblems };
  const { value: keys, problems: keyProblems } = validate(packetSchema, front.yaml);
  const markdown = parseMarkdown(front.body, { file: file.file, line: front.bodyLine, variables });
  const problems: Problem[] = [
    ...keyProblems,
    ...markdown.problems,
    ...readStrayLines(file, front, markdown, []),
    ...readSlips(front.body, file.file, front.bodyLine, markdown, variables),
    ...(['title', 'summary', 'for'] as const).flatMap((key) => slipsOfValue(keys?.[key] ?? '', front.yaml.placeOf([key]), variables)),
  ];
  if (!keys) return { value: undefined, loose: { path: file.path, links: markdown.links, sources: [] }, problems };
  return {
    value: {
      slug,
      file: file.file,
      path: file.path,
      body: fillBody(front.body, front.bodyLine, markdown, variables),
      bodyLine: front.bodyLine,
      title: fillVariables(keys.title, variables),
      summary: fillVariables(keys.summary, variables),
      summaryPlace: front.yaml.placeOf(['summary']),
      audience: fillVariables(keys.for, variables),
      layout: keys.layout,
      owner: keys.owner ?? defaults.owner,
      reviewed: keys.reviewed,
      sheets: references(keys.sheets, front.yaml, 'sheets'),
      cover: withIds(
        markdown.blocks.filter((block): block is Block => block.type !== 'comment'),
        new Set(),
      ),
      links: markdown.links,
      place: { file: file.file, line: 1, column: 1 },
    },
    problems,
  };
}
