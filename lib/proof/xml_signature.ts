import type { Document, Element } from '@xmldom/xmldom';
import { parseText, placeOf } from '../documents/xml.ts';
import type { ProofLayer, Verdict } from '../domain/proof.ts';
import { canonicalPart, canonicalWithout } from './canonical.ts';
import { readCertificate, rsaKeyOf } from './certificates.ts';
import type { KnownCertificate } from './certificates.ts';
import { buildChain, checkPinnedLeaf } from './chain.ts';
import { FormError } from './form_error.ts';
import { isOfflineKyc, statedTimeMs } from './stated_time.ts';
import { judgeSigned } from './time_verdict.ts';
import type { CheckContext } from './types.ts';
import { findSignature, readSignedInfo, signedInfoForm } from './xml_form.ts';

export interface XmlCheck {
  verdict: Verdict;
  /**
   * The root as read from the very octets whose digest is signed: no Signature, no comments, nothing that the digest
   * does not cover. Null unless digest and signature are right.
   */
  signedRoot: Element | null;
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Canonical text has a root, unless a name in it was made to look like markup. */
function reread(text: string): Element {
  try {
    return rootOf(parseText(text));
  } catch {
    throw new FormError('form-unknown', 'canonical text');
  }
}

function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (root === null) throw new FormError('unreadable', 'no root');
  return root;
}

const refused = (state: Verdict['state'], layer: ProofLayer, more: Partial<Verdict> = {}): XmlCheck => ({
  verdict: {
    state,
    reason: null,
    layer,
    signer: null,
    authority: null,
    signedAtMs: null,
    chainEndsAtMs: null,
    sha1: false,
    ...more,
  },
  signedRoot: null,
});

/**
 * Checks the enveloped signature of a document that passed the guard (field notes, 5.1 and 5.2). Never throws over what
 * a document holds. The library canonicalises; what is asked, with whose key, is decided here, because it would also
 * take several references, any transform, and a key that the document gives by value.
 */
export async function checkXmlSignature(document: Document, context: CheckContext): Promise<XmlCheck> {
  try {
    return await check(rootOf(document), context);
  } catch (thrown) {
    if (!(thrown instanceof FormError)) throw thrown;
    return refused('not-checked', 'form', { reason: thrown.reason });
  }
}

async function check(root: Element, context: CheckContext): Promise<XmlCheck> {
  const parts = findSignature(root);
  if (parts === null) return refused('not-signed', 'form');

  // Everything believed below is read from canonical text: the first from the signed, the second from the digested.
  const asked = signedInfoForm(parts.signedInfo);
  const signedText = canonicalPart(parts.signedInfo, asked);
  const signed = readSignedInfo(reread(signedText));
  if (signed.canonicalForm !== asked) throw new FormError('form-unknown', 'CanonicalizationMethod');
  const leaf = await onlyLeafOf(parts.certificates);
  const sha1 = signed.signatureHash === 'SHA-1';

  const documentText = canonicalWithout(root, parts.signature, signed.documentForm);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(documentText)));
  if (!areSame(digest, signed.digest)) return refused('altered', 'digest', { sha1 });

  const key = await rsaKeyOf(leaf, signed.signatureHash);
  if (key === null) throw new FormError('algorithm-unknown', 'key of the signer');
  const isRight = await crypto.subtle.verify('RSASSA-PKCS1-v1_5', key, parts.value, utf8(signedText));
  if (!isRight) return refused('altered', 'signature', { sha1 });

  const signedRoot = reread(documentText);
  const { trust } = context;
  const place = placeOf(signedRoot);
  const isKyc = isOfflineKyc(place);
  const chain = isKyc
    ? await checkPinnedLeaf(leaf.der, trust.kycSigners)
    : await buildChain(parts.certificates, leaf.der, trust.roots);
  const signerNames = isKyc ? null : trust.signerNames;
  const signedAtMs = statedTimeMs(place);
  return { verdict: judgeSigned({ chain, signedAtMs, sha1, signerNames }, context), signedRoot };
}

/** The one certificate that is no authority. With two, the document leaves it open who signed. */
async function onlyLeafOf(certificates: readonly Uint8Array[]): Promise<KnownCertificate> {
  const read = await Promise.all(certificates.map((der) => readCertificate(der).catch(() => null)));
  const leaves = new Map(
    read.flatMap((one) => (one && !one.isAuthority ? [[one.sha256, one] as const] : [])),
  );
  const [only, ...more] = leaves.values();
  if (!only) throw new FormError('key-missing', 'no signer among the certificates');
  if (more.length > 0) throw new FormError('form-unknown', 'several signers among the certificates');
  return only;
}

const areSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.byteLength === b.byteLength && a.every((byte, at) => byte === b[at]);
