import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Emulator } from '../../emulator/server.ts';
import { startEmulator } from '../../emulator/server.ts';
import type { Requester } from './second_client.ts';
import { confidential, get, obtainTokens, REDIRECT_URI, unsecret } from './second_client.ts';

let emulator: Emulator;
let client: Required<Requester>;
/** Everything ticked. */
let token: string;

beforeAll(async () => {
  emulator = await startEmulator({ redirectUris: [REDIRECT_URI] });
  client = confidential(emulator);
  token = (await obtainTokens(emulator, client))['access_token'] ?? '';
});
afterAll(() => emulator.close());

function uriOf(doctype: string, persona = 'asha'): string {
  const documents = emulator.personas.find(({ id }) => id === persona)?.documents ?? [];
  return documents.find((document) => document.doctype === doctype)?.uri ?? '';
}

const filePath = (uri: string) => `/public/oauth2/1/file/${encodeURIComponent(uri)}`;
const xmlPath = (uri: string) => `/public/oauth2/1/xml/${encodeURIComponent(uri)}`;
const E_AADHAAR = '/public/oauth2/3/xml/eaadhaar';

async function uploaded(id: string): Promise<Record<string, unknown>[]> {
  const { body } = await get(emulator, `/public/oauth2/1/files/${id}`, token);
  return Array.isArray(body['items']) ? body['items'] : [];
}

async function download(path: string, bearer: string) {
  const response = await fetch(emulator.baseUrl + path, { headers: { authorization: `Bearer ${bearer}` } });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes };
}

describe('the account', () => {
  test('has the listed fields', async () => {
    const { status, body } = await get(emulator, '/public/oauth2/1/user', token);
    expect(status).toBe(200);
    expect(body).toEqual({
      digilockerid: '00000000-0000-4000-8000-000000000001',
      name: 'Asha Ramesh Namuna',
      dob: '14081998',
      gender: 'F',
      eaadhaar: 'Y',
      reference_key: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('says N where there is no Aadhaar', async () => {
    const tokens = await obtainTokens(emulator, client, { persona: 'empty' });
    expect(tokens['eaadhaar']).toBe('N');
  });
});

describe('every operation with an access token', () => {
  const paths = [
    '/public/oauth2/1/user',
    '/public/oauth2/1/files/',
    '/public/oauth2/2/files/issued',
    '/public/oauth2/1/file/in.gov.pan-PANCR-X',
    '/public/oauth2/1/xml/in.gov.pan-PANCR-X',
    E_AADHAAR,
  ];
  test.each(paths)('refuses an unknown one at %s', async (path) => {
    expect(await get(emulator, path, 'f'.repeat(40))).toMatchObject({
      status: 401,
      body: { error: 'invalid_token', error_description: 'The access token is invalid' },
    });
  });

  test.each(paths)('refuses none at %s', async (path) => {
    expect((await fetch(emulator.baseUrl + path)).status).toBe(401);
  });
});

describe('the issued list', () => {
  test('lists every document with the listed fields', async () => {
    const { body } = await get(emulator, '/public/oauth2/2/files/issued', token);
    const asha = emulator.personas.find(({ id }) => id === 'asha');
    expect(Object.keys(body)).toEqual(['items']);
    expect(body['items']).toHaveLength(asha?.documents.length ?? 0);
    expect(body['items']).toContainEqual({
      name: 'PAN Verification Record',
      type: 'file',
      size: '',
      date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      parent: '',
      mime: expect.arrayContaining(['application/pdf', 'application/xml']),
      uri: uriOf('PANCR'),
      doctype: 'PANCR',
      description: 'PAN Verification Record',
      issuerid: 'in.gov.pan',
      issuer: 'Income Tax Department',
    });
  });

  test('names a single mime type as text', async () => {
    const { body } = await get(emulator, '/public/oauth2/2/files/issued', token);
    const items = Array.isArray(body['items']) ? body['items'] : [];
    expect(items.find(({ doctype }) => doctype === 'ADHAR').mime).toBe('application/pdf');
  });

  test('lists documents that were not ticked', async () => {
    const tokens = await obtainTokens(emulator, client, { tick: () => false });
    const { body } = await get(emulator, '/public/oauth2/2/files/issued', tokens['access_token'] ?? '');
    expect(body['items']).not.toHaveLength(0);
  });

  test('is empty for a new account', async () => {
    const tokens = await obtainTokens(emulator, client, { persona: 'empty' });
    const { body } = await get(emulator, '/public/oauth2/2/files/issued', tokens['access_token'] ?? '');
    expect(body).toEqual({ items: [] });
  });

  test('holds five hundred documents where they are', async () => {
    const tokens = await obtainTokens(emulator, client, { persona: 'library', tick: () => false });
    const { body } = await get(emulator, '/public/oauth2/2/files/issued', tokens['access_token'] ?? '');
    expect(body['items']).toHaveLength(500);
  });
});

test('five thousand documents can be ticked and listed', async () => {
  const large = await startEmulator({ redirectUris: [REDIRECT_URI], libraryDocuments: 5000 });
  const tokens = await obtainTokens(large, confidential(large), { persona: 'library' });
  const { body } = await get(large, '/public/oauth2/2/files/issued', tokens['access_token'] ?? '');
  expect(body['items']).toHaveLength(5000);
  expect(tokens['scope']?.match(/issued\//g)).toHaveLength(5000);
  await large.close();
});

describe('the list of uploaded documents', () => {
  test.each(['/public/oauth2/1/files', '/public/oauth2/1/files/'])('has its root at %s', async (path) => {
    expect(await get(emulator, path, token)).toMatchObject({ status: 200, body: { directory: '/' } });
  });

  test('opens a folder that the root lists', async () => {
    const [folder] = await uploaded('');
    expect(folder).toMatchObject({ name: 'My Documents', type: 'dir', mime: '', uri: '' });
    const inner = await get(emulator, `/public/oauth2/1/files/${String(folder?.['id'])}`, token);
    expect(inner.body).toMatchObject({ directory: '/My Documents' });
  });

  test('goes three folders deep', async () => {
    const ids: string[] = [''];
    for (const name of ['My Documents', 'Scholarship', '2024-25'])
      ids.push(String((await uploaded(ids.at(-1) ?? '')).find((item) => item['name'] === name)?.['id']));
    const names = (await uploaded(ids.at(-1) ?? '')).map(({ name }) => name);
    expect(names).toEqual(['fee receipt.pdf', 'bank_passbook.png']);
  });

  test('has a file with a Hindi name', async () => {
    const [folder] = await uploaded('');
    const [scholarship] = await uploaded(String(folder?.['id']));
    const items = await uploaded(String(scholarship?.['id']));
    expect(items.find(({ type }) => type === 'file')).toEqual({
      name: 'आय प्रमाण पत्र.jpg',
      type: 'file',
      id: '',
      size: expect.stringMatching(/^\d{4,}$/),
      date: '2024-07-02T09:15:30Z',
      parent: scholarship?.['id'],
      mime: 'image/jpeg',
      uri: expect.stringMatching(/^in\.gov\.digilocker-OTHER-\d+$/),
      description: 'Income Certificate',
      issuer: '',
    });
  });

  test('gives out a file by its URI', async () => {
    const [folder] = await uploaded('');
    const item = (await uploaded(String(folder?.['id']))).find(({ name }) => name === 'signature.png');
    const { status, headers, bytes } = await download(filePath(String(item?.['uri'])), token);
    expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(String(bytes.length)).toBe(item?.['size']);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  test('has no certificate data for a file', async () => {
    const item = (await uploaded('')).find(({ type }) => type === 'file');
    const answer = await get(emulator, xmlPath(String(item?.['uri'])), token);
    expect(answer).toMatchObject({ status: 404, body: { error: 'invalid_uri' } });
  });

  test.each(['9999', 'issued'])('has no folder %s', async (id) => {
    expect(await get(emulator, `/public/oauth2/1/files/${id}`, token)).toMatchObject({
      status: 404,
      body: { error: 'invalid_id', error_description: 'The folder does not exist' },
    });
  });
});

describe('a file', () => {
  test('comes with type, length and an HMAC under the client secret', async () => {
    const { status, headers, bytes } = await download(filePath(uriOf('PANCR')), token);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-length')).toBe(String(bytes.length));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const digest = createHmac('sha256', client.clientSecret).update(bytes).digest('base64');
    expect(headers.get('hmac')).toBe(digest);
  });

  test('comes to a public client with an HMAC that it cannot check', async () => {
    const tokens = await obtainTokens(emulator, unsecret(emulator), { version: 2 });
    const { headers } = await download(filePath(uriOf('PANCR')), tokens['access_token'] ?? '');
    expect(headers.get('hmac')).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });

  test('is the same at every download', async () => {
    const [one, other] = [
      await download(filePath(uriOf('DRVLC')), token),
      await download(filePath(uriOf('DRVLC')), token),
    ];
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });
});

describe('certificate data', () => {
  test('comes as XML with an HMAC', async () => {
    const { status, headers, bytes } = await download(xmlPath(uriOf('HSCER')), token);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/xml');
    expect(bytes.toString('utf8')).toMatch(/<Certificate[ >]/);
    const digest = createHmac('sha256', client.clientSecret).update(bytes).digest('base64');
    expect(headers.get('hmac')).toBe(digest);
  });

  test('does not exist for a document that is PDF only', async () => {
    expect(await get(emulator, xmlPath(uriOf('ADHAR')), token)).toMatchObject({
      status: 404,
      body: { error: 'invalid_uri' },
    });
  });
});

describe.each([
  ['file', filePath],
  ['xml', xmlPath],
])('%s by URI', (_name, path) => {
  test('refuses a document that was not ticked with 403 insufficient_scope', async () => {
    const tokens = await obtainTokens(emulator, client, { tick: (uri) => !uri.includes('-PANCR-') });
    const bearer = tokens['access_token'] ?? '';
    expect((await download(path(uriOf('DRVLC')), bearer)).status).toBe(200);
    expect(await get(emulator, path(uriOf('PANCR')), bearer)).toMatchObject({
      status: 403,
      body: {
        error: 'insufficient_scope',
        error_description: 'The request requires higher privileges than provided by the access token',
      },
    });
  });

  test('knows no document of another person', async () => {
    const uri = uriOf('PANCR', 'rakesh');
    expect(await get(emulator, path(uri), token)).toMatchObject({
      status: 404,
      body: { error: 'invalid_uri', error_description: 'No file found for given URI' },
    });
  });

  test('decodes once and no more', async () => {
    const twice = path(encodeURIComponent(`${uriOf('PANCR')} `)).replace('%2520', '%20');
    expect((await get(emulator, twice, token)).status).toBe(404);
  });

  test.each(['', '/'])('says uri_missing when the path ends with "%s"', async (end) => {
    const bare = path('').replace(/\/$/, end);
    expect(await get(emulator, bare, token)).toMatchObject({
      status: 400,
      body: { error: 'uri_missing', error_description: 'URI parameter missing' },
    });
  });
});

describe('e-Aadhaar', () => {
  test('comes as XML with a masked number', async () => {
    const { status, headers, bytes } = await download(E_AADHAAR, token);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/xml');
    expect(bytes.toString('utf8')).toContain('uid="xxxxxxxx0001"');
  });

  test('is refused with 403 when the Aadhaar card was not ticked', async () => {
    const tokens = await obtainTokens(emulator, client, { tick: (uri) => !uri.includes('-ADHAR-') });
    expect(await get(emulator, E_AADHAAR, tokens['access_token'] ?? '')).toMatchObject({
      status: 403,
      body: { error: 'insufficient_scope' },
    });
  });

  test('is 404 aadhaar_not_linked for an account without Aadhaar', async () => {
    const tokens = await obtainTokens(emulator, client, { persona: 'empty' });
    expect(await get(emulator, E_AADHAAR, tokens['access_token'] ?? '')).toMatchObject({
      status: 404,
      body: { error: 'aadhaar_not_linked', error_description: 'Aadhaar is not linked to the account' },
    });
  });
});

test('the scope names what was ticked and nothing else of the locker', async () => {
  const tokens = await obtainTokens(emulator, client, { tick: (uri) => uri.includes('-PANCR-') });
  const scopes = tokens['scope']?.split(' ') ?? [];
  expect(scopes.filter((scope) => scope.startsWith('issued/'))).toEqual([`issued/${uriOf('PANCR')}`]);
  expect(scopes).toEqual(
    expect.arrayContaining([
      'openid',
      'userdetails',
      'files.issueddocs',
      'files.uploadeddocs',
      'file.partners/PANCR',
    ]),
  );
});
