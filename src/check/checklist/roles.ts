import { nearest } from '../../model/nearest.ts';
import type { Place } from '../../model/problem.ts';
import type { Site } from '../../plan/site.ts';
import { itemsOf, type ChecklistRule, type Finding } from './rule.ts';

/** Whoever runs a checklist or does an item is a role of the handbook. */
export const roles = {
  code: 'roles',
  title: 'Who runs a checklist, and who does an item, is a role.',
  level: 'error',
  why: 'A checklist needs one named coordinator (WHO), and names of people go out of date. Where several roles share a list, an item that names none is done by nobody.',
  bad: [
    {
      checklist: '### On the first day\n- [ ] Fetch the pass (who: asistant)\n- [ ] Sign the form',
      message: 'Found the role `asistant` for `who`, expected one of `assistant`, `executive`',
    },
    {
      checklist: '### On the first day\n- [ ] Fetch the pass (who: assistant)\n- [ ] Sign the pass (who: executive)\n- [ ] File the form',
      message: 'Found an item without `who`, where others name several roles',
    },
  ],
  good: [{ checklist: '### On the first day\n- [ ] Fetch the pass (who: assistant)\n- [ ] Sign the pass (who: executive)' }],
  *check(planned, site) {
    const { checklist } = planned;
    const [first] = checklist.groups;
    if (checklist.runBy !== '' && first)
      yield* unknown(site, checklist.runBy, 'run_by', { ...first.place, line: planned.place.line, column: 1 });
    const items = [...itemsOf(planned)].map(({ item }) => item);
    const named = new Set(items.flatMap((item) => item.who ?? []));
    for (const item of items) {
      if (item.who !== undefined) yield* unknown(site, item.who, 'who', item.place);
      else if (named.size > 1)
        yield {
          place: item.place,
          severity: 'warning',
          message: 'Found an item without `who`, where others name several roles',
          hint: 'write `(who: …)` at its end',
        };
    }
  },
} as const satisfies ChecklistRule;

function* unknown(site: Site, role: string, key: string, place: Place): Generator<Finding> {
  const known = site.handbook.settings.roles;
  if (known.includes(role)) return;
  const near = nearest(role, known);
  yield {
    place,
    message: `Found the role \`${role}\` for \`${key}\`, expected one of ${known.map((name) => `\`${name}\``).join(', ')}`,
    hint: near ? `write \`${near}\`` : 'write one of these, or add the role to `roles:` in handbook.yml',
  };
}
