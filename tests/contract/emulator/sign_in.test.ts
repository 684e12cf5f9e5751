import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Emulator } from '../../emulator/server.ts';
import { startEmulator } from '../../emulator/server.ts';
import type { Requester } from './second_client.ts';
import {
  authorizeUrl,
  Browser,
  confidential,
  obtainCode,
  obtainTokens,
  pkce,
  REDIRECT_URI,
  unsecret,
} from './second_client.ts';

let emulator: Emulator;
let client: Requester;
let browser: Browser;
const asha = { mobile: '9000000001', pin: '100001' };

beforeAll(async () => {
  emulator = await startEmulator({ redirectUris: [REDIRECT_URI] });
  client = confidential(emulator);
});
beforeEach(() => {
  browser = new Browser(emulator.baseUrl);
});
afterAll(() => emulator.close());

describe('an authorization request that may not be redirected', () => {
  test.each([
    ['an unknown client', { client_id: 'NOBODY' }],
    ['no client', { client_id: undefined }],
    ['no redirect URI', { redirect_uri: undefined }],
    ['an unregistered redirect URI', { redirect_uri: 'https://requester.example/other' }],
    ['a longer redirect URI', { redirect_uri: `${REDIRECT_URI}/` }],
    ['a redirect URI in other letters', { redirect_uri: REDIRECT_URI.replace('requester', 'Requester') }],
    ['a redirect URI with a query', { redirect_uri: `${REDIRECT_URI}?a=b` }],
  ])('%s gets a page with status 400', async (_, changes) => {
    await browser.open(authorizeUrl(client, changes));
    expect(browser.status).toBe(400);
    expect(browser.headers.get('location')).toBeNull();
    expect(browser.text('problem')).toMatch(/^The application /);
  });
});

describe('an authorization request with a mistake', () => {
  const { challenge } = pkce();
  test.each([
    ['no response type', 'invalid_request', { response_type: undefined }],
    ['response type token', 'unsupported_response_type', { response_type: 'token' }],
    ['another scope', 'invalid_scope', { scope: 'openid profile' }],
    ['a plain challenge', 'invalid_request', { code_challenge: challenge, code_challenge_method: 'plain' }],
    ['a challenge without its method', 'invalid_request', { code_challenge: challenge }],
    ['a method without challenge', 'invalid_request', { code_challenge_method: 'S256' }],
    ['a short challenge', 'invalid_request', { code_challenge: 'short', code_challenge_method: 'S256' }],
    ['an unknown purpose', 'invalid_request', { purpose: 'marketing' }],
    ['a consent in the past', 'invalid_request', { consent_valid_till: '1684731048' }],
    ['a malformed list of doctypes', 'invalid_request', { req_doctype: 'PANCR;DRVLC' }],
  ])('%s is told to the application as %s', async (_title, error, changes) => {
    await browser.open(authorizeUrl(client, changes));
    expect(browser.url.startsWith(`${REDIRECT_URI}?`)).toBe(true);
    expect(browser.answer.get('error')).toBe(error);
    expect(browser.answer.get('state')).toBe('opaque state');
    expect(browser.answer.get('code')).toBeNull();
  });

  test('without a state it is refused and none is made up', async () => {
    await browser.open(authorizeUrl(client, { state: undefined }));
    expect(browser.answer.get('error')).toBe('invalid_request');
    expect(browser.answer.has('state')).toBe(false);
  });

  test('a public client without a challenge is refused', async () => {
    await browser.open(authorizeUrl(unsecret(emulator)));
    expect(browser.answer.get('error')).toBe('invalid_request');
  });

  test('a doubled parameter is refused', async () => {
    await browser.open(`${authorizeUrl(client)}&scope=openid`);
    expect(browser.answer.get('error')).toBe('invalid_request');
  });
});

describe('the sign-in pages', () => {
  test('lead from mobile and PIN to a redirect with code and the same state', async () => {
    await browser.open(authorizeUrl(client));
    await browser.signIn(asha);
    await browser.press('allow');
    expect(browser.url.startsWith(`${REDIRECT_URI}?`)).toBe(true);
    expect(browser.answer.get('code')).toMatch(/^[0-9a-f]{40}$/);
    expect(browser.answer.get('state')).toBe('opaque state');
  });

  test('work without a scope', async () => {
    await browser.open(authorizeUrl(client, { scope: undefined }));
    expect((await browser.signIn(asha)).text('allow')).toBe('Allow');
  });

  test('say so when no account has the mobile number', async () => {
    await browser.open(authorizeUrl(client));
    await browser.press('next', { mobile: '9999999999' });
    expect(browser.text('error')).toBe('No test account has this mobile number.');
  });

  test('say so when the PIN is wrong, and let the person try again', async () => {
    await browser.open(authorizeUrl(client));
    await browser.signIn({ ...asha, pin: '000000' });
    expect(browser.text('error')).toMatch(/^This PIN is not right/);
    await browser.press('signin', { pin: asha.pin });
    expect(browser.text('allow')).toBe('Allow');
  });

  test('do not show the consent page before the PIN', async () => {
    await browser.open(authorizeUrl(client));
    await browser.press('next', { mobile: asha.mobile });
    await browser.open(browser.url.replace(/.*\/signin\/(\w+)\/pin$/, `${emulator.baseUrl}/consent/$1`));
    expect(browser.text('next')).toBe('Next');
  });

  test('refuse a form without the token of its page', async () => {
    await browser.open(authorizeUrl(client));
    await browser.press('next', { mobile: asha.mobile, csrf: 'forged' });
    expect(browser.status).toBe(400);
  });

  test('ask a person who is signed in for consent only', async () => {
    await browser.open(authorizeUrl(client));
    await browser.signIn(asha);
    await browser.press('allow');
    await browser.open(authorizeUrl(client, { state: 'second' }));
    await browser.press('allow');
    expect(browser.answer.get('state')).toBe('second');
  });

  test('let another person take over', async () => {
    await browser.open(authorizeUrl(client));
    await browser.signIn(asha);
    await browser.press('other');
    await browser.signIn({ mobile: '9000000004', pin: '100004' });
    expect(browser.offered).toEqual([]);
  });

  test('tell the application when the person denies', async () => {
    await browser.open(authorizeUrl(client));
    await browser.signIn(asha);
    await browser.press('deny');
    expect(browser.answer.get('error')).toBe('access_denied');
    expect(browser.answer.get('state')).toBe('opaque state');
  });

  test('end with the decision: the consent page cannot be sent twice', async () => {
    await browser.open(authorizeUrl(client));
    await browser.signIn(asha);
    const { html, url } = browser;
    await browser.press('allow');
    Object.assign(browser, { html, url });
    await browser.press('allow');
    expect(browser.status).toBe(404);
  });

  test('are no place for a frame or a script', async () => {
    await browser.open(authorizeUrl(client));
    expect(browser.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    expect(browser.html).not.toContain('<script');
  });
});

describe('the consent page', () => {
  test('offers all documents of the locker', async () => {
    await browser.open(authorizeUrl(client));
    await browser.signIn(asha);
    const locker = emulator.personas.find(({ id }) => id === 'asha')?.documents;
    expect(browser.offered).toEqual(locker?.map(({ uri }) => uri));
  });

  test('offers only the doctypes that the request names', async () => {
    await browser.open(authorizeUrl(client, { req_doctype: 'PANCR,DRVLC' }));
    await browser.signIn(asha);
    expect(browser.offered.map((uri) => uri.split('-')[1])).toEqual(['PANCR', 'DRVLC']);
  });

  test('unticks all documents on demand', async () => {
    await browser.open(authorizeUrl(client));
    await browser.signIn(asha);
    await browser.open(`${browser.url.replace(/^\//, `${emulator.baseUrl}/`)}?ticks=none`);
    expect(browser.offered).toEqual([]);
  });

  test('refuses a document that it did not offer', async () => {
    await browser.open(authorizeUrl(client, { req_doctype: 'PANCR' }));
    await browser.signIn(asha);
    await browser.press('allow', { document: 'in.gov.transport-DRVLC-INVENTED' });
    expect(browser.status).toBe(400);
  });

  test('keeps the end of the consent that the application proposes', async () => {
    const till = Math.floor(Date.now() / 1000) + 7200;
    const parameters = { consent_valid_till: String(till) };
    const tokens = await obtainTokens(emulator, confidential(emulator), { parameters });
    expect(tokens['consent_valid_till']).toBe(String(till));
  });

  test('lets the person choose how long it lasts', async () => {
    const before = Math.floor(Date.now() / 1000);
    const tokens = await obtainTokens(emulator, confidential(emulator), { form: { validity: '3600' } });
    const seconds = Number(tokens['consent_valid_till']) - before;
    expect(seconds).toBeGreaterThanOrEqual(3600);
    expect(seconds).toBeLessThan(4200);
  });
});

describe('the sign-up flow', () => {
  test('is told to the application as a new account', async () => {
    const parameters = { dl_flow: 'signup' };
    expect((await obtainTokens(emulator, confidential(emulator), { parameters }))['new_account']).toBe('Y');
  });

  test('asks for mobile and PIN although somebody is signed in', async () => {
    await obtainCode(emulator, client, { browser });
    await browser.open(authorizeUrl(client, { dl_flow: 'signup' }));
    expect(browser.text('next')).toBe('Next');
  });
});

describe('revoking the session', () => {
  test('sends the person back with user_loggedout and ends the signed-in state', async () => {
    await obtainCode(emulator, client, { browser });
    const parameters = new URLSearchParams({ client_id: client.clientId, redirect_uri: REDIRECT_URI });
    await browser.open(`${emulator.baseUrl}/signin/logout/Y?${parameters}`);
    expect(browser.url).toBe(`${REDIRECT_URI}?error=user_loggedout&error_description=user`);
    await browser.open(authorizeUrl(client));
    expect(browser.text('next')).toBe('Next');
  });

  test('leads to the first registered link when nothing is named', async () => {
    await browser.open(`${emulator.baseUrl}/signin/logout/Y`);
    const [first] = emulator.config.clients.confidential.redirect_uris;
    expect(browser.url.split('?')[0]).toBe(first);
  });

  test('does not lead to a link that is not registered', async () => {
    const parameters = new URLSearchParams({
      client_id: client.clientId,
      redirect_uri: 'https://evil.example/',
    });
    await browser.open(`${emulator.baseUrl}/signin/logout/Y?${parameters}`);
    expect(browser.status).toBe(400);
  });
});
