import { describe, expect, test } from 'vitest';
import { revokeToken } from '../../../lib/oauth/revoke.ts';
import { sessionRig } from '../../support/signed_in_rig.ts';
import { KEPT, ONCE, signedIn, useEmulator } from './bench.ts';
import type { Bench } from './bench.ts';
import { failsAsDocumented } from './failures.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });

async function revoke({ connected, oauthContext, records }: Bench): Promise<void> {
  const { grantAuth } = (await connected()).credentials;
  const tokens = await records.tokens.get();
  if (!grantAuth || !tokens) throw new Error('nothing to revoke');
  await revokeToken(await oauthContext(), grantAuth, tokens.accessToken, 'access_token');
}

describe('signing out', () => {
  test('forgets first, then revokes both tokens', async () => {
    const { session, records } = await sessionRig(emulator());
    await session.begin(KEPT);
    expect(await session.end()).toMatchObject({ state: 'signed-out', problem: null });
    expect(emulator().log().counts['revoke_token']).toBe(2);
    expect(await records.tokens.get()).toBeNull();
    expect(await records.revocations.get()).toBeNull();
  });

  test('forgets at once and tries again later when DigiLocker does not answer', async () => {
    const { session, records } = await sessionRig(emulator());
    await session.begin(KEPT);
    emulator().setFaults([{ operation: 'revoke_token', status: 503, body: '', times: 2 }]);
    await session.end();
    expect(await records.tokens.get()).toBeNull();
    expect(await records.revocations.get()).toHaveLength(2);
    await session.tidy();
    expect(await records.revocations.get()).toBeNull();
  });

  test('takes an unknown token for a revoked one', async () => {
    const { session, records } = await sessionRig(emulator());
    await session.begin(ONCE);
    emulator().setFaults([{ operation: 'revoke_token', error: 'invalid_token', status: 400 }]);
    await session.end();
    expect(await records.revocations.get()).toBeNull();
  });
});

describe.each([
  ['at a plain server', emulator, 'developer'],
  ['at an odd server', odd, 'developer'],
  ['through a relay', emulator, 'relay'],
] as const)('a revoked token %s', (_title, server, mode) => {
  test('opens nothing any more', async () => {
    const bench = await signedIn(server(), { mode });
    await revoke(bench);
    await expect(bench.client.json('user')).rejects.toMatchObject({ code: 'signed_out' });
  });
});

test('a relay that is down is asked again later', async () => {
  const { session, records } = await signedIn(emulator(), { mode: 'relay', keepSignedIn: true });
  emulator().setFaults([{ operation: 'relay_revoke', status: 503, body: '', times: 2 }]);
  await session.end();
  expect(await records.revocations.get()).toHaveLength(2);
  await session.tidy();
  expect(await records.revocations.get()).toBeNull();
});

test('the public mode cannot revoke, forgets all the same, and queues nothing', async () => {
  const { session, records } = await signedIn(emulator(), { mode: 'public' });
  await session.end();
  expect([await records.tokens.get(), await records.revocations.get()]).toEqual([null, null]);
  expect(emulator().log().counts['revoke_token'] ?? 0).toBe(0);
});

failsAsDocumented({ name: 'revoke', emulator, call: revoke });
