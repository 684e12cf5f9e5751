import { createPublicKey, X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_PKI_FOLDER, loadPki } from '../../emulator/pki.ts';
import type { Emulator } from '../../emulator/server.ts';
import { startEmulator } from '../../emulator/server.ts';
import type { Answer, Requester } from './second_client.ts';
import {
  basic,
  confidential,
  get,
  obtainCode,
  obtainTokens,
  pkce,
  post,
  redemption,
  REDIRECT_URI,
  unsecret,
} from './second_client.ts';

const pkiFolder = join(import.meta.dirname, '../../..', DEFAULT_PKI_FOLDER);
let emulator: Emulator;
let client: Required<Requester>;
let open: Requester;

beforeAll(async () => {
  emulator = await startEmulator({ redirectUris: [REDIRECT_URI], pkiFolder });
  client = confidential(emulator);
  open = unsecret(emulator);
});
afterAll(() => emulator.close());

const tokenUrl = (version: 1 | 2) => `${emulator.baseUrl}/public/oauth2/${version}/token`;
const revokeUrl = () => `${emulator.baseUrl}/public/oauth2/1/revoke`;

async function redeem(
  requester: Requester,
  changes: Record<string, string | undefined> = {},
  version: 1 | 2 = 1,
): Promise<Answer> {
  const form = { ...redemption(requester, await obtainCode(emulator, requester)), ...changes };
  return post(tokenUrl(version), defined(form));
}

function defined(form: Record<string, string | undefined>): Record<string, string> {
  const entries = Object.entries(form);
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function refresh(token: string, headers = basic(client.clientId, client.clientSecret)): Promise<Answer> {
  return post(tokenUrl(1), { grant_type: 'refresh_token', refresh_token: token }, headers);
}

const BASE_FIELDS = ['access_token', 'consent_valid_till', 'expires_in', 'scope', 'token_type'];
const USER_FIELDS = ['digilockerid', 'dob', 'eaadhaar', 'gender', 'name', 'reference_key'];

describe('redeeming a code', () => {
  test('at /1/token gives a refresh token and the account, and no id_token', async () => {
    const { status, body } = await redeem(client);
    expect(status).toBe(200);
    expect(Object.keys(body).toSorted()).toEqual(
      [...BASE_FIELDS, ...USER_FIELDS, 'new_account', 'refresh_token'].toSorted(),
    );
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, new_account: 'N', dob: '14081998' });
  });

  test('at /2/token gives an id_token and no refresh token', async () => {
    const { body } = await redeem(client, {}, 2);
    expect(Object.keys(body).toSorted()).toEqual([...BASE_FIELDS, 'id_token'].toSorted());
  });

  test('at /2/token without openid gives no id_token', async () => {
    const tokens = await obtainTokens(emulator, client, { version: 2, parameters: { scope: undefined } });
    expect(tokens).not.toHaveProperty('id_token');
    expect(tokens['scope']?.split(' ')).not.toContain('openid');
  });

  test('works for a public client by PKCE alone', async () => {
    expect((await redeem(open, {}, 2)).status).toBe(200);
  });

  test('takes the credentials by HTTP Basic', async () => {
    const form = redemption(client, await obtainCode(emulator, client));
    const { client_id: _id, client_secret: _secret, ...rest } = form;
    const { status } = await post(tokenUrl(1), rest, basic(client.clientId, client.clientSecret));
    expect(status).toBe(200);
  });

  test('needs no verifier where no challenge was sent', async () => {
    const parameters = { code_challenge: undefined, code_challenge_method: undefined };
    const code = await obtainCode(emulator, client, { parameters });
    const { code_verifier: _verifier, ...form } = redemption(client, code);
    expect((await post(tokenUrl(1), form)).status).toBe(200);
  });

  test('refuses a verifier where no challenge was sent', async () => {
    const parameters = { code_challenge: undefined, code_challenge_method: undefined };
    const code = await obtainCode(emulator, client, { parameters });
    expect((await post(tokenUrl(1), redemption(client, code))).body['error']).toBe('invalid_grant');
  });

  test('refuses a code that was used before', async () => {
    const form = redemption(client, await obtainCode(emulator, client));
    expect((await post(tokenUrl(1), form)).status).toBe(200);
    expect(await post(tokenUrl(1), form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('refuses a code that has expired', async () => {
    const form = redemption(client, await obtainCode(emulator, client));
    emulator.expire({ codes: true });
    expect(await post(tokenUrl(1), form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('refuses the code of another client', async () => {
    const code = await obtainCode(emulator, client);
    const answer = await post(tokenUrl(1), redemption(open, code));
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('refuses a form in another content type', async () => {
    const form = redemption(client, await obtainCode(emulator, client));
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(tokenUrl(1), { method: 'POST', body: JSON.stringify(form), headers });
    expect(response.status).toBe(401);
  });

  test.each([
    ['a wrong verifier', 400, 'invalid_grant', { code_verifier: pkce().verifier }],
    ['the challenge as verifier', 400, 'invalid_grant', { code_verifier: pkce().challenge }],
    ['a verifier of 42 characters', 400, 'invalid_grant', { code_verifier: 'a'.repeat(42) }],
    ['no verifier', 400, 'invalid_request', { code_verifier: undefined }],
    ['another redirect URI', 400, 'invalid_grant', { redirect_uri: `${REDIRECT_URI}/` }],
    ['no redirect URI', 400, 'invalid_request', { redirect_uri: undefined }],
    ['an unknown code', 400, 'invalid_grant', { code: 'f'.repeat(40) }],
    ['no code', 400, 'invalid_request', { code: undefined }],
    ['an unknown grant type', 400, 'invalid_grant_type', { grant_type: 'password' }],
    ['no grant type', 400, 'invalid_request', { grant_type: undefined }],
    ['a wrong secret', 401, 'invalid_client', { client_secret: 'guessed' }],
    ['no secret', 401, 'invalid_client', { client_secret: undefined }],
    ['an unknown client', 401, 'invalid_client', { client_id: 'NOBODY' }],
    ['no client', 401, 'invalid_client', { client_id: undefined }],
  ])('refuses %s with %d %s', async (_title, status, error, changes) => {
    expect(await redeem(client, changes)).toMatchObject({ status, body: { error } });
  });

  test.each([
    ['a secret', 401, 'invalid_client', { client_secret: 'anything' }],
    ['no verifier', 400, 'invalid_request', { code_verifier: undefined }],
    ['a wrong verifier', 400, 'invalid_grant', { code_verifier: pkce().verifier }],
  ])('refuses %s from a public client with %d %s', async (_title, status, error, changes) => {
    expect(await redeem(open, changes, 2)).toMatchObject({ status, body: { error } });
  });
});

describe('the id_token', () => {
  test('is an RS256 JWT with issuer, audience, subject and a day of life', async () => {
    const { id_token: idToken = '' } = await obtainTokens(emulator, client, { version: 2 });
    const { idTokenPrivateKey } = await loadPki(pkiFolder);
    const { payload } = await jwtVerify(idToken, createPublicKey(idTokenPrivateKey), {
      issuer: 'https://digilocker.meripehchaan.gov.in',
      audience: client.clientId,
      algorithms: ['RS256'],
    });
    expect(payload.sub).toBe('asha');
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(86_400);
    expect(decodeProtectedHeader(idToken).typ).toBe('JWT');
  });

  test('is not signed by the document signer', async () => {
    const { signer, idTokenPrivateKey } = await loadPki(pkiFolder);
    const own = createPublicKey(idTokenPrivateKey);
    expect(own.equals(new X509Certificate(signer.leaf).publicKey)).toBe(false);
  });
});

describe('refreshing', () => {
  test('gives a new pair, and the account without new_account', async () => {
    const tokens = await obtainTokens(emulator, client);
    const { status, body } = await refresh(tokens['refresh_token'] ?? '');
    expect(status).toBe(200);
    expect(Object.keys(body).toSorted()).toEqual(
      [...BASE_FIELDS, ...USER_FIELDS, 'refresh_token'].toSorted(),
    );
    expect(body['access_token']).not.toBe(tokens['access_token']);
    expect(body['refresh_token']).not.toBe(tokens['refresh_token']);
  });

  test('kills the old refresh token and leaves the old access token to its end', async () => {
    const tokens = await obtainTokens(emulator, client);
    await refresh(tokens['refresh_token'] ?? '');
    expect(await refresh(tokens['refresh_token'] ?? '')).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'The refresh token is invalid' },
    });
    const user = await get(emulator, '/public/oauth2/1/user', tokens['access_token'] ?? '');
    expect(user.status).toBe(200);
  });

  test('keeps the scope of the consent', async () => {
    const tokens = await obtainTokens(emulator, client, { tick: (uri) => uri.includes('-PANCR-') });
    const { body } = await refresh(tokens['refresh_token'] ?? '');
    expect(body['scope']).toBe(tokens['scope']);
  });

  test('ends with the consent', async () => {
    const tokens = await obtainTokens(emulator, client);
    emulator.expire({ consents: true });
    expect((await refresh(tokens['refresh_token'] ?? '')).body['error']).toBe('invalid_grant');
  });

  test.each([
    ['wrong credentials', () => basic(client.clientId, 'guessed')],
    ['no credentials', () => ({})],
    ['a public client', () => basic(open.clientId, '')],
  ])('refuses %s with 400 invalid_client', async (_title, headers) => {
    const tokens = await obtainTokens(emulator, client);
    expect(await refresh(tokens['refresh_token'] ?? '', headers())).toMatchObject({
      status: 400,
      body: { error: 'invalid_client', error_description: 'The client credentials are invalid' },
    });
  });

  test('does not happen at /2/token', async () => {
    const tokens = await obtainTokens(emulator, client);
    const form = { grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '' };
    const answer = await post(tokenUrl(2), form, basic(client.clientId, client.clientSecret));
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_grant_type' } });
  });
});

describe('revoking a token', () => {
  test.each(['access_token', 'refresh_token'])('by its %s ends both tokens of the grant', async (kind) => {
    const tokens = await obtainTokens(emulator, client);
    const form = { token: tokens[kind] ?? '', token_type_hint: kind };
    const { status } = await post(revokeUrl(), form, basic(client.clientId, client.clientSecret));
    expect(status).toBe(200);
    const user = await get(emulator, '/public/oauth2/1/user', tokens['access_token'] ?? '');
    expect(user).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
    expect((await refresh(tokens['refresh_token'] ?? '')).body['error']).toBe('invalid_grant');
  });

  test('leaves the other grants of the same person alone', async () => {
    const [one, other] = [await obtainTokens(emulator, client), await obtainTokens(emulator, client)];
    await post(
      revokeUrl(),
      { token: one['access_token'] ?? '' },
      basic(client.clientId, client.clientSecret),
    );
    expect((await get(emulator, '/public/oauth2/1/user', other['access_token'] ?? '')).status).toBe(200);
  });

  test.each([
    ['an unknown token', 400, 'invalid_token', { token: 'f'.repeat(40) }],
    ['no token', 400, 'invalid_request', {}],
  ])('refuses %s with %d %s', async (_title, status, error, form) => {
    const answer = await post(revokeUrl(), defined(form), basic(client.clientId, client.clientSecret));
    expect(answer).toMatchObject({ status, body: { error } });
  });

  test('refuses wrong credentials with 401 invalid_client', async () => {
    const tokens = await obtainTokens(emulator, client);
    const form = { token: tokens['access_token'] ?? '' };
    for (const headers of [basic(client.clientId, 'guessed'), basic(open.clientId, ''), {}])
      expect(await post(revokeUrl(), form, headers)).toMatchObject({
        status: 401,
        body: { error: 'invalid_client' },
      });
  });
});
