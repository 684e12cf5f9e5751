import { describe, expect, test } from 'vitest';
import { sessionRig } from '../../support/signed_in_rig.ts';
import { expectCode, KEPT, ONCE, signedIn, useEmulator } from './bench.ts';
import { failsAsDocumented } from './failures.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });
const HOUR_MS = 3_600_000;

describe('an expired access token', () => {
  test('is renewed once for ten requests that are refused at the same time', async () => {
    const { session } = await sessionRig(emulator());
    await session.begin(KEPT);
    emulator().expire({ accessTokens: true });
    emulator().clearLog();
    const client = await session.client();
    const lists = await Promise.all(Array.from({ length: 10 }, () => client.json('issuedList')));
    expect(lists.every((list) => list.length > 5)).toBe(true);
    expect(emulator().log().counts['refresh']).toBe(1);
  });

  test('is renewed before its end', async () => {
    const { session, state } = await sessionRig(emulator());
    await session.begin(KEPT);
    state.clockAheadMs = HOUR_MS - 30_000;
    await (await session.client()).json('user');
    expect(emulator().log().counts['refresh']).toBe(1);
  });

  test('ends in a new sign-in when there is no refresh token, and keeps the locker', async () => {
    const { session, state } = await sessionRig(emulator());
    await session.begin(ONCE);
    const { wiped } = state;
    emulator().expire({ accessTokens: true });
    const client = await session.client();
    await expect(client.json('issuedList')).rejects.toMatchObject({ code: 'signed_out' });
    expect(await session.view()).toMatchObject({ state: 'signed-in', signInAgain: true });
    expect(state.wiped).toBe(wiped);
  });

  test('ends in a new sign-in, without a loop, when the refresh token is refused', async () => {
    const { session } = await sessionRig(emulator());
    await session.begin(KEPT);
    emulator().expire({ accessTokens: true });
    emulator().setFaults([{ operation: 'refresh', error: 'invalid_grant', times: 5 }]);
    const client = await session.client();
    await expect(client.json('issuedList')).rejects.toMatchObject({ code: 'signed_out' });
    await expect(client.json('issuedList')).rejects.toMatchObject({ code: 'signed_out' });
    expect(emulator().log().counts['refresh']).toBe(1);
  });

  test('survives a refresh that fails on the way', async () => {
    const { session } = await sessionRig(emulator());
    await session.begin(KEPT);
    emulator().expire({ accessTokens: true });
    emulator().setFaults([{ operation: 'refresh', error: 'unexpected_error' }]);
    const client = await session.client();
    await expect(client.json('issuedList')).rejects.toMatchObject({ code: 'service_down' });
    expect((await client.json('issuedList')).length).toBeGreaterThan(5);
  });
});

describe('the end of a consent', () => {
  test('removes what was shared at the next use, and leaves the files that the person brought', async () => {
    const { session, records, state } = await sessionRig(emulator());
    await session.begin(KEPT);
    const { wiped, purged } = state;
    state.clockAheadMs = 400 * 24 * HOUR_MS;
    expect(await session.view()).toMatchObject({ state: 'signed-out', problem: 'consent_expired' });
    expect(await records.tokens.get()).toBeNull();
    expect(state).toMatchObject({ wiped, purged: purged + 1 });
  });
});

describe.each([
  ['at a plain server', emulator, 'developer'],
  ['at an odd server', odd, 'developer'],
  ['through a relay', emulator, 'relay'],
] as const)('a new pair of tokens %s', (_title, server, mode) => {
  test('replaces the old one whole, and keeps the end of the consent', async () => {
    const bench = await signedIn(server(), { mode, keepSignedIn: true });
    const before = await bench.records.tokens.get();
    server().expire({ accessTokens: true });
    await bench.client.json('user');
    const after = await bench.records.tokens.get();
    expect(after?.accessToken).not.toBe(before?.accessToken);
    expect(after?.refreshToken).not.toBe(before?.refreshToken);
    expect(after?.consentEndsAtMs).toBe(before?.consentEndsAtMs);
  });
});

test('a refresh proves itself with HTTP Basic', async () => {
  const bench = await signedIn(emulator(), { keepSignedIn: true });
  emulator().expire({ accessTokens: true });
  await bench.client.json('user');
  const { client_id, client_secret } = emulator().config.clients.confidential;
  const sent = bench.state.sent.find(({ form }) => form.get('grant_type') === 'refresh_token');
  expect(sent?.headers.get('authorization')).toBe(`Basic ${btoa(`${client_id}:${client_secret}`)}`);
});

test('a relay that is down leaves the tokens for later', async () => {
  const bench = await signedIn(emulator(), { mode: 'relay', keepSignedIn: true });
  emulator().expire({ accessTokens: true });
  emulator().setFaults([{ operation: 'relay_refresh', status: 503, body: '' }]);
  await expectCode(bench, bench.client.json('user'), 'service_down');
  expect(await bench.client.json('user')).toMatchObject({ hasAadhaar: true });
});

test('the public mode signs out instead', async () => {
  const bench = await signedIn(emulator(), { mode: 'public', keepSignedIn: true });
  emulator().expire({ accessTokens: true });
  await expectCode(bench, bench.client.json('user'), 'signed_out');
  expect(emulator().log().counts['refresh'] ?? 0).toBe(0);
});

failsAsDocumented({
  name: 'refresh',
  emulator,
  async prepare(server) {
    const bench = await signedIn(server, { keepSignedIn: true });
    server.expire({ accessTokens: true });
    return bench;
  },
  call: ({ client }) => client.json('user'),
});
