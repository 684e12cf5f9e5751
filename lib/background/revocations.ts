import type { TokenSet } from '../domain/session.ts';
import { revokeToken } from '../oauth/revoke.ts';
import type { OAuthContext } from '../oauth/types.ts';
import type { Connected } from './credentials.ts';
import type { Ports } from './ports.ts';
import type { Revocation } from './records.ts';

const KEEP_TRYING_MS = 24 * 3_600_000;

/**
 * Telling DigiLocker that tokens are no longer wanted. What fails is queued, in memory only, until the token would have
 * ended by itself, at most a day (D4). A mode without the secret can't revoke: its tokens end by themselves.
 */
export function createRevocations(
  ports: Ports,
  context: () => Promise<OAuthContext & { connected: Connected }>,
) {
  const queue = ports.session.revocations;

  async function attempt(revocations: Revocation[]): Promise<void> {
    const current = await context().catch(() => null);
    const grantAuth = current?.connected.credentials.grantAuth;
    if (!current || !grantAuth || revocations.length === 0) return queue.remove();
    const outcomes = await Promise.allSettled(
      revocations.map(({ token, hint }) => revokeToken(current, grantAuth, token, hint)),
    );
    const failed = revocations.filter((_, index) => outcomes[index]?.status === 'rejected');
    return failed.length === 0 ? queue.remove() : queue.set(failed);
  }

  return {
    async revoke(tokens: TokenSet): Promise<void> {
      const now = ports.nowMs();
      const wanted: Revocation[] = [
        { token: tokens.accessToken, hint: 'access_token', untilMs: tokens.accessEndsAtMs },
      ];
      if (tokens.refreshToken !== null) {
        wanted.push({ token: tokens.refreshToken, hint: 'refresh_token', untilMs: now + KEEP_TRYING_MS });
      }
      await attempt([...((await queue.get()) ?? []), ...wanted]);
    },
    async retry(): Promise<void> {
      const waiting = await queue.get();
      if (waiting === null) return;
      await attempt(waiting.filter(({ untilMs }) => untilMs > ports.nowMs()));
    },
  };
}
