import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '../../emulator/server.ts';
import type { Emulator } from '../../emulator/server.ts';
import { sessionRig } from '../../support/signed_in_rig.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

const once = { keepSignedIn: false, signUp: false };
const kept = { keepSignedIn: true, signUp: false };
const HOUR_MS = 3_600_000;

describe('an answer of the token endpoint', () => {
  const whole = {
    access_token: 'a1',
    expires_in: 3600,
    token_type: 'Bearer',
    scope: 'userdetails',
    refresh_token: 'r1',
  };
  const json = (change: object) => ({ status: 200, body: JSON.stringify({ ...whole, ...change }) });

  test.each([
    ['status 530', { status: 530, body: '{"error":"unexpected_error"}' }, 'service_down'],
    ['status 500 without a body', { status: 500, body: '' }, 'service_down'],
    [
      'a page instead of JSON',
      { status: 200, body: '<html></html>', contentType: 'text/html' },
      'answer_unreadable',
    ],
    [
      'a refusal as a page',
      { status: 400, body: '<html></html>', contentType: 'text/html' },
      'answer_unreadable',
    ],
    ['a missing comma', { status: 200, body: '{"access_token":"a" "expires_in":1}' }, 'answer_unreadable'],
    ['a list', { status: 200, body: '[]' }, 'sign_in_token_invalid'],
    ['expires_in 0', json({ expires_in: 0 }), 'sign_in_token_invalid'],
    ['expires_in -1', json({ expires_in: -1 }), 'sign_in_token_invalid'],
    ['expires_in 1e12', json({ expires_in: 1e12 }), 'sign_in_token_invalid'],
    ['expires_in "abc"', json({ expires_in: 'abc' }), 'sign_in_token_invalid'],
    ['no token_type', json({ token_type: undefined }), 'sign_in_token_invalid'],
    ['no access_token', json({ access_token: '' }), 'sign_in_token_invalid'],
    ['invalid_client', { status: 401, body: '{"error":"invalid_client"}' }, 'sign_in_credentials_refused'],
    ['more than 5 MiB', { status: 200, body: `"${'x'.repeat(5 * 1024 * 1024)}"` }, 'answer_too_large'],
  ])('%s is refused and stores nothing', async (_name, fault, code) => {
    const { session, records } = await sessionRig(emulator);
    emulator.setFaults([{ operation: 'token', contentType: 'application/json', ...fault }]);
    await expect(session.begin(kept)).rejects.toMatchObject({ code });
    expect(await records.tokens.get()).toBeNull();
    expect(await records.signedIn.get()).toBeNull();
  });

  test('blank and null members count as absent', async () => {
    const { session, records } = await sessionRig(emulator);
    emulator.setFaults([
      { operation: 'token', contentType: 'application/json', ...json({ refresh_token: '', id_token: null }) },
      {
        operation: 'user',
        status: 200,
        contentType: 'application/json',
        body: '{"digilockerid":"x","name":"Y"}',
      },
    ]);
    await session.begin(kept);
    expect(await records.tokens.get()).toMatchObject({ accessToken: 'a1', refreshToken: null });
  });
});

describe('an id_token', () => {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const nowS = Math.floor(Date.now() / 1000);
  const good = {
    iss: 'https://digilocker.meripehchaan.gov.in',
    aud: 'EMULATOR01',
    sub: 'someone',
    iat: nowS,
    exp: nowS + 600,
  };
  const token = (change: object, alg = 'RS256') =>
    `${encode({ alg })}.${encode({ ...good, ...change })}.c2ln`;

  test.each([
    ['alg none', token({}, 'none')],
    ['alg HS256', token({}, 'HS256')],
    ['a foreign issuer', token({ iss: 'https://evil.example' })],
    ['an issuer with a slash more', token({ iss: `${good.iss}/` })],
    ['another audience', token({ aud: 'SOMEONE' })],
    ['past its end', token({ exp: nowS - 600 })],
    ['issued two days ago', token({ iat: nowS - 172_800 })],
    ['issued a day ahead', token({ iat: nowS + 86_400 })],
    ['a subject that is no text', token({ sub: 7 })],
    ['four parts', `${token({})}.x`],
    ['no JSON', 'a.b.c'],
  ])('with %s is refused', async (_name, id_token) => {
    const { session, records } = await sessionRig(emulator);
    const body = JSON.stringify({ access_token: 'a', expires_in: 60, token_type: 'Bearer', id_token });
    emulator.setFaults([{ operation: 'token_oidc', status: 200, contentType: 'application/json', body }]);
    await expect(session.begin(once)).rejects.toMatchObject({ code: 'sign_in_token_invalid' });
    expect(await records.tokens.get()).toBeNull();
  });

  test('is demanded where operation 2 was used', async () => {
    const { session } = await sessionRig(emulator);
    const body = JSON.stringify({ access_token: 'a', expires_in: 60, token_type: 'Bearer' });
    emulator.setFaults([{ operation: 'token_oidc', status: 200, contentType: 'application/json', body }]);
    await expect(session.begin(once)).rejects.toMatchObject({ code: 'sign_in_token_invalid' });
  });
});

describe('an expired access token', () => {
  test('is renewed once for ten requests that are refused at the same time', async () => {
    const { session } = await sessionRig(emulator);
    await session.begin(kept);
    emulator.expire({ accessTokens: true });
    emulator.clearLog();
    const client = await session.client();
    const lists = await Promise.all(Array.from({ length: 10 }, () => client.json('issuedList')));
    expect(lists.every((list) => list.length > 5)).toBe(true);
    expect(emulator.log().counts['refresh']).toBe(1);
  });

  test('is renewed before its end', async () => {
    const { session, state } = await sessionRig(emulator);
    await session.begin(kept);
    state.clockAheadMs = HOUR_MS - 30_000;
    await (await session.client()).json('user');
    expect(emulator.log().counts['refresh']).toBe(1);
  });

  test('ends in a new sign-in when there is no refresh token, and keeps the locker', async () => {
    const { session, state } = await sessionRig(emulator);
    await session.begin(once);
    const { wiped } = state;
    emulator.expire({ accessTokens: true });
    const client = await session.client();
    await expect(client.json('issuedList')).rejects.toMatchObject({ code: 'signed_out' });
    expect(await session.view()).toMatchObject({ state: 'signed-in', signInAgain: true });
    expect(state.wiped).toBe(wiped);
  });

  test('ends in a new sign-in, without a loop, when the refresh token is refused', async () => {
    const { session } = await sessionRig(emulator);
    await session.begin(kept);
    emulator.expire({ accessTokens: true });
    emulator.setFaults([{ operation: 'refresh', error: 'invalid_grant', times: 5 }]);
    const client = await session.client();
    await expect(client.json('issuedList')).rejects.toMatchObject({ code: 'signed_out' });
    await expect(client.json('issuedList')).rejects.toMatchObject({ code: 'signed_out' });
    expect(emulator.log().counts['refresh']).toBe(1);
  });

  test('survives a refresh that fails on the way', async () => {
    const { session } = await sessionRig(emulator);
    await session.begin(kept);
    emulator.expire({ accessTokens: true });
    emulator.setFaults([{ operation: 'refresh', error: 'unexpected_error' }]);
    const client = await session.client();
    await expect(client.json('issuedList')).rejects.toMatchObject({ code: 'service_down' });
    expect((await client.json('issuedList')).length).toBeGreaterThan(5);
  });
});

describe('the end of a consent', () => {
  test('empties the locker at the next use', async () => {
    const { session, records, state } = await sessionRig(emulator);
    await session.begin(kept);
    const { wiped } = state;
    state.clockAheadMs = 400 * 24 * HOUR_MS;
    expect(await session.view()).toMatchObject({ state: 'signed-out', problem: 'consent_expired' });
    expect(await records.tokens.get()).toBeNull();
    expect(state.wiped).toBe(wiped + 1);
  });
});

describe('signing out', () => {
  test('forgets first, then revokes both tokens', async () => {
    const { session, records } = await sessionRig(emulator);
    await session.begin(kept);
    expect(await session.end()).toMatchObject({ state: 'signed-out', problem: null });
    expect(emulator.log().counts['revoke_token']).toBe(2);
    expect(await records.tokens.get()).toBeNull();
    expect(await records.revocations.get()).toBeNull();
  });

  test('forgets at once and tries again later when DigiLocker does not answer', async () => {
    const { session, records } = await sessionRig(emulator);
    await session.begin(kept);
    emulator.setFaults([{ operation: 'revoke_token', status: 503, body: '', times: 2 }]);
    await session.end();
    expect(await records.tokens.get()).toBeNull();
    expect(await records.revocations.get()).toHaveLength(2);
    await session.tidy();
    expect(await records.revocations.get()).toBeNull();
  });

  test('takes an unknown token for a revoked one', async () => {
    const { session, records } = await sessionRig(emulator);
    await session.begin(once);
    emulator.setFaults([{ operation: 'revoke_token', error: 'invalid_token', status: 400 }]);
    await session.end();
    expect(await records.revocations.get()).toBeNull();
  });
});

test('no cookie rides along on any request of the API', async () => {
  const { session } = await sessionRig(emulator);
  await session.begin(kept);
  await (await session.client()).json('issuedList');
  const api = emulator.log().requests.filter(({ authorization }) => authorization);
  expect(api.length).toBeGreaterThan(1);
  expect(api.some(({ cookie }) => cookie)).toBe(false);
});
