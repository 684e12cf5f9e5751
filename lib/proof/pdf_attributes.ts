import { Constructed, GeneralizedTime, ObjectIdentifier, OctetString, UTCTime } from 'asn1js';
import type { BaseBlock } from 'asn1js';
import type { SignerInfo } from 'pkijs';
import { notChecked } from './pdf_refusal.ts';

const OID = {
  data: '1.2.840.113549.1.7.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/** A digest of the signer's certificate, by which a signature holds on to it. */
interface CertificateHash {
  /** Null: SHA-256, the default. */
  algorithmId: string | null;
  hash: Uint8Array;
}

export interface SignedAttributes {
  /** What the signature is over: DER of the attributes as a SET. */
  encoded: ArrayBuffer;
  messageDigest: Uint8Array;
  signingTimeMs: number | null;
  signingCertificate: CertificateHash | null;
}

/**
 * The signed attributes (RFC 5652, 5.3 and 11; RFC 5035, section 3), each at most once and with one value.
 * @throws PdfRefusal form-unknown where they, their content type or their digest are missing, or one stands twice
 */
export function signedAttributesOf({ signedAttrs }: SignerInfo): SignedAttributes {
  if (!signedAttrs) throw notChecked('form-unknown', 'form');
  const valueOf = (type: string): unknown => {
    const found = signedAttrs.attributes.filter((one) => one.type === type);
    const [only] = found;
    if (found.length > 1 || (only && only.values.length !== 1)) throw notChecked('form-unknown', 'form');
    return only?.values[0];
  };
  const contentType = valueOf(OID.contentType);
  const messageDigest = valueOf(OID.messageDigest);
  const isData = contentType instanceof ObjectIdentifier && contentType.valueBlock.toString() === OID.data;
  if (!isData || !(messageDigest instanceof OctetString)) throw notChecked('form-unknown', 'form');
  return {
    encoded: signedAttrs.encodedValue,
    messageDigest: messageDigest.valueBlock.valueHexView,
    signingTimeMs: timeOf(valueOf(OID.signingTime)),
    signingCertificate: certificateHashOf(valueOf(OID.signingCertificateV2)),
  };
}

function timeOf(value: unknown): number | null {
  // GeneralizedTime extends UTCTime in the library.
  if (!(value instanceof UTCTime || value instanceof GeneralizedTime)) return null;
  const timeMs = value.toDate().getTime();
  return Number.isNaN(timeMs) ? null : timeMs;
}

/** The first `ESSCertIDv2` is the signer's: `{ hashAlgorithm DEFAULT sha256, certHash, issuerSerial OPTIONAL }`. */
function certificateHashOf(value: unknown): CertificateHash | null {
  if (value === undefined) return null;
  const parts = childrenOf(childrenOf(childrenOf(value)[0])[0]);
  const hash = parts.find((part) => part instanceof OctetString);
  if (!(hash instanceof OctetString)) throw notChecked('form-unknown', 'form');
  const algorithm = parts[0] === hash ? null : childrenOf(parts[0])[0];
  const algorithmId = algorithm instanceof ObjectIdentifier ? algorithm.valueBlock.toString() : null;
  return { algorithmId, hash: hash.valueBlock.valueHexView };
}

const childrenOf = (value: unknown): readonly BaseBlock[] =>
  value instanceof Constructed ? value.valueBlock.value : [];
