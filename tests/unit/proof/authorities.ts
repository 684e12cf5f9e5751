/** Certificates of every kind, also those that no sound authority issues. */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { sha256Of } from '../../emulator/pki.ts';
import type { Pin } from '../../../lib/proof/types.ts';

x509.cryptoProvider.set(crypto);

const DAY_MS = 86_400_000;

export interface Issued {
  certificate: x509.X509Certificate;
  keys: CryptoKeyPair;
  der: Uint8Array;
}

export interface Wanted {
  subject: string;
  /** Absent: self-signed. */
  issuer?: Issued;
  /** Absent: the issuer's own name. */
  issuerName?: string;
  isAuthority?: boolean;
  pathLength?: number;
  usage?: x509.KeyUsageFlags | null;
  /** Days from now. */
  days?: readonly [from: number, to: number];
  keys?: CryptoKeyPair;
  /** Of the signature on this certificate. */
  hash?: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
  extensions?: x509.Extension[];
}

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};

export const rsaKeys = (change: { modulusLength?: number } = {}): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ ...RSA, ...change }, true, ['sign', 'verify']);

/** WebCrypto binds an RSA key to one hash. */
async function withHash(key: CryptoKey, hash: string): Promise<CryptoKey> {
  if (key.algorithm.name !== RSA.name) return key;
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', key);
  return crypto.subtle.importKey('pkcs8', pkcs8, { name: RSA.name, hash }, true, ['sign']);
}

const AUTHORITY_USAGE = x509.KeyUsageFlags.keyCertSign;
const SIGNER_USAGE = x509.KeyUsageFlags.digitalSignature;

export async function issue(wanted: Wanted): Promise<Issued> {
  const { subject, issuer, isAuthority = false, pathLength, days = [-100, 100], extensions = [] } = wanted;
  const keys = wanted.keys ?? (await rsaKeys());
  const usage = wanted.usage === undefined ? (isAuthority ? AUTHORITY_USAGE : SIGNER_USAGE) : wanted.usage;
  const signingKey = await withHash((issuer?.keys ?? keys).privateKey, wanted.hash ?? 'SHA-256');
  const now = Date.now();
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: randomBytes(8).toString('hex'),
    subject,
    issuer: wanted.issuerName ?? issuer?.certificate.subject ?? subject,
    notBefore: new Date(now + days[0] * DAY_MS),
    notAfter: new Date(now + days[1] * DAY_MS),
    signingAlgorithm: { ...signingKey.algorithm, hash: wanted.hash ?? 'SHA-256' },
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new x509.BasicConstraintsExtension(isAuthority, pathLength, true),
      ...(usage === null ? [] : [new x509.KeyUsagesExtension(usage, true)]),
      ...extensions,
    ],
  });
  return { certificate, keys, der: new Uint8Array(certificate.rawData) };
}

export const pinOf = ({ certificate }: Issued, isHistoric = false): Pin => ({
  name: 'the pin',
  sha256: sha256Of(certificate.toString('pem')),
  isHistoric,
});
