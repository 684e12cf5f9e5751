/** Genuine documents as large as they come, signed by the emulator. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
// oxlint-disable-next-line import/no-named-as-default -- its types know the default export only
import PDFDocument from 'pdfkit';
import { signPdf } from '../../emulator/documents/pdf_signature.ts';
import { DEFAULT_PKI_FOLDER, loadPki } from '../../emulator/pki.ts';
import type { PersonaDocument } from '../../emulator/types.ts';
import { documentFactory, documentOf, personaNamed } from '../../support/rig.ts';
import { ROOT } from '../../support/root.ts';

export interface BenchFile {
  name: string;
  bytes: Uint8Array;
}

const asha = personaNamed('asha');
/** A subject of the marksheet with its marks takes about as much. */
const SUBJECT_BYTES = 203;

/** One page, and beside it as many bytes as a scan has that nothing compresses. */
export async function largePdf(bytesCount: number): Promise<BenchFile> {
  const pdf = new PDFDocument({ compress: false, pdfVersion: '1.7' });
  const written = buffer(pdf);
  pdf.text('Class X Marksheet (synthetic)');
  pdf.file(randomBytes(bytesCount), { name: 'scan.bin' });
  pdf.end();
  const { signer } = await loadPki(join(ROOT, DEFAULT_PKI_FOLDER));
  return { name: 'signed.pdf', bytes: await signPdf(await written, signer, new Date()) };
}

/** A marksheet of very many subjects. */
export async function largeXml(bytesCount: number): Promise<BenchFile> {
  const marksheet = documentOf(asha, 'SSCER');
  const { body } = marksheet;
  if (body.type !== 'marksheet') throw new Error('Not a marksheet');
  const [subject] = body.subjects;
  if (!subject) throw new Error('A marksheet without subjects');
  const subjects = Array.from({ length: Math.round(bytesCount / SUBJECT_BYTES) }, (_, at) => ({
    ...subject,
    code: String(at).padStart(5, '0'),
  }));
  const large: PersonaDocument = { ...marksheet, body: { ...body, subjects } };
  const { bytes } = await (await documentFactory()).xml(asha, large);
  return { name: 'signed.xml', bytes };
}

/** Something small, which brings the checker to life. */
export async function smallXml(): Promise<BenchFile> {
  const { bytes } = await (await documentFactory()).xml(asha, documentOf(asha, 'PANCR'));
  return { name: 'small.xml', bytes };
}
