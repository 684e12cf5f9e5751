import { BitString, fromBER } from 'asn1js';
import { BasicConstraints, Certificate } from 'pkijs';
import type { RelativeDistinguishedNames } from 'pkijs';

const OID = {
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  certificatePolicies: '2.5.29.32',
  extendedKeyUsage: '2.5.29.37',
  rsa: '1.2.840.113549.1.1.1',
} as const;

/** What this reader honours, or what may stand there without widening what a certificate allows. */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  OID.keyUsage,
  OID.basicConstraints,
  OID.certificatePolicies,
  OID.extendedKeyUsage,
]);

/** RSA with SHA-256 or stronger; what else signed a certificate vouches for nothing (field notes, 5.2 step 5). */
const STRONG: Readonly<Record<string, 'SHA-256' | 'SHA-384' | 'SHA-512'>> = {
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};

/** RFC 5280, 4.2.1.3: bit 0 is the highest of the first octet. */
export const USAGE = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04 } as const;

/** A certificate as its DER says, everything read from the very bytes that `sha256` names. */
export interface KnownCertificate {
  der: Uint8Array<ArrayBuffer>;
  /** Lower-case hex of the SHA-256 of the DER. */
  sha256: string;
  certificate: Certificate;
  isAuthority: boolean;
  /** How many authorities may follow below; null: no limit. */
  pathLength: number | null;
  /** First octet of keyUsage; null where the extension is absent. */
  usage: number | null;
  /** A critical extension that this reader does not honour. */
  hasUnknownCritical: boolean;
  notBeforeMs: number;
  notAfterMs: number;
}

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** @throws Error when the bytes are not one X.509 certificate */
export async function readCertificate(der: Uint8Array): Promise<KnownCertificate> {
  const bytes = Uint8Array.from(der);
  const { offset, result } = fromBER(bytes);
  if (offset !== bytes.byteLength) throw new Error('Not exactly one certificate');
  const certificate = new Certificate({ schema: result });
  const extensions = certificate.extensions ?? [];
  const ids = extensions.map(({ extnID }) => extnID);
  if (new Set(ids).size !== ids.length) throw new Error('An extension stands twice');
  const valueOf = (id: string) =>
    extensions.find(({ extnID }) => extnID === id)?.extnValue.valueBlock.valueHexView;

  const constraints = valueOf(OID.basicConstraints);
  const basic = constraints && new BasicConstraints({ schema: fromBER(Uint8Array.from(constraints)).result });
  const usageBits = valueOf(OID.keyUsage);
  return {
    der: bytes,
    sha256: hexOf(await crypto.subtle.digest('SHA-256', bytes)),
    certificate,
    isAuthority: basic?.cA ?? false,
    pathLength: pathLengthOf(basic?.pathLenConstraint),
    usage: usageBits ? usageOf(usageBits) : null,
    hasUnknownCritical: extensions.some(({ critical, extnID }) => critical && !UNDERSTOOD.has(extnID)),
    notBeforeMs: certificate.notBefore.value.getTime(),
    notAfterMs: certificate.notAfter.value.getTime(),
  };
}

function pathLengthOf(constraint: BasicConstraints['pathLenConstraint']): number | null {
  if (constraint === undefined) return null;
  // Negative or longer than 32 bits: nobody means that.
  if (typeof constraint !== 'number' || constraint < 0) throw new Error('Path length is no count');
  return constraint;
}

function usageOf(value: Uint8Array): number {
  const { result } = fromBER(Uint8Array.from(value));
  if (!(result instanceof BitString)) throw new Error('Key usage is no bit string');
  return result.valueBlock.valueHexView[0] ?? 0;
}

/** The RSA key of a certificate for RSASSA-PKCS1-v1_5; null for any other kind of key, or one below 2048 bits. */
export async function rsaKeyOf(
  { certificate }: KnownCertificate,
  hash: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512',
): Promise<CryptoKey | null> {
  const { subjectPublicKeyInfo } = certificate;
  if (subjectPublicKeyInfo.algorithm.algorithmId !== OID.rsa) return null;
  const key = await crypto.subtle
    .importKey('spki', subjectPublicKeyInfo.toSchema().toBER(), { name: 'RSASSA-PKCS1-v1_5', hash }, true, [
      'verify',
    ])
    .catch(() => null);
  if (key === null) return null;
  const { n } = await crypto.subtle.exportKey('jwk', key);
  // 2048 bits are 342 characters of base64url.
  return n !== undefined && n.length >= 342 ? key : null;
}

/** Whether `issuer` signed `subject`, by RSA with SHA-256 or stronger. */
export async function isSignedBy(subject: KnownCertificate, issuer: KnownCertificate): Promise<boolean> {
  const { signatureAlgorithm, signature, signatureValue, tbsView } = subject.certificate;
  const hash = STRONG[signatureAlgorithm.algorithmId];
  if (hash === undefined || signature.algorithmId !== signatureAlgorithm.algorithmId) return false;
  const key = await rsaKeyOf(issuer, hash);
  if (key === null) return false;
  const value = Uint8Array.from(signatureValue.valueBlock.valueHexView);
  return crypto.subtle.verify('RSASSA-PKCS1-v1_5', key, value, Uint8Array.from(tbsView));
}

export const isNamedBy = (subject: KnownCertificate, issuer: KnownCertificate): boolean =>
  subject.certificate.issuer.isEqual(issuer.certificate.subject);

/** The one value of that kind; null where a name has none, or several to choose from. */
function onlyValue(name: RelativeDistinguishedNames, type: string): string | null {
  const found = name.typesAndValues.filter((one) => one.type === type);
  const [only] = found;
  if (!only || found.length > 1) return null;
  const text: unknown = only.value.valueBlock.value;
  return typeof text === 'string' ? text : null;
}

export const organizationOf = ({ certificate }: KnownCertificate): string | null =>
  onlyValue(certificate.subject, OID.organization);
export const commonNameOf = ({ certificate }: KnownCertificate): string | null =>
  onlyValue(certificate.subject, OID.commonName);
