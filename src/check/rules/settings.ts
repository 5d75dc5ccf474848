// What handbook.yml says about the look and the address.

import { nearest } from '../../model/nearest.ts';
import { problemAt } from '../../model/problem.ts';
import { isExampleAddress } from '../../plan/whole-address.ts';
import type { Rule } from '../rule.ts';

/** A category's icon is one of the family. */
export const icons: Rule = function* (site, { iconNames }) {
  const known = new Set(iconNames);
  for (const { category } of site.categories) {
    if (known.has(category.icon)) continue;
    const near = nearest(category.icon, known);
    yield problemAt(category.place, {
      severity: 'error',
      code: 'unknown-icon',
      message: `Found the icon \`${category.icon}\` for \`${category.id}\`, expected a name of the Lucide icons`,
      hint: near ? `write \`${near}\`` : 'look a name up at lucide.dev/icons, or leave the line out',
    });
  }
};

/** A category that has no playbook leads readers to an empty page. */
export const emptyCategory: Rule = function* (site) {
  for (const { category, playbooks } of site.categories) {
    if (playbooks.length > 0 || [...site.handbook.unread].some((path) => path.startsWith(`${category.id}/`))) continue;
    yield problemAt(category.place, {
      severity: 'warning',
      code: 'empty-category',
      message: `Found the category \`${category.id}\` without a playbook`,
      hint: `write \`${category.id}/<playbook>.md\`, or delete the category`,
    });
  }
};

/** The logo is there. */
export const logo: Rule = function* (site) {
  const { logo: named } = site.handbook.settings;
  if (named === undefined || site.media.has(named.name)) return;
  const near = nearest(named.name, site.media);
  yield problemAt(named.place, {
    severity: 'error',
    code: 'logo',
    message: `Found the logo \`${named.name}\`, but no such picture`,
    hint: near ? `write \`${near}\`` : 'put the file into `team/`, as svg or png, and write its name',
  });
};

/** The example addresses that the product ships with lead nowhere, and they are printed on every sheet. */
export const exampleAddress: Rule = function* (site) {
  const { settingsFile, settings } = site.handbook;
  if (settingsFile === undefined) return;
  const { address, forge } = settings;
  const examples = [
    ['address', isExampleAddress(address)],
    ['repository', forge?.repository.startsWith('https://github.com/example/') === true],
  ] as const;
  for (const [key, isExample] of examples) {
    if (!isExample) continue;
    yield problemAt(
      { file: settingsFile, line: 1, column: 1 },
      {
        severity: 'info',
        code: 'example-address',
        message: `Found the example address for \`${key}\`, which is printed and linked but leads nowhere`,
        hint: `write your own in handbook.yml${key === 'repository' ? ', or delete the line' : ''}`,
      },
    );
  }
};
