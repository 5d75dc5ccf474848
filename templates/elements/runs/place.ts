// Where a reader is on a page that is drawn anew: what has the keyboard, what is selected in it, what is open. Whatever brings
// the drawing about, they find themselves where they were.

/** A place, by names of controls that live through drawing anew. */
export interface Place {
  /** The control with the keyboard; empty: one without a name; nothing: it is elsewhere. */
  readonly focus: string | undefined;
  readonly selection: readonly [number, number] | undefined;
  /** The controls of what is open. */
  readonly open: readonly string[];
}

/** Where a reader is within an element. */
export function placeIn(root: HTMLElement): Place {
  const active = document.activeElement;
  const isInside = active instanceof HTMLElement && root.contains(active);
  const field = isInside && isText(active) ? active : undefined;
  return {
    focus: isInside ? nameOf(active) : undefined,
    selection: field ? [field.selectionStart ?? 0, field.selectionEnd ?? 0] : undefined,
    open: [...root.querySelectorAll<HTMLElement>('details[open] > summary')].map(nameOf).filter(Boolean),
  };
}

/** Puts a reader back. False when the control that had the keyboard is no more. */
export function putBack(root: HTMLElement, { focus, selection, open }: Place): boolean {
  if (focus === undefined && open.length === 0) return true;
  const named = new Map(
    [...root.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary')].map((one) => [nameOf(one), one]),
  );
  for (const name of open) named.get(name)?.parentElement?.setAttribute('open', '');
  if (focus === undefined || root.contains(document.activeElement)) return true;
  const control = focus === '' ? undefined : named.get(focus);
  control?.focus({ preventScroll: true });
  if (control && isText(control) && selection) control.setSelectionRange(...selection);
  return control !== undefined && document.activeElement === control;
}

/** A control's own name; within an item the item's and the control's; else where it leads, or what it says. */
function nameOf(control: HTMLElement): string {
  const item = control.closest<HTMLElement>('[data-key]')?.dataset['key'];
  const other = control.getAttribute('href') ?? control.textContent;
  return control.dataset['keep'] ?? (item === undefined ? other : `${item} ${control.getAttribute('name') ?? control.localName}`);
}

function isText(control: HTMLElement): control is HTMLInputElement | HTMLTextAreaElement {
  return control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === 'text');
}
