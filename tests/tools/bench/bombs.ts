/** Files that are small until somebody opens them, or that a parser would choke on. */
import { deflateSync } from 'node:zlib';
import { lockInZip, SHARE_CODE } from '../../emulator/documents/offline_ekyc.ts';
import { appendRevision, bytesOf, stream, tinyPdf } from '../../support/tiny_pdf.ts';
import type { BenchFile } from './large_files.ts';

const MEGABYTE = 1024 * 1024;
const TEN = 10 * MEGABYTE;

const xml = (name: string, text: string): BenchFile => ({ name, bytes: new TextEncoder().encode(text) });

const nested = (): BenchFile => xml('nested.xml', '<a>'.repeat(Math.floor((TEN - 1) / 3)));

const wide = (): BenchFile => xml('wide.xml', `<a>${'<b/>'.repeat(Math.floor((TEN - 8) / 4))}</a>`);

/** Each entity is ten of the one before; nine of them make a thousand million. */
function entities(): BenchFile {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
  const doctype = `<!DOCTYPE a [<!ENTITY e0 "ha">${levels.join('')}]>`;
  return xml('entities.xml', `${doctype}<a>&e9;${' '.repeat(TEN - doctype.length - 20)}</a>`);
}

/** One long entity, named very often. */
function quadratic(): BenchFile {
  const half = Math.floor(TEN / 2) - 100;
  const doctype = `<!DOCTYPE a [<!ENTITY e "${'x'.repeat(half)}">]>`;
  return xml('quadratic.xml', `${doctype}<a>${'&e;'.repeat(Math.floor(half / 3))}</a>`);
}

const zipBomb = async (): Promise<BenchFile> => ({
  name: 'e-kyc.zip',
  bytes: await lockInZip('offlineaadhaar.xml', new Uint8Array(300 * MEGABYTE).fill(0x20), SHARE_CODE),
});

/** The same, but its directory says that it holds a kilobyte. */
async function lyingZip(): Promise<BenchFile> {
  const { bytes } = await zipBomb();
  const zip = Buffer.from(bytes);
  const directory = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  zip.writeUInt32LE(1024, directory + 24);
  return { name: 'lying.zip', bytes: zip };
}

/** An object stream of 300 MB that deflate makes small, as a PDF keeps its objects. */
function pdfBomb(): BenchFile {
  const packed = deflateSync(Buffer.alloc(300 * MEGABYTE, 0x20)).toString('latin1');
  const entries = ' /Type /ObjStm /N 1 /First 8 /Filter /FlateDecode';
  return { name: 'object_stream.pdf', bytes: appendRevision(tinyPdf(), { 5: stream(packed, entries) }) };
}

/** Arrays in arrays, ten megabytes of them. */
const nestedPdf = (): BenchFile => ({
  name: 'nested.pdf',
  bytes: bytesOf(`%PDF-1.7\n1 0 obj\n${'['.repeat(TEN)}`),
});

export const BOMBS: readonly (() => BenchFile | Promise<BenchFile>)[] = [
  nested,
  wide,
  entities,
  quadratic,
  zipBomb,
  lyingZip,
  pdfBomb,
  nestedPdf,
];
