// QR codes as SVG: the only importer of qr.

import { encodeQR } from 'qr';
import type { QrPath } from '../model/own-sheet.ts';
import { html, type Html } from '../model/html.ts';

/**
 * A QR code of level M with a quiet zone of four modules, as ISO/IEC 18004 asks: one path, black on white. `label` is read
 * out instead of it.
 */
export function qrCode(text: string, label: string): Html {
  const { size, path } = qrPath(text);
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path class="qr__ground" d="M0 0h${size}v${size}H0z"/><path class="qr__modules" d="${path}"/></svg>`;
}

/** A code as one path of strokes, its quiet zone included. */
export function qrPath(text: string): QrPath {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  return { size: rows.length, path: rows.map((row, y) => rowPath(row, y)).join('') };
}

/** A row's dark runs as strokes of width 1 along its middle: `M4 4.5h7m2 0h1`. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  let last = 0;
  for (let x = row.indexOf(true); x >= 0; x = row.indexOf(true, x)) {
    const end = row.indexOf(false, x);
    const to = end < 0 ? row.length : end;
    path += `${path === '' ? `M${x} ${y}.5` : `m${x - last} 0`}h${to - x}`;
    last = to;
    x = to;
  }
  return path;
}
