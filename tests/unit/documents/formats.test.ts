import { expect, test } from 'vitest';
import type { Fact } from '../../../lib/domain/claims.ts';
import { isoDate } from '../../../lib/domain/dates.ts';
import { readDocument } from '../../../lib/documents/read.ts';

const shown = ({ value }: Fact): string => {
  if (value.type === 'text') return value.text;
  return value.type === 'gender' ? value.gender : isoDate(value.date);
};

function facts(doctype: string, xml: string): Record<string, string> {
  const read = readDocument(doctype, new TextEncoder().encode(xml));
  return Object.fromEntries(read.facts.map((fact) => [fact.kind, shown(fact)]));
}

const certificate = (person: string, data = '', attributes = 'number="N1"'): string =>
  `<Certificate ${attributes}><IssuedBy><Organization name="Board"/></IssuedBy>` +
  `<IssuedTo>${person}</IssuedTo><CertificateData>${data}</CertificateData></Certificate>`;

test.each([
  ['the number of the root', certificate('<Person name="A"/>'), 'N1'],
  ['PAN', certificate('<Person name="A"/>', '<PAN num="P1"/>', 'number=" "'), 'P1'],
  ['PANVerificationRecord', certificate('<Person name="A"/>', '<PANVerificationRecord num="P2"/>', ''), 'P2'],
])('a PAN is read from %s', (_name, xml, number) => {
  expect(facts('PANCR', xml)['pan.number']).toBe(number);
});

test.each([
  ['attributes', '<Person name=" A B " dob="14-08-2001" gender="F"/>'],
  ['child elements', '<Person><name>A B</name><dob>14-08-2001</dob><gender>Female</gender></Person>'],
  ['another case', '<Person NAME="A B" Dob="14/08/2001" Gender="FEMALE"/>'],
])('a holder is read from %s', (_name, person) => {
  expect(facts('PANCR', certificate(person))).toMatchObject({
    'name.full': 'A B',
    dob: '2001-08-14',
    gender: 'female',
  });
});

test.each([
  ['swd with S', 'swd="F" swdIndicator="S"', { 'name.father': 'F' }],
  ['swd with D', 'swd="F" swdIndicator="d"', { 'name.father': 'F' }],
  ['swd with W', 'swd="H" swdIndicator="W"', { 'name.spouse': 'H' }],
  ['fatherName', 'fatherName="F"', { 'name.father': 'F' }],
  ['motherName', 'motherName="M"', { 'name.mother': 'M' }],
])('a relative is read from %s', (_name, attributes, wanted) => {
  expect(facts('SSCER', certificate(`<Person name="A" ${attributes}/>`))).toMatchObject(wanted);
});

test('a relative without an indicator is nobody’s father', () => {
  expect(facts('SSCER', certificate('<Person name="A" swd="X"/>'))).not.toHaveProperty(['name.father']);
});

test.each([
  ['M', 'male'],
  ['F', 'female'],
  ['T', 'transgender'],
  ['Transgender', 'transgender'],
  ['O', 'other'],
  ['Other', 'other'],
])('the gender %s is %s', (code, gender) => {
  expect(facts('PANCR', certificate(`<Person name="A" gender="${code}"/>`))['gender']).toBe(gender);
});

test.each(['', ' ', 'X'])('the gender %j is no claim', (code) => {
  expect(facts('PANCR', certificate(`<Person name="A" gender="${code}"/>`))).not.toHaveProperty('gender');
});

test.each([
  ['inside Person', '<Person name="A"><Address pin="411001" vtc="Pune"/></Person>'],
  ['beside Person', '<Person name="A"/><Address pin="411001" vtc="Pune"/>'],
])('an address %s is read', (_name, holder) => {
  expect(facts('DRVLC', certificate(holder))).toMatchObject({
    'address.pin': '411001',
    'address.village': 'Pune',
  });
});

test('a holder that is an organisation has no name to fill', () => {
  const xml = certificate('<Organization name="Firm"/>');
  expect(facts('PANCR', xml)).toEqual({ 'pan.number': 'N1' });
});

test('a marksheet gives roll number, year, board, percentage and school of its class', () => {
  const data =
    '<School name="S"/><Examination month="MARCH" year="2019"/><Performance result="PASS" percentage="88.4"/>';
  expect(facts('HSCER', certificate('<Person name="A"/>', data))).toMatchObject({
    'classXII.rollNumber': 'N1',
    'classXII.year': '2019',
    'classXII.board': 'Board',
    'classXII.percentage': '88.4',
    'classXII.school': 'S',
  });
});

test('of an e-Aadhaar only four digits of the number remain', () => {
  const xml =
    '<Certificate><CertificateData><KycRes><UidData tkn="secret" uid="234567890124"><Poi name="A" dob="2001" gender="M"/>' +
    '<Poa co="S/O: F" pc="411001" dist="Pune"/><Pht>AAAA</Pht></UidData></KycRes></CertificateData></Certificate>';
  const found = facts('ADHAR', xml);
  expect(found).toMatchObject({ 'aadhaar.last4': '0124', dob: '2001', 'address.careOf': 'S/O: F' });
  expect(JSON.stringify(found)).not.toMatch(/2345678|secret|AAAA/);
});
