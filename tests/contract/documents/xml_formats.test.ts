import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { documentOf, factory, personaOf, textOf } from './workshop.ts';

const asha = personaOf('asha');
const odd = personaOf('odd');

function parse(xml: string): Element {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('No root element');
  return root;
}

async function certificate(id: string, doctype: string): Promise<Element> {
  const persona = personaOf(id);
  return parse(textOf(await factory.xml(persona, documentOf(persona, doctype))));
}

async function eAadhaar(id: string): Promise<Element> {
  return parse(textOf(await factory.eAadhaar(personaOf(id))));
}

function one(root: Element, tag: string): Element {
  const found = root.getElementsByTagName(tag)[0];
  if (!found) throw new Error(`No element ${tag}`);
  return found;
}

function attributes(element: Element): Record<string, string> {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
}

test('the PAN record carries the number twice, and neither relation, gender nor photograph', async () => {
  const root = await certificate('asha', 'PANCR');
  expect(root.getAttribute('number')).toBe('ZZZPN0001A');
  expect(one(root, 'PAN').getAttribute('num')).toBe('ZZZPN0001A');
  expect(attributes(one(root, 'Person'))).toMatchObject({ swd: '', gender: '' });
  expect(root.getElementsByTagName('Photo')).toHaveLength(0);
});

test('the licence lists its vehicle classes under Categories', async () => {
  const root = await certificate('asha', 'DRVLC');
  const classes = [...one(root, 'Categories').getElementsByTagName('Category')];
  expect(classes.map((element) => element.getAttribute('abbreviation'))).toEqual(['MCWG', 'LMV']);
});

test('the photograph of the licence is a JPEG', async () => {
  const photo = one(await certificate('asha', 'DRVLC'), 'Photo');
  expect(photo.getAttribute('format')).toBe('JPG');
  expect(Buffer.from(photo.textContent ?? '', 'base64').subarray(0, 3)).toEqual(
    Buffer.from([0xff, 0xd8, 0xff]),
  );
});

test('the marksheet holds school, examination, performance and its subjects', async () => {
  const root = await certificate('asha', 'HSCER');
  expect(one(root, 'School').getAttribute('code')).toBe('90001');
  expect(attributes(one(root, 'Examination'))).toMatchObject({ month: 'MARCH', year: '2016' });
  expect(attributes(one(root, 'Performance'))).toMatchObject({ percentage: '87.40', marksTotal: '437' });
  expect(one(root, 'Performance').getElementsByTagName('Subject')).toHaveLength(5);
});

test('every other certificate has an empty CertificateData', async () => {
  expect(one(await certificate('asha', 'RATCR'), 'CertificateData').childNodes).toHaveLength(0);
});

test('the e-Aadhaar masks the number and leaves blank attributes out', async () => {
  const root = await eAadhaar('rakesh');
  expect(one(root, 'UidData').getAttribute('uid')).toBe('xxxxxxxx0002');
  expect(one(root, 'Poa').hasAttribute('lm')).toBe(false);
  expect([...one(root, 'Poa').attributes].filter(({ value }) => value === '')).toEqual([]);
});

test('the e-Aadhaar of murugan repeats name and address in Tamil', async () => {
  expect(attributes(one(await eAadhaar('murugan'), 'LData'))).toMatchObject({
    lang: '20',
    name: 'முருகன் சு',
    dist: 'திருவள்ளூர்',
  });
});

test('the time in an e-Aadhaar is Indian time', async () => {
  expect(one(await eAadhaar('asha'), 'KycRes').getAttribute('ts')).toMatch(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+05:30$/,
  );
});

test('odd: values are padded and nothing is a single blank', async () => {
  expect(attributes(await certificate('odd', 'PANCR'))).toMatchObject({
    number: ' ZZZPU0007G ',
    prevNumber: ' ',
  });
});

test('odd: the issue date of the root is written in lower case', async () => {
  const root = await certificate('odd', 'DRVLC');
  expect(root.hasAttribute('issueDate')).toBe(false);
  expect(root.getAttribute('issuedate')).toBe(' 10-03-2008 ');
});

test('odd: the PAN element has the name of the official schema, and dates have slashes', async () => {
  const root = await certificate('odd', 'PANCR');
  expect(one(root, 'PANVerificationRecord').getAttribute('num')).toBe(' ZZZPU0007G ');
  expect(one(root, 'Person').getAttribute('dob')).toBe(' 29/02/1988 ');
});

test('odd: the address of the licence stands beside the person', async () => {
  const root = await certificate('odd', 'DRVLC');
  expect(one(root, 'Person').getElementsByTagName('Address')).toHaveLength(0);
  expect(one(root, 'IssuedTo').getElementsByTagName('Address')).toHaveLength(1);
});

test('odd: the marksheet names the father by that word, and the gender in words', async () => {
  expect(attributes(one(await certificate('odd', 'SSCER'), 'Person'))).toMatchObject({
    fatherName: ' Gopal Udaharan ',
    gender: ' Male ',
  });
});

test('odd: the caste stands on CertificateData itself', async () => {
  expect(attributes(one(await certificate('odd', 'CTCER'), 'CertificateData'))).toMatchObject({
    category: ' GC ',
  });
});

test('odd: the pension certificate has child elements where attributes are normal', async () => {
  const person = one(await certificate('odd', 'PECER'), 'Person');
  expect(person.attributes).toHaveLength(0);
  expect(one(person, 'dob').textContent).toBe(' 29-02-1988 ');
});

test('odd: the e-Aadhaar has an empty photograph and a year of birth alone', async () => {
  const root = await eAadhaar('odd');
  expect(one(root, 'Pht').textContent?.trim()).toBe('');
  expect(one(root, 'Poi').getAttribute('dob')).toBe(' 1988 ');
  expect(one(root, 'LData').getAttribute('country')).toBe(' ');
});

test('the same file is handed out every time', async () => {
  const document = documentOf(asha, 'PANCR');
  expect(await factory.xml(asha, document)).toBe(await factory.xml(asha, document));
});

test('a format that is not offered is refused', async () => {
  await expect(factory.xml(asha, documentOf(asha, 'INCER'))).rejects.toThrow('not offered as xml');
});

test('the oddities reach only personas that are odd', async () => {
  expect(odd.odd).toBe(true);
  expect((await certificate('asha', 'DRVLC')).getAttribute('status')).toBe('A');
});
