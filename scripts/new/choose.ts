// Asks for one of several things until the answer is one: by its number, its name, or letters that only it has.

import { nearest } from '../../src/model/nearest.ts';

/** Something to choose. */
export interface Choice {
  readonly name: string;
  /** Says what the name stands for; people may type it too. */
  readonly title: string;
}

/** Where a question goes and its answer comes from. */
export interface Dialog {
  /** Gives the answer without spaces around it. */
  ask(question: string): Promise<string>;
  tell(text: string): void;
}

/** More than these are not listed before there are letters to go by. */
const longestList = 12;

/** The name of the choice. An empty answer is the default, where there is one. */
export async function choose(question: string, choices: readonly Choice[], dialog: Dialog, byDefault?: string): Promise<string> {
  let shown = choices.length <= longestList ? choices : [];
  dialog.tell(shown.length > 0 ? `${question}\n${listed(shown)}` : `${question} A few letters of its name are enough.\n`);
  for (;;) {
    const answer = await dialog.ask(`${shown.length > 0 ? 'Number or name' : 'Name'}${byDefault === undefined ? '' : ` [${byDefault}]`}: `);
    if (answer === '' && byDefault !== undefined) return byDefault;
    const found = matching(answer, choices, shown);
    if (found.length === 1) return found[0]?.name ?? '';
    if (answer === '') continue;
    shown = found.length > 0 ? found.slice(0, longestList) : shown;
    dialog.tell(found.length > 0 ? several(answer, found.length, shown) : none(answer, choices));
  }
}

function matching(answer: string, choices: readonly Choice[], shown: readonly Choice[]): readonly Choice[] {
  const wanted = answer.toLowerCase();
  if (wanted === '') return [];
  const numbered = /^\d+$/.test(wanted) ? shown[Number(wanted) - 1] : undefined;
  const exact = numbered ?? choices.find(({ name, title }) => name.toLowerCase() === wanted || title.toLowerCase() === wanted);
  return exact ? [exact] : choices.filter(({ name, title }) => name.toLowerCase().includes(wanted) || title.toLowerCase().includes(wanted));
}

function several(answer: string, count: number, shown: readonly Choice[]): string {
  return `${count} have \`${answer}\` in their name${count > shown.length ? `; the first ${shown.length}` : ''}:\n${listed(shown)}`;
}

function none(answer: string, choices: readonly Choice[]): string {
  const near = nearest(
    answer,
    choices.map(({ name }) => name),
  );
  return `There is no \`${answer}\`.${near ? ` Did you mean \`${near}\`?` : ''}\n`;
}

function listed(choices: readonly Choice[]): string {
  const width = Math.max(...choices.map(({ name }) => name.length));
  return choices.map(({ name, title }, index) => `${String(index + 1).padStart(4)}  ${name.padEnd(width)}  ${title}\n`).join('');
}
