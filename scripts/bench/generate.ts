// Writes a made-up handbook of any size: playbooks of 600 to 900 words with all that real ones hold. The same seed and
// size give the same bytes, and the result passes `npm run check`.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chanceOf, madeUpWord, pick, vocabulary, type Chance } from './vocabulary.ts';

const categories = [
  { id: 'executive', title: 'Your executive', icon: 'user-round', hue: 'blue' },
  { id: 'stakeholder', title: 'Stakeholders', icon: 'users-round', hue: 'green' },
  { id: 'external', title: 'People outside', icon: 'handshake', hue: 'rust' },
  { id: 'service-mindset', title: 'Service mindset', icon: 'sprout', hue: 'plum' },
] as const;
const verbs = ['Send', 'Write', 'Call', 'Print', 'Book', 'Confirm', 'Move', 'File', 'Open', 'Copy', 'Read', 'Share'] as const;
const things = [
  'the agenda',
  'the guest list',
  'two papers',
  'the room plan',
  'one reminder',
  'the travel file',
  'the briefing',
  'three dates',
  'the reply',
  'the signed copy',
] as const;
const moments = ['On the day before', 'Before the meeting', 'At the start', 'After the call', 'On Monday morning', 'Every Friday'] as const;
const kinds = ['email', 'message', 'agenda', 'script'] as const;
const documents = ['AB', 'CD', 'EF', 'GH', 'IJ'] as const;
const pointsInDocument = 20;

/** What to generate. */
export interface Size {
  readonly playbooks: number;
  readonly seed?: number;
}

/** Writes the handbook into an empty folder. */
export function generate(folder: string, { playbooks, seed = 1 }: Size): void {
  const chance = chanceOf(seed);
  const maker = new Maker(chance, vocabulary(seed + 1));
  const names = Array.from({ length: playbooks }, (_, index) => ({
    category: categories[index % categories.length]?.id ?? 'executive',
    slug: `${maker.slug()}-${index + 1}`,
  }));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('handbook.yml', settings);
  write('sources.yml', maker.sources());
  write('synonyms.yml', '- [executive, boss, principal]\n- [calendar, diary, schedule]\n- ["1:1", one-to-one, check-in]\n');
  const sheets: string[] = [];
  for (const [index, { category, slug }] of names.entries()) {
    const others = [1, 7, 23].flatMap((step) => names[(index + step) % names.length] ?? []).filter((other) => other.slug !== slug);
    const { text, checklists } = maker.playbook(category, others);
    write(`${category}/${slug}.md`, text);
    if (sheets.length < 40) sheets.push(...checklists.map((checklist) => `${category}/${slug}#${checklist}`));
  }
  for (let packet = 0; packet < 5; packet++)
    write(`packets/packet-${packet + 1}.md`, maker.packet(packet + 1, sheets.slice(packet * 5, packet * 5 + 7)));
}

const settings = `title: Generated handbook
tagline: Made-up playbooks for measuring.
language: en-GB
address: https://handbook.example/
edit: https://forge.example/team/handbook/edit/main/{path}
categories:
${categories.map(({ id, title, icon, hue }) => `  - { id: ${id}, title: ${title}, summary: A made-up category., icon: ${icon}, hue: ${hue} }\n`).join('')}roles: [assistant, executive]
defaults: { owner: Handbook team, review_every: 90 years }
`;

class Maker {
  private readonly chance: Chance;
  private readonly draw: (chance: Chance) => string;

  constructor(chance: Chance, draw: (chance: Chance) => string) {
    this.chance = chance;
    this.draw = draw;
  }

  slug(): string {
    return `${this.word(4)}-${this.word(4)}`;
  }

  sources(): string {
    const points = documents.flatMap((document) =>
      Array.from(
        { length: pointsInDocument },
        (_, index) => `  - { id: ${document}-${index + 1}, home: ${pick(this.chance, categories).id}, point: "${this.sentence(12)}" }\n`,
      ),
    );
    return `documents:\n${documents.map((id) => `  ${id}: { title: "${this.sentence(5)}" }\n`).join('')}points:\n${points.join('')}`;
  }

  packet(number: number, sheets: readonly string[]): string {
    return `---\ntitle: Packet ${number}\nsummary: ${this.sentence(8)}\nfor: a new assistant\nreviewed: 2026-11-22\nsheets:\n${[...new Set(sheets)].map((sheet) => `  - ${sheet}\n`).join('')}---\n\n${this.paragraph(60)}\n`;
  }

  playbook(
    category: string,
    others: readonly { readonly category: string; readonly slug: string }[],
  ): { text: string; checklists: string[] } {
    const count = this.chance() < 0.4 ? 2 : 1;
    const checklists = Array.from({ length: count }, (_, index) => `${this.word(4)}-${this.word(4)}-${index + 1}`);
    const link = (index: number): string => {
      const other = others[index];
      return other ? `[${this.words(3)}](${other.category === category ? '' : `../${other.category}/`}${other.slug}.md)` : this.words(3);
    };
    const front = `---
title: ${this.title(4)}
summary: ${this.sentence(14)}
owner: Handbook team
reviewed: 2026-11-22
aliases: [${[this.words(2), this.words(3), this.words(1)].map((alias) => `"${alias}"`).join(', ')}]
related: [${others.map((other) => other.slug).join(', ')}]
checklists:
${checklists.map((slug) => `  ${slug}:\n    mode: ${this.chance() < 0.5 ? 'read-do' : 'do-confirm'}\n    when: the day before ${this.words(3)}\n    run_by: assistant\n    every: week\n    tried: 2026-11-22\n`).join('')}changes:
  2026-11-${String(1 + Math.floor(this.chance() * 21)).padStart(2, '0')}: ${this.sentence(6)}
---
`;
    const plays: string[] = [];
    const enough = 430 + this.chance() * 130;
    while (wordsOf(plays) < enough) plays.push(this.play(link(plays.length % others.length)));
    const lists = checklists.map((slug) => this.checklist(slug));
    return { text: [front, `${this.paragraph(40)} See ${link(0)}.`, ...plays, ...lists].join('\n\n') + '\n', checklists };
  }

  private play(link: string): string {
    const steps = Array.from({ length: 3 + Math.floor(this.chance() * 3) }, (_, index) => `${index + 1}. ${this.sentence(12)}`);
    const points = [0, 1].map(() => `${pick(this.chance, documents)}-${1 + Math.floor(this.chance() * pointsInDocument)}`);
    return `## ${this.title(4)}
<!-- sources: ${[...new Set(points)].join(' ')} -->
${steps.join('\n')}

${this.paragraph(25)} **${this.words(2)}** and ${link}.

${this.copyable(pick(this.chance, kinds))}

> [!WARNING]
> ${this.sentence(14)}`;
  }

  private copyable(kind: (typeof kinds)[number]): string {
    const text = `{{name}}, ${this.sentence(14)}\n\n${this.sentence(12)} {{day}}.`;
    const body = kind === 'email' ? `Subject: ${this.words(4)} {{day}}\n\n${text}` : text;
    return `\`\`\`${kind} ${this.title(3)}\n${body}\n\`\`\``;
  }

  private checklist(slug: string): string {
    const groups = Array.from({ length: 2 }, (_, index) => {
      const items = Array.from(
        { length: 3 + Math.floor(this.chance() * 3) },
        () => `- [ ] ${pick(this.chance, verbs)} ${pick(this.chance, things)} about ${this.word(3)} ${this.word(4)}`,
      );
      const moment = pick(this.chance, moments.slice(index * 3, index * 3 + 3));
      return `### ${moment}\n${items.join('\n')}`;
    });
    return `## Checklist: ${slug.replaceAll('-', ' ')}\n<!-- sources: ${pick(this.chance, documents)}-1 -->\n\n${groups.join('\n\n')}`;
  }

  /** Now and then a word that stands nowhere else, as names do. */
  private word(shortest = 1): string {
    for (;;) {
      const word = this.chance() < 0.004 ? madeUpWord(this.chance, 3) : this.draw(this.chance);
      if (word.length >= shortest) return word;
    }
  }

  private words(count: number): string {
    return Array.from({ length: count }, () => this.word()).join(' ');
  }

  private title(count: number): string {
    return capital(Array.from({ length: count }, () => this.word(3)).join(' '));
  }

  private sentence(length: number): string {
    const count = Math.max(3, Math.round(length * (0.6 + this.chance() * 0.8)));
    return `${capital(this.words(count))}.`;
  }

  private paragraph(length: number): string {
    const sentences: string[] = [];
    for (let count = 0; count < length; count += 12) sentences.push(this.sentence(12));
    return sentences.join(' ');
  }
}

function wordsOf(texts: readonly string[]): number {
  return texts.join(' ').split(/\s+/).length;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
