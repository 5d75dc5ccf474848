// Asks for what a new playbook, checklist or packet still lacks, and again for what can't be.

import { suggestSlug } from '../../src/model/names.ts';
import type { Site } from '../../src/plan/site.ts';
import { WishFault, type Scaffold } from '../../src/site/scaffold.ts';
import { choose, type Choice, type Dialog } from './choose.ts';

/** What can be made, and what it is. */
export const kinds: readonly (Choice & { readonly name: Scaffold['kind'] })[] = [
  { name: 'playbook', title: 'how something is done, with words to use and checklists' },
  { name: 'checklist', title: 'what to tick, in a playbook that is there' },
  { name: 'packet', title: 'several sheets printed as one job' },
];

/** Everything there is to say of it but the day. */
export type WishedFor = Omit<Scaffold, 'today'>;
/** What was said on the command line. */
export type Wish = { readonly [Key in keyof WishedFor]: WishedFor[Key] | undefined };

/** Makes what is wished for with `make`, which gives the path; asks until everything is there and fits. */
export async function fulfil(wish: Wish, site: Site, dialog: Dialog, make: (wanted: WishedFor) => string): Promise<string> {
  const kind = wish.kind ?? ((await choose('What shall it be?', kinds, dialog, 'playbook')) as Scaffold['kind']);
  let title = wish.title ?? (await askTitle(dialog));
  let within = wish.within ?? (await askWithin(kind, site, dialog));
  for (;;) {
    try {
      return make({ kind, title, within });
    } catch (error) {
      if (!(error instanceof WishFault)) throw error;
      dialog.tell(`${error.message}\n`);
      if (error.about === 'title') title = await askTitle(dialog);
      else within = await askWithin(kind, site, dialog);
    }
  }
}

async function askTitle(dialog: Dialog): Promise<string> {
  for (;;) {
    const title = await dialog.ask('Title: ');
    if (suggestSlug(title) !== '') return title;
    dialog.tell('Give a title that a file can be named after: `Plan a board trip`.\n');
  }
}

async function askWithin(kind: Scaffold['kind'], site: Site, dialog: Dialog): Promise<string> {
  if (kind === 'packet') return '';
  const categories = site.categories.map(({ category }): Choice => ({ name: category.id, title: category.title }));
  const playbooks = site.playbooks.map(({ playbook }): Choice => ({
    name: `${playbook.category}/${playbook.slug}`,
    title: playbook.title,
  }));
  if (kind === 'checklist') {
    if (playbooks.length === 0) throw new Error('There is no playbook to put it in. Begin with `npm run new -- playbook`.');
    return choose('In which playbook?', playbooks, dialog);
  }
  return categories.length > 0
    ? choose('In which category?', categories, dialog, categories[0]?.name)
    : dialog.ask('Category, as its folder is to be called, like `executive`: ');
}
