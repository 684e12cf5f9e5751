import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Emulator } from '../../emulator/server.ts';
import { startEmulator } from '../../emulator/server.ts';
import { confidential, get, obtainTokens, REDIRECT_URI } from './second_client.ts';
import type { Secretive } from './second_client_signed.ts';
import { bearer, pull } from './second_client_signed.ts';

const LIST = '/public/oauth2/2/files/issued';
const MARKSHEET = { orgid: '000018', doctype: 'HSCER', rollno: '9100004', year: '2010' };
const URI = 'in.gov.cbse-HSCER-91000042010';

let emulator: Emulator;
let client: Secretive;
let token: string;

beforeAll(async () => {
  emulator = await startEmulator({ redirectUris: [REDIRECT_URI] });
  client = confidential(emulator);
});
beforeEach(async () => {
  emulator.reset();
  token = await tokenOf('rakesh');
});
afterAll(() => emulator.close());

async function tokenOf(persona: string): Promise<string> {
  return (await obtainTokens(emulator, client, { persona }))['access_token'] ?? '';
}

async function uris(): Promise<unknown[]> {
  const { body } = await get(client, LIST, token);
  return Array.isArray(body['items']) ? body['items'].map(({ uri }) => uri) : [];
}

function entry(persona: string, outcome: string) {
  const found = emulator.config.pullable.find((each) => each.persona === persona && each.outcome === outcome);
  if (!found) throw new Error(`Nothing is listed as ${outcome} for ${persona}`);
  return found;
}

describe('a pulled document', () => {
  beforeEach(async () => {
    await pull(client, token, MARKSHEET);
  });

  test('is listed as any other', async () => {
    const { body } = await get(client, LIST, token);
    expect(body['items']).toContainEqual({
      name: 'Class XII Marksheet',
      type: 'file',
      size: '',
      date: expect.stringMatching(/^\d{4}-/),
      parent: '',
      mime: ['application/xml', 'application/pdf'],
      uri: URI,
      doctype: 'HSCER',
      description: 'Class XII Marksheet',
      issuerid: 'in.gov.cbse',
      issuer: 'Central Board of Secondary Education',
    });
  });

  test('joins the token that pulled it, with a signed XML', async () => {
    const path = `/public/oauth2/1/xml/${encodeURIComponent(URI)}`;
    const response = await fetch(client.baseUrl + path, { headers: bearer(token) });
    expect(response.status).toBe(200);
    const xml = await response.text();
    expect(xml).toContain('name="RAKESH KR NAMUNA"');
    expect(xml).toContain('<SignatureValue>');
  });

  test('joins the token that pulled it, with a signed PDF', async () => {
    const path = `/public/oauth2/1/file/${encodeURIComponent(URI)}`;
    const response = await fetch(client.baseUrl + path, { headers: bearer(token) });
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1')).toContain('/ByteRange');
  });

  test('does not join another consent of the same person', async () => {
    const other = await obtainTokens(emulator, client, { persona: 'rakesh', tick: () => false });
    const path = `/public/oauth2/1/xml/${encodeURIComponent(URI)}`;
    expect((await get(client, path, other['access_token'] ?? '')).status).toBe(403);
  });

  test('cannot be pulled again', async () => {
    expect(await pull(client, token, MARKSHEET)).toMatchObject({ body: { error: 'uri_exists' } });
  });

  test('is gone after a reset', async () => {
    emulator.reset();
    token = await tokenOf('rakesh');
    expect(await uris()).not.toContain(URI);
  });
});

describe('the parameters', () => {
  test('are compared without regard to case and blanks', async () => {
    const { orgid, doctype } = entry('rakesh', 'pull_response_pending');
    const form = { district: ' lucknow ', ApplicationNo: 'up930002', CertificateID: '93000000002' };
    const answer = await pull(client, token, { orgid, doctype, ...form });
    expect(answer.body['error']).toBe('pull_response_pending');
  });

  test.each([
    ['a wrong value', { year: '2011' }],
    ['a missing value', { year: '' }],
    ['another name than the profile has', { FullName: 'Somebody Else' }],
  ])('with %s find no record', async (_title, changes) => {
    const answer = await pull(client, token, { ...MARKSHEET, ...changes });
    expect(answer).toMatchObject({ status: 404, body: { error: 'record_not_found' } });
  });

  test('of the profile may be sent', async () => {
    const answer = await pull(client, token, { ...MARKSHEET, FullName: 'Rakesh Kumar Namuna' });
    expect(answer.status).toBe(200);
  });

  test('find nothing of another person', async () => {
    const answer = await pull(client, await tokenOf('asha'), MARKSHEET);
    expect(answer.body['error']).toBe('record_not_found');
  });
});

test.each(['', 'N', 'y'])('consent "%s" is refused and pulls nothing', async (consent) => {
  const answer = await pull(client, token, { ...MARKSHEET, consent });
  expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_parameter' } });
  expect(await uris()).not.toContain(URI);
});

test('a pending document arrives when the issuers answer', async () => {
  const { orgid, doctype, parameters, uri } = entry('rakesh', 'pull_response_pending');
  await pull(client, token, { orgid, doctype, ...parameters });
  expect(await uris()).not.toContain(uri);
  await fetch(`${emulator.baseUrl}/__emulator/deliver`, { method: 'POST' });
  expect(await uris()).toContain(uri);
});

describe('what the configuration lists as pullable', () => {
  test.each(['asha', 'rakesh', 'murugan', 'tara', 'odd'])(
    'is found as listed for %s, six documents at least',
    async (persona) => {
      token = await tokenOf(persona);
      const entries = emulator.config.pullable.filter((each) => each.persona === persona);
      expect(entries.filter(({ outcome }) => outcome === 'issued').length).toBeGreaterThanOrEqual(6);
      for (const { orgid, doctype, parameters, outcome } of entries) {
        const { status, body } = await pull(client, token, { orgid, doctype, ...parameters });
        expect([doctype, status === 200 ? 'issued' : String(body['error']).trim()]).toEqual([
          doctype,
          outcome,
        ]);
      }
    },
  );
});
