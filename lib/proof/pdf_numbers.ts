import { AlgorithmIdentifier, RSASSAPSSParams } from 'pkijs';
import type { SignerInfo } from 'pkijs';
import { toHex } from '../domain/bytes.ts';
import type { KnownCertificate } from './certificates.ts';
import { rsaKeyOf } from './certificates.ts';
import type { SignedAttributes } from './pdf_attributes.ts';
import { altered, notChecked } from './pdf_refusal.ts';

type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512';

const HASHES: Readonly<Record<string, Hash>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const SHA1 = '1.3.14.3.2.26';

/** RSASSA-PKCS1-v1_5, by the hash that the identifier names; `digest`: that of the file's digest. */
const PKCS1: Readonly<Record<string, Hash | 'digest'>> = {
  '1.2.840.113549.1.1.1': 'digest',
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};
const PSS = '1.2.840.113549.1.1.10';
/** No RSA key that WebCrypto takes has room for more. */
const MAX_SALT_BYTES = 2048;
const MGF1 = '1.2.840.113549.1.1.8';
const SHA1_RSA = '1.2.840.113549.1.1.5';

/**
 * Whether the digest of the file and the signature over it are right.
 * @param content the file without the signature's hole
 * @throws PdfRefusal altered, at `digest` or `signature` · algorithm-unknown, also for SHA-1, whose collisions in PDFs
 * are easy to make: it is only named
 */
export async function checkNumbers(
  content: Uint8Array<ArrayBuffer>,
  signerInfo: SignerInfo,
  attributes: SignedAttributes,
  signer: KnownCertificate,
): Promise<void> {
  const { digestAlgorithm, signatureAlgorithm, signature } = signerInfo;
  const hash = HASHES[digestAlgorithm.algorithmId];
  const isSha1 = digestAlgorithm.algorithmId === SHA1 || signatureAlgorithm.algorithmId === SHA1_RSA;
  if (!hash || isSha1) throw notChecked('algorithm-unknown', 'form', isSha1);
  const method = await methodOf(signatureAlgorithm, hash, signer);

  if (!(await isDigest(attributes.messageDigest, hash, content))) throw altered('digest');
  const value = Uint8Array.from(signature.valueBlock.valueHexView);
  // A salt longer than the key has room for is refused as an error, not as a wrong signature.
  const isRight = await crypto.subtle
    .verify(method.parameters, method.key, value, attributes.encoded)
    .catch(() => false);
  if (!isRight) throw altered('signature');
  const { signingCertificate } = attributes;
  if (!signingCertificate) return;
  const { algorithmId } = signingCertificate;
  const certificateHash = algorithmId === null ? 'SHA-256' : HASHES[algorithmId];
  if (!certificateHash) throw notChecked('algorithm-unknown', 'form');
  if (!(await isDigest(signingCertificate.hash, certificateHash, signer.der))) throw altered('signature');
}

async function isDigest(stated: Uint8Array, hash: Hash, data: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return toHex(stated) === toHex(new Uint8Array(await crypto.subtle.digest(hash, data)));
}

interface Method {
  key: CryptoKey;
  parameters: { name: 'RSASSA-PKCS1-v1_5' } | { name: 'RSA-PSS'; saltLength: number };
}

async function methodOf(
  algorithm: AlgorithmIdentifier,
  digestHash: Hash,
  signer: KnownCertificate,
): Promise<Method> {
  const named = PKCS1[algorithm.algorithmId];
  const hash = named === undefined || named === 'digest' ? digestHash : named;
  const key = await rsaKeyOf(signer, hash);
  if (key === null || (named === undefined && algorithm.algorithmId !== PSS)) {
    throw notChecked('algorithm-unknown', 'form');
  }
  if (named !== undefined) return { key, parameters: { name: 'RSASSA-PKCS1-v1_5' } };
  const spki = await crypto.subtle.exportKey('spki', key);
  return {
    key: await crypto.subtle.importKey('spki', spki, { name: 'RSA-PSS', hash }, false, ['verify']),
    parameters: { name: 'RSA-PSS', saltLength: saltLengthOf(algorithm, hash) },
  };
}

/** RFC 8017, A.2.3, with the one hash for all three places. */
function saltLengthOf({ algorithmParams }: AlgorithmIdentifier, hash: Hash): number {
  const { hashAlgorithm, maskGenAlgorithm, saltLength } = new RSASSAPSSParams({ schema: algorithmParams });
  const isMgf1 = maskGenAlgorithm.algorithmId === MGF1 && maskGenAlgorithm.algorithmParams !== undefined;
  if (!isMgf1) throw notChecked('algorithm-unknown', 'form');
  const maskHash = new AlgorithmIdentifier({ schema: maskGenAlgorithm.algorithmParams });
  const isPlain = [hashAlgorithm, maskHash].every(({ algorithmId }) => HASHES[algorithmId] === hash);
  if (!isPlain || saltLength < 0 || saltLength > MAX_SALT_BYTES)
    throw notChecked('algorithm-unknown', 'form');
  return saltLength;
}
