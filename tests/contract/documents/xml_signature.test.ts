import { DOMParser } from '@xmldom/xmldom';
import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { personas } from '../../emulator/personas/all.ts';
import { requireJudge } from '../../support/judges.ts';
import { documentOf, factory, judge, personaOf, pki, put, rootFile, textOf } from './workshop.ts';

const xmlsec = requireJudge('xmlsec1');
const asha = personaOf('asha');
const marksheet = documentOf(asha, 'SSCER');

async function verify(name: string, xml: string) {
  const file = await put(`${name}.xml`, xml);
  return judge('xmlsec1', '--verify', '--enabled-key-data', 'x509', '--trusted-pem', rootFile, file);
}

const certificates = personas.flatMap((persona) =>
  persona.documents
    .filter(({ formats }) => formats.includes('xml'))
    .slice(0, 12)
    .map((document) => ({ title: `${persona.id} ${document.doctype}`, persona, document })),
);

test.skipIf(!xmlsec).each(certificates)('xmlsec1 accepts $title', async ({ title, persona, document }) => {
  expect(await verify(title, textOf(await factory.xml(persona, document)))).toMatchObject({ accepted: true });
});

test.skipIf(!xmlsec).each(personas.filter(({ aadhaar }) => aadhaar))(
  'xmlsec1 accepts the e-Aadhaar of $id',
  async (persona) => {
    const xml = textOf(await factory.eAadhaar(persona));
    expect(await verify(`e-aadhaar ${persona.id}`, xml)).toMatchObject({ accepted: true });
  },
);

test.skipIf(!xmlsec)('xmlsec1 refuses a certificate with one character changed', async () => {
  expect(await verify('altered', textOf(await factory.xml(asha, marksheet, 'altered')))).toMatchObject({
    accepted: false,
    output: expect.stringContaining('data and digest do not match'),
  });
});

test.skipIf(!xmlsec)('xmlsec1 refuses an e-Aadhaar with one character changed', async () => {
  expect(await verify('altered e-aadhaar', textOf(await factory.eAadhaar(asha, 'altered')))).toMatchObject({
    accepted: false,
  });
});

test.skipIf(!xmlsec)('xmlsec1 refuses a changed namespace that nothing uses: C14N is inclusive', async () => {
  const xml = textOf(await factory.xml(asha, marksheet));
  const changed = xml.replace('XMLSchema-instance', 'XMLSchema-instancf');
  expect(changed).not.toBe(xml);
  expect(await verify('namespace', changed)).toMatchObject({ accepted: false });
});

test.skipIf(!xmlsec)('xmlsec1 refuses a signer below a root that is not pinned', async () => {
  const xml = textOf(await factory.xml(asha, marksheet, 'foreign_signer'));
  expect(await verify('foreign', xml)).toMatchObject({
    accepted: false,
    output: expect.stringContaining('certificate verification failed'),
  });
});

test.skipIf(!xmlsec)('xmlsec1 refuses the expired signer', async () => {
  const xml = textOf(await factory.xml(asha, marksheet, 'expired_signer'));
  expect(await verify('expired', xml)).toMatchObject({
    accepted: false,
    output: expect.stringContaining('certificate has expired'),
  });
});

test('the altered document differs from the genuine one in one character', async () => {
  const genuine = textOf(await factory.xml(asha, marksheet));
  const altered = textOf(await factory.xml(asha, marksheet, 'altered'));
  expect(altered.length).toBe(genuine.length);
  expect(Array.from(altered).filter((letter, index) => letter !== genuine[index])).toHaveLength(1);
});

test('the signature has the form of DigiLocker: enveloped, last, one reference, exclusive C14N, RSA-SHA1', async () => {
  const xml = textOf(await factory.xml(asha, marksheet));
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  expect(root?.lastChild?.nodeName).toBe('Signature');
  expect(root?.getElementsByTagName('Signature')).toHaveLength(1);
  const algorithms = ['CanonicalizationMethod', 'SignatureMethod', 'Transform', 'DigestMethod'].map((tag) =>
    [...(root?.getElementsByTagName(tag) ?? [])].map((element) => element.getAttribute('Algorithm')),
  );
  expect(algorithms).toEqual([
    ['http://www.w3.org/2001/10/xml-exc-c14n#'],
    ['http://www.w3.org/2000/09/xmldsig#rsa-sha1'],
    ['http://www.w3.org/2000/09/xmldsig#enveloped-signature'],
    ['http://www.w3.org/2001/04/xmlenc#sha256'],
  ]);
  expect([...(root?.getElementsByTagName('Reference') ?? [])].map((one) => one.getAttribute('URI'))).toEqual([
    '',
  ]);
});

test('KeyInfo holds leaf, root, CA and sub-CA in that order, each after its subject name', async () => {
  const xml = textOf(await factory.xml(asha, marksheet));
  const data = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('X509Data')[0];
  const { leaf, root, ca, subCa } = pki.signer;
  const expected = [leaf, root, ca, subCa].flatMap((pem) => {
    const certificate = new X509Certificate(pem);
    return [certificate.subject.split('\n').toReversed().join(','), certificate.raw.toString('base64')];
  });
  expect([...(data?.childNodes ?? [])].map(({ textContent }) => textContent)).toEqual(expected);
});
