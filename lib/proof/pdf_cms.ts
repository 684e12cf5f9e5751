import { Constructed, fromBER, OctetString, Primitive } from 'asn1js';
import { ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs';
import type { SignerInfo } from 'pkijs';
import { toHex } from '../domain/bytes.ts';
import type { KnownCertificate } from './certificates.ts';
import { readCertificate } from './certificates.ts';
import { notChecked, PdfRefusal } from './pdf_refusal.ts';

/** Room for the revocation lists that some signers put inside. */
const LIMITS = { maxDepth: 64, maxNodes: 200_000 };
/** A real chain has four; the signer is looked for among these. */
const MAX_CERTIFICATES = 16;

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';

/** What a detached CMS signature brings along (RFC 5652, section 5). */
export interface CmsSignature {
  signerInfo: SignerInfo;
  /** The certificate that `signerInfo` names. */
  signer: KnownCertificate;
  /** DER of all that came along, as it came. */
  certificates: readonly Uint8Array[];
}

/**
 * Reads the one signature of a CMS structure. A signature time stamp or other unsigned attributes are ignored.
 * @param bytes DER or BER, followed by zeros only
 * @throws PdfRefusal unreadable · form-unknown: not detached `SignedData` with one signer · key-missing
 */
export async function readCms(bytes: Uint8Array): Promise<CmsSignature> {
  const { signedData, certificates } = parse(bytes);
  const { encapContentInfo, signerInfos } = signedData;
  const [signerInfo] = signerInfos;
  // Content that came inside would be verified in the place of the file.
  const isDetached = encapContentInfo.eContentType === DATA && encapContentInfo.eContent === undefined;
  if (!isDetached || !signerInfo || signerInfos.length > 1) throw notChecked('form-unknown', 'form');

  const known = await Promise.all(
    certificates.slice(0, MAX_CERTIFICATES).map((der) => readCertificate(der).catch(() => null)),
  );
  const named = known.flatMap((one) => (one && isNamed(one, signerInfo) ? [one] : []));
  const [signer] = named;
  if (!signer) throw notChecked('key-missing', 'form');
  if (named.some(({ sha256 }) => sha256 !== signer.sha256)) throw notChecked('form-unknown', 'form');
  return { signerInfo, signer, certificates };
}

function parse(bytes: Uint8Array): { signedData: SignedData; certificates: Uint8Array[] } {
  try {
    const { offset, result } = fromBER(Uint8Array.from(bytes), LIMITS);
    if (offset <= 0 || bytes.subarray(offset).some((byte) => byte !== 0)) {
      throw notChecked('unreadable', 'form');
    }
    const { contentType, content } = new ContentInfo({ schema: result });
    if (contentType !== SIGNED_DATA) throw notChecked('form-unknown', 'form');
    const structure: unknown = content;
    const certificates = certificatesOf(structure);
    return { signedData: new SignedData({ schema: structure }), certificates };
  } catch (thrown) {
    throw thrown instanceof PdfRefusal ? thrown : notChecked('unreadable', 'form');
  }
}

/** The bytes as they came: written anew, a certificate with a rare encoding would have another fingerprint. */
function certificatesOf(signedData: unknown): Uint8Array[] {
  if (!(signedData instanceof Constructed)) throw notChecked('unreadable', 'form');
  const set = signedData.valueBlock.value.find(
    ({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0,
  );
  if (!(set instanceof Constructed)) return [];
  return set.valueBlock.value.map(({ valueBeforeDecodeView }) => Uint8Array.from(valueBeforeDecodeView));
}

function isNamed({ certificate }: KnownCertificate, { sid }: SignerInfo): boolean {
  const name: unknown = sid;
  if (name instanceof IssuerAndSerialNumber) {
    return certificate.issuer.isEqual(name.issuer) && certificate.serialNumber.isEqual(name.serialNumber);
  }
  const value = certificate.extensions?.find(({ extnID }) => extnID === SUBJECT_KEY_IDENTIFIER)?.extnValue;
  const keyId = value && fromBER(Uint8Array.from(value.valueBlock.valueHexView)).result;
  if (!(keyId instanceof OctetString) || !(name instanceof Primitive)) return false;
  return toHex(keyId.valueBlock.valueHexView) === toHex(name.valueBlock.valueHexView);
}
