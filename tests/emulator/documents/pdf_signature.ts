/** Signs a PDF in the way of issuers: adbe.pkcs7.detached, SHA-256, the whole chain inside, ByteRange over the whole file. */
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import forge from 'node-forge';
import type { Signer } from '../pki.ts';
import { subjectPart } from '../pki.ts';

/** Room for the CMS structure with four certificates, in bytes. */
const SIGNATURE_BYTES = 12_288;

const archives = new WeakMap<Signer, Buffer>();

export async function signPdf(pdf: Buffer, signer: Signer, time: Date): Promise<Uint8Array> {
  const prepared = plainAddPlaceholder({
    pdfBuffer: pdf,
    reason: 'Issued document',
    name: subjectPart(signer.leaf, 'CN'),
    location: 'India',
    contactInfo: '',
    signingTime: time,
    signatureLength: SIGNATURE_BYTES,
    appName: 'LockerFill',
  });
  // A P12Signer reads its archive once, so that every file needs one of its own.
  return new SignPdf().sign(withExactTrailer(prepared, pdf), new P12Signer(p12(signer)), time);
}

/** The signer's key and chain as PKCS#12, which the signing library takes. */
function p12(signer: Signer): Buffer {
  const known = archives.get(signer);
  if (known) return known;
  const { leaf, subCa, ca, root } = signer;
  const certificates = [leaf, subCa, ca, root].map((pem) => forge.pki.certificateFromPem(pem));
  const key = forge.pki.privateKeyFromPem(signer.privateKey);
  const asn1 = forge.pkcs12.toPkcs12Asn1(key, certificates, '', { algorithm: '3des', count: 1 });
  const archive = Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');
  archives.set(signer, archive);
  return archive;
}

/**
 * The placeholder library points one byte before the cross-reference table, which strict readers warn about, and forgets
 * that the file is encrypted.
 */
function withExactTrailer(pdf: Buffer, original: Buffer): Buffer {
  const end = pdf.lastIndexOf('startxref');
  const table = pdf.lastIndexOf('\nxref', end) + 1;
  const dictionaryEnd = pdf.lastIndexOf('>>', end);
  const encryption = original.toString('latin1').match(/\/ID \[[^\]]*\]\n\/Encrypt \d+ 0 R\n/)?.[0] ?? '';
  return Buffer.concat([
    pdf.subarray(0, dictionaryEnd),
    Buffer.from(encryption, 'latin1'),
    pdf.subarray(dictionaryEnd, end),
    Buffer.from(`startxref\n${table}\n%%EOF\n`),
  ]);
}
