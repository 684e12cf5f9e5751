import { describe, expect, test } from 'vitest';
import { sessionRig } from '../../support/signed_in_rig.ts';
import { connectedBench, KEPT, signedIn, useEmulator } from './bench.ts';
import { failsAsDocumented } from './failures.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });

describe('a code', () => {
  test('is redeemed at operation 3 when the person wants to stay signed in', async () => {
    const { session, records } = await sessionRig(emulator());
    await session.begin(KEPT);
    expect((await records.tokens.get())?.refreshToken).toEqual(expect.any(String));
  });

  test.each([
    ['plain', emulator],
    ['odd', odd],
  ])('brings the end of the consent from a %s server', async (_title, server) => {
    const { records } = await signedIn(server(), { keepSignedIn: true });
    const { consentEndsAtMs, accessEndsAtMs = 0 } = (await records.tokens.get()) ?? {};
    expect(consentEndsAtMs).toBeGreaterThan(accessEndsAtMs);
  });

  test('is redeemed through a relay, which is told the version', async () => {
    const bench = await signedIn(emulator(), { mode: 'relay', keepSignedIn: true });
    const { form } = bench.state.sent.find(({ url }) => url.endsWith('/v1/token')) ?? {};
    expect([form?.get('version'), form?.has('client_secret')]).toEqual(['1', false]);
    expect((await bench.records.tokens.get())?.refreshToken).toEqual(expect.any(String));
  });
});

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
    const { session, records } = await sessionRig(emulator());
    emulator().setFaults([{ operation: 'token', contentType: 'application/json', ...fault }]);
    await expect(session.begin(KEPT)).rejects.toMatchObject({ code });
    expect(await records.tokens.get()).toBeNull();
    expect(await records.signedIn.get()).toBeNull();
  });

  test('blank and null members count as absent', async () => {
    const { session, records } = await sessionRig(emulator());
    emulator().setFaults([
      { operation: 'token', contentType: 'application/json', ...json({ refresh_token: '', id_token: null }) },
      {
        operation: 'user',
        status: 200,
        contentType: 'application/json',
        body: '{"digilockerid":"x","name":"Y"}',
      },
    ]);
    await session.begin(KEPT);
    expect(await records.tokens.get()).toMatchObject({ accessToken: 'a1', refreshToken: null });
  });
});

failsAsDocumented({
  name: 'token',
  emulator,
  prepare: connectedBench,
  call: ({ session }) => session.begin(KEPT),
});
