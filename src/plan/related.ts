// Which playbooks are read next: those that front matter names, also by names they had before.

import { partsOf, type PageName } from '../model/page-name.ts';
import { leadOf } from './moved.ts';
import { playbooksNamed, type PlannedPlaybook, type Site } from './site.ts';

/** Where a related playbook leads that has moved; more than one where playbooks of a bare slug went to several places. */
export function leadsOfRelated({ moved }: Site, name: string): readonly PageName[] {
  const lead = leadOf(moved, name);
  return name.includes('/') ? (lead === undefined ? [] : [lead]) : (moved.bySlug.get(name.replace(/\.md$/, '')) ?? []);
}

/** The playbook that a name meant before it moved; nothing where it leads to none, or a bare slug to several. */
export function movedPlaybook(site: Site, name: string): PlannedPlaybook | undefined {
  const [first, ...more] = new Set(leadsOfRelated(site, name).flatMap((lead) => playbooksNamed(site, partsOf(lead).page)));
  return more.length > 0 ? undefined : first;
}

/** The playbooks to read after this one, in the order they are named; what leads to none is reported by a check. */
export function relatedPlaybooks(site: Site, { playbook }: PlannedPlaybook): PlannedPlaybook[] {
  const found = playbook.related.flatMap(({ name }) => {
    const [named] = playbooksNamed(site, name);
    // What has become a part of this playbook isn't read after it.
    const moved = named ? undefined : movedPlaybook(site, name);
    return named ?? (moved && moved.playbook !== playbook ? [moved] : []);
  });
  return [...new Set(found)];
}
