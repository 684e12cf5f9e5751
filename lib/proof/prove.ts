import type { Document } from '@xmldom/xmldom';
import type { CheckReason, Verdict } from '../domain/proof.ts';
import { AppError, errorCodeOf } from '../errors/app_error.ts';
import { isCredential } from '../documents/credential.ts';
import { readCertificate } from '../documents/read.ts';
import { parseDocument, placeOf } from '../documents/xml.ts';
import { isZip, kycFromZip } from './kyc_zip.ts';
import { checkPdfSignature } from './pdf_signature.ts';
import type { CheckContext, Proved } from './types.ts';
import { checkXmlSignature } from './xml_signature.ts';

/** What is known of a file before it is opened. */
export interface FileHints {
  /** As the issued list names it; a document that names another kind itself is read as what it says. */
  doctype: string | null;
  /** Opens the ZIP of an offline e-KYC; never kept. */
  shareCode: string | null;
}

const NOTHING: Omit<Proved, 'verdict' | 'form'> = {
  doctype: null,
  documentName: null,
  issuer: null,
  number: '',
  issueDate: null,
  validTo: null,
  status: null,
  facts: [],
  photoBase64: null,
};

const unchecked = (reason: CheckReason, layer: Verdict['layer']): Verdict => ({
  state: 'not-checked',
  reason,
  layer,
  signer: null,
  authority: null,
  signedAtMs: null,
  chainEndsAtMs: null,
  sha1: false,
});

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  text.split('').every((letter, at) => bytes[at] === letter.charCodeAt(0));

/** The first character that is not blank, behind a byte order mark. */
function firstCharacter(bytes: Uint8Array): string {
  const head = new TextDecoder().decode(bytes.subarray(0, 1024));
  return head.replace(/^\uFEFF/, '').trimStart()[0] ?? '';
}

/** Facts are read from what the signature covers; of a document whose signature could not be checked, from the whole. */
async function proveXml(bytes: Uint8Array, doctype: string | null, context: CheckContext): Promise<Proved> {
  let document: Document;
  try {
    document = parseDocument(bytes);
  } catch (thrown) {
    const isUnsafe = errorCodeOf(thrown) === 'document_unsafe';
    const verdict = unchecked(isUnsafe ? 'unsafe' : 'unreadable', 'guard');
    return { ...NOTHING, verdict, form: 'unknown' };
  }
  const { verdict, signedRoot } = await checkXmlSignature(document, context);
  const root = signedRoot ?? document.documentElement;
  try {
    if (root === null) throw new AppError('document_unreadable');
    return { ...readCertificate(placeOf(root), doctype), verdict };
  } catch {
    return { ...NOTHING, verdict, form: 'unknown' };
  }
}

/**
 * Any file that DigiLocker or UIDAI hands out → whether it is genuine, and what it states. A document whose signature is
 * wrong still tells what it is; what may be done with it is the caller's decision.
 * @throws AppError share_code_needed, share_code_wrong, import_not_document (neither XML, PDF nor such a ZIP)
 */
export async function prove(bytes: Uint8Array, hints: FileHints, context: CheckContext): Promise<Proved> {
  if (startsWith(bytes, '%PDF-')) {
    return { ...NOTHING, verdict: await checkPdfSignature(bytes, context), form: 'pdf' };
  }
  if (isZip(bytes)) return proveXml(await kycFromZip(bytes, hints.shareCode), null, context);
  switch (firstCharacter(bytes)) {
    case '<':
      return proveXml(bytes, hints.doctype, context);
    case '{':
      if (!isCredential(bytes)) throw new AppError('import_not_document');
      return { ...NOTHING, verdict: unchecked('credential', 'form'), form: 'credential' };
    default:
      throw new AppError('import_not_document');
  }
}
