import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DigiLockerClient } from '../../../lib/digilocker/client.ts';
import { readDocument } from '../../../lib/documents/read.ts';
import { startEmulator } from '../../emulator/server.ts';
import type { Emulator } from '../../emulator/server.ts';
import { sessionRig } from '../../support/signed_in_rig.ts';
import type { RigOptions } from '../../support/signed_in_rig.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

async function signedIn(options: RigOptions = {}): Promise<DigiLockerClient> {
  const { session } = await sessionRig(emulator, options);
  await session.begin({ keepSignedIn: false, signUp: false });
  return session.client();
}

const call = (client: DigiLockerClient, operation: string, uri: string): Promise<unknown> => {
  if (operation === 'user') return client.json('user');
  if (operation === 'issued_list') return client.json('issuedList');
  if (operation === 'eaadhaar') return client.download('eAadhaar');
  return client.download(operation === 'xml' ? 'xml' : 'file', { segment: uri });
};

async function uriOf(client: DigiLockerClient, doctype: string): Promise<string> {
  const item = (await client.json('issuedList')).find((listed) => listed.doctype === doctype);
  if (!item) throw new Error(`no ${doctype}`);
  return item.uri;
}

describe.each(['asha', 'odd'])('the locker of %s', (persona) => {
  test('lists documents with trimmed fields and lower-case media types', async () => {
    const list = await (await signedIn({ persona })).json('issuedList');
    expect(list.length).toBeGreaterThan(3);
    for (const item of list) {
      expect(item.uri).toBe(item.uri.trim());
      expect(item.mime).toEqual(item.mime?.map((mime) => mime.toLowerCase()));
      expect(item.mime).toContain('application/pdf');
    }
  });

  test('says whether Aadhaar is linked', async () => {
    expect((await (await signedIn({ persona })).json('user')).hasAadhaar).toBe(true);
  });

  test.each(['PANCR', 'SSCER'])('hands out the data of %s, unchanged on the way', async (doctype) => {
    const client = await signedIn({ persona });
    const download = await client.download('xml', { segment: await uriOf(client, doctype) });
    expect(download.integrityVerified).toBe(true);
    expect(readDocument(doctype, download.bytes).facts.map(({ kind }) => kind)).toContain('name.full');
  });
});

test('a document that was not ticked is not shared', async () => {
  const client = await signedIn({ tick: (uri) => !uri.includes('-PANCR-') });
  const uri = await uriOf(client, 'PANCR');
  await expect(client.download('file', { segment: uri })).rejects.toMatchObject({ code: 'not_shared' });
  await expect(client.download('xml', { segment: uri })).rejects.toMatchObject({ code: 'not_shared' });
});

test('a download whose hmac is wrong is thrown away', async () => {
  const client = await signedIn();
  const uri = await uriOf(client, 'PANCR');
  emulator.setFaults([{ operation: 'file', headers: { hmac: 'AAAA' } }]);
  await expect(client.download('file', { segment: uri })).rejects.toMatchObject({
    code: 'integrity_mismatch',
  });
});

test('a download without hmac, or in the public mode, is marked as not verified', async () => {
  const client = await signedIn();
  const uri = await uriOf(client, 'PANCR');
  emulator.setFaults([{ operation: 'file', headers: { hmac: null } }]);
  expect((await client.download('file', { segment: uri })).integrityVerified).toBe(false);
  const open = await signedIn({ mode: 'public' });
  expect((await open.download('file', { segment: uri })).integrityVerified).toBe(false);
});

test('an account without Aadhaar is told so', async () => {
  const client = await signedIn({ persona: 'empty' });
  expect(await client.json('issuedList')).toEqual([]);
  await expect(client.download('eAadhaar')).rejects.toMatchObject({ code: 'aadhaar_not_linked' });
});

const DOCUMENTED: readonly (readonly [string, string, number, string])[] = [
  ['user', 'invalid_token', 401, 'signed_out'],
  ['user', 'insufficient_scope', 403, 'not_shared'],
  ['user', 'unexpected_error', 530, 'service_down'],
  ['issued_list', 'invalid_token', 401, 'signed_out'],
  ['issued_list', 'insufficient_scope', 403, 'not_shared'],
  ['issued_list', 'partner_service_unresponsive', 530, 'issuer_down'],
  ['issued_list', ' partner_service_unresponsive ', 500, 'issuer_down'],
  ['issued_list', 'unexpected_error', 530, 'service_down'],
  ['file', 'insufficient_scope', 403, 'not_shared'],
  ['file', 'uri_missing', 400, 'request_refused'],
  ['file', 'invalid_uri', 404, 'document_not_found'],
  ['file', 'repository_service_respperror', 530, 'issuer_down'],
  ['file', 'repository_service_exception', 530, 'issuer_down'],
  ['xml', 'invalid_uri', 404, 'document_not_found'],
  ['xml', 'uri_missing', 400, 'request_refused'],
  ['xml', 'repository_service_resperror', 530, 'issuer_down'],
  ['xml', 'repository_service_exception', 530, 'issuer_down'],
  ['eaadhaar', 'insufficient_scope', 403, 'not_shared'],
  ['eaadhaar', 'aadhaar_not_linked', 404, 'aadhaar_not_linked'],
  ['eaadhaar', 'aadhaar_not_available', 404, 'aadhaar_not_available'],
  ['eaadhaar', 'repository_service_exception', 530, 'issuer_down'],
  ['eaadhaar', 'unexpected_error', 530, 'service_down'],
  ['eaadhaar', 'internal_server_error', 530, 'service_down'],
];

test.each(DOCUMENTED)('%s answers %s with %i: %s', async (operation, error, status, code) => {
  const client = await signedIn();
  const uri = await uriOf(client, 'PANCR');
  emulator.setFaults([
    { operation, error, status, body: JSON.stringify({ error }), contentType: 'application/json' },
  ]);
  await expect(call(client, operation, uri)).rejects.toMatchObject({ code });
});

describe.each(['user', 'issued_list', 'file', 'xml', 'eaadhaar'])('a broken answer of %s', (operation) => {
  test.each([
    ['an undocumented status', { status: 418, body: 'teapot' }, 'request_refused'],
    ['503 without a body', { status: 503, body: '' }, 'service_down'],
    ['a body that is cut', { cut: true as const }, 'connection_unreachable'],
    ['a reset connection', { reset: true as const, times: 20 }, 'connection_unreachable'],
  ])('%s ends in a code', async (_name, fault, code) => {
    const client = await signedIn();
    const uri = await uriOf(client, 'PANCR');
    emulator.setFaults([{ operation, ...fault }]);
    await expect(call(client, operation, uri)).rejects.toMatchObject({ code });
  });
});

test.each([
  ['a page', '<html></html>'],
  ['a number', '7'],
  ['items that are no list', '{"items":"none"}'],
  ['fifty thousand items', JSON.stringify({ items: Array.from({ length: 50_000 }, () => 0) })],
])('a list that is %s is unreadable', async (_name, body) => {
  const client = await signedIn();
  emulator.setFaults([{ operation: 'issued_list', status: 200, body, contentType: 'application/json' }]);
  await expect(client.json('issuedList')).rejects.toMatchObject({ code: 'answer_unreadable' });
});

test('one unreadable row does not hide the others', async () => {
  const client = await signedIn();
  const items = [{ uri: 7 }, { name: 'A', uri: ' in.gov.x-PANCR-1 ', mime: null }, null, 'x'];
  const body = JSON.stringify({ items });
  emulator.setFaults([{ operation: 'issued_list', status: 200, body, contentType: 'application/json' }]);
  expect(await client.json('issuedList')).toMatchObject([
    { uri: 'in.gov.x-PANCR-1', doctype: 'PANCR', mime: null },
  ]);
});

test.each(['../../__emulator/config', 'a/b', 'a?b#c', '..', 'x\r\ny', 'é ü'])(
  'the uri %j stays one path segment',
  async (uri) => {
    const client = await signedIn();
    emulator.clearLog();
    await client.download('file', { segment: uri }).catch(() => undefined);
    const operations = emulator.log().requests.map(({ operation }) => operation);
    expect(operations.every((operation) => operation === 'file')).toBe(true);
  },
);
