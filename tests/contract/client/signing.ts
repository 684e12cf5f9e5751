import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { expectCode, signedIn, useEmulator } from './bench.ts';
import { emulatedName } from './failures.ts';
import type { Subject } from './failures.ts';

const IST_S = 19_800;

/** Operations 15–20: the hash in the order of the specification's text, and a server that counts in IST. */
export function provesItself({ name, emulator, call }: Subject, order: readonly string[]): void {
  const operation = emulatedName(name);

  test(`the hash runs over the secret and ${order.join(', ')}, without separators`, async () => {
    const bench = await signedIn(emulator());
    await call(bench);
    const { form } = bench.state.sent.at(-1) ?? {};
    const { client_id, client_secret } = emulator().config.clients.confidential;
    const values = order.map((field) => form?.get(field) ?? '').join('');
    const expected = createHash('sha256').update(`${client_secret}${values}`, 'utf8').digest('hex');
    expect(form?.get('clientid')).toBe(client_id);
    expect(form?.get('hmac')).toBe(expected);
  });

  test('the secret itself is not sent, nor a token', async () => {
    const bench = await signedIn(emulator());
    await call(bench);
    const { url = '', headers, form } = bench.state.sent.at(-1) ?? {};
    expect(headers?.get('authorization')).toBeNull();
    expect(`${url} ${form}`).not.toContain(emulator().config.clients.confidential.client_secret);
  });

  test.each([
    [401, 'sign_in_credentials_refused'],
    [403, 'not_allowed_for_organisation'],
  ] as const)('%i without a code is about the organisation, not the person', async (status, code) => {
    const bench = await signedIn(emulator());
    emulator().setFaults([{ operation, status, body: '' }]);
    await expectCode(bench, call(bench), code);
    expect(await bench.records.tokens.get()).not.toBeNull();
  });

  test('a mode without the secret says so before anything is sent', async () => {
    const bench = await signedIn(emulator(), { mode: 'public' });
    emulator().clearLog();
    await expectCode(bench, call(bench), 'not_in_this_mode');
    expect(emulator().log().requests).toEqual([]);
  });

  describe('a server that counts in IST', () => {
    const indian = useEmulator({ clock: 'ist' });

    test('is asked once more with 19,800 seconds added, and from then on at once', async () => {
      const bench = await signedIn(indian());
      indian().clearLog();
      await call(bench);
      expect(indian().log().counts[operation]).toBe(2);
      expect(await bench.records.clockOffsetS.get()).toBe(IST_S);
      await call(bench).catch(() => undefined);
      expect(indian().log().counts[operation]).toBe(3);
    });

    test('can count in UTC again', async () => {
      const bench = await signedIn(emulator());
      await bench.records.clockOffsetS.set(IST_S);
      await call(bench);
      expect(await bench.records.clockOffsetS.get()).toBe(0);
    });
  });
}
