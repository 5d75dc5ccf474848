// What can be wrong with a team's file that lies over another. What upstream did is never an error here: an update must
// always build.

import { nearest } from '../../model/nearest.ts';
import type { Fault } from '../../model/problem.ts';

const listed = (titles: readonly string[]): string => titles.map((title) => `\`${title}\``).join(', ');

/** `<!-- append -->` under a heading that the file below doesn't have. */
export function nothingToAppendTo(title: string, titles: readonly string[]): Fault {
  const near = nearest(title, titles);
  return {
    severity: 'warning',
    code: 'override-section',
    message: `Found \`append\` under \`${title}\`, but the playbook below has no such section: it stands at the end as its own`,
    hint: near ? `write the heading as \`${near}\`` : `write one of ${listed(titles)} as the heading, or delete \`<!-- append -->\``,
  };
}

/** A section that used to replace one, which has gone. */
export function baseSectionGone(title: string): Fault {
  return {
    severity: 'warning',
    code: 'override-section',
    message: `Found \`${title}\`, which replaced a section that the playbook below no longer has: yours stands at the end`,
    hint: 'run `npm run drift` to see what changed; delete yours, or say where it goes with `<!-- after: heading -->`',
  };
}

/** A new section whose heading is one slip away from a known one. */
export function nearlyThere(title: string, meant: string): Fault {
  return {
    severity: 'warning',
    code: 'override-section',
    message: `Found the new section \`${title}\`, nearly the heading \`${meant}\` of the playbook below: both are shown`,
    hint: `write \`${meant}\` to replace it, or choose a heading that differs more`,
  };
}

/** `after:` names no section. */
export function afterWhat(target: string, titles: readonly string[]): Fault {
  const near = nearest(target, titles);
  return {
    severity: 'warning',
    code: 'override-section',
    message: `Found \`after: ${target}\`, but the playbook below has no such section: yours stands at the end`,
    hint: near ? `write \`<!-- after: ${near} -->\`` : `name one of ${listed(titles)}`,
  };
}

/** `remove:` names no section. */
export function emptyRemoval(name: string, titles: readonly string[], wasThere: boolean): Fault {
  const near = nearest(name, titles);
  return {
    severity: 'warning',
    code: 'override-section',
    message: `Found \`${name}\` under \`remove:\`, but the playbook below has ${wasThere ? 'no longer such a section' : 'no such section'}`,
    hint: near ? `write \`${near}\`` : wasThere ? 'delete the line' : `name one of ${listed(titles)}`,
  };
}

/** `extends: base` over nothing. */
export function nothingBelow(path: string, near: string | undefined): Fault {
  return {
    severity: 'error',
    code: 'override-base',
    message: `Found \`extends: base\` in \`${path}\`, but there is no \`${path}\` below it`,
    hint: near ? `name the file \`${near}\`` : 'delete `extends: base` and write the whole playbook here, or move the file',
  };
}

/** The file below has gone, and its copy serves. */
export function baseGone(path: string): Fault {
  return {
    severity: 'warning',
    code: 'override-base',
    message: `Found that \`${path}\` is no longer in the handbook below: it is built from the copy that was noted for your override`,
    hint: `run \`npm run override -- ${path} --whole\` to keep it as a playbook of your own, or write \`hidden: true\` to drop it too`,
  };
}

/** `extends` says something else than `base`. */
export function wrongExtends(value: string): Fault {
  return {
    severity: 'error',
    code: 'override-base',
    message: `Found \`extends: ${value}\`, expected \`extends: base\``,
    hint: 'write `extends: base`: the file below it is the one of the same name in `playbooks/`',
  };
}

/** `remove` or `add` in a file that replaces the one below as a whole. */
export function onlyWhenExtending(key: string): Fault {
  return {
    severity: 'error',
    code: 'override-base',
    message: `Found \`${key}:\` in a file that replaces the one below as a whole`,
    hint: `write \`extends: base\` above it to change only parts, or delete \`${key}:\``,
  };
}

/** `hidden: true` over nothing. */
export function nothingToHide(path: string): Fault {
  return {
    severity: 'warning',
    code: 'override-base',
    message: `Found \`hidden: true\` for \`${path}\`, which is not in the handbook below`,
    hint: 'delete the file: there is nothing to drop',
  };
}
