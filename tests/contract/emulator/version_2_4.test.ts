import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Emulator } from '../../emulator/server.ts';
import { startEmulator } from '../../emulator/server.ts';
import type { Requester } from './second_client.ts';
import {
  authorizeUrl,
  Browser,
  confidential,
  get,
  obtainCode,
  obtainTokens,
  pkce,
  REDIRECT_URI,
} from './second_client.ts';
import { ask, ISSUERS, VERIFY } from './second_client_signed.ts';

let emulator: Emulator;
let client: Required<Requester>;
const required = { purpose: 'Scholarship 2026', service_name: 'Scholarship portal' };

beforeAll(async () => {
  emulator = await startEmulator({ redirectUris: [REDIRECT_URI], version: 'v2.4' });
  client = confidential(emulator);
});
afterAll(() => emulator.close());

test.each(['purpose', 'service_name', 'code_challenge'])('authorize demands %s', async (missing) => {
  const all = { ...required, code_challenge: pkce().challenge, code_challenge_method: 'S256' };
  const rest = Object.entries(all).filter(([name]) => !name.startsWith(missing));
  const browser = await new Browser(emulator.baseUrl).open(authorizeUrl(client, Object.fromEntries(rest)));
  expect(browser.answer.get('error')).toBe('invalid_request');
});

test('authorize refuses other characters in service_name', async () => {
  const parameters = { ...required, service_name: '<b>' };
  const { browser } = await obtainCode(emulator, client, { parameters }).catch(() => ({
    browser: undefined,
  }));
  expect(browser).toBeUndefined();
});

test('the token response adds mobile and purpose', async () => {
  const tokens = await obtainTokens(emulator, client, { parameters: required });
  expect(tokens).toMatchObject({ mobile: '9000000001', purpose: 'Scholarship 2026' });
});

test('the account adds mobile and picture', async () => {
  const { access_token: token = '' } = await obtainTokens(emulator, client, { parameters: required });
  const { body } = await get(emulator, '/public/oauth2/1/user', token);
  expect(body).toMatchObject({ mobile: '9000000001', picture: expect.stringMatching(/^iVBOR/) });
});

test('prompt=login asks again although somebody is signed in', async () => {
  const browser = new Browser(emulator.baseUrl);
  await obtainCode(emulator, client, { parameters: required, browser });
  const parameters = { ...required, code_challenge: pkce().challenge, code_challenge_method: 'S256' };
  await browser.open(authorizeUrl(client, parameters));
  expect(browser.text('allow')).toBe('Allow');
  await browser.open(authorizeUrl(client, { ...parameters, prompt: 'login' }));
  expect(browser.text('next')).toBe('Next');
});

test('login_hint fills in the mobile number', async () => {
  const parameters = { ...required, code_challenge: pkce().challenge, code_challenge_method: 'S256' };
  const hint = { prompt: 'login_mobile', login_hint: '9000000005' };
  const browser = await new Browser(emulator.baseUrl).open(authorizeUrl(client, { ...parameters, ...hint }));
  expect(browser.html).toContain('value="9000000005"');
});

test('verifying an account is no longer offered', async () => {
  expect((await ask(client, VERIFY, { mobile: '9000000001' })).status).toBe(404);
  expect((await ask(client, ISSUERS)).status).toBe(200);
});

test('revoking the session demands client and redirect URI', async () => {
  const browser = await new Browser(emulator.baseUrl).open(`${emulator.baseUrl}/signin/logout/Y`);
  expect(browser.status).toBe(400);
});
