import { describe, expect, test } from 'vitest';
import { sessionRig } from '../../support/signed_in_rig.ts';
import { connectedBench, ONCE, signedIn, useEmulator } from './bench.ts';
import { failsAsDocumented } from './failures.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });

describe('a code', () => {
  test('is redeemed at operation 2 and the name learnt', async () => {
    const { session, records } = await sessionRig(emulator());
    expect(await session.begin(ONCE)).toMatchObject({
      state: 'signed-in',
      name: 'Asha Ramesh Namuna',
      mode: 'developer',
    });
    expect((await records.tokens.get())?.refreshToken).toBeNull();
  });

  test('works without a secret in the public mode', async () => {
    const { session, records } = await sessionRig(emulator(), { mode: 'public' });
    expect(await session.begin(ONCE)).toMatchObject({ state: 'signed-in', integrityChecked: false });
    expect(await records.clientSecret.get()).toBeNull();
  });

  test('is redeemed at an odd server too', async () => {
    const { records } = await signedIn(odd());
    expect(await records.tokens.get()).toMatchObject({ accessToken: expect.stringMatching(/./) });
  });

  test('is redeemed through a relay, which is told the version, and no secret is at hand', async () => {
    const bench = await signedIn(emulator(), { mode: 'relay' });
    const { url, form } = bench.state.sent.find((sent) => sent.url.endsWith('/v1/token')) ?? {};
    expect(url).toBe(`${emulator().config.relay.baseUrl}/v1/token`);
    expect([form?.get('version'), form?.has('client_secret')]).toEqual(['2', false]);
    expect(await bench.records.clientSecret.get()).toBeNull();
  });

  test.each([
    [503, 'service_down'],
    [400, 'sign_in_failed'],
  ] as const)('is not redeemed while the relay answers %i', async (status, code) => {
    const { session, records } = await connectedBench(emulator(), { mode: 'relay' });
    emulator().setFaults([{ operation: 'relay_token', status, body: '' }]);
    await expect(session.begin(ONCE)).rejects.toMatchObject({ code });
    expect(await records.tokens.get()).toBeNull();
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
    const { session, records } = await sessionRig(emulator());
    const body = JSON.stringify({ access_token: 'a', expires_in: 60, token_type: 'Bearer', id_token });
    emulator().setFaults([{ operation: 'token_oidc', status: 200, contentType: 'application/json', body }]);
    await expect(session.begin(ONCE)).rejects.toMatchObject({ code: 'sign_in_token_invalid' });
    expect(await records.tokens.get()).toBeNull();
  });

  test('is demanded where operation 2 was used', async () => {
    const { session } = await sessionRig(emulator());
    const body = JSON.stringify({ access_token: 'a', expires_in: 60, token_type: 'Bearer' });
    emulator().setFaults([{ operation: 'token_oidc', status: 200, contentType: 'application/json', body }]);
    await expect(session.begin(ONCE)).rejects.toMatchObject({ code: 'sign_in_token_invalid' });
  });
});

failsAsDocumented({
  name: 'oidcToken',
  emulator,
  prepare: connectedBench,
  call: ({ session }) => session.begin(ONCE),
});
