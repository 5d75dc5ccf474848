// QR codes as SVG: the only importer of qr.

import { encodeQR } from 'qr';
import { html, type Html } from '../model/html.ts';

/**
 * A QR code of level M with a quiet zone of four modules, as ISO/IEC 18004 asks: one path, black on white. `label` is read
 * out instead of it.
 */
export function qrCode(text: string, label: string): Html {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const size = rows.length;
  const path = rows.map((row, y) => rowPath(row, y)).join('');
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path class="qr__ground" d="M0 0h${size}v${size}H0z"/><path class="qr__modules" d="${path}"/></svg>`;
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    let end = x;
    while (row[end + 1]) end++;
    path += `M${x} ${y}h${end - x + 1}v1H${x}z`;
    x = end;
  }
  return path;
}
