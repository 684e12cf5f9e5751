import { describe, expect, test } from 'vitest';
import { readCertificate } from '../../../lib/documents/read.ts';
import { parseXml } from '../../../lib/documents/xml.ts';
import { expectCode, signedIn, useEmulator } from './bench.ts';
import type { Bench } from './bench.ts';
import { checksIntegrity } from './downloads.ts';
import { failsAsDocumented, renewsItsToken } from './failures.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });
const call = ({ client }: Bench) => client.download('eAadhaar');
const subject = { name: 'eAadhaar', emulator, call } as const;

describe.each([
  ['plain', emulator],
  ['odd', odd],
])('the e-Aadhaar of a %s server', (_title, server) => {
  test('states name, birth and gender', async () => {
    const { bytes } = await call(await signedIn(server()));
    const kinds = readCertificate(parseXml(bytes), 'ADHAR').facts.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['name.full', 'dob', 'gender']));
  });

  test('holds no whole Aadhaar number', async () => {
    const { bytes } = await call(await signedIn(server()));
    const { facts } = readCertificate(parseXml(bytes), 'ADHAR');
    expect(JSON.stringify(facts)).not.toMatch(/\b\d{12}\b/);
  });
});

test('the photo comes with it, where there is one', async () => {
  const { bytes } = await call(await signedIn(emulator()));
  expect(readCertificate(parseXml(bytes)).photoBase64).toEqual(expect.any(String));
  const { bytes: bare } = await call(await signedIn(odd()));
  expect(readCertificate(parseXml(bare)).photoBase64).toBeNull();
});

test('an account without Aadhaar is told so', async () => {
  const bench = await signedIn(emulator(), { persona: 'empty' });
  await expectCode(bench, call(bench), 'aadhaar_not_linked');
});

test('one that was not ticked is not shared', async () => {
  const bench = await signedIn(emulator(), { tick: (uri) => !uri.includes('-ADHAR-') });
  await expectCode(bench, call(bench), 'not_shared');
});

test('a page instead of it is not taken for a document', async () => {
  const bench = await signedIn(emulator());
  emulator().setFaults([{ operation: 'eaadhaar', status: 200, body: '<html></html>' }]);
  const { bytes } = await call(bench);
  expect(() => readCertificate(parseXml(bytes), 'ADHAR')).toThrow(/^document_un/);
});

checksIntegrity(subject);
failsAsDocumented(subject);
renewsItsToken(subject);
