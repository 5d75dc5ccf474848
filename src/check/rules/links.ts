// Every link between files and every picture leads somewhere, by the name its file has now.

import { problemAt } from '../../model/problem.ts';
import { resolveImage, resolveLink } from '../../plan/links.ts';
import type { Rule } from '../rule.ts';

/** Broken links, anchors and pictures, and links to what has moved, each at its place. */
export const links: Rule = function* (site) {
  const documents = [
    ...site.playbooks.map((planned) => planned.playbook),
    ...site.packets.map((planned) => planned.packet),
    ...site.handbook.loose,
  ];
  for (const document of documents) {
    for (const link of document.links) {
      const target = (link.image ? resolveImage : resolveLink)(site, document.path, link.href);
      if (target.kind === 'broken') yield problemAt(link.place, target.fault);
      if (target.kind === 'site' && target.moved) yield problemAt(link.place, target.moved);
    }
  }
};
