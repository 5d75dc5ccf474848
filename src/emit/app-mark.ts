// The handbook's mark: a tick on a tile in the first hue. From it come the icon of pages and the pictures in `templates/icons/`.

/** The tile's colour. */
export const tileColour = '#24488f';

/** The mark as a tile with round corners: for browsers' tabs. */
export const appMark = markOf({ corner: 7, size: 1 });

/** The mark as SVG, 32 units wide: how round the tile's corners are, and how large the tick is of its usual size. */
export function markOf({ corner, size }: { readonly corner: number; readonly size: number }): string {
  const shift = (16 * (1 - size)).toFixed(2);
  const at = size === 1 ? '' : ` transform="translate(${shift} ${shift}) scale(${size})"`;
  const round = corner === 0 ? '' : ` rx="${corner}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32"${round} fill="${tileColour}"/><path d="M9 16.5l4.6 4.6L23.5 11"${at} fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}
