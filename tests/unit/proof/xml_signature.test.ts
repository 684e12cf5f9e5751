import { XMLSerializer } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignedXml } from 'xml-crypto';
import { afterAll, expect, test } from 'vitest';
import { parseDocument } from '../../../lib/documents/xml.ts';
import type { Verdict } from '../../../lib/domain/proof.ts';
import { AppError } from '../../../lib/errors/app_error.ts';
import type { CheckContext, Pin, Trust } from '../../../lib/proof/types.ts';
import { checkXmlSignature } from '../../../lib/proof/xml_signature.ts';
import { createDocumentFactory } from '../../emulator/documents/factory.ts';
import type { AnyVariant } from '../../emulator/documents/variants.ts';
import { signXml } from '../../emulator/documents/xml_signature.ts';
import { personas } from '../../emulator/personas/all.ts';
import { loadPki, middleOfValidity, sha256Of } from '../../emulator/pki.ts';
import { EXCLUSIVE, INCLUSIVE, resign, withoutSignature } from '../../support/xml_forge.ts';
import type { CanonicalAlgorithm, Forgery } from '../../support/xml_forge.ts';

const folder = mkdtempSync(join(tmpdir(), 'lockerfill-xml-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const pki = await loadPki(join(folder, 'pki'));
const nowMs = Date.now();
const factory = createDocumentFactory(pki, { now: () => new Date(nowMs) });

const pin = (pem: string, isHistoric = false): Pin => ({ sha256: sha256Of(pem), name: 'UIDAI', isHistoric });
const TRUST: Trust = {
  roots: [pin(pki.root)],
  kycSigners: [pin(pki.kycSigner.leaf), pin(pki.expiredKycSigner.leaf)],
  signerNames: ['EMULATOR'],
};

const check = (xml: string | Uint8Array, change: Partial<CheckContext> = {}) =>
  checkXmlSignature(parseDocument(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml), {
    trust: TRUST,
    nowMs,
    fetchedAtMs: nowMs,
    ...change,
  });
const written = (root: Element | null): string => (root ? new XMLSerializer().serializeToString(root) : '');
const textOf = ({ bytes }: { bytes: Uint8Array }): string => new TextDecoder().decode(bytes);

const asha = personas.find(({ id }) => id === 'asha');
const marksheet = asha?.documents.find(({ doctype }) => doctype === 'SSCER');
if (!asha || !marksheet) throw new Error('No marksheet of Asha');
const genuine = textOf(await factory.xml(asha, marksheet));
const eAadhaar = textOf(await factory.eAadhaar(asha));
const eKyc = textOf(await factory.offlineEkyc(asha));

const STATES: [variant: AnyVariant, verdict: Partial<Verdict>][] = [
  [
    'genuine',
    { state: 'valid', layer: 'all', signer: 'EMULATOR', authority: 'Emulator Test Root', sha1: true },
  ],
  ['altered', { state: 'altered', layer: 'digest', signer: null }],
  ['expired_signer', { state: 'valid-signer-expired', layer: 'time', signer: 'EMULATOR' }],
  ['foreign_signer', { state: 'unknown-signer', layer: 'chain', authority: null }],
  ['other_signer', { state: 'valid-other-signer', layer: 'signer', signer: 'UDAHARAN UNIVERSITY' }],
  ['unsigned', { state: 'not-signed', layer: 'form' }],
];

test.each(STATES)('a certificate, %s', async (variant, verdict) => {
  expect((await check((await factory.xml(asha, marksheet, variant)).bytes)).verdict).toMatchObject(verdict);
});

test.each(STATES)('an e-Aadhaar, %s', async (variant, verdict) => {
  expect((await check((await factory.eAadhaar(asha, variant)).bytes)).verdict).toMatchObject(verdict);
});

const KYC_STATES: [variant: AnyVariant | 'keyless', verdict: Partial<Verdict>][] = [
  ['genuine', { state: 'valid', layer: 'all', signer: 'EMULATED UIDAI', authority: 'UIDAI', sha1: false }],
  ['altered', { state: 'altered', layer: 'digest' }],
  ['expired_signer', { state: 'valid-signer-expired', layer: 'time' }],
  ['foreign_signer', { state: 'unknown-signer', layer: 'chain' }],
  ['other_signer', { state: 'unknown-signer', layer: 'chain' }],
  ['unsigned', { state: 'not-signed', layer: 'form' }],
  ['keyless', { state: 'not-checked', layer: 'form', reason: 'key-missing' }],
];

test.each(KYC_STATES)('an offline e-KYC, %s', async (variant, verdict) => {
  expect((await check((await factory.offlineEkyc(asha, variant)).bytes)).verdict).toMatchObject(verdict);
});

test('an offline e-KYC needs no root', async () => {
  const { verdict } = await check(eKyc, { trust: { ...TRUST, roots: [] } });
  expect(verdict.state).toBe('valid');
});

test('an offline e-KYC by a pinned signer that was withdrawn is at best signed by an expired certificate', async () => {
  const trust = { ...TRUST, kycSigners: [pin(pki.kycSigner.leaf, true)] };
  expect((await check(eKyc, { trust })).verdict.state).toBe('valid-signer-expired');
});

test('a pinned e-KYC signer does not sign for DigiLocker', async () => {
  const xml = signXml(withoutSignature(genuine), pki.kycSigner);
  expect((await check(xml)).verdict).toMatchObject({ state: 'valid-other-signer', signer: 'EMULATED UIDAI' });
  const { verdict } = await check(xml, { trust: { ...TRUST, roots: [] } });
  expect(verdict.state).toBe('unknown-signer');
});

test('another case of the root does not lead past the pins of e-KYC', async () => {
  const other = withoutSignature(eKyc).replaceAll('OfflinePaperlessKyc', 'offlinepaperlesskyc');
  expect((await check(signXml(other, pki.otherSigner))).verdict).toMatchObject({ state: 'unknown-signer' });
  expect((await check(signXml(other, pki.kycSigner))).verdict).toMatchObject({ state: 'valid' });
});

test('below a root that is pinned as historic, a document is at best signed by an expired certificate', async () => {
  const trust = { ...TRUST, roots: [pin(pki.root, true)] };
  expect((await check(genuine, { trust })).verdict).toMatchObject({
    state: 'valid-signer-expired',
    layer: 'time',
  });
});

test('a document that came in time stays valid until its signer expires, and says so afterwards', async () => {
  const { verdict } = await check(genuine);
  const later = await check(genuine, { nowMs: (verdict.chainEndsAtMs ?? 0) + 1 });
  expect(verdict.state).toBe('valid');
  expect(later.verdict.state).toBe('valid-signer-expired');
});

test('an e-Aadhaar states its time', async () => {
  expect((await check(eAadhaar)).verdict.signedAtMs).toBe(nowMs);
  expect((await check(genuine)).verdict.signedAtMs).toBeNull();
});

test('an e-Aadhaar signed by a certificate that had expired by then proves nothing', async () => {
  const late = signXml(withoutSignature(eAadhaar), pki.expiredSigner);
  expect((await check(late)).verdict).toMatchObject({ state: 'unknown-signer', layer: 'time' });
  const inTime = textOf(await factory.eAadhaar(asha, 'expired_signer'));
  expect((await check(inTime)).verdict).toMatchObject({
    state: 'valid-signer-expired',
    signedAtMs: middleOfValidity(pki.expiredSigner.leaf).getTime(),
  });
});

const FORMS = [INCLUSIVE, EXCLUSIVE] as const;
const ENVELOPED = '<Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>';
const RSA_SHA1 = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

const ACCEPTED = FORMS.flatMap((signedInfoForm) =>
  [null, ...FORMS].flatMap((documentForm) =>
    (['RSA-SHA1', 'RSA-SHA256'] as const).map((hash) => ({ signedInfoForm, documentForm, hash })),
  ),
);

/** The namespace that only some element declares, and one that nothing uses, tell the canonical forms apart. */
const NAMESPACES =
  '<Certificate xmlns:xsi="urn:unused" xml:lang="en" name="x"><CertificateData xmlns:a="urn:a" a:b="c"><a:D xmlns:e="urn:e"/><F xmlns="urn:f"><G/></F></CertificateData></Certificate>';

test.each(ACCEPTED)(
  'SignedInfo by $signedInfoForm, document by $documentForm, $hash',
  async ({ signedInfoForm, documentForm, hash }) => {
    const forgery: Forgery = {
      signedInfoForm,
      documentForm: documentForm ?? INCLUSIVE,
      hash,
      signedInfo: (text) =>
        text
          .replace(EXCLUSIVE, signedInfoForm)
          .replace(RSA_SHA1, hash === 'RSA-SHA1' ? RSA_SHA1 : RSA_SHA256)
          .replace(
            ENVELOPED,
            documentForm ? `${ENVELOPED}<Transform Algorithm="${documentForm}"/>` : ENVELOPED,
          ),
    };
    const base = signXml(NAMESPACES.replace(' xml:lang="en"', ''), pki.signer);
    const { verdict } = await check(resign(base, pki.signer.privateKey, forgery));
    expect(verdict).toMatchObject({ state: 'valid', sha1: hash === 'RSA-SHA1' });
  },
);

const prefixed = (canonicalizationAlgorithm: CanonicalAlgorithm): string => {
  const signature = new SignedXml({
    privateKey: pki.signer.privateKey,
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm,
    getKeyInfoContent: () => {
      const { leaf, subCa, ca, root } = pki.signer;
      const certificates = [leaf, subCa, ca, root].map(
        (pem) => `<ds:X509Certificate>${pem.replaceAll(/-----[^-]*-----/g, '')}</ds:X509Certificate>`,
      );
      return `<ds:X509Data>${certificates.join('')}</ds:X509Data>`;
    },
  });
  signature.addReference({
    xpath: '/*',
    uri: '',
    isEmptyUri: true,
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature'],
  });
  signature.computeSignature(withoutSignature(genuine), { prefix: 'ds' });
  return signature.getSignedXml();
};

test.each(FORMS)('a signature with a prefix, certificates in lines, %s', async (form) => {
  expect((await check(prefixed(form))).verdict).toMatchObject({ state: 'valid', layer: 'all' });
});

const SPELLINGS: [title: string, xml: string][] = [
  ['line ends and tabs within attributes', '<Certificate name="a\nb\tc"/>'],
  ['line ends and tabs by number', '<Certificate name="a&#10;b&#9;c&#13;">&#13;x&#13;</Certificate>'],
  [
    'characters that XML 1.1 takes for line ends',
    '<Certificate name="a\u2028b">c\u0085d\u2029</Certificate>',
  ],
  [
    'markup by number and by name',
    '<Certificate name="&lt;&#60;&amp;&quot;&apos;>">&lt;&gt;&amp;"\'</Certificate>',
  ],
  ['CDATA', '<Certificate><![CDATA[<a>&amp;]]></Certificate>'],
  ['other scripts, and characters beyond 16 bits', '<Certificate name="आशा">नमुना 😀</Certificate>'],
  ['a mark of byte order', '\uFEFF<Certificate name="x"/>'],
  ['namespaces that come and go', NAMESPACES],
  ['empty elements in both spellings', '<Certificate><A/><B></B></Certificate>'],
];

test.each(SPELLINGS)('what was signed is recognised: %s', async (_title, xml) => {
  expect((await check(signXml(xml, pki.signer))).verdict).toMatchObject({ state: 'valid' });
});

test('the signed root has no Signature, and the document keeps its own', async () => {
  const document = parseDocument(new TextEncoder().encode(genuine));
  const before = written(document.documentElement);
  const { signedRoot } = await checkXmlSignature(document, { trust: TRUST, nowMs, fetchedAtMs: nowMs });
  expect(written(signedRoot)).toContain('ASHA RAMESH NAMUNA');
  expect(written(signedRoot)).not.toContain('Signature');
  expect(written(document.documentElement)).toBe(before);
});

test.each(['altered', 'unsigned'] as const)('nothing is proved by a document that is %s', async (variant) => {
  expect((await check((await factory.xml(asha, marksheet, variant)).bytes)).signedRoot).toBeNull();
});

test('whatever is written over a signed document, nothing else than what was signed is ever valid', async () => {
  const signed = written((await check(genuine)).signedRoot);
  const change = fc.record({
    at: fc.nat(genuine.length),
    length: fc.nat(40),
    text: fc.oneof(
      fc.string({ unit: 'binary-ascii', maxLength: 20 }),
      fc.constantFrom('<!---->', '<a/>', ' ', '"'),
    ),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ at, length, text }) => {
      const changed = genuine.slice(0, at) + text + genuine.slice(at + length);
      try {
        const { verdict, signedRoot } = await check(changed);
        if (verdict.state.startsWith('valid')) expect(written(signedRoot)).toBe(signed);
        else if (signedRoot) expect(verdict.state).toBe('unknown-signer');
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(AppError);
      }
    }),
    { numRuns: 300 },
  );
});
