/** Every row of the emulator's table, driven by a client that was written from the specification alone. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { OPERATIONS } from '../../emulator/operations/table.ts';
import type { Emulator } from '../../emulator/server.ts';
import { startEmulator } from '../../emulator/server.ts';
import {
  authorizeUrl,
  basic,
  Browser,
  confidential,
  get,
  obtainCode,
  obtainTokens,
  pkce,
  post,
  redemption,
  REDIRECT_URI,
} from './second_client.ts';
import type { Secretive } from './second_client_signed.ts';
import {
  ask,
  bearer,
  DOCTYPES,
  ISSUERS,
  PARAMETERS,
  PDF,
  pull,
  PUSH,
  STATISTICS,
  upload,
  VERIFY,
} from './second_client_signed.ts';

const CBSE = '000018';
const ASHA = '00000000-0000-4000-8000-000000000001';

let emulator: Emulator;
let client: Secretive;

beforeAll(async () => {
  emulator = await startEmulator({ redirectUris: [REDIRECT_URI] });
  client = confidential(emulator);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const tokens = (persona = 'asha') => obtainTokens(emulator, client, { persona });
const accessToken = async (persona?: string) => (await tokens(persona))['access_token'] ?? '';
const items = ({ body }: { body: Record<string, unknown> }): Record<string, unknown>[] =>
  Array.isArray(body['items']) ? body['items'] : [];

async function download(path: string) {
  const response = await fetch(emulator.baseUrl + path, { headers: bearer(await accessToken()) });
  const bytes = Buffer.from(await response.arrayBuffer());
  const hmac = createHmac('sha256', client.clientSecret).update(bytes).digest('base64');
  expect(response.headers.get('hmac')).toBe(hmac);
  return bytes.toString('latin1');
}

const PAN = encodeURIComponent('in.gov.pan-PANCR-ZZZPN0001A');

/** One driver for each operation, by its name in the table. */
const DRIVERS: Record<string, () => Promise<void>> = {
  async authorize() {
    const { challenge } = pkce();
    const url = authorizeUrl(client, { code_challenge: challenge, code_challenge_method: 'S256' });
    const browser = await new Browser(emulator.baseUrl).open(url);
    expect(browser.text('next')).toBe('Next');
  },
  async token_oidc() {
    const code = await obtainCode(emulator, client);
    const answer = await post(`${client.baseUrl}/public/oauth2/2/token`, redemption(client, code));
    expect(answer).toMatchObject({
      status: 200,
      body: { token_type: 'Bearer', id_token: expect.any(String) },
    });
  },
  async token() {
    expect(await tokens()).toMatchObject({ digilockerid: ASHA, refresh_token: expect.any(String) });
  },
  async refresh() {
    const form = { grant_type: 'refresh_token', refresh_token: (await tokens())['refresh_token'] ?? '' };
    const url = `${client.baseUrl}/public/oauth2/1/token`;
    const { body } = await post(url, form, basic(client.clientId, client.clientSecret));
    expect((await get(client, '/public/oauth2/1/user', String(body['access_token']))).status).toBe(200);
  },
  async revoke_token() {
    const token = await accessToken();
    const url = `${client.baseUrl}/public/oauth2/1/revoke`;
    const answer = await post(url, { token }, basic(client.clientId, client.clientSecret));
    expect(answer.status).toBe(200);
    expect((await get(client, '/public/oauth2/1/user', token)).status).toBe(401);
  },
  async revoke_session() {
    const browser = new Browser(emulator.baseUrl);
    await obtainCode(emulator, client, { browser });
    const query = new URLSearchParams({ client_id: client.clientId, redirect_uri: REDIRECT_URI });
    await browser.open(`${client.baseUrl}/signin/logout/Y?${query}`);
    expect(browser.answer.get('error')).toBe('user_loggedout');
  },
  async user() {
    const { body } = await get(client, '/public/oauth2/1/user', await accessToken());
    expect(body).toMatchObject({ digilockerid: ASHA, name: 'Asha Ramesh Namuna', eaadhaar: 'Y' });
  },
  async uploaded_list() {
    const answer = await get(client, '/public/oauth2/1/files/', await accessToken());
    expect(items(answer)[0]).toMatchObject({ name: 'My Documents', type: 'dir' });
  },
  async issued_list() {
    const answer = await get(client, '/public/oauth2/2/files/issued', await accessToken());
    expect(items(answer).map(({ doctype }) => doctype)).toContain('PANCR');
  },
  async file() {
    expect(await download(`/public/oauth2/1/file/${PAN}`)).toMatch(/^%PDF-/);
  },
  async xml() {
    expect(await download(`/public/oauth2/1/xml/${PAN}`)).toContain('<PAN num="ZZZPN0001A"');
  },
  async eaadhaar() {
    expect(await download('/public/oauth2/3/xml/eaadhaar')).toContain('uid="xxxxxxxx0001"');
  },
  async upload() {
    const token = await accessToken();
    const answer = await upload(client, token, PDF);
    expect(answer.body).toEqual({ path: '/My Documents/new.pdf', size: String(PDF.length) });
    const [folder] = items(await get(client, '/public/oauth2/1/files/', token));
    const listed = items(await get(client, `/public/oauth2/1/files/${String(folder?.['id'])}`, token));
    expect(listed.map(({ name }) => name)).toContain('new.pdf');
  },
  async pull() {
    const token = await accessToken('rakesh');
    const form = { orgid: CBSE, doctype: 'HSCER', rollno: '9100004', year: '2010' };
    const { body } = await pull(client, token, form);
    expect(body).toEqual({ uri: 'in.gov.cbse-HSCER-91000042010' });
    const listed = items(await get(client, '/public/oauth2/2/files/issued', token));
    expect(listed.map(({ uri }) => uri)).toContain(body['uri']);
  },
  async issuers() {
    const { body } = await ask(client, ISSUERS);
    expect(body['issuers']).toContainEqual({
      orgid: CBSE,
      issuerid: 'in.gov.cbse',
      name: 'Central Board of Secondary Education',
      category: 'Education,Central Government',
      description: expect.stringContaining('Class XII Marksheet'),
    });
  },
  async doctypes() {
    const { body } = await ask(client, DOCTYPES, { orgid: CBSE });
    expect(body['documents']).toContainEqual({ doctype: 'HSCER', description: 'Class XII Marksheet' });
  },
  async parameters() {
    const { body } = await ask(client, PARAMETERS, { orgid: CBSE, doctype: 'HSCER' });
    expect(body).toEqual({
      parameters: [
        { label: 'Roll Number', paramname: 'rollno', valuelist: null, example: '9999999' },
        { label: 'Year', paramname: 'year', valuelist: expect.stringContaining(',2010,'), example: '2019' },
        { label: expect.any(String), paramname: 'FullName', valuelist: null, example: expect.any(String) },
      ],
    });
  },
  async verify_account() {
    const { body } = await ask(client, VERIFY, { mobile: '9000000001' });
    expect(body).toEqual({ registered: 'true', digilockerid: ASHA });
  },
  async push_uri() {
    const fields = {
      digilockerid: ASHA,
      uri: 'in.edu.namunavidyapeeth-SKCER-900/1',
      doctype: 'SKCER',
      description: 'Skill Certificate',
      docid: '900/1',
      issuedate: '29022024',
      action: 'A',
    };
    const answer = await ask(client, PUSH, fields);
    expect(answer).toMatchObject({ status: 200, body: {} });
    const listed = items(await get(client, '/public/oauth2/2/files/issued', await accessToken()));
    expect(listed.map(({ uri }) => uri)).toContain(fields.uri);
  },
  async statistics() {
    const { body } = await ask(client, STATISTICS);
    expect(body['count_as_on']).toMatch(/^\d{8}$/);
    expect(body['monthwise_registrations']).toHaveLength(12);
  },
};

test('the table has the twenty operations of the specification', () => {
  expect(OPERATIONS.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test.each(OPERATIONS.map(({ number, name, section }): [number, string, string] => [number, name, section]))(
  '%i %s answers as "%s" says',
  async (_number, name) => {
    const drive = DRIVERS[name];
    if (!drive) throw new Error(`Nothing drives ${name}`);
    await drive();
  },
);
