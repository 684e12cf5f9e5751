import type { Element } from '@xmldom/xmldom';
import { isElement } from '../documents/xml.ts';
import { CANONICAL_FORMS } from './canonical.ts';
import type { CanonicalForm } from './canonical.ts';
import { MAX_CERTIFICATES } from './chain.ts';
import { FormError } from './form_error.ts';

const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
const ENVELOPED = `${DSIG}enveloped-signature`;
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

const SIGNATURE_HASHES: ReadonlyMap<string, 'SHA-1' | 'SHA-256'> = new Map([
  ['http://www.w3.org/2000/09/xmldsig#rsa-sha1', 'SHA-1'],
  ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', 'SHA-256'],
]);

const unknownForm = (detail: string): FormError => new FormError('form-unknown', detail);

/** Child elements; anything else but white space and comments between them is no form that we know. */
function childrenOf(element: Element): Element[] {
  const nodes = [...element.childNodes];
  const isStray = nodes.some(({ nodeType, nodeValue }) => {
    if (nodeType === 1 || nodeType === 8) return false;
    return nodeType !== 3 || nodeValue?.trim() !== '';
  });
  if (isStray) throw unknownForm(`stray content in ${element.localName}`);
  return nodes.filter(isElement);
}

/** The children by name, which must be exactly these, in this order, in the namespace of signatures. */
function exactChildren<N extends string>(element: Element, names: readonly N[]): (name: N) => Element {
  const children = childrenOf(element);
  const fits =
    children.length === names.length &&
    children.every((child, at) => child.namespaceURI === DSIG && child.localName === names[at]);
  if (!fits) throw unknownForm(`children of ${element.localName}`);
  return (name) => {
    const child = children[names.indexOf(name)];
    if (!child) throw unknownForm(name);
    return child;
  };
}

/** Text in one piece: a comment or CDATA within it might be read in two ways. */
function plainText(element: Element): string {
  const [only, ...more] = element.childNodes;
  if (only?.nodeType !== 3 || more.length > 0) throw unknownForm(`text of ${element.localName}`);
  return only.nodeValue ?? '';
}

export function base64Bytes(element: Element): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(plainText(element).replaceAll(/\s/g, '')), (one) => one.charCodeAt(0));
  } catch (cause) {
    throw cause instanceof FormError ? cause : unknownForm(`base64 of ${element.localName}`);
  }
}

/** The only attribute an algorithm may have, and no parameters within: no InclusiveNamespaces, no HMACOutputLength. */
function algorithmOf(element: Element): string {
  if (childrenOf(element).length > 0) throw unknownForm(`parameters of ${element.localName}`);
  return element.getAttribute('Algorithm') ?? '';
}

function canonicalFormOf(element: Element): CanonicalForm {
  const form = CANONICAL_FORMS.get(algorithmOf(element));
  if (form === undefined) throw new FormError('algorithm-unknown', 'canonicalization');
  return form;
}

export interface SignatureParts {
  signature: Element;
  signedInfo: Element;
  value: Uint8Array<ArrayBuffer>;
  /** DER of every certificate that KeyInfo names, in the order of the document. */
  certificates: Uint8Array[];
}

/**
 * The one signature of a document, a direct child of the root (field notes, 5.2 step 2); null where there is none.
 * @throws FormError when there is another, elsewhere, or one of another form
 */
export function findSignature(root: Element): SignatureParts | null {
  const all = [...root.getElementsByTagNameNS(DSIG, 'Signature')];
  const isRootSigned = root.namespaceURI === DSIG && root.localName === 'Signature';
  if (all.length === 0 && !isRootSigned) return null;
  const [signature] = all;
  if (isRootSigned || all.length > 1 || signature?.parentNode !== root) {
    throw unknownForm('not exactly one signature below the root');
  }
  const hasKeyInfo = childrenOf(signature).length > 2;
  if (!hasKeyInfo) {
    exactChildren(signature, ['SignedInfo', 'SignatureValue']);
    throw new FormError('key-missing', 'KeyInfo');
  }
  const part = exactChildren(signature, ['SignedInfo', 'SignatureValue', 'KeyInfo']);
  // A key given by value or by name is no certificate, and is never used.
  const certificates = childrenOf(part('KeyInfo'))
    .filter(({ namespaceURI, localName }) => namespaceURI === DSIG && localName === 'X509Data')
    .flatMap(childrenOf)
    .filter(({ namespaceURI, localName }) => namespaceURI === DSIG && localName === 'X509Certificate')
    .map(base64Bytes);
  if (certificates.length === 0) throw new FormError('key-missing', 'X509Certificate');
  if (certificates.length > MAX_CERTIFICATES) throw unknownForm('too many certificates');
  const value = base64Bytes(part('SignatureValue'));
  return { signature, signedInfo: part('SignedInfo'), value, certificates };
}

/** How SignedInfo is to be written before its signature is checked; asked of the document as received. */
export function signedInfoForm(signedInfo: Element): CanonicalForm {
  const [method] = childrenOf(signedInfo);
  if (method?.namespaceURI !== DSIG || method.localName !== 'CanonicalizationMethod') {
    throw unknownForm('CanonicalizationMethod');
  }
  return canonicalFormOf(method);
}

export interface SignedInfo {
  canonicalForm: CanonicalForm;
  signatureHash: 'SHA-1' | 'SHA-256';
  documentForm: CanonicalForm;
  digest: Uint8Array<ArrayBuffer>;
}

/**
 * What is signed, of exactly the form of field notes, 5.1 and 5.2 steps 2 and 3.
 * @param signedInfo as read from its canonical text, so that nothing but the signed octets is believed
 * @throws FormError
 */
export function readSignedInfo(signedInfo: Element): SignedInfo {
  const part = exactChildren(signedInfo, ['CanonicalizationMethod', 'SignatureMethod', 'Reference']);
  const signatureHash = SIGNATURE_HASHES.get(algorithmOf(part('SignatureMethod')));
  if (signatureHash === undefined) throw new FormError('algorithm-unknown', 'SignatureMethod');
  const reference = part('Reference');
  const isWhole = reference.hasAttribute('URI') && reference.getAttribute('URI') === '';
  if (!isWhole || reference.hasAttribute('Type')) throw unknownForm('Reference');
  const what = exactChildren(reference, ['Transforms', 'DigestMethod', 'DigestValue']);
  if (algorithmOf(what('DigestMethod')) !== SHA256) throw new FormError('algorithm-unknown', 'DigestMethod');
  return {
    canonicalForm: canonicalFormOf(part('CanonicalizationMethod')),
    signatureHash,
    documentForm: documentFormOf(what('Transforms')),
    digest: base64Bytes(what('DigestValue')),
  };
}

/** Enveloped, then perhaps one canonical form; without one, XMLDSig's default is inclusive. */
function documentFormOf(transforms: Element): CanonicalForm {
  const [enveloped, form, ...more] = childrenOf(transforms);
  const all = [enveloped, form].filter((one) => one !== undefined);
  const areTransforms = all.every((one) => one.namespaceURI === DSIG && one.localName === 'Transform');
  if (!enveloped || !areTransforms || more.length > 0 || algorithmOf(enveloped) !== ENVELOPED) {
    throw unknownForm('Transforms');
  }
  return form ? canonicalFormOf(form) : 'inclusive';
}
