import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { personas } from '../../emulator/personas/all.ts';
import { parsePersona, readPersonaFile } from '../../emulator/personas/schema.ts';
import { documentOf, personaOf, put } from './workshop.ts';

const EXAMPLE = fileURLToPath(new URL('../../emulator/personas/example.json', import.meta.url));

function example(): Record<string, unknown> {
  return JSON.parse(readFileSync(EXAMPLE, 'utf8'));
}

test.each(personas)('the persona $id keeps to the format', (persona) => {
  expect(parsePersona(persona)).toEqual(persona);
});

test.each(['id', 'mobile', 'digilockerid'] as const)('no two personas share a %s', (field) => {
  expect(new Set(personas.map((persona) => persona[field])).size).toBe(personas.length);
});

test('every mobile number is plainly invented', () => {
  expect(personas.filter(({ mobile }) => !/^90000000\d\d$/.test(mobile))).toEqual([]);
});

test('the example file is a persona', async () => {
  expect(await readPersonaFile(EXAMPLE)).toMatchObject({ id: 'my-persona' });
});

test.each([
  ['a missing field', { mobile: undefined }, 'mobile: is missing'],
  ['an unknown field', { phone: '1' }, 'phone: is not a field of this format'],
  ['a date in the wrong order', { dob: '2001-06-05' }, 'dob: must be a date DDMMYYYY'],
  ['a gender that does not exist', { gender: 'X' }, 'gender: must be M, F or T'],
])('%s is named in the error', (_, change, message) => {
  const changed: unknown = JSON.parse(JSON.stringify({ ...example(), ...change }));
  expect(() => parsePersona(changed)).toThrow(message);
});

test('a wrong field of a document is named with its place in the list', () => {
  const persona = personaOf('rakesh');
  const [first, second] = persona.documents;
  const documents = [first, { ...second, holder: { name: 'X', dob: '7 Jan 1992' } }];
  expect(() => parsePersona({ ...persona, documents })).toThrow(
    'documents.1.holder.dob: must be a date DD-MM-YYYY, or a year',
  );
});

test('a uri that does not begin with issuerid and doctype is named', () => {
  const persona = personaOf('rakesh');
  const [first] = persona.documents;
  expect(() => parsePersona({ ...persona, documents: [{ ...first, uri: 'in.gov.uidai-PANCR-1' }] })).toThrow(
    'documents.0.uri: must be <issuerid>-<doctype>-<docid>',
  );
});

test('a file that is no JSON is named', async () => {
  const file = await put('broken.json', '{');
  await expect(readPersonaFile(file)).rejects.toThrow(`${file} is no persona`);
});

test('the full locker holds licence, PAN and both marksheets', () => {
  const asha = personaOf('asha');
  const xml = ['PANCR', 'DRVLC', 'SSCER', 'HSCER'].map((doctype) =>
    documentOf(asha, doctype).formats.includes('xml'),
  );
  expect(xml).toEqual([true, true, true, true]);
  expect(asha.documents.length).toBeGreaterThanOrEqual(12);
});

test('the name of rakesh differs between Aadhaar, PAN and class X', () => {
  const rakesh = personaOf('rakesh');
  const names = [
    rakesh.aadhaar?.holder.name,
    ...['PANCR', 'SSCER'].map((type) => documentOf(rakesh, type).holder.name),
  ];
  expect(names).toEqual(['Rakesh Kumar Namuna', 'RAKESH K NAMUNA', 'RAKESH KR NAMUNA']);
});

test('the empty account has neither Aadhaar nor documents', () => {
  expect(personaOf('empty')).toMatchObject({ documents: [] });
  expect(personaOf('empty').aadhaar).toBeUndefined();
});

test('the licence of tara has another address than her Aadhaar', () => {
  const tara = personaOf('tara');
  expect(tara.gender).toBe('T');
  expect(documentOf(tara, 'DRVLC').holder.address?.pin).not.toBe(tara.aadhaar?.holder.address?.pin);
});

test('the library holds 500 documents of many kinds', () => {
  const { documents } = personaOf('library');
  expect(documents).toHaveLength(500);
  expect(new Set(documents.map(({ doctype }) => doctype)).size).toBeGreaterThan(30);
});

test('some document ids hold blanks and slashes', () => {
  const uris = personas.flatMap(({ documents }) => documents.map(({ uri }) => uri));
  expect(uris.some((uri) => uri.includes(' '))).toBe(true);
  expect(uris.some((uri) => uri.includes('/'))).toBe(true);
});
