// Typst, which sets sheets as PDF: the only importer of its compiler. It is a native module that not every machine has.

import { createRequire } from 'node:module';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { qrCode } from '../qr.ts';
import type { PaperDocument } from './paper-document.ts';

/** The papers, as Typst names them; both carry the same text box, so pages break alike. */
export const papers = { a4: 'a4', letter: 'us-letter' } as const;
/** A paper. */
export type Paper = keyof typeof papers;
/** How large the text is: 12 or 16 points. */
export type PrintSize = 'normal' | 'large';

/** A job as it was set. */
export interface TypesetJob {
  readonly pages: number;
  readonly pdf: () => Uint8Array;
}

/** Sets jobs. */
export interface Typesetter {
  /** Throws with Typst's own words where a sheet can't be set: the typeface lacks a sign, or the template has a fault. */
  set(job: PaperDocument, paper: Paper, size: PrintSize): TypesetJob;
}

/** What the typesetter works with. */
export interface PaperLook {
  /** The Typst template. */
  readonly template: string;
  /** Its typefaces, as TrueType. */
  readonly fonts: readonly Buffer[];
}

/** Loads the typesetter; nothing where Typst has no build for this machine. */
export function loadTypesetter({ template: mainFileContent, fonts }: PaperLook): Typesetter | undefined {
  let compiler: NodeCompiler;
  try {
    // Loaded only when it is wanted: it takes a quarter of a second, and checks seldom need it.
    const require = createRequire(import.meta.url);
    const typst = require('@myriaddreamin/typst-ts-node-compiler') as { readonly NodeCompiler: typeof NodeCompiler };
    compiler = typst.NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] });
  } catch {
    return undefined;
  }
  return {
    set(job, paper, size) {
      const inputs = { job: JSON.stringify(withPictures(job), breakable), paper: papers[paper], size };
      const compiled = compiler.compile({ mainFileContent, inputs });
      const document = compiled.result;
      if (!document) {
        const faults = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
        throw new Error(`The sheet \`${job.title}\` could not be set: ${JSON.stringify(faults)}`);
      }
      return {
        pages: document.numOfPages,
        // The same sources give the same bytes: no clock.
        pdf: () => compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: 0 }),
      };
    },
  };
}

/** Words longer than a line may break: a space without width after every twenty letters lets them. */
function breakable(key: string, value: unknown): unknown {
  const isText = typeof value === 'string' && !['picture', 'code', 'address'].includes(key);
  return isText ? value.replace(/[^\s\u200b]{30,}/gu, (word) => word.replace(/.{20}(?=.)/gsu, '$&\u200b')) : value;
}

/** Codes become pictures, made by what makes them on pages. */
function withPictures(job: PaperDocument): object {
  return {
    ...job,
    ...(job.cover ? { cover: { ...job.cover, picture: svgOf(job.cover.code, job.cover.codeLabel) } } : {}),
    sheets: job.sheets.map((sheet) => ({ ...sheet, picture: sheet.code === '' ? '' : svgOf(sheet.code, sheet.codeLabel) })),
  };
}

function svgOf(code: string, label: string): string {
  return qrCode(code, label)
    .toString()
    .replace('<svg class="qr"', '<svg xmlns="http://www.w3.org/2000/svg"')
    .replace('class="qr__ground"', 'fill="#fff"')
    .replace('class="qr__modules"', 'stroke="#000" fill="none"');
}
