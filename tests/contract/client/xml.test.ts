import { describe, expect, test } from 'vitest';
import { readCertificate } from '../../../lib/documents/read.ts';
import { parseXml } from '../../../lib/documents/xml.ts';
import { expectCode, signedIn, uriOf, useEmulator } from './bench.ts';
import type { Bench } from './bench.ts';
import { checksIntegrity } from './downloads.ts';
import { failsAsDocumented, renewsItsToken } from './failures.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });
const call = ({ client }: Bench) => client.download('xml', { segment: uriOf(emulator(), 'PANCR') });
const subject = { name: 'xml', emulator, call } as const;

describe.each([
  ['asha', emulator, 'asha'],
  ['a person whose answers are odd', emulator, 'odd'],
  ['an odd server', odd, 'asha'],
])('certificate data of %s', (_title, server, persona) => {
  test.each(['PANCR', 'SSCER'])('of %s comes unchanged and states a name', async (doctype) => {
    const { client } = await signedIn(server(), { persona });
    const download = await client.download('xml', { segment: uriOf(server(), doctype, persona).trim() });
    expect(download).toMatchObject({ contentType: 'application/xml', integrityVerified: true });
    expect(readCertificate(parseXml(download.bytes), doctype).facts.map(({ kind }) => kind)).toContain(
      'name.full',
    );
  });
});

test('a document that was not ticked is not shared', async () => {
  const bench = await signedIn(emulator(), { tick: (uri) => !uri.includes('-PANCR-') });
  await expectCode(bench, call(bench), 'not_shared');
});

test('a document that has no data is not found', async () => {
  const bench = await signedIn(emulator());
  const work = bench.client.download('xml', { segment: uriOf(emulator(), 'ADHAR') });
  await expectCode(bench, work, 'document_not_found');
});

test.each([
  ['a page', '<html></html>'],
  ['JSON', '{"ok":true}'],
  ['half a certificate', '<Certificate number="1"><IssuedBy>'],
])('%s instead of the data is not taken for a document', async (_title, body) => {
  const bench = await signedIn(emulator());
  emulator().setFaults([{ operation: 'xml', status: 200, body }]);
  const { bytes } = await call(bench);
  expect(() => readCertificate(parseXml(bytes), 'PANCR')).toThrow(/^document_un/);
});

checksIntegrity(subject);
failsAsDocumented(subject);
renewsItsToken(subject);
