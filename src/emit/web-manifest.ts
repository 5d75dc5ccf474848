// `manifest.webmanifest`: what a system needs to know to install the handbook beside its programs (W3C, Web Application Manifest).

import type { MediaFile } from '../model/handbook.ts';
import { pageGround } from '../plan/colours.ts';
import type { Site } from '../plan/site.ts';
import type { Output } from './output.ts';
import type { AppIcons } from './theme.ts';

/** How many characters stand below an icon without being cut, by Chrome's advice for `short_name`. */
const shortLength = 12;
/** The least width of a picture that may stand for a program, in pixels: what Chrome asks for. */
const leastIcon = 144;

interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose: 'any' | 'maskable';
}

/** The manifest of a handbook. */
export function emitWebManifest(site: Site, icons: AppIcons): Output {
  const { title, tagline, language, colours } = site.handbook.settings;
  const { light } = pageGround(colours);
  const png = (address: string, sizes: string, purpose: Icon['purpose']): Icon => ({
    src: site.prefix + address.slice(1),
    sizes,
    type: 'image/png',
    purpose,
  });
  return {
    file: 'manifest.webmanifest',
    content: () =>
      `${JSON.stringify(
        {
          name: title,
          short_name: shortName(title),
          description: tagline,
          lang: language,
          dir: site.wording.direction,
          // Named, so that the handbook stays the same program when its home moves.
          id: site.prefix,
          start_url: site.prefix,
          scope: site.prefix,
          display: 'standalone',
          background_color: light,
          theme_color: light,
          icons: [
            ...ownIcon(site),
            png(icons.small, '192x192', 'any'),
            png(icons.large, '512x512', 'any'),
            png(icons.maskable, '512x512', 'maskable'),
          ],
        },
        null,
        2,
      )}\n`,
  };
}

/** The title's first words, as many as fit; a long first word stays whole. */
export function shortName(title: string): string {
  const words = title.split(/\s+/);
  let name = words[0] ?? title;
  for (const word of words.slice(1)) {
    if (name.length + 1 + word.length > shortLength) break;
    name += ` ${word}`;
  }
  return name;
}

/** The team's logo, first, where it is about square: anything else would be squeezed into a square or lost in it. */
function ownIcon(site: Site): Icon[] {
  const { logo } = site.handbook.settings;
  const file = logo && site.handbook.media.find(({ path }) => path.normalize('NFC') === logo.name.normalize('NFC'));
  const size = file && sizeOf(file);
  if (!size || size.width !== size.height) return [];
  const isDrawing = file.path.toLowerCase().endsWith('.svg');
  if (!isDrawing && size.width < leastIcon) return [];
  return [
    {
      src: site.prefix + encodeURI(file.path.normalize('NFC')),
      sizes: isDrawing ? 'any' : `${size.width}x${size.height}`,
      type: isDrawing ? 'image/svg+xml' : 'image/png',
      purpose: 'any',
    },
  ];
}

/** The size of a PNG, from its first chunk, or the proportions of an SVG, from its view box; undefined for other pictures. */
function sizeOf({ path, bytes }: MediaFile): { readonly width: number; readonly height: number } | undefined {
  if (/\.png$/i.test(path) && bytes.length > 24) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return { width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (!/\.svg$/i.test(path)) return undefined;
  const box = /\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/.exec(new TextDecoder().decode(bytes));
  return box ? { width: Number(box[1]), height: Number(box[2]) } : undefined;
}
