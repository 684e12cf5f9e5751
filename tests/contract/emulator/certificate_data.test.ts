import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { credentialJson } from '../../emulator/documents/credential.ts';
import { createDocumentFactory } from '../../emulator/documents/factory.ts';
import { personas } from '../../emulator/personas/all.ts';
import { loadPki } from '../../emulator/pki.ts';
import type { PersonaDocument } from '../../emulator/types.ts';

const folder = mkdtempSync(join(tmpdir(), 'lockerfill-certificate-data-'));
const factory = createDocumentFactory(await loadPki(join(folder, 'pki')));
afterAll(() => rm(folder, { recursive: true, force: true }));

function find(id: string, doctype: string) {
  const persona = personas.find((one) => one.id === id);
  const document = persona?.documents.find((one) => one.doctype === doctype);
  if (!persona || !document) throw new Error(`${id} has no ${doctype}`);
  return { persona, document };
}

/** The root of a certificate as it is signed. */
async function certificate(id: string, doctype: string): Promise<Element> {
  const { persona, document } = find(id, doctype);
  const xml = new TextDecoder().decode((await factory.xml(persona, document)).bytes);
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('No root element');
  return root;
}

/** The attributes of every element of this name. */
async function attributesOf(id: string, doctype: string, tag: string): Promise<Record<string, string>[]> {
  const root = await certificate(id, doctype);
  return [...root.getElementsByTagName(tag)].map((element) =>
    Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  );
}

describe('the registration certificate', () => {
  test('describes vehicle and insurance inside VehicleRegistration', async () => {
    expect(await attributesOf('kamala', 'RVCER', 'VehicleRegistration')).toEqual([
      { statusDate: '17-02-2022', financer: 'NAMUNA GRAMIN BANK', normsDesc: 'BHARAT STAGE VI' },
    ]);
    expect(await attributesOf('kamala', 'RVCER', 'Vehicle')).toMatchObject([
      {
        class: 'M-Cycle/Scooter',
        chasisNo: 'ZZ9NAMUNA00000008',
        standingCapacity: '',
        fitTill: '16-02-2037',
      },
    ]);
    expect(await attributesOf('kamala', 'RVCER', 'Insurance')).toMatchObject([{ validTill: '16-02-2027' }]);
  });

  test('of an odd person has no outer element, and ISO dates', async () => {
    expect(await attributesOf('odd', 'RVCER', 'VehicleRegistration')).toEqual([]);
    expect(await attributesOf('odd', 'RVCER', 'CertificateData')).toMatchObject([
      { statusDate: ' 2012-06-05 ' },
    ]);
    expect(await attributesOf('odd', 'RVCER', 'Vehicle')).toMatchObject([
      { fitTill: ' 2027-06-04 ', color: ' ' },
    ]);
  });
});

describe('the income certificate', () => {
  test('states the amount as an attribute', async () => {
    expect(await attributesOf('kamala', 'INCER', 'Income')).toEqual([
      { annualIncome: '186000', financialYear: '2024-2025' },
    ]);
  });

  test('of an odd person states it in an element', async () => {
    const root = await certificate('odd', 'INCER');
    expect(root.getElementsByTagName('annualIncome')[0]?.textContent).toBe(' 3,10,000 ');
  });
});

describe('the ration card', () => {
  test('names the members with their relation to the head of the family', async () => {
    const members = await attributesOf('kamala', 'RATCR', 'Member');
    expect(members.map(({ name, relationWithHof }) => [name, relationWithHof])).toEqual([
      ['Mohan Namuna', 'SELF'],
      ['Sarita Namuna', 'WIFE'],
      ['Kamala Namuna', 'DAUGHTER'],
      ['Kishor Namuna', 'SON'],
    ]);
  });

  test('of an odd person calls the members Person', async () => {
    const root = await certificate('odd', 'RATCR');
    const [data] = root.getElementsByTagName('CertificateData');
    expect(data?.getElementsByTagName('Person')).toHaveLength(2);
  });
});

test.each(['SPCER', 'HPCER', 'SSMGR', 'HSMGR', 'MICER', 'DGCER', 'DIPCR', 'PRVCR'])(
  '%s has school, examination and performance, and no subjects',
  async (doctype) => {
    const root = await certificate('kamala', doctype);
    const tags = [...(root.getElementsByTagName('CertificateData')[0]?.childNodes ?? [])];
    expect(tags.map(({ nodeName }) => nodeName).filter((name) => name !== '#text')).toEqual([
      'School',
      'Examination',
      'Performance',
    ]);
    expect(root.getElementsByTagName('Subject')).toHaveLength(0);
  },
);

test('the degree marksheet gives grade points', async () => {
  const [first] = await attributesOf('kamala', 'DGMST', 'Subject');
  expect(first).toMatchObject({ grade: 'A', gp: '9', gpMax: '10', marksTotal: '' });
});

test.each([
  ['kamala', 'CTCER', 'ST'],
  ['kamala', 'SHCER', 'ST'],
  ['murugan', 'OBCER', 'OBC'],
  ['tara', 'EWCER', 'GC'],
])('%s: %s says the category %s', async (id, doctype, category) => {
  expect(await attributesOf(id, doctype, 'Caste')).toMatchObject([{ category }]);
});

test.each(['RSCER', 'DMCER', 'NTCER', 'BTCER'])('%s has an empty CertificateData', async (doctype) => {
  const [data] = (await certificate('kamala', doctype)).getElementsByTagName('CertificateData');
  expect(data?.childNodes).toHaveLength(0);
});

test('the holder may be an organisation, and then no person is named', async () => {
  const root = await certificate('kamala', 'UDCER');
  const [holder] = root.getElementsByTagName('IssuedTo');
  expect(holder?.getElementsByTagName('Person')).toHaveLength(0);
  expect(holder?.getElementsByTagName('Organization')[0]?.getAttribute('name')).toBe('KAMALA HANDICRAFTS');
});

test('a document that nobody signed has no signature, and is otherwise the same', async () => {
  const { persona, document } = find('kamala', 'INCER');
  const text = async (variant: 'genuine' | 'unsigned') =>
    new TextDecoder().decode((await factory.xml(persona, document, variant)).bytes);
  const [signed, unsigned] = await Promise.all([text('genuine'), text('unsigned')]);
  expect(unsigned).not.toContain('Signature');
  expect(signed.replace(/<Signature[^]*<\/Signature>/, '').trimEnd()).toBe(unsigned.trimEnd());
});

test('the credential names the holder and is JSON-LD with a proof', () => {
  const document: PersonaDocument = find('kamala', 'PANCR').document;
  expect(JSON.parse(credentialJson(document))).toMatchObject({
    '@context': expect.arrayContaining(['https://www.w3.org/2018/credentials/v1']),
    type: ['VerifiableCredential', 'PANCR'],
    credentialSubject: { name: 'KAMALA MOHAN NAMUNA' },
    proof: { type: expect.any(String), proofValue: expect.any(String) },
  });
});
