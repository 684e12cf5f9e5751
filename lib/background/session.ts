import { createClient } from '../digilocker/client.ts';
import type { ClientDependencies, DigiLockerClient } from '../digilocker/client.ts';
import type { TokenSet } from '../domain/session.ts';
import type { SessionView } from '../domain/views.ts';
import { AppError, errorCodeOf } from '../errors/app_error.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { refreshTokens } from '../oauth/refresh.ts';
import { signIn } from '../oauth/sign_in.ts';
import type { SignInOptions } from '../oauth/sign_in.ts';
import { expectLoggedOut } from '../oauth/redirect.ts';
import type { OAuthContext } from '../oauth/types.ts';
import type { Connected } from './credentials.ts';
import { oauthConnection } from './endpoints.ts';
import { alone, aloneOr, isHeld } from './locks.ts';
import type { Ports } from './ports.ts';
import type { SignedIn } from './records.ts';
import { createRevocations } from './revocations.ts';

/** A token this close to its end is renewed before use. */
const RENEW_BEFORE_MS = 60_000;

export interface Session {
  view(): Promise<SessionView>;
  begin(options: SignInOptions): Promise<SessionView>;
  /** Ends the tokens, here and at DigiLocker; what is kept stays. */
  dropTokens(): Promise<void>;
  /** Signs out; a sign-in whose window is still open counts for nothing. */
  end(): Promise<SessionView>;
  /** Revoke Session: ends the sign-in at DigiLocker's own site, in a window. */
  endSite(): Promise<SessionView>;
  /** Ends a session whose consent is over, and tries revocations that failed; called at start, at use, by the alarm. */
  tidy(): Promise<void>;
  /** Null when nobody is signed in. */
  signedIn(): Promise<SignedIn | null>;
  tokens(): Promise<TokenSet | null>;
  client(): Promise<DigiLockerClient>;
}

/** What lies on this computer, as far as a session has to do with it. */
export interface KeptHere {
  /** Removes everything that was kept of the person who leaves. */
  wipeAll: () => Promise<void>;
  /** Removes what DigiLocker shared, and leaves the files that the person brought. */
  wipeShared: () => Promise<void>;
  /** What is kept under a PIN; null: nothing. */
  remembered: () => Promise<{ triesLeft: number; locked: boolean } | null>;
  /** How many files the person brought. */
  imported: () => Promise<number>;
}

/**
 * Signing in and out, and the one token that everything else asks for. All state is in `storage.session`: a worker
 * that dies and starts again finds it there.
 */
export function createSession(
  ports: Ports,
  connected: () => Promise<Connected | null>,
  kept: KeptHere,
): Session {
  const { session } = ports;

  async function context(): Promise<OAuthContext & { connected: Connected }> {
    const current = await connected();
    if (current === null) throw new AppError('not_connected');
    return {
      connected: current,
      connection: oauthConnection(current.connection, ports),
      clientAuth: current.credentials.codeAuth,
      fetch: ports.fetch,
      nowMs: ports.nowMs,
    };
  }

  const revocations = createRevocations(ports, context);

  /**
   * What is left of a session on this machine; DigiLocker is told afterwards.
   * @param wipe what else goes: everything when a person leaves, what was shared when a consent ends
   */
  async function forget(problem: ErrorCode | null, wipe = kept.wipeAll): Promise<void> {
    await Promise.all([session.tokens.remove(), session.signedIn.remove(), session.review.remove()]);
    await session.uploadedFiles.remove();
    await Promise.all([
      session.pageJob.remove(),
      session.lockerProblem.remove(),
      session.lockerTriedAtMs.remove(),
    ]);
    await (problem === null ? session.sessionProblem.remove() : session.sessionProblem.set(problem));
    await wipe();
  }

  /** The tokens are of no use any more. The list stays until the consent's end; where none was told, that is now (D12). */
  async function expire(): Promise<void> {
    const person = await session.signedIn.get();
    if (person === null || person.endsAtMs === null) await forget('signed_out', kept.wipeShared);
    else await session.tokens.remove();
  }

  /** D12: enforced at every use. */
  async function signedIn(): Promise<SignedIn | null> {
    const current = await session.signedIn.get();
    if (current === null || current.endsAtMs === null || current.endsAtMs > ports.nowMs()) return current;
    await forget('consent_expired', kept.wipeShared);
    return null;
  }

  async function currentTokens(): Promise<TokenSet | null> {
    return (await signedIn()) === null ? null : session.tokens.get();
  }

  /** One refresh however many ask: whoever waited for the lock finds the new token in the record. */
  async function renew(refused: string): Promise<string> {
    return alone('token-refresh', async () => {
      const tokens = await currentTokens();
      if (tokens === null) throw new AppError('signed_out');
      if (tokens.accessToken !== refused) return tokens.accessToken;
      const current = await context();
      const { grantAuth } = current.connected.credentials;
      try {
        if (grantAuth === null) throw new AppError('signed_out', { detail: 'mode' });
        const fresh = await ports.withKeepAlive(refreshTokens(current, grantAuth, tokens));
        await session.tokens.set(fresh);
        return fresh.accessToken;
      } catch (thrown) {
        if (errorCodeOf(thrown) === 'signed_out') await expire();
        throw thrown;
      }
    });
  }

  async function accessToken(): Promise<string> {
    const tokens = await currentTokens();
    if (tokens === null) {
      const ended = await session.sessionProblem.get();
      throw new AppError(ended === 'consent_expired' ? 'consent_expired' : 'signed_out');
    }
    const isFresh = tokens.accessEndsAtMs - RENEW_BEFORE_MS > ports.nowMs();
    return isFresh ? tokens.accessToken : renew(tokens.accessToken);
  }

  const clientFor = (
    { connection, credentials }: Connected,
    tokenSource: Pick<ClientDependencies, 'accessToken' | 'renewToken'>,
  ): DigiLockerClient =>
    createClient({
      baseUrl: connection.baseUrl,
      fetch: ports.fetch,
      integrity: credentials.integrity?.(tokenSource.accessToken) ?? null,
      signer: credentials.signer,
      relayUrl: connection.relayUrl,
      ...tokenSource,
    });

  /** Another person's data is gone before anything of this one is kept. */
  async function settle(tokens: TokenSet, current: Connected): Promise<void> {
    const own = {
      accessToken: () => Promise.resolve(tokens.accessToken),
      // Never the token of whoever was signed in before.
      renewToken: () => Promise.reject(new AppError('signed_out')),
    };
    const user = await clientFor(current, own).json('user');
    const before = await session.signedIn.get();
    // Files that somebody brought before signing in are theirs; what lies locked is another's until its PIN is typed.
    const isAnother =
      before === null ? (await kept.remembered())?.locked : before.digilockerid !== user.digilockerid;
    if (isAnother) await forget(null);
    const endsAtMs = tokens.consentEndsAtMs ?? (tokens.refreshToken === null ? tokens.accessEndsAtMs : null);
    await session.tokens.set(tokens);
    await session.signedIn.set({ ...user, endsAtMs });
  }

  const isCancelled = async (): Promise<boolean> =>
    (await session.sessionProblem.get()) === 'sign_in_cancelled';

  async function signInNow(options: SignInOptions): Promise<void> {
    const current = await context();
    await session.sessionProblem.remove();
    try {
      const tokens = await signIn(current, session.pendingSignIn, ports.launchWebAuthFlow, options);
      if (await isCancelled()) {
        await revocations.revoke(tokens);
        throw new AppError('sign_in_cancelled');
      }
      await settle(tokens, current.connected);
    } catch (thrown) {
      await session.sessionProblem.set(errorCodeOf(thrown));
      throw thrown;
    }
  }

  async function view(): Promise<SessionView> {
    const current = await connected();
    const person = current && (await signedIn());
    const remembered = await kept.remembered();
    if (person === null && remembered?.locked) {
      const organisation = current?.connection.organisation ?? null;
      return { state: 'locked', organisation, triesLeft: remembered.triesLeft };
    }
    if (current === null)
      return { state: 'unconnected', imported: await kept.imported(), remembered: remembered !== null };
    const { organisation, mode } = current.connection;
    if ((await isHeld('sign-in')) && !(await isCancelled()))
      return { state: 'signing-in', organisation, mode };
    if (person === null) {
      return {
        state: 'signed-out',
        organisation,
        mode,
        problem: await session.sessionProblem.get(),
        revocationPending: (await session.revocations.get()) !== null,
        imported: await kept.imported(),
        remembered: remembered !== null,
      };
    }
    return {
      state: 'signed-in',
      organisation,
      mode,
      name: person.name,
      consentEndsAtMs: person.endsAtMs,
      signInAgain: (await session.tokens.get()) === null,
      remembered: remembered !== null,
      integrityChecked: current.credentials.integrity !== null,
    };
  }

  return {
    view,
    signedIn,
    tokens: currentTokens,
    client: async () => clientFor((await context()).connected, { accessToken, renewToken: renew }),
    async begin(options) {
      await ports.withKeepAlive(
        aloneOr(
          'sign-in',
          () => signInNow(options),
          async () => {
            throw new AppError('sign_in_in_progress');
          },
        ),
      );
      return view();
    },
    async end() {
      const tokens = await session.tokens.get();
      await session.pendingSignIn.remove();
      await forget((await isHeld('sign-in')) ? 'sign_in_cancelled' : null);
      if (tokens !== null) await ports.withKeepAlive(revocations.revoke(tokens));
      return view();
    },
    async dropTokens() {
      const tokens = await session.tokens.get();
      await session.tokens.remove();
      if (tokens !== null) await ports.withKeepAlive(revocations.revoke(tokens));
    },
    async endSite() {
      const { connection } = await context();
      const url = new URL(connection.logoutUrl);
      url.search = new URLSearchParams({
        client_id: connection.clientId,
        redirect_uri: connection.redirectUri,
      }).toString();
      const redirected = await ports.withKeepAlive(ports.launchWebAuthFlow(url.href));
      expectLoggedOut(redirected, connection.redirectUri);
      return view();
    },
    async tidy() {
      await signedIn();
      await revocations.retry();
    },
  };
}
