import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Emulator } from '../../emulator/server.ts';
import { startEmulator } from '../../emulator/server.ts';
import type { Requester } from './second_client.ts';
import {
  authorizeUrl,
  basic,
  Browser,
  confidential,
  get,
  obtainCode,
  obtainTokens,
  post,
  redemption,
  REDIRECT_URI,
} from './second_client.ts';
import { PULL, pull } from './second_client_signed.ts';

const USER = '/public/oauth2/1/user';
const LIST = '/public/oauth2/2/files/issued';

let emulator: Emulator;
let client: Required<Requester>;
let token: string;

beforeAll(async () => {
  emulator = await startEmulator({ redirectUris: [REDIRECT_URI] });
  client = confidential(emulator);
});
beforeEach(async () => {
  emulator.reset();
  token = (await obtainTokens(emulator, client))['access_token'] ?? '';
  emulator.clearLog();
});
afterAll(() => emulator.close());

async function steer(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return fetch(`${emulator.baseUrl}/__emulator/${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

function uriOf(doctype: string): string {
  const documents = emulator.personas.find(({ id }) => id === 'asha')?.documents ?? [];
  return documents.find((document) => document.doctype === doctype)?.uri ?? '';
}

const filePath = (uri: string) => `/public/oauth2/1/file/${encodeURIComponent(uri)}`;

async function bent(fault: { redirect?: string; error?: string }): Promise<Browser> {
  emulator.setFaults([{ operation: 'authorize-redirect', ...fault }]);
  return (await obtainCode(emulator, client)).browser;
}

function statusFor(host: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(emulator.baseUrl);
    request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });
}

describe('the configuration', () => {
  test('holds what a client needs to connect', async () => {
    const config = await (await steer('GET', 'config')).json();
    expect(config).toEqual(emulator.config);
    expect(config).toMatchObject({
      baseUrl: emulator.baseUrl,
      rootSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      clients: { confidential: { redirect_uris: expect.arrayContaining([REDIRECT_URI]) } },
    });
    expect(config.personas[0]).toEqual({
      id: 'asha',
      mobile: '9000000001',
      pin: '100001',
      about: expect.any(String),
    });
  });

  test('registers the redirect URIs of the extension builds', () => {
    const uris = emulator.config.clients.public.redirect_uris;
    expect(uris[0]).toMatch(/^https:\/\/[a-z]{32}\.chromiumapp\.org\/cb$/);
    expect(uris[1]).toBe('https://0ebacf6a947c462650adba3275a12ee9a51ad250.extensions.allizom.org/cb');
  });
});

describe('a fault', () => {
  test('fails an operation so many times, with the documented status and text', async () => {
    await steer('PUT', 'faults', [
      { operation: 'issued_list', times: 2, error: 'partner_service_unresponsive' },
    ]);
    const documented = {
      status: 530,
      body: { error: 'partner_service_unresponsive', error_description: 'Internal server error' },
    };
    expect(await get(emulator, LIST, token)).toMatchObject(documented);
    expect(await get(emulator, LIST, token)).toMatchObject(documented);
    expect((await get(emulator, LIST, token)).status).toBe(200);
  });

  test('may be meant for one document', async () => {
    emulator.setFaults([{ operation: 'file', uri: uriOf('PANCR'), error: 'repository_service_respperror' }]);
    expect((await get(emulator, filePath(uriOf('DRVLC')), token)).status).toBe(200);
    expect((await get(emulator, filePath(uriOf('PANCR')), token)).status).toBe(530);
  });

  test('may answer with any status, body and content type', async () => {
    emulator.setFaults([
      { operation: 'user', status: 503, body: '<h1>Sorry</h1>', contentType: 'text/html' },
    ]);
    const response = await fetch(emulator.baseUrl + USER);
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(await response.text()).toBe('<h1>Sorry</h1>');
  });

  test('may change and remove headers of a true answer', async () => {
    const path = filePath(uriOf('PANCR'));
    emulator.setFaults([{ operation: 'file', headers: { hmac: 'wrong' } }]);
    expect((await get(emulator, path, token)).headers.get('hmac')).toBe('wrong');
    emulator.setFaults([{ operation: 'file', headers: { hmac: null } }]);
    expect((await get(emulator, path, token)).headers.has('hmac')).toBe(false);
  });

  test('may cut the body', async () => {
    emulator.setFaults([{ operation: 'file', cut: true }]);
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(emulator.baseUrl + filePath(uriOf('PANCR')), { headers });
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1000);
    await expect(response.arrayBuffer()).rejects.toThrow();
  });

  test('may reset the connection', async () => {
    emulator.setFaults([{ operation: 'user', reset: true }]);
    await expect(get(emulator, USER, token)).rejects.toThrow();
    expect(emulator.log().requests).toMatchObject([{ operation: 'user', status: 0 }]);
  });

  test('may lose the answer after the work was done', async () => {
    const form = redemption(client, await obtainCode(emulator, client));
    const url = `${emulator.baseUrl}/public/oauth2/2/token`;
    emulator.setFaults([{ operation: 'token_oidc', reset: 'after' }]);
    await expect(post(url, form)).rejects.toThrow();
    expect((await post(url, form)).body['error']).toBe('invalid_grant');
  });

  test('may delay a true answer', async () => {
    emulator.setFaults([{ operation: 'user', delayMs: 5 }]);
    expect((await get(emulator, USER, token)).status).toBe(200);
  });

  test('tells refresh and token apart', async () => {
    const form = { grant_type: 'refresh_token', refresh_token: 'unknown' };
    emulator.setFaults([{ operation: 'refresh', error: 'unexpected_error' }]);
    await obtainTokens(emulator, client);
    const url = `${emulator.baseUrl}/public/oauth2/1/token`;
    expect((await post(url, form, basic(client.clientId, client.clientSecret))).status).toBe(500);
  });

  test('may hit every operation', async () => {
    emulator.setFaults([{ operation: '*', times: 2, status: 503 }]);
    expect((await get(emulator, USER, token)).status).toBe(503);
    expect((await get(emulator, LIST, token)).status).toBe(503);
  });

  test('goes away on demand', async () => {
    emulator.setFaults([{ operation: 'user', times: 9, status: 500 }]);
    expect((await steer('DELETE', 'faults')).status).toBe(204);
    expect((await get(emulator, USER, token)).status).toBe(200);
  });

  test.each([
    ['an unknown operation', [{ operation: 'list' }], 'No operation is called "list"'],
    ['an unknown field', [{ operation: 'user', statuz: 500 }], 'Not a list of faults: 0.statuz'],
    ['no list', { operation: 'user' }, 'Not a list of faults: the list'],
  ])('that names %s is refused with a sentence', async (_title, faults, sentence) => {
    const response = await steer('PUT', 'faults', faults);
    expect(response.status).toBe(400);
    expect((await response.json()).error_description).toContain(sentence);
  });
});

describe('the redirect after consent', () => {
  test.each([
    [
      'wrong_state',
      (q: URLSearchParams) => q.getAll('state').length === 1 && q.get('state') !== 'opaque state',
    ],
    ['doubled_state', (q: URLSearchParams) => q.getAll('state').length === 2],
    ['missing_state', (q: URLSearchParams) => !q.has('state') && q.has('code')],
    ['missing_code', (q: URLSearchParams) => !q.has('code') && q.has('state')],
    ['doubled_code', (q: URLSearchParams) => q.getAll('code').length === 2],
    ['access_token', (q: URLSearchParams) => q.has('access_token') && q.has('code')],
    ['id_token', (q: URLSearchParams) => q.has('id_token')],
  ])('can have a %s', async (redirect, holds) => {
    expect(holds((await bent({ redirect })).answer)).toBe(true);
  });

  test('can have a fragment', async () => {
    expect(new URL((await bent({ redirect: 'fragment' })).url).hash).toBe('#more');
  });

  test('can go to another path', async () => {
    expect(new URL((await bent({ redirect: 'other_path' })).url).pathname).toBe('/other');
  });

  test('can carry any error, with or without the state', async () => {
    const withState = (await bent({ error: 'server_error' })).answer;
    expect([withState.get('error'), withState.get('state')]).toEqual(['server_error', 'opaque state']);
    const without = (await bent({ redirect: 'error_without_state', error: 'access_denied' })).answer;
    expect([without.get('error'), without.get('state')]).toEqual(['access_denied', null]);
  });
});

describe('the log', () => {
  test('counts the requests of each operation', async () => {
    await get(emulator, LIST, token);
    await get(emulator, LIST, token);
    await get(emulator, USER, 'wrong');
    const { counts, requests } = await (await steer('GET', 'log')).json();
    expect(counts).toEqual({ issued_list: 2, user: 1 });
    expect(requests[2]).toEqual({
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
      operation: 'user',
      method: 'GET',
      path: USER,
      parameters: [],
      status: 401,
      cookie: false,
      authorization: true,
    });
  });

  test('tells whether cookies came along', async () => {
    await fetch(emulator.baseUrl + USER, { headers: { cookie: 'dl_api=1' } });
    expect(emulator.log().requests).toMatchObject([{ cookie: true, authorization: false }]);
  });

  test('holds no token, code, secret, verifier, state or PIN', async () => {
    const browser = new Browser(emulator.baseUrl);
    const { code, verifier } = await obtainCode(emulator, client, { browser });
    const { body } = await post(
      `${emulator.baseUrl}/public/oauth2/1/token`,
      redemption(client, { code, verifier }),
    );
    await get(emulator, USER, String(body['access_token']));
    await browser.open(authorizeUrl(client));
    const text = JSON.stringify(emulator.log());
    const values = [body['access_token'], body['refresh_token'], ...browser.cookies.values()].map(String);
    const flow = browser.url.split('/').at(-1) ?? '';
    const secrets = [
      code,
      verifier,
      flow,
      client.clientSecret,
      '100001',
      '9000000001',
      'opaque state',
      ...values,
    ];
    expect(text).toContain('sign_in_pin');
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  test('is emptied on demand', async () => {
    await get(emulator, USER, token);
    await steer('DELETE', 'log');
    expect(emulator.log()).toEqual({ requests: [], counts: {} });
  });
});

describe('time', () => {
  test('can end the access tokens and leave the refresh token alive', async () => {
    const tokens = await obtainTokens(emulator, client);
    await steer('POST', 'expire', { accessTokens: true });
    expect((await get(emulator, USER, tokens['access_token'] ?? '')).status).toBe(401);
    const form = { grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '' };
    const url = `${emulator.baseUrl}/public/oauth2/1/token`;
    expect((await post(url, form, basic(client.clientId, client.clientSecret))).status).toBe(200);
  });

  test('can end the consents', async () => {
    await steer('POST', 'expire', { consents: true });
    expect((await get(emulator, USER, token)).status).toBe(401);
  });
});

test('a reset forgets tokens, faults, log and who is signed in', async () => {
  const browser = new Browser(emulator.baseUrl);
  await obtainCode(emulator, client, { browser });
  emulator.setFaults([{ operation: 'user', status: 500 }]);
  await steer('POST', 'reset');
  expect(emulator.log().requests).toEqual([]);
  expect((await get(emulator, USER, token)).status).toBe(401);
  await browser.open(authorizeUrl(client));
  expect(browser.text('next')).toBe('Next');
});

test('a reset brings the lockers back', async () => {
  const before = (await get(emulator, LIST, token)).body['items'];
  await pull(emulator, token, { orgid: '000018', doctype: 'SPCER', rollno: '9100001', year: '2014' });
  expect((await get(emulator, LIST, token)).body['items']).not.toEqual(before);
  await steer('POST', 'reset');
  token = (await obtainTokens(emulator, client))['access_token'] ?? '';
  expect((await get(emulator, LIST, token)).body['items']).toEqual(before);
});

describe('a fault of an operation that changes something', () => {
  const form = { orgid: '000018', doctype: 'SPCER', rollno: '9100001', year: '2014' };
  const count = async () => Object((await get(emulator, LIST, token)).body['items']).length;

  test('leaves the locker alone when it comes instead of the work', async () => {
    const before = await count();
    emulator.setFaults([{ operation: 'pull', status: 599, body: '{"error":' }]);
    const headers = { authorization: `Bearer ${token}` };
    const body = new URLSearchParams({ ...form, consent: 'Y' });
    const response = await fetch(emulator.baseUrl + PULL, { method: 'POST', headers, body });
    expect([response.status, await response.text()]).toEqual([599, '{"error":']);
    expect(await count()).toBe(before);
  });

  test('loses no more than the answer when it comes after the work', async () => {
    const before = await count();
    emulator.setFaults([{ operation: 'pull', reset: 'after' }]);
    await expect(pull(emulator, token, form)).rejects.toThrow();
    expect(await count()).toBe(before + 1);
  });
});

test('the API sets cookies that a client of it must not send back', async () => {
  const { headers } = await get(emulator, USER, token);
  expect(headers.getSetCookie()[0]).toMatch(/^dl_api=\w+; Path=\/$/);
});

describe('who may talk to it', () => {
  test.each(['evil.example', 'digilocker.meripehchaan.gov.in', '127.0.0.1.evil.example', '192.168.0.1:80'])(
    'is nobody who calls it "%s"',
    async (host) => {
      expect(await statusFor(host, '/__emulator/config')).toBe(421);
      expect(await statusFor(host, USER)).toBe(421);
    },
  );

  test.each(['localhost:1', '127.0.0.1', '[::1]:8080'])('is a caller of "%s"', async (host) => {
    expect(await statusFor(host, '/__emulator/config')).toBe(200);
  });

  test('is no page of another origin that wants to steer', async () => {
    const response = await steer('POST', 'reset', undefined, { origin: 'https://evil.example' });
    expect(response.status).toBe(403);
    expect((await get(emulator, USER, token)).status).toBe(200);
  });
});

test('another method is answered with 405 and another address with 404', async () => {
  expect((await fetch(emulator.baseUrl + USER, { method: 'POST' })).status).toBe(405);
  expect((await fetch(`${emulator.baseUrl}/public/oauth2/9/nothing`)).status).toBe(404);
});

test('a body larger than a form is refused', async () => {
  const url = `${emulator.baseUrl}/public/oauth2/1/token`;
  expect((await fetch(url, { method: 'POST', body: 'a'.repeat(100_000) })).status).toBe(413);
});
