import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Emulator } from '../../emulator/server.ts';
import { startEmulator } from '../../emulator/server.ts';
import { confidential, get, obtainTokens, REDIRECT_URI } from './second_client.ts';
import type { Secretive } from './second_client_signed.ts';
import { ask, bearer, PDF, PUSH } from './second_client_signed.ts';

const URI = 'in.gov.csc-SKCER-CSC-900/77 a';
const FIELDS = {
  digilockerid: '00000000-0000-4000-8000-000000000001',
  uri: URI,
  doctype: 'SKCER',
  description: 'Skill Certificate',
  docid: 'CSC-900/77 a',
  issuedate: '01022024',
  action: 'A',
};
const RAKESH = '00000000-0000-4000-8000-000000000002';
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

let emulator: Emulator;
let client: Secretive;
let token: string;

beforeAll(async () => {
  emulator = await startEmulator({ redirectUris: [REDIRECT_URI] });
  client = confidential(emulator);
});
beforeEach(async () => {
  emulator.reset();
  token = (await obtainTokens(emulator, client))['access_token'] ?? '';
});
afterAll(() => emulator.close());

const push = (changes: Record<string, string> = {}) => ask(client, PUSH, { ...FIELDS, ...changes });

async function listed(uri = URI): Promise<Record<string, unknown> | undefined> {
  const { body } = await get(client, '/public/oauth2/2/files/issued', token);
  const items: Record<string, unknown>[] = Array.isArray(body['items']) ? body['items'] : [];
  return items.find((item) => item['uri'] === uri);
}

async function content(kind: 'file' | 'xml'): Promise<string> {
  const path = `/public/oauth2/1/${kind}/${encodeURIComponent(URI)}`;
  const response = await fetch(client.baseUrl + path, { headers: bearer(token) });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer()).toString('latin1');
}

describe('adding', () => {
  test('answers 200 with nothing', async () => {
    const answer = await push();
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, '0']);
  });

  test('puts the document into the list', async () => {
    await push();
    expect(await listed()).toMatchObject({
      name: 'Skill Certificate',
      doctype: 'SKCER',
      issuerid: 'in.gov.csc',
      issuer: 'Common Service Centre (CSC)',
    });
  });

  test('makes a signed XML and PDF where none was sent', async () => {
    await push();
    expect(await content('xml')).toContain('issueDate="01-02-2024"');
    expect(await content('file')).toContain('/ByteRange');
  });

  test('serves the PDF and the XML that were sent', async () => {
    const xml = '<Certificate number="7"/>';
    await push({ doccontent: base64(PDF), datacontent: base64(Buffer.from(xml)) });
    expect(await content('file')).toBe(Buffer.from(PDF).toString('latin1'));
    expect(await content('xml')).toBe(xml);
  });

  test('takes a validity', async () => {
    await push({ validfrom: '01022024', validto: '31012029' });
    expect(await content('xml')).toContain('expiryDate="31-01-2029"');
  });

  test('is refused for a URI that is there', async () => {
    await push();
    const text = 'URI already exists in this account';
    expect(await push()).toMatchObject({ status: 400, body: { error_description: text } });
  });

  test('is refused for a URI that somebody else has', async () => {
    await push();
    const text = 'URI already exists in another account';
    expect(await push({ digilockerid: RAKESH })).toMatchObject({
      status: 400,
      body: { error: 'invalid_parameter', error_description: text },
    });
  });
});

describe('updating', () => {
  test('changes what the list says', async () => {
    await push();
    expect((await push({ action: 'U', description: 'Better Skill Certificate' })).status).toBe(200);
    expect(await listed()).toMatchObject({ name: 'Better Skill Certificate' });
  });

  test('keeps the content that is not sent again', async () => {
    await push({ doccontent: base64(PDF) });
    await push({ action: 'U', description: 'Better Skill Certificate' });
    expect(await content('file')).toBe(Buffer.from(PDF).toString('latin1'));
  });
});

describe('deleting', () => {
  test('takes the document out of the list', async () => {
    await push();
    expect((await push({ action: 'D' })).status).toBe(200);
    expect(await listed()).toBeUndefined();
  });

  test('lets the URI be added again', async () => {
    await push();
    await push({ action: 'D' });
    expect((await push({ digilockerid: RAKESH })).status).toBe(200);
  });
});

test.each(['U', 'D'])('%s is refused for a URI that is not there', async (action) => {
  const text = 'URI parameter is missing or invalid';
  expect(await push({ action })).toMatchObject({ status: 400, body: { error_description: text } });
});

test('what was pushed is gone after a reset', async () => {
  await push();
  emulator.reset();
  token = (await obtainTokens(emulator, client))['access_token'] ?? '';
  expect(await listed()).toBeUndefined();
});

describe('a parameter', () => {
  test.each([
    ['uri', '', 'URI parameter is missing or invalid'],
    ['uri', 'in.gov.csc-SKCER-other', 'URI parameter is missing or invalid'],
    ['uri', 'SKCER-CSC-900/77 a', 'URI parameter is missing or invalid'],
    ['description', '', 'Description parameter is missing or invalid'],
    ['issuedate', '', 'Issuedate parameter is missing or invalid'],
    ['issuedate', '30022024', 'Issuedate parameter is missing or invalid'],
    ['issuedate', '2024-02-01', 'Issuedate parameter is missing or invalid'],
    ['ts', '', 'Timestamp parameter is missing or invalid'],
    ['hmac', '', 'HMAC parameter is missing or invalid'],
    ['validto', '1', 'Validto parameter is missing or invalid'],
    ['action', 'X', 'Action parameter is missing or invalid'],
    ['doccontent', 'bm8gUERG', 'Doccontent parameter is missing or invalid'],
    ['datacontent', '***', 'Datacontent parameter is missing or invalid'],
  ])('%s "%s" is refused with its text', async (name, value, text) => {
    expect(await push({ [name]: value })).toMatchObject({ status: 400, body: { error_description: text } });
    expect(await listed()).toBeUndefined();
  });

  test.each([
    ['doctype', 'skill', 'Doctype parameter is missing or invalid'],
    ['docid', '', 'Docid parameter is missing or invalid'],
  ])('%s "%s" is refused with its text and the one of the URI', async (name, value, text) => {
    const texts = `URI parameter is missing or invalid; ${text}`;
    expect(await push({ [name]: value })).toMatchObject({ body: { error_description: texts } });
  });
});
