import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '../../emulator/server.ts';
import type { Emulator } from '../../emulator/server.ts';
import { EXTENSION_REDIRECT, sessionRig } from '../../support/signed_in_rig.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

const once = { keepSignedIn: false, signUp: false };
const kept = { keepSignedIn: true, signUp: false };

describe('signing in', () => {
  test('redeems at operation 2 and learns the name', async () => {
    const { session, records } = await sessionRig(emulator);
    expect(await session.begin(once)).toMatchObject({
      state: 'signed-in',
      name: 'Asha Ramesh Namuna',
      mode: 'developer',
    });
    expect((await records.tokens.get())?.refreshToken).toBeNull();
  });

  test('redeems at operation 3 when the person wants to stay signed in', async () => {
    const { session, records } = await sessionRig(emulator);
    await session.begin(kept);
    expect((await records.tokens.get())?.refreshToken).toEqual(expect.any(String));
  });

  test('works without a secret in the public mode', async () => {
    const { session, records } = await sessionRig(emulator, { mode: 'public' });
    expect(await session.begin(once)).toMatchObject({ state: 'signed-in', integrityChecked: false });
    expect(await records.clientSecret.get()).toBeNull();
  });

  test('sends an S256 challenge, a state and the exact redirect, and no verifier', async () => {
    const { session, state } = await sessionRig(emulator);
    await session.begin(once);
    const sent = new URL(state.launched[0] ?? '').searchParams;
    expect(sent.get('code_challenge_method')).toBe('S256');
    expect(sent.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    expect(sent.get('redirect_uri')).toBe(EXTENSION_REDIRECT);
    expect(sent.get('scope')).toBe('openid');
    expect(sent.has('code_verifier')).toBe(false);
  });

  test('proves the challenge with its own verifier', async () => {
    const { session, ports } = await sessionRig(emulator);
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
    await session.begin(once);
    const verifier = new URLSearchParams(bodies[0]).get('code_verifier') ?? '';
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(challenge);
  });

  test('leaves no pending record behind, whatever happens', async () => {
    const { session, records, ports } = await sessionRig(emulator);
    await session.begin(once);
    expect(await records.pendingSignIn.get()).toBeNull();
    ports.launchWebAuthFlow = () => Promise.reject(new Error('window gone'));
    await session.begin(once).catch(() => undefined);
    expect(await records.pendingSignIn.get()).toBeNull();
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
    const { session, records } = await sessionRig(emulator);
    emulator.setFaults([{ operation: 'authorize-redirect', redirect }]);
    await expect(session.begin(once)).rejects.toMatchObject({ code });
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
    const { session } = await sessionRig(emulator);
    for (const redirect of ['error', 'error_without_state']) {
      emulator.setFaults([{ operation: 'authorize-redirect', redirect, error }]);
      await expect(session.begin(once)).rejects.toMatchObject({ code });
    }
    expect(emulator.log().counts['token_oidc'] ?? 0).toBe(0);
  });

  test('a denied consent never reaches the token endpoint', async () => {
    const { session } = await sessionRig(emulator, { decision: 'deny' });
    await expect(session.begin(once)).rejects.toMatchObject({ code: 'sign_in_denied' });
  });

  test('a sign-in that took more than ten minutes is refused', async () => {
    const { session, ports, state } = await sessionRig(emulator);
    const launch = ports.launchWebAuthFlow;
    ports.launchWebAuthFlow = (url) => {
      state.clockAheadMs = 11 * 60_000;
      return launch(url);
    };
    await expect(session.begin(once)).rejects.toMatchObject({ code: 'sign_in_expired' });
  });

  test('a second click while a window is open is told so', async () => {
    const { session, ports } = await sessionRig(emulator);
    const opened = Promise.withResolvers<string>();
    const waiting = Promise.withResolvers<void>();
    ports.launchWebAuthFlow = () => {
      waiting.resolve();
      return opened.promise;
    };
    const first = session.begin(once);
    await waiting.promise;
    await expect(session.begin(once)).rejects.toMatchObject({ code: 'sign_in_in_progress' });
    opened.reject(new Error('closed'));
    await expect(first).rejects.toBeDefined();
  });
});

describe('a sign-in that the person cancels', () => {
  test('counts for nothing while the window is open', async () => {
    const { session, ports, records } = await sessionRig(emulator);
    const launch = ports.launchWebAuthFlow;
    ports.launchWebAuthFlow = async (url) => {
      expect(await session.view()).toMatchObject({ state: 'signing-in' });
      expect(await session.end()).toMatchObject({ state: 'signed-out', problem: 'sign_in_cancelled' });
      return launch(url);
    };
    await expect(session.begin(once)).rejects.toMatchObject({ code: 'sign_in_cancelled' });
    expect(await records.tokens.get()).toBeNull();
  });

  test('counts for nothing while the code is redeemed, and its tokens are revoked', async () => {
    const { session, ports, records } = await sessionRig(emulator);
    const { fetch: plain } = ports;
    ports.fetch = async (url, init) => {
      if (url.endsWith('/2/token')) await session.end();
      return plain(url, init);
    };
    await expect(session.begin(once)).rejects.toMatchObject({ code: 'sign_in_cancelled' });
    expect(await records.tokens.get()).toBeNull();
    expect(emulator.log().counts['revoke_token']).toBe(1);
  });
});

describe('another person', () => {
  test('finds nothing of the one before', async () => {
    const { session, state } = await sessionRig(emulator);
    await session.begin(once);
    const before = state.wiped;
    await session.begin(once);
    expect(state.wiped).toBe(before);
    state.persona = 'rakesh';
    await session.begin(once);
    expect(state.wiped).toBe(before + 1);
  });
});
