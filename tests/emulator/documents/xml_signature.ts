/**
 * Signs XML as DigiLocker does: an enveloped signature as last child of the root, one Reference with `URI=""` and no
 * canonicalisation transform, so that inclusive C14N 1.0 applies to the document while SignedInfo uses exclusive C14N.
 */
import { X509Certificate } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import type { Signer } from '../pki.ts';

const RSA_SHA1 = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const EXCLUSIVE_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** The document with its Signature; the rest of the text stays as it was. */
export function signXml(xml: string, signer: Signer): string {
  const signature = new SignedXml({
    privateKey: signer.privateKey,
    signatureAlgorithm: RSA_SHA1,
    canonicalizationAlgorithm: EXCLUSIVE_C14N,
    getKeyInfoContent: () => keyInfo(signer),
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
function keyInfo({ leaf, root, ca, subCa }: Signer): string {
  const entries = [leaf, root, ca, subCa].map((pem) => {
    const certificate = new X509Certificate(pem);
    const base64 = certificate.raw.toString('base64');
    return `<X509SubjectName>${subjectName(certificate)}</X509SubjectName><X509Certificate>${base64}</X509Certificate>`;
  });
  return `<X509Data>${entries.join('')}</X509Data>`;
}

/** RFC 4514: the most specific part first, joined by commas. */
function subjectName(certificate: X509Certificate): string {
  return certificate.subject.split('\n').toReversed().join(',');
}
