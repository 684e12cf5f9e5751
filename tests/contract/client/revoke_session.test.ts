import { describe, expect, test } from 'vitest';
import { EXTENSION_REDIRECT } from '../../support/signed_in_rig.ts';
import { expectCode, signedIn, useEmulator } from './bench.ts';
import { SECTIONS } from './documented_errors.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });
const newer = useEmulator({ version: 'v2.4' });

const redirectedTo = (location: string) =>
  emulator().setFaults([{ operation: 'revoke_session', headers: { location } }]);

test.each([
  ['plain', emulator],
  ['odd', odd],
  ['v2.4', newer],
])('the session of a %s server ends, and our tokens stay', async (_title, server) => {
  const bench = await signedIn(server());
  expect(await bench.session.endSite()).toMatchObject({ state: 'signed-in' });
  const sent = new URL(bench.state.launched.at(-1) ?? '');
  expect([sent.pathname, sent.searchParams.get('redirect_uri')]).toEqual([
    '/signin/logout/Y',
    EXTENSION_REDIRECT,
  ]);
  expect(await bench.client.json('user')).toMatchObject({ hasAadhaar: true });
});

test('somebody who is signed out here can end it too', async () => {
  const { session } = await signedIn(emulator());
  await session.end();
  expect(await session.endSite()).toMatchObject({ state: 'signed-out' });
});

describe('a documented error', () => {
  const rows = SECTIONS.logout.errors.flatMap((row) => [row, { ...row, error: ` ${row.error} ` }]);

  test.each(rows)('"$error" ends as $code', async ({ error, code }) => {
    const bench = await signedIn(emulator());
    redirectedTo(`${EXTENSION_REDIRECT}?${new URLSearchParams({ error, error_description: 'user' })}`);
    await expectCode(bench, bench.session.endSite(), code);
  });
});

describe('a redirect that is not as it should be', () => {
  test.each([
    ['no error at all', '', 'sign_in_failed'],
    ['another path', 'more?error=user_loggedout', 'sign_in_redirect_mismatch'],
    ['a fragment', '?error=user_loggedout#x', 'sign_in_redirect_mismatch'],
    ['a code', '?code=1', 'sign_in_failed'],
  ] as const)('%s is no sign-out', async (_title, rest, code) => {
    const bench = await signedIn(emulator());
    redirectedTo(`${EXTENSION_REDIRECT}${rest}`);
    await expectCode(bench, bench.session.endSite(), code);
  });

  test('another host is no sign-out', async () => {
    const bench = await signedIn(emulator());
    redirectedTo('https://evil.example/cb?error=user_loggedout');
    await expectCode(bench, bench.session.endSite(), 'sign_in_redirect_mismatch');
  });
});

describe('a page that is not as it should be', () => {
  test.each([
    ['an undocumented status', { status: 418, body: '' }],
    ['503 without a body', { status: 503, body: '' }],
    ['JSON that refuses', { status: 400, error: 'invalid_request' }],
    ['a body that breaks off', { status: 200, body: '<html><body>', cut: 3 }],
    ['a reset connection', { reset: true as const }],
    ['a connection that is reset after the work', { reset: 'after' as const }],
  ])('%s is told', async (_title, fault) => {
    const bench = await signedIn(emulator());
    emulator().setFaults([{ operation: 'revoke_session', times: 20, ...fault }]);
    await expectCode(bench, bench.session.endSite(), 'connection_unreachable');
  });

  test('that comes late is waited for', async () => {
    const bench = await signedIn(emulator());
    emulator().setFaults([{ operation: 'revoke_session', delayMs: 100 }]);
    expect(await bench.session.endSite()).toMatchObject({ state: 'signed-in' });
  });
});
