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
    message: `Found \`${name}\` under \`remove:\`, but the playbook below ${wasThere ? 'no longer has' : 'has no'} such ${wasThere ? 'a section' : 'section'}`,
    hint: near ? `write \`${near}\`` : wasThere ? 'delete the line' : `name one of ${listed(titles)}`,
  };
}

/** `remove:` names a section that the same file writes. */
export function removedAndWritten(title: string): Fault {
  return {
    severity: 'warning',
    code: 'override-section',
    message: `Found \`${title}\` under \`remove:\` and as a section of yours: yours stays`,
    hint: 'delete one of the two',
  };
}

/** A comment that nearly says where a section goes. */
export function nearlyInstruction(text: string, meant: string): Fault {
  return {
    severity: 'warning',
    code: 'override-section',
    message: `Found the comment \`${shorten(text)}\`, nearly the instruction \`${meant}\`, but read as a remark`,
    hint: `write \`<!-- ${meant} -->\`, or word the comment in another way`,
  };
}

/** An instruction that belongs to no section, or a second one. */
export function idleInstruction(text: string): Fault {
  return {
    severity: 'warning',
    code: 'override-section',
    message: `Found \`${shorten(text)}\` where it does nothing: an instruction stands under a heading, one for each`,
    hint: 'move it under the heading of the section it is for, or delete it',
  };
}

/** Keys of a checklist or worksheet that no section of the merged playbook is. */
export function keysForNothing(key: string, name: string, near: string | undefined): Fault {
  return {
    severity: 'warning',
    code: 'override-keys',
    message: `Found \`${name}\` under \`${key}:\`, but neither yours nor the playbook below has such a section: the keys are left out`,
    hint: near ? `write \`${near}\`` : 'delete the keys, or write the section they are for',
  };
}

/** `remove:` in a packet names no sheet of the packet below. */
export function nothingToTakeOut(name: string, near: string | undefined): Fault {
  return {
    severity: 'warning',
    code: 'override-sheet',
    message: `Found \`${name}\` under \`remove:\`, but the packet below has no such sheet`,
    hint: near ? `write \`${near}\`` : 'delete the line',
  };
}

/** Something that is neither a name nor a list of names. */
export function notAList(key: string): Fault {
  return {
    severity: 'error',
    code: 'wrong-value',
    message: `Found a group of keys for \`${key}\`, expected a list`,
    hint: 'write `[one, two]`, or one entry a line, each after `- `',
  };
}

/** A key that nearly is one of the layer's. */
export function nearlyLayerKey(found: string, meant: string): Fault {
  return {
    severity: 'error',
    code: 'unknown-key',
    message: `Found the key \`${found}\`, nearly \`${meant}\`, which says what a file of yours does to the one below`,
    hint: `write \`${meant}\``,
  };
}

/** `hidden` says something else than `true` or `false`. */
export function wrongHidden(found: string): Fault {
  return {
    severity: 'error',
    code: 'wrong-value',
    message: `Found \`${found}\` for \`hidden\`, expected \`true\` or \`false\``,
    hint: 'write `hidden: true` to drop it, or delete the line',
  };
}

/** An entry of a list is dropped that the settings below don't have. */
export function nothingOfThatName(list: string, name: string, near: string | undefined): Fault {
  return {
    severity: 'warning',
    code: 'override-settings',
    message: `Found \`hidden: true\` for \`${name}\` under \`${list}:\`, which the settings below don't have`,
    hint: near ? `write \`${near}\`` : 'delete the entry: there is nothing to drop',
  };
}

/** An entry changes one that the settings below don't have, or have no more. */
export function partOfNothing(list: string, name: string, missing: string, near: string | undefined): Fault {
  return {
    severity: 'warning',
    code: 'override-settings',
    message: `Found \`${name}\` under \`${list}:\` without \`${missing}\`, and no such entry in the settings below to take it from: the entry is left out`,
    hint: near ? `write \`${near}\`` : `add \`${missing}\`, or delete the entry`,
  };
}

/** `extends: base` over nothing. */
export function nothingBelow(path: string, near: string | undefined): Fault {
  return {
    severity: 'error',
    code: 'override-base',
    message: `Found \`extends: base\` in \`${path}\`, but there is no \`${path}\` below it`,
    hint: near ? `rename the file to \`${near}\`` : 'delete `extends: base` and write the whole playbook here, or move the file',
  };
}

/** The file below has gone, and its copy serves. */
export function baseGone(path: string): Fault {
  return {
    severity: 'warning',
    code: 'override-base',
    message: `Found that \`${path}\` is no longer in the handbook below: it is built from the copy that was noted for your override`,
    hint: `write the whole file into yours and delete \`extends: base\` to keep it as your own, or write \`hidden: true\` to drop it too`,
  };
}

/** The file below stands at another path now. */
export function baseMoved(path: string, now: string): Fault {
  return {
    severity: 'warning',
    code: 'override-base',
    message: `Found that \`${path}\` has moved to \`${now}\` in the handbook below: what yours says holds for that file now`,
    hint: `move yours to \`${now}\` too, and its copy in \`bases/\``,
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

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
