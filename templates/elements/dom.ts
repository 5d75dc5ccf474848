// Making elements and the sentences in them.

import { isolated } from '../../src/model/direction.ts';

/** An element with attributes and children; texts become text, never HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A sentence with its gaps filled; what is written in the other direction is set apart. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  const direction = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name];
    return value === undefined ? gap : isolated(value, direction);
  });
}
