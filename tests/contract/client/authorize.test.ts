import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { EXTENSION_REDIRECT, sessionRig } from '../../support/signed_in_rig.ts';
import { connectedBench, expectCode, ONCE, signedIn, uriOf, useEmulator } from './bench.ts';
import { SECTIONS } from './documented_errors.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });

describe('an authorization', () => {
  test('sends an S256 challenge, a state and the exact redirect, and no verifier', async () => {
    const { session, state } = await sessionRig(emulator());
    await session.begin(ONCE);
    const sent = new URL(state.launched[0] ?? '').searchParams;
    expect(sent.get('code_challenge_method')).toBe('S256');
    expect(sent.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    expect(sent.get('redirect_uri')).toBe(EXTENSION_REDIRECT);
    expect(sent.get('scope')).toBe('openid');
    expect(sent.has('code_verifier')).toBe(false);
  });

  test('proves the challenge with its own verifier', async () => {
    const { session, ports } = await sessionRig(emulator());
    const bodies: string[] = [];
    const { fetch: plain } = ports;
    ports.fetch = (url, init) => {
      if (url.endsWith('/token'))
        bodies.push(new URLSearchParams(init.body instanceof URLSearchParams ? init.body : '').toString());
      return plain(url, init);
    };
    const launch = ports.launchWebAuthFlow;
    let challenge = '';
    ports.launchWebAuthFlow = (url) => {
      challenge = new URL(url).searchParams.get('code_challenge') ?? '';
      return launch(url);
    };
    await session.begin(ONCE);
    const verifier = new URLSearchParams(bodies[0]).get('code_verifier') ?? '';
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(challenge);
  });

  test('leaves no pending record behind, whatever happens', async () => {
    const { session, records, ports } = await sessionRig(emulator());
    await session.begin(ONCE);
    expect(await records.pendingSignIn.get()).toBeNull();
    ports.launchWebAuthFlow = () => Promise.reject(new Error('window gone'));
    await session.begin(ONCE).catch(() => undefined);
    expect(await records.pendingSignIn.get()).toBeNull();
  });

  test.each(['v2.3', 'oddly'])('ends with a code (%s)', async (kind) => {
    const server = kind === 'oddly' ? odd() : emulator();
    const bench = await connectedBench(server);
    expect(await bench.session.begin(ONCE)).toMatchObject({ state: 'signed-in' });
  });

  test('opens the sign-up for somebody without an account', async () => {
    const { session, state } = await sessionRig(emulator());
    await session.begin({ keepSignedIn: false, signUp: true });
    expect(new URL(state.launched[0] ?? '').searchParams.get('dl_flow')).toBe('signup');
  });

  test('grants what the person ticked', async () => {
    const { records } = await signedIn(emulator(), { tick: (uri) => !uri.includes('-PANCR-') });
    const scope = (await records.tokens.get())?.scope ?? [];
    expect(scope).toContain(`issued/${uriOf(emulator(), 'SSCER')}`.toLowerCase());
    expect(scope).not.toContain(`issued/${uriOf(emulator(), 'PANCR')}`.toLowerCase());
  });
});

describe('a redirect that is not as it should be', () => {
  test.each([
    ['wrong_state', 'sign_in_state_mismatch'],
    ['doubled_state', 'sign_in_state_mismatch'],
    ['missing_state', 'sign_in_state_mismatch'],
    ['missing_code', 'sign_in_redirect_mismatch'],
    ['doubled_code', 'sign_in_redirect_mismatch'],
    ['foreign_code', 'sign_in_code_refused'],
    ['access_token', 'sign_in_redirect_mismatch'],
    ['id_token', 'sign_in_redirect_mismatch'],
    ['fragment', 'sign_in_redirect_mismatch'],
    ['in_fragment', 'sign_in_redirect_mismatch'],
    ['other_path', 'sign_in_redirect_mismatch'],
    ['longer_path', 'sign_in_redirect_mismatch'],
  ])('%s ends as %s and stores nothing', async (redirect, code) => {
    const { session, records } = await sessionRig(emulator());
    emulator().setFaults([{ operation: 'authorize-redirect', redirect }]);
    await expect(session.begin(ONCE)).rejects.toMatchObject({ code });
    expect(await records.tokens.get()).toBeNull();
    expect(await session.view()).toMatchObject({ state: 'signed-out', problem: code });
  });

  test.each([
    ['access_denied', 'sign_in_denied'],
    ['user_loggedout', 'sign_in_cancelled'],
    ['login_required', 'sign_in_cancelled'],
    ['server_error', 'sign_in_failed'],
    ['made_up', 'sign_in_failed'],
  ])('the error %s, with or without state, ends as %s', async (error, code) => {
    const { session } = await sessionRig(emulator());
    for (const redirect of ['error', 'error_without_state']) {
      emulator().setFaults([{ operation: 'authorize-redirect', redirect, error }]);
      await expect(session.begin(ONCE)).rejects.toMatchObject({ code });
    }
    expect(emulator().log().counts['token_oidc'] ?? 0).toBe(0);
  });

  test('a denied consent never reaches the token endpoint', async () => {
    const { session } = await sessionRig(emulator(), { decision: 'deny' });
    await expect(session.begin(ONCE)).rejects.toMatchObject({ code: 'sign_in_denied' });
  });

  test('a sign-in that took more than ten minutes is refused', async () => {
    const { session, ports, state } = await sessionRig(emulator());
    const launch = ports.launchWebAuthFlow;
    ports.launchWebAuthFlow = (url) => {
      state.clockAheadMs = 11 * 60_000;
      return launch(url);
    };
    await expect(session.begin(ONCE)).rejects.toMatchObject({ code: 'sign_in_expired' });
  });

  test('a second click while a window is open is told so', async () => {
    const { session, ports } = await sessionRig(emulator());
    const opened = Promise.withResolvers<string>();
    const waiting = Promise.withResolvers<void>();
    ports.launchWebAuthFlow = () => {
      waiting.resolve();
      return opened.promise;
    };
    const first = session.begin(ONCE);
    await waiting.promise;
    await expect(session.begin(ONCE)).rejects.toMatchObject({ code: 'sign_in_in_progress' });
    opened.reject(new Error('closed'));
    await expect(first).rejects.toBeDefined();
  });
});

describe('a documented error', () => {
  const spelled = SECTIONS.authorize.errors.flatMap((row) => [row, { ...row, error: ` ${row.error} ` }]);
  const rows = spelled.flatMap((row) => [
    { ...row, redirect: 'error' },
    { ...row, redirect: 'error_without_state' },
  ]);

  test.each(rows)('"$error" as $redirect ends as $code', async ({ error, redirect, code }) => {
    const bench = await connectedBench(emulator());
    emulator().setFaults([{ operation: 'authorize-redirect', redirect, error }]);
    await expectCode(bench, bench.session.begin(ONCE), code);
    expect(emulator().log().counts['token_oidc'] ?? 0).toBe(0);
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
  ])('%s ends the sign-in', async (_title, fault) => {
    const bench = await connectedBench(emulator());
    emulator().setFaults([{ operation: 'authorize', times: 20, ...fault }]);
    await expectCode(bench, bench.session.begin(ONCE), 'connection_unreachable');
    expect(await bench.records.pendingSignIn.get()).toBeNull();
  });

  test('has no time limit of ours: a person may read', async () => {
    const bench = await connectedBench(emulator());
    emulator().setFaults([{ operation: 'authorize', delayMs: 100 }]);
    expect(await bench.session.begin(ONCE)).toMatchObject({ state: 'signed-in' });
  });
});

describe('a sign-in that the person cancels', () => {
  test('counts for nothing while the window is open', async () => {
    const { session, ports, records } = await sessionRig(emulator());
    const launch = ports.launchWebAuthFlow;
    ports.launchWebAuthFlow = async (url) => {
      expect(await session.view()).toMatchObject({ state: 'signing-in' });
      expect(await session.end()).toMatchObject({ state: 'signed-out', problem: 'sign_in_cancelled' });
      return launch(url);
    };
    await expect(session.begin(ONCE)).rejects.toMatchObject({ code: 'sign_in_cancelled' });
    expect(await records.tokens.get()).toBeNull();
  });

  test('counts for nothing while the code is redeemed, and its tokens are revoked', async () => {
    const { session, ports, records } = await sessionRig(emulator());
    const { fetch: plain } = ports;
    ports.fetch = async (url, init) => {
      if (url.endsWith('/2/token')) await session.end();
      return plain(url, init);
    };
    await expect(session.begin(ONCE)).rejects.toMatchObject({ code: 'sign_in_cancelled' });
    expect(await records.tokens.get()).toBeNull();
    expect(emulator().log().counts['revoke_token']).toBe(1);
  });
});

describe('another person', () => {
  test('finds nothing of the one before', async () => {
    const { session, state } = await sessionRig(emulator());
    await session.begin(ONCE);
    const before = state.wiped;
    await session.begin(ONCE);
    expect(state.wiped).toBe(before);
    state.persona = 'rakesh';
    await session.begin(ONCE);
    expect(state.wiped).toBe(before + 1);
  });

  test('loses no file that was brought before signing in', async () => {
    const { session, state } = await sessionRig(emulator());
    await session.begin(ONCE);
    expect(state.wiped).toBe(0);
  });

  test('finds nothing of what lies locked here', async () => {
    const { session, state } = await sessionRig(emulator());
    state.remembered = { triesLeft: 5, locked: true };
    await session.begin(ONCE);
    expect(state.wiped).toBe(1);
  });
});
