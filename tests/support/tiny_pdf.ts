/** Writes small PDFs by hand, byte by byte, so that a test can put into them what no library would. */

const HOLE_BYTES = 16_384;
const BYTE_RANGE = '/ByteRange [0 0000000000 0000000000 0000000000]';

export const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
export const latin1Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

export interface Signing {
  /** The CMS structure for what the ByteRange covers. */
  cms: (content: Uint8Array) => Promise<Uint8Array>;
  subFilter?: string;
  /** More entries of the signature dictionary. */
  entries?: string;
}

/** Appends objects, by number, with a cross-reference table and a trailer: an incremental update. */
export function appendRevision(pdf: Uint8Array, objects: Readonly<Record<number, string>>): Uint8Array {
  let text = latin1Of(pdf);
  const last = (pattern: RegExp) => [...text.matchAll(pattern)].at(-1)?.[1];
  const root = last(/\/Root (\d+ 0 R)/g) ?? '1 0 R';
  const previous = last(/startxref\s+(\d+)/g);
  const known = Number(last(/\/Size (\d+)/g) ?? 1);
  let table = previous ? '' : '0 1\n0000000000 65535 f \n';
  for (const [number, body] of Object.entries(objects)) {
    if (!text.endsWith('\n')) text += '\n';
    table += `${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(known, ...Object.keys(objects).map((number) => Number(number) + 1));
  const prev = previous ? ` /Prev ${previous}` : '';
  const start = text.length;
  text += `xref\n${table}trailer\n<< /Size ${size} /Root ${root}${prev} >>\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(text);
}

export const stream = (content: string, entries = ''): string =>
  `<< /Length ${content.length}${entries} >>\nstream\n${content}\nendstream`;

/** One blank page, no signature. */
export function tinyPdf(): Uint8Array {
  return appendRevision(bytesOf('%PDF-1.7\n'), {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>',
    4: stream('0 0 m 200 200 l S'),
  });
}

/** Appends a revision with a signature field of its own; earlier fields stay. */
export async function signRevision(
  pdf: Uint8Array,
  { cms, subFilter, entries }: Signing,
): Promise<Uint8Array> {
  const before = latin1Of(pdf);
  const size = Number([...before.matchAll(/\/Size (\d+)/g)].at(-1)?.[1]);
  const fields = [...before.matchAll(/\/Fields \[([^\]]*)\]/g)].at(-1)?.[1] ?? '';
  const [signature, widget] = [size, size + 1];
  const form = `<< /SigFlags 3 /Fields [${fields} ${widget} 0 R] >>`;
  const prepared = appendRevision(pdf, {
    1: `<< /Type /Catalog /Pages 2 0 R /AcroForm ${form} >>`,
    [signature]:
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter ?? 'adbe.pkcs7.detached'} ${BYTE_RANGE} ` +
      `/Contents <${'0'.repeat(HOLE_BYTES)}> ${entries ?? ''} >>`,
    [widget]:
      `<< /Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 0 0] /P 3 0 R /F 4 ` +
      `/T (Signature${widget}) /V ${signature} 0 R >>`,
  });
  const text = latin1Of(prepared);
  const start = text.lastIndexOf(`<${'0'.repeat(HOLE_BYTES)}>`);
  const end = start + HOLE_BYTES + 2;
  const numbers = [start, end, text.length - end].map((number) => String(number).padStart(10, '0'));
  const ranged = text.replace(BYTE_RANGE, `/ByteRange [0 ${numbers.join(' ')}]`);
  const digits = Buffer.from(await cms(bytesOf(ranged.slice(0, start) + ranged.slice(end)))).toString('hex');
  return bytesOf(`${ranged.slice(0, start + 1)}${digits.padEnd(HOLE_BYTES, '0')}${ranged.slice(end - 1)}`);
}

/** The signature's hole, from its `<` to behind its `>`: of the last one whose ByteRange has four numbers. */
export function holeOf(pdf: Uint8Array): { start: number; end: number } {
  const found = [...latin1Of(pdf).matchAll(/\/ByteRange \[0 (\d+) (\d+) \d+\]/g)].at(-1);
  if (!found) throw new Error('No ByteRange');
  return { start: Number(found[1]), end: Number(found[2]) };
}
