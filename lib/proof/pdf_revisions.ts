import { PDFArray, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import type { PDFDict, PDFHexString } from '@cantoo/pdf-lib';
import { altered, notChecked } from './pdf_refusal.ts';
import type { PdfContent } from './pdf_reader.ts';

/** Each is a digest over the whole file. */
const MAX_SIGNATURES = 8;
/** Hexadecimal digits; a signature with the revocation lists of its chain inside is large. */
const MAX_HOLE_DIGITS = 4_194_304;

const SUB_FILTERS: ReadonlySet<unknown> = new Set(
  ['adbe.pkcs7.detached', 'ETSI.CAdES.detached'].map((name) => PDFName.of(name)),
);

/** A signature and what it says it covers: `0` to `holeStart`, and `holeEnd` to `end`. */
export interface Revision {
  holeStart: number;
  holeEnd: number;
  end: number;
  /** The CMS structure as it stands in the file, with its padding. */
  cms: Uint8Array;
  /** The signature's own `M`; null where it has none. */
  statedAtMs: number | null;
}

/**
 * The signatures, the oldest first, each covering the file up to its own end but its `Contents`; the last one covers the
 * whole file (ISO 32000-2, 12.8.1). Order, length and holes leave no byte of the file that the last does not sign.
 * @throws PdfRefusal altered: bytes that no signature covers · form-unknown, unreadable, unsafe
 */
export function revisionsOf({ signatures }: PdfContent, fileBytes: number): Revision[] {
  if (signatures.length > MAX_SIGNATURES) throw notChecked('form-unknown', 'form');
  const revisions = signatures.map(({ dict, contents }) => {
    if (!contents) throw notChecked('form-unknown', 'form');
    const { value, hole } = contents;
    const [start, holeStart, holeEnd, afterBytes] = byteRangeOf(dict);
    const end = holeEnd + afterBytes;
    const isExact = start === 0 && holeStart === hole.start && holeEnd === hole.end;
    if (!isExact || end > fileBytes) throw altered('form');
    return { holeStart, holeEnd, end, value, dict };
  });
  const ordered = revisions.toSorted((one, other) => one.end - other.end);
  ordered.forEach(({ end }, index) => {
    const next = ordered[index + 1];
    // A later signature is itself an addition, so it stands behind all that an earlier one covers.
    if (next ? next.holeStart < end : end !== fileBytes) throw altered('form');
  });
  return ordered.map(({ holeStart, holeEnd, end, value, dict }) => {
    if (!SUB_FILTERS.has(get(dict, 'SubFilter'))) throw notChecked('form-unknown', 'form');
    return { holeStart, holeEnd, end, cms: bytesOf(value), statedAtMs: timeOf(dict) };
  });
}

const get = (dict: PDFDict, name: string) => dict.get(PDFName.of(name));

function byteRangeOf(signature: PDFDict): [number, number, number, number] {
  const range = get(signature, 'ByteRange');
  const numbers = range instanceof PDFArray ? range.asArray() : [];
  const [a, b, c, d, ...others] = numbers.map((one) => (one instanceof PDFNumber ? one.asNumber() : NaN));
  if (a === undefined || b === undefined || c === undefined || d === undefined || others.length > 0) {
    throw notChecked('form-unknown', 'form');
  }
  const range4: [number, number, number, number] = [a, b, c, d];
  if (range4.some(Number.isNaN)) throw notChecked('form-unknown', 'form');
  if (!range4.every((one) => Number.isSafeInteger(one) && one >= 0)) throw altered('form');
  return range4;
}

/** Strict: nothing but digits may hide in what no signature covers. */
function bytesOf(contents: PDFHexString): Uint8Array {
  const digits = contents.asString();
  if (digits.length > MAX_HOLE_DIGITS) throw notChecked('unsafe', 'guard');
  if (digits.length % 2 !== 0 || /[^0-9A-Fa-f]/.test(digits)) throw notChecked('unreadable', 'form');
  return contents.asBytes();
}

function timeOf(signature: PDFDict): number | null {
  const stated = get(signature, 'M');
  if (!(stated instanceof PDFString)) return null;
  try {
    const timeMs = stated.decodeDate().getTime();
    return Number.isNaN(timeMs) ? null : timeMs;
  } catch {
    return null;
  }
}
