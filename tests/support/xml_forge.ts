/**
 * Signs XML whose signature has been tampered with, as an attacker would who got hold of a signer for one document, or as a
 * signer would who uses a form that DigiLocker does not. Works on text, so that every attack can be read.
 */
import { DOMParser } from '@xmldom/xmldom';
import { createHash, createSign } from 'node:crypto';
import {
  C14nCanonicalization,
  C14nCanonicalizationWithComments,
  ExclusiveCanonicalization,
  ExclusiveCanonicalizationWithComments,
} from 'xml-crypto';

const CANONICAL = {
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315': C14nCanonicalization,
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments': C14nCanonicalizationWithComments,
  'http://www.w3.org/2001/10/xml-exc-c14n#': ExclusiveCanonicalization,
  'http://www.w3.org/2001/10/xml-exc-c14n#WithComments': ExclusiveCanonicalizationWithComments,
} as const;
export type CanonicalAlgorithm = keyof typeof CANONICAL;

export const INCLUSIVE = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
export const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';

const SIGNATURE = /<Signature [\s\S]*<\/Signature>/;
const SIGNED_INFO = /<SignedInfo>[\s\S]*<\/SignedInfo>/;

/** Two versions of one DOM: the library's types name the browser's. */
const isElement = (node: object): node is Element => 'attributes' in node;

/** Canonical XML by another library than the one that is tested. */
export function canonical(xml: string, algorithm: CanonicalAlgorithm): string {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (!root || !isElement(root)) throw new Error('No root');
  return new CANONICAL[algorithm]().process(root, {});
}

export const withoutSignature = (xml: string): string => xml.replace(SIGNATURE, '');

export interface Forgery {
  /** Another SignedInfo, before it is signed. */
  signedInfo?: (text: string) => string;
  /** What the reference digests, as XML; by default the document without its Signature. */
  digested?: string;
  documentForm?: CanonicalAlgorithm;
  signedInfoForm?: CanonicalAlgorithm;
  digest?: 'sha256' | 'sha1' | 'md5';
  hash?: 'RSA-SHA1' | 'RSA-SHA256' | 'RSA-SHA512';
  /** Base64 of the signature over the canonical SignedInfo; by default RSA. */
  sign?: (signedInfo: string) => string;
}

/** The same document, its digest and signature made anew. `xml` brings a Signature without prefix. */
export function resign(xml: string, privateKeyPem: string, forgery: Forgery = {}): string {
  const { documentForm = INCLUSIVE, signedInfoForm = EXCLUSIVE, digest = 'sha256' } = forgery;
  const digested = canonical(forgery.digested ?? withoutSignature(xml), documentForm);
  const value = createHash(digest).update(digested, 'utf8').digest('base64');
  const signedInfo = (SIGNED_INFO.exec(xml)?.[0] ?? '').replace(
    /<DigestValue>.*<\/DigestValue>/,
    `<DigestValue>${value}</DigestValue>`,
  );
  const changed = forgery.signedInfo?.(signedInfo) ?? signedInfo;
  // Inclusive C14N hands down the namespaces of the root.
  const inherited = signedInfoForm.startsWith(INCLUSIVE) ? namespacesOfRoot(xml) : '';
  const alone = changed.replace(
    '<SignedInfo>',
    `<SignedInfo xmlns="http://www.w3.org/2000/09/xmldsig#"${inherited}>`,
  );
  const octets = canonical(alone, signedInfoForm);
  const sign = forgery.sign ?? rsa(privateKeyPem, forgery.hash ?? 'RSA-SHA1');
  return xml
    .replace(SIGNED_INFO, () => changed)
    .replace(
      /<SignatureValue>.*<\/SignatureValue>/,
      () => `<SignatureValue>${sign(octets)}</SignatureValue>`,
    );
}

const rsa = (privateKeyPem: string, hash: string) => (octets: string) =>
  createSign(hash).update(octets, 'utf8').sign(privateKeyPem, 'base64');

function namespacesOfRoot(xml: string): string {
  const [tag = ''] = /<[^?!][^>]*>/.exec(xml) ?? [];
  return [...tag.matchAll(/ xmlns:\w+="[^"]*"/g)].join('');
}
