// Names in front matter and settings that refer to a playbook: `related`, and `order` of a category.

import { nearest } from '../../model/nearest.ts';
import type { PageName } from '../../model/page-name.ts';
import type { Playbook, Reference } from '../../model/playbook.ts';
import { problemAt, type Fault, type Problem } from '../../model/problem.ts';
import { leadsOfRelated, movedPlaybook } from '../../plan/related.ts';
import { playbooksNamed, type Site } from '../../plan/site.ts';
import type { Rule } from '../rule.ts';

/** Related playbooks exist, are not the playbook itself, and are named so that only one is meant. */
export const related: Rule = function* (site) {
  for (const { playbook } of site.playbooks) {
    for (const { name, place } of playbook.related) {
      const found = playbooksNamed(site, name.replace(/\.md$/, ''));
      const leads = found.length === 0 ? leadsOfRelated(site, name) : [];
      if (leads.length > 0) {
        if (!leads.some((lead) => isUnread(site, `${lead}.md`))) yield problemAt(place, movedRelated(site, playbook, name, leads));
        continue;
      }
      if (found.length === 1 && found[0]?.playbook === playbook) {
        yield problemAt(place, {
          severity: 'warning',
          code: 'related',
          message: `Found \`${name}\` among its own related playbooks`,
          hint: 'delete it',
        });
      } else if (found.length > 1) {
        const names = found.map((other) => `\`${other.playbook.category}/${other.playbook.slug}\``).join(' or ');
        yield problemAt(place, {
          severity: 'error',
          code: 'related',
          message: `Found the related playbook \`${name}\`, which could be ${names}`,
          hint: `write ${names}`,
        });
      } else if (found.length === 0 && isUnread(site, `${name}.md`)) {
        continue;
      } else if (found.length === 0 || name.endsWith('.md')) {
        const near = found[0]?.playbook.slug ?? nearest(name, site.playbooksBySlug.keys());
        yield problemAt(place, {
          severity: 'error',
          code: 'related',
          message: `Found the related playbook \`${name}\`, but there is no such playbook`,
          hint: near ? `write \`${near}\`` : 'write the file name of a playbook, without `.md`',
        });
      }
    }
  }
};

/** What to say of a related playbook that has moved. */
function movedRelated(site: Site, playbook: Playbook, name: string, leads: readonly PageName[]): Fault {
  const now = movedPlaybook(site, name)?.playbook;
  if (now && now !== playbook) {
    const isOnly = playbooksNamed(site, now.slug).length === 1;
    return {
      severity: 'info',
      code: 'moved-link',
      message: `Found the related playbook \`${name}\`, which has moved to \`${now.category}/${now.slug}\``,
      hint: `write \`${isOnly ? now.slug : `${now.category}/${now.slug}`}\``,
    };
  }
  return {
    severity: 'warning',
    code: 'moved-link',
    message: `Found the related playbook \`${name}\`, which leads to ${leads.map((lead) => `\`${lead || '/'}\``).join(' or ')} now, and is left out`,
    hint: 'name another playbook, or delete it',
  };
}

/** Whether a file of this name, with its category or without, is there but has problems of its own, or was dropped by the team. */
function isUnread(site: Site, name: string): boolean {
  return [...site.handbook.unread, ...site.handbook.layers.hidden].some((path) => path === name || path.endsWith(`/${name}`));
}

/** The reading order names playbooks of its category, and the order of packets names packets, each once. */
export const order: Rule = function* (site) {
  const { settings } = site.handbook;
  const unread = new Set([...site.handbook.unread, ...site.handbook.layers.hidden]);
  for (const { category, playbooks } of site.categories) {
    const slugs = playbooks.map((planned) => planned.playbook.slug);
    yield* misplaced(category.order, slugs, `the order of \`${category.id}\``, 'playbook', (name) =>
      unread.has(`${category.id}/${name}.md`),
    );
  }
  const packets = site.packets.map((planned) => planned.packet.slug);
  yield* misplaced(settings.packets, packets, 'the order of packets', 'packet', (name) => unread.has(`packets/${name}.md`));
};

function* misplaced(
  named: readonly Reference[],
  known: readonly string[],
  where: string,
  what: string,
  isUnread: (name: string) => boolean,
): Generator<Problem> {
  const slugs = new Set(known);
  const seen = new Set<string>();
  for (const { name, place } of named) {
    if (seen.has(name))
      yield problemAt(place, {
        severity: 'warning',
        code: 'order',
        message: `Found \`${name}\` twice in ${where}`,
        hint: 'delete one of the two',
      });
    else if (!slugs.has(name) && !isUnread(name)) {
      const near = nearest(name, slugs);
      yield problemAt(place, {
        severity: 'warning',
        code: 'order',
        message: `Found \`${name}\` in ${where}, but no such ${what} there`,
        hint: near ? `write \`${near}\`` : `delete it, or write the ${what}`,
      });
    }
    seen.add(name);
  }
}
