import type { ProofState, Verdict } from '../domain/proof.ts';
import { buildChain } from './chain.ts';
import { signedAttributesOf } from './pdf_attributes.ts';
import { readCms } from './pdf_cms.ts';
import { checkNumbers } from './pdf_numbers.ts';
import { readPdf } from './pdf_reader.ts';
import { notChecked, notSigned, PdfRefusal } from './pdf_refusal.ts';
import type { Revision } from './pdf_revisions.ts';
import { revisionsOf } from './pdf_revisions.ts';
import { judgeSigned } from './time_verdict.ts';
import type { CheckContext } from './types.ts';

export const MAX_PDF_BYTES = 20 * 1024 * 1024;

const HEADER = '%PDF-';
/** The weakest first. */
const WEAKNESS: readonly ProofState[] = [
  'altered',
  'not-signed',
  'not-checked',
  'unknown-signer',
  'valid-other-signer',
  'valid-signer-expired',
  'valid',
];

/**
 * Checks the signatures of a PDF, `adbe.pkcs7.detached` or `ETSI.CAdES.detached` (field notes, 5.5; ISO 32000-2, 12.8).
 * The last signature must cover the whole file but its own `Contents`: anything appended later is *altered*, also what
 * some products append for long-term validation. Earlier signatures are checked on the revision they were made for; the
 * weakest verdict counts, and of equals the last, because its signer answers for the whole file. `valid` is for those
 * who sign for DigiLocker; others are named. Signature time stamps (unsigned attributes) and revocation are not looked at.
 *
 * Nothing is decompressed, and what is read is counted: 20 MiB, 1,000,000 values, 200 levels, 8 signatures.
 */
export async function checkPdfSignature(bytes: Uint8Array, context: CheckContext): Promise<Verdict> {
  try {
    if (bytes.length > MAX_PDF_BYTES) throw notChecked('unsafe', 'guard');
    if (!startsAsPdf(bytes)) throw notChecked('unreadable', 'guard');
    const content = readPdf(bytes);
    if (content.isLocked) throw notChecked('locked', 'guard');
    if (content.signatures.length === 0) {
      throw content.isWhole ? notSigned() : notChecked('unreadable', 'guard');
    }
    const verdicts: Verdict[] = [];
    for (const revision of revisionsOf(content, bytes.length)) {
      // One after the other: each needs a copy of the file, because WebCrypto digests no parts.
      // oxlint-disable-next-line no-await-in-loop
      verdicts.push(await checkRevision(bytes, revision, context).catch(verdictOf));
    }
    return weakestOf(verdicts);
  } catch (thrown) {
    return verdictOf(thrown);
  }
}

function verdictOf(thrown: unknown): Verdict {
  if (thrown instanceof PdfRefusal) return thrown.verdict;
  throw thrown;
}

const startsAsPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, HEADER.length)) === HEADER;

async function checkRevision(bytes: Uint8Array, revision: Revision, context: CheckContext): Promise<Verdict> {
  const { holeStart, holeEnd, end, statedAtMs } = revision;
  const { signerInfo, signer, certificates } = await readCms(revision.cms);
  const attributes = signedAttributesOf(signerInfo);
  const content = new Uint8Array(holeStart + end - holeEnd);
  content.set(bytes.subarray(0, holeStart));
  content.set(bytes.subarray(holeEnd, end), holeStart);
  await checkNumbers(content, signerInfo, attributes, signer);
  return judgeSigned(
    {
      chain: await buildChain(certificates, signer.der, context.trust.roots),
      signedAtMs: attributes.signingTimeMs ?? statedAtMs,
      sha1: false,
      signerNames: context.trust.signerNames,
    },
    context,
  );
}

function weakestOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((weakest, one) =>
    WEAKNESS.indexOf(one.state) <= WEAKNESS.indexOf(weakest.state) ? one : weakest,
  );
}
