import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { expectCode, signedIn, useEmulator } from './bench.ts';
import type { Bench } from './bench.ts';
import { failsAsDocumented, renewsItsToken } from './failures.ts';
import type { Subject } from './failures.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });
const PDF = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');
const PATH = '/My Documents/new.pdf';
const send = ({ client }: Bench, bytes = PDF, path = PATH, mediaType = 'application/pdf') =>
  client.json('upload', { upload: { bytes, mediaType, path } });
const subject: Subject = { name: 'upload', emulator, call: (bench) => send(bench) };

const inFolder = async ({ client }: Bench, name: string) => {
  const root = await client.json('uploadedList');
  const folder = root.items.find((item) => item.name === 'My Documents');
  const { items } = await client.json('uploadedList', { segment: folder?.id ?? '' });
  return items.find((item) => item.name === name);
};

describe.each([
  ['plain', emulator],
  ['odd', odd],
])('an upload to a %s server', (_title, server) => {
  test('lies in its folder, byte for byte', async () => {
    const bench = await signedIn(server());
    expect(await send(bench)).toEqual({ path: PATH, size: PDF.byteLength });
    const listed = await inFolder(bench, 'new.pdf');
    const { bytes } = await bench.client.download('file', { segment: listed?.uri ?? '' });
    expect(bytes).toEqual(PDF);
  });
});

test('an upload is signed over the bytes that are sent, under the secret', async () => {
  const bench = await signedIn(emulator());
  await send(bench);
  const secret = emulator().config.clients.confidential.client_secret;
  const { headers } = bench.state.sent.at(-1) ?? {};
  expect(headers?.get('hmac')).toBe(createHmac('sha256', secret).update(PDF).digest('base64'));
});

describe('through a relay', () => {
  test('an upload is signed without the relay seeing the file', async () => {
    const bench = await signedIn(emulator(), { mode: 'relay' });
    expect(await send(bench)).toMatchObject({ path: PATH });
    expect(await inFolder(bench, 'new.pdf')).toMatchObject({ size: PDF.byteLength });
  });

  test.each(['relay_hmac_state', 'relay_hmac_outer'])(
    'nothing is sent while %s is down',
    async (operation) => {
      const bench = await signedIn(emulator(), { mode: 'relay' });
      emulator().setFaults([{ operation, status: 503, body: '' }]);
      await expectCode(bench, send(bench), 'service_down');
      expect(emulator().log().counts['upload'] ?? 0).toBe(0);
    },
  );
});

test('the public mode sends nothing', async () => {
  const bench = await signedIn(emulator(), { mode: 'public' });
  await expectCode(bench, send(bench), 'not_in_this_mode');
  expect(emulator().log().counts['upload'] ?? 0).toBe(0);
});

test('an upload that the person stops is stopped', async () => {
  const bench = await signedIn(emulator());
  const stop = new AbortController();
  emulator().setFaults([{ operation: 'upload', delayMs: 60_000 }]);
  const upload = { bytes: PDF, mediaType: 'application/pdf', path: PATH };
  const work = bench.client.json('upload', { upload, signal: stop.signal });
  stop.abort();
  await expectCode(bench, work, 'connection_unreachable');
});

describe('DigiLocker itself refuses', () => {
  test.each([
    ['a folder that is not there', PDF, '/Nowhere/a.pdf', 'application/pdf', 'folder_not_found'],
    ['a restricted character', PDF, '/My Documents/a?.pdf', 'application/pdf', 'file_name_refused'],
    ['a path without a name', PDF, '/My Documents/', 'application/pdf', 'file_name_refused'],
    ['another type', PDF, PATH, 'image/gif', 'upload_wrong_type'],
    ['a type that the bytes belie', PDF, PATH, 'image/png', 'upload_wrong_type'],
    ['an empty file', new Uint8Array(), PATH, 'application/pdf', 'upload_empty'],
  ] as const)('%s', async (_title, bytes, path, mediaType, code) => {
    const bench = await signedIn(emulator());
    await expectCode(bench, send(bench, bytes, path, mediaType), code);
  });

  test('more than 10 MB', async () => {
    const bench = await signedIn(emulator());
    const bytes = new Uint8Array(10_485_761);
    bytes.set(PDF);
    await expectCode(bench, send(bench, bytes), 'upload_too_large');
  });
});

failsAsDocumented(subject);
renewsItsToken(subject);
