import { createHmac } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Emulator } from '../../emulator/server.ts';
import { startEmulator } from '../../emulator/server.ts';
import type { Requester } from './second_client.ts';
import { confidential, get, obtainTokens, REDIRECT_URI } from './second_client.ts';
import {
  ask,
  DOCTYPES,
  ISSUERS,
  PARAMETERS,
  PDF,
  pull,
  signed,
  STATISTICS,
  upload,
  VERIFY,
} from './second_client_signed.ts';

let emulator: Emulator;
let client: Required<Requester>;
let tokens: Record<string, string>;
let items: Record<string, unknown>[];

beforeAll(async () => {
  emulator = await startEmulator({ redirectUris: [REDIRECT_URI], odd: true });
  client = confidential(emulator);
  tokens = await obtainTokens(emulator, client);
  const { body } = await get(emulator, '/public/oauth2/2/files/issued', tokens['access_token'] ?? '');
  items = Array.isArray(body['items']) ? body['items'] : [];
});
afterAll(() => emulator.close());

test('the list names mime types as text, as texts, and as objects of two kinds', () => {
  const kinds = items.map(({ mime }) => {
    const [first] = Array.isArray(mime) ? mime : [];
    if (typeof mime === 'string') return 'text';
    if (typeof first === 'string') return 'texts';
    return Object.keys(Object(first)).includes('mime') ? 'values' : 'keys';
  });
  expect(new Set(kinds)).toEqual(new Set(['text', 'texts', 'values', 'keys']));
  expect(JSON.stringify(items)).toContain('application/PDF');
});

test('the list has dates in three forms', () => {
  const forms = items.map(({ date }) => String(date).replaceAll(/\d/g, '9'));
  expect(new Set(forms)).toEqual(new Set([' 9999-99-99T99:99:99Z ', '99-99-9999', '99/99/9999']));
});

test('the list pads its values', () => {
  expect(items.every(({ uri, name }) => /^ \S.*\S $/.test(String(uri)) && /^ .* $/.test(String(name)))).toBe(
    true,
  );
});

test('the account says aadhaar for eaadhaar and gives the birth date as a number', async () => {
  const { body } = await get(emulator, '/public/oauth2/1/user', tokens['access_token'] ?? '');
  expect(body).toMatchObject({ aadhaar: 'Y', dob: 14_081_998 });
  expect(body).not.toHaveProperty('eaadhaar');
});

test('the scope has the other spellings', () => {
  const scopes = tokens['scope']?.split(' ');
  expect(scopes).toEqual(
    expect.arrayContaining(['Userdetails', 'files.issuedocs', 'files.uploadedddocs', 'partners.PANCR']),
  );
});

test('the digilockerid has letters before it', () => {
  expect(tokens['digilockerid']).toBe('DL-00000000-0000-4000-8000-000000000001');
});

test('the id_token names the other issuer', async () => {
  const { id_token: idToken = '' } = await obtainTokens(emulator, client, { version: 2 });
  expect(decodeJwt(idToken).iss).toBe('https://api.digitallocker.gov.in');
});

test('what the tables call 530 is 500, with a padded code', async () => {
  emulator.setFaults([{ operation: 'issued_list', error: 'partner_service_unresponsive' }]);
  const answer = await get(emulator, '/public/oauth2/2/files/issued', tokens['access_token'] ?? '');
  expect(answer).toMatchObject({ status: 500, body: { error: ' partner_service_unresponsive ' } });
});

test('a file has an upper-case type with a charset, and base64 of the hexadecimal HMAC', async () => {
  const uri = String(items.find(({ doctype }) => doctype === ' PANCR ')?.['uri']).trim();
  const response = await fetch(`${emulator.baseUrl}/public/oauth2/1/file/${encodeURIComponent(uri)}`, {
    headers: { authorization: `Bearer ${tokens['access_token']}` },
  });
  const hex = createHmac('sha256', client.clientSecret)
    .update(Buffer.from(await response.arrayBuffer()))
    .digest('hex');
  expect(response.headers.get('content-type')).toBe('application/PDF;charset=UTF-8');
  expect(response.headers.get('hmac')).toBe(Buffer.from(hex).toString('base64'));
});

test('an upload answers with another spelling and a number', async () => {
  const { body } = await upload(client, tokens['access_token'] ?? '', PDF);
  expect(body).toEqual({ Path: '/My Documents/new.pdf', size: PDF.length });
});

test('a pull answers with a padded URI', async () => {
  const form = { orgid: '000018', doctype: 'SPCER', rollno: '9100001', year: '2014' };
  const { body } = await pull(client, tokens['access_token'] ?? '', form);
  expect(body).toEqual({ uri: ' in.gov.cbse-SPCER-91000012014 ' });
});

test('the issuers have categories in the plural and padded values', async () => {
  const { body } = await ask(client, ISSUERS);
  const [issuer] = Array.isArray(body['issuers']) ? body['issuers'] : [];
  expect(issuer).toMatchObject({ issuerid: ' in.gov.uidai ', categories: ' Central Government ' });
  expect(issuer).not.toHaveProperty('category');
});

test('the documents of an issuer have padded values', async () => {
  const { body } = await ask(client, DOCTYPES, { orgid: '000018' });
  expect(body['documents']).toContainEqual({ doctype: ' HSCER ', description: ' Class XII Marksheet ' });
});

test('the search parameters are a bare list, with empty text for no choice', async () => {
  const response = await fetch(client.baseUrl + PARAMETERS, {
    method: 'POST',
    body: new URLSearchParams(signed(client, PARAMETERS, { orgid: '000018', doctype: 'HSCER' })),
  });
  const [rollno, year] = Object(await response.json());
  expect(rollno).toMatchObject({ paramname: ' rollno ', valuelist: '' });
  expect(year.valuelist).toContain('2025, 2024');
});

test('registered is a boolean', async () => {
  const { body } = await ask(client, VERIFY, { mobile: '9000000001' });
  expect(body).toEqual({ registered: true, digilockerid: 'DL-00000000-0000-4000-8000-000000000001' });
});

test('the statistics count requesters, and misspell the registrations', async () => {
  const { body } = await ask(client, STATISTICS);
  expect(Object.keys(body)).toEqual(expect.arrayContaining(['requesters', 'monthwise_registations']));
  expect(body).not.toHaveProperty('requestors');
});

test('a persona alone can be odd', async () => {
  const plain = await startEmulator({ redirectUris: [REDIRECT_URI] });
  const user = async (persona: string) => {
    const { access_token: token = '' } = await obtainTokens(plain, confidential(plain), { persona });
    return (await get(plain, '/public/oauth2/1/user', token)).body;
  };
  expect(await user('odd')).toHaveProperty('aadhaar');
  expect(await user('asha')).toHaveProperty('eaadhaar');
  await plain.close();
});
