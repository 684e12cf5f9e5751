/**
 * Makes the certificates of the emulator: root → CA → sub-CA → document signer, the shape of the real chain under CCA India.
 * Key usage, path lengths and the signer's extended key usages are those of a real document signer.
 */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(crypto);

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};

const E_MAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';
const ADOBE_DOCUMENT_SIGNING = '1.2.840.113583.1.1.5';
const MICROSOFT_DOCUMENT_SIGNING = '1.3.6.1.4.1.311.10.3.12';

export interface Window {
  notBefore: Date;
  notAfter: Date;
}

export interface Authority {
  certificate: x509.X509Certificate;
  keys: CryptoKeyPair;
}

/** RSA-2048, SHA-256. The private key can be exported, because the signers of XML and PDF take PEM and PKCS#12. */
export async function makeKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
}

/** PKCS#8 as PEM. */
export async function privateKeyPem(keys: CryptoKeyPair): Promise<string> {
  const der = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return `${x509.PemConverter.encode(der, 'PRIVATE KEY')}\n`;
}

/**
 * A CA certificate; self-signed where `issuer` is absent.
 * @param pathLength how many CA certificates may follow below; absent for no limit
 */
export async function makeAuthority(
  subject: string,
  window: Window,
  pathLength?: number,
  issuer?: Authority,
): Promise<Authority> {
  const keys = await makeKeys();
  const usage = x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign;
  const certificate = await issue(subject, window, keys, issuer, [
    new x509.BasicConstraintsExtension(true, pathLength, true),
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- several flags of a bit set
    new x509.KeyUsagesExtension(usage, true),
  ]);
  return { certificate, keys };
}

/** A document signer: CA:FALSE, digital signature and non-repudiation. */
export async function makeSigner(subject: string, window: Window, issuer: Authority): Promise<Authority> {
  const keys = await makeKeys();
  const usage = x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation;
  const certificate = await issue(subject, window, keys, issuer, [
    new x509.BasicConstraintsExtension(false, undefined, true),
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- several flags of a bit set
    new x509.KeyUsagesExtension(usage, true),
    new x509.ExtendedKeyUsageExtension([
      E_MAIL_PROTECTION,
      ADOBE_DOCUMENT_SIGNING,
      MICROSOFT_DOCUMENT_SIGNING,
    ]),
  ]);
  return { certificate, keys };
}

async function issue(
  subject: string,
  window: Window,
  keys: CryptoKeyPair,
  issuer: Authority | undefined,
  extensions: x509.Extension[],
): Promise<x509.X509Certificate> {
  const subjectKeyId = await x509.SubjectKeyIdentifierExtension.create(keys.publicKey);
  const authorityKeyId = await x509.AuthorityKeyIdentifierExtension.create(
    issuer ? issuer.keys.publicKey : keys.publicKey,
  );
  return x509.X509CertificateGenerator.create({
    serialNumber: randomBytes(8).toString('hex'),
    subject,
    issuer: issuer ? issuer.certificate.subject : subject,
    ...window,
    signingAlgorithm: RSA,
    publicKey: keys.publicKey,
    signingKey: issuer ? issuer.keys.privateKey : keys.privateKey,
    extensions: [...extensions, subjectKeyId, authorityKeyId],
  });
}
