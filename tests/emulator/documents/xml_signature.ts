/**
 * Signs XML as DigiLocker and UIDAI do: an enveloped signature as last child of the root, one Reference with `URI=""` and no
 * canonicalisation transform, so that inclusive C14N 1.0 applies to the document while SignedInfo of DigiLocker uses exclusive C14N.
 */
import { X509Certificate } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import type { Signer } from '../pki.ts';

const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** What differs between those who sign XML. */
export interface SignatureForm {
  signatureAlgorithm: string;
  canonicalizationAlgorithm: string;
  /** Content of KeyInfo; null leaves the element out. */
  keyInfo: ((signer: Signer) => string) | null;
}

export const DIGILOCKER_FORM: SignatureForm = {
  signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  keyInfo: wholeChain,
};

/** Offline e-KYC: its algorithms are not written down anywhere, so this is the other pair that a checker must know. */
export const KYC_FORM: SignatureForm = {
  signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  canonicalizationAlgorithm: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  keyInfo: ({ leaf }) => `<X509Data>${entryOf(leaf)}</X509Data>`,
};

/** The document with its Signature; the rest of the text stays as it was. */
export function signXml(xml: string, signer: Signer, form: SignatureForm = DIGILOCKER_FORM): string {
  const { keyInfo, ...algorithms } = form;
  const signature = new SignedXml({
    privateKey: signer.privateKey,
    ...algorithms,
    getKeyInfoContent: () => keyInfo?.(signer) ?? null,
  });
  signature.addReference({
    xpath: '/*',
    uri: '',
    isEmptyUri: true,
    digestAlgorithm: SHA256,
    transforms: [ENVELOPED],
  });
  signature.computeSignature(xml);
  return signature.getSignedXml();
}

/** The order seen in real documents: leaf, root, CA, sub-CA. */
function wholeChain({ leaf, root, ca, subCa }: Signer): string {
  return `<X509Data>${[leaf, root, ca, subCa].map(entryOf).join('')}</X509Data>`;
}

function entryOf(pem: string): string {
  const certificate = new X509Certificate(pem);
  const base64 = certificate.raw.toString('base64');
  return `<X509SubjectName>${subjectName(certificate)}</X509SubjectName><X509Certificate>${base64}</X509Certificate>`;
}

/** RFC 4514: the most specific part first, joined by commas. */
function subjectName(certificate: X509Certificate): string {
  return certificate.subject.split('\n').toReversed().join(',');
}
