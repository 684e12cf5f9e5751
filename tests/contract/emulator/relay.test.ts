/** The relay stand-in: what a client without a secret does through it. */
import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sha256State } from '../../emulator/relay/sha256_block.ts';
import type { Emulator } from '../../emulator/server.ts';
import { startEmulator } from '../../emulator/server.ts';
import type { Requester } from './second_client.ts';
import { confidential, get, obtainCode, obtainTokens, post, REDIRECT_URI } from './second_client.ts';
import type { Secretive } from './second_client_signed.ts';
import { ask, bearer, ISSUERS } from './second_client_signed.ts';

const USER = '/public/oauth2/1/user';

let emulator: Emulator;
let client: Secretive;
/** Knows the relay's client id and no secret. */
let open: Requester;
let relay: string;

beforeAll(async () => {
  emulator = await startEmulator({ redirectUris: [REDIRECT_URI] });
  client = confidential(emulator);
  open = { baseUrl: emulator.baseUrl, clientId: emulator.config.relay.client_id };
  relay = emulator.config.relay.baseUrl;
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

async function redeem(changes: Record<string, string> = {}) {
  const { code, verifier } = await obtainCode(emulator, open);
  const form = { code, code_verifier: verifier, redirect_uri: REDIRECT_URI, ...changes };
  return post(`${relay}/v1/token`, form);
}

const read = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${relay}/v1/${path}`, { headers });

describe('tokens through the relay', () => {
  test('come from the OpenID endpoint by default', async () => {
    const { status, body } = await redeem();
    expect([status, typeof body['id_token'], body['refresh_token']]).toEqual([200, 'string', undefined]);
    expect((await get(emulator, USER, String(body['access_token']))).status).toBe(200);
  });

  test('can be refreshable ones', async () => {
    const { body } = await redeem({ version: '1' });
    const form = { refresh_token: String(body['refresh_token']) };
    const renewed = await post(`${relay}/v1/refresh`, form);
    expect(renewed.status).toBe(200);
    expect(renewed.body['refresh_token']).not.toBe(form.refresh_token);
  });

  test('can be revoked', async () => {
    const token = String((await redeem()).body['access_token']);
    expect((await post(`${relay}/v1/revoke`, { token })).status).toBe(200);
    expect((await get(emulator, USER, token)).status).toBe(401);
  });

  test.each([
    ['no verifier', { code_verifier: '' }, 'invalid_request'],
    ['another verifier', { code_verifier: 'a'.repeat(43) }, 'invalid_grant'],
    ['a strange redirect URI', { redirect_uri: 'https://evil.example/' }, 'invalid_request'],
    ['another client', { client_id: 'EMULATOR02' }, 'invalid_client'],
  ])('are refused with %s', async (_title, changes, error) => {
    const { status, body } = await redeem(changes);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body['error']).toBe(error);
  });

  test('cannot be refreshed with an unknown token', async () => {
    const answer = await post(`${relay}/v1/refresh`, { refresh_token: 'unknown' });
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });
});

describe('the directory through the relay', () => {
  test('is what the operation itself answers', async () => {
    const direct = await ask(client, ISSUERS);
    expect(await (await read('meta/issuers')).json()).toEqual(direct.body);
  });

  test.each([
    ['meta/doctypes/000018', 'documents'],
    ['meta/parameters/000018/HSCER', 'parameters'],
    ['statistics', 'monthwise_registrations'],
  ])('answers %s', async (path, name) => {
    const body: unknown = await (await read(path)).json();
    expect(Object(body)[name].length).toBeGreaterThan(1);
  });

  test('may be kept for a day', async () => {
    const response = await read('meta/issuers');
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400');
  });

  test('is not sent again to who has it', async () => {
    const etag = (await read('meta/issuers')).headers.get('etag') ?? '';
    const again = await read('meta/issuers', { 'if-none-match': etag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  });

  test.each(['meta/doctypes/000018HS', 'meta/parameters/000018HS/CERXX', 'meta/parameters/000018/hscer'])(
    'refuses %s before it hashes anything',
    async (path) => {
      const response = await read(path);
      expect([response.status, Object(await response.json()).error]).toEqual([400, 'invalid_parameter']);
    },
  );
});

describe('the split HMAC', () => {
  /** What a client does: goes on from the relay's state with its file, has the relay finish. */
  async function split(file: Buffer, token: string) {
    const { state, bytes } = Object(await (await read('hmac/state')).json());
    const words = sha256State(
      padded(file, bytes),
      state.map((word: string) => Number.parseInt(word, 16)),
    );
    const inner = words.map((word) => word.toString(16).padStart(8, '0')).join('');
    const response = await fetch(`${relay}/v1/hmac/outer`, {
      method: 'POST',
      headers: bearer(token),
      body: JSON.stringify({ inner }),
    });
    return Object(await response.json());
  }

  /** FIPS 180-4, section 5.1.1, for a message of which some bytes were hashed before. */
  function padded(message: Buffer, before: number): Buffer {
    const zeros = (64 + 56 - ((message.length + 1) % 64)) % 64;
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt((message.length + before) * 8));
    return Buffer.concat([message, Buffer.of(0x80), Buffer.alloc(zeros), length]);
  }

  test.each([0, 1, 55, 56, 63, 64, 65, 1000])('of %i bytes is the HMAC under the secret', async (size) => {
    const token = (await obtainTokens(emulator, client))['access_token'] ?? '';
    const file = randomBytes(size);
    const whole = createHmac('sha256', client.clientSecret).update(file).digest('base64');
    expect(await split(file, token)).toEqual({ hmac: whole });
  });

  test('is for people who are signed in', async () => {
    expect(await split(randomBytes(3), 'wrong')).toMatchObject({ error: 'invalid_token' });
  });

  test.each(['', '{}', '{"inner":"00"}', '{"inner":7}'])('does not take %s', async (body) => {
    const token = (await obtainTokens(emulator, client))['access_token'] ?? '';
    const response = await fetch(`${relay}/v1/hmac/outer`, {
      method: 'POST',
      headers: bearer(token),
      body,
    });
    expect(response.status).toBe(400);
  });
});

test('the relay can fail as any operation', async () => {
  emulator.setFaults([{ operation: 'relay_issuers', status: 503 }]);
  expect((await read('meta/issuers')).status).toBe(503);
  expect(emulator.log().counts).toEqual({ relay_issuers: 1 });
});
