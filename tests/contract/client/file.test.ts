import { describe, expect, test } from 'vitest';
import { attachmentOf } from '../../../lib/background/attachment.ts';
import { expectCode, signedIn, uriOf, useEmulator } from './bench.ts';
import type { Bench } from './bench.ts';
import { checksIntegrity } from './downloads.ts';
import { failsAsDocumented, renewsItsToken } from './failures.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });
const call = ({ client }: Bench) => client.download('file', { segment: uriOf(emulator(), 'PANCR') });
const subject = { name: 'file', emulator, call } as const;

describe.each([
  ['plain', emulator],
  ['odd', odd],
])('a file of a %s server', (_title, server) => {
  test('is the PDF, unchanged on the way', async () => {
    const { client } = await signedIn(server());
    const download = await client.download('file', { segment: uriOf(server(), 'PANCR') });
    expect(download).toMatchObject({ contentType: 'application/pdf', integrityVerified: true });
    expect(new TextDecoder().decode(download.bytes.subarray(0, 5))).toBe('%PDF-');
  });
});

test('a file that the person uploaded comes by the same way', async () => {
  const { client } = await signedIn(emulator());
  const { items } = await client.json('uploadedList');
  const uploaded = items.find(({ type }) => type === 'file');
  const download = await client.download('file', { segment: uploaded?.uri ?? '' });
  expect(download.bytes.byteLength).toBe(uploaded?.size);
});

test('a document that was not ticked is not shared', async () => {
  const bench = await signedIn(emulator(), { tick: (uri) => !uri.includes('-PANCR-') });
  await expectCode(bench, call(bench), 'not_shared');
});

test('a uri that is in no locker is not found', async () => {
  const bench = await signedIn(emulator());
  const work = bench.client.download('file', { segment: 'in.gov.pan-PANCR-NOBODY' });
  await expectCode(bench, work, 'document_not_found');
});

test.each(['../../__emulator/config', 'a/b', 'a?b#c', '..', 'x\r\ny', 'é ü'])(
  'the uri %j stays one path segment',
  async (uri) => {
    const { client } = await signedIn(emulator());
    emulator().clearLog();
    await client.download('file', { segment: uri }).catch(() => undefined);
    const operations = emulator()
      .log()
      .requests.map(({ operation }) => operation);
    expect(operations.every((operation) => operation === 'file')).toBe(true);
  },
);

test('a page instead of the file is not taken for a document', async () => {
  const bench = await signedIn(emulator());
  emulator().setFaults([{ operation: 'file', body: '<html></html>', contentType: 'text/html' }]);
  const download = await call(bench);
  const limits = { minBytes: null, maxBytes: null, mediaTypes: [] };
  expect(() => attachmentOf('PAN', download, limits)).toThrow('file_wrong_type');
});

test('more than 20 MiB is not read to its end', async () => {
  const bench = await signedIn(emulator());
  emulator().setFaults([{ operation: 'file', status: 200, body: ' '.repeat(20 * 1024 * 1024 + 1) }]);
  await expectCode(bench, call(bench), 'answer_too_large');
});

checksIntegrity(subject);
failsAsDocumented(subject);
renewsItsToken(subject);
