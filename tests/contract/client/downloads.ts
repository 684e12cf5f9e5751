/** What operations 10–12 have in common: bytes, and the `hmac` header over them. */
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Download } from '../../../lib/digilocker/client.ts';
import type { Emulator } from '../../emulator/server.ts';
import { expectCode, signedIn } from './bench.ts';
import type { Bench } from './bench.ts';
import { emulatedName } from './failures.ts';

interface Downloads {
  name: 'file' | 'xml' | 'eAadhaar';
  emulator: () => Emulator;
  call: (bench: Bench) => Promise<Download>;
}

export function checksIntegrity({ name, emulator, call }: Downloads): void {
  const operation = emulatedName(name);
  const digest = (bytes: Uint8Array, encoding: 'base64' | 'hex') =>
    createHmac('sha256', emulator().config.clients.confidential.client_secret).update(bytes).digest(encoding);

  describe('the hmac of a download', () => {
    test('is checked where the secret is at hand', async () => {
      expect(await call(await signedIn(emulator()))).toMatchObject({ integrityVerified: true });
    });

    test('is checked through a relay, which gets neither the document nor its token in a URL', async () => {
      const bench = await signedIn(emulator(), { mode: 'relay' });
      expect(await call(bench)).toMatchObject({ integrityVerified: true });
      const asked = bench.state.sent.filter(({ url }) => url.includes('/v1/hmac/'));
      expect(asked.map(({ url }) => new URL(url).search)).toEqual(['', '']);
    });

    test('may be base64 of the hex digits', async () => {
      const bench = await signedIn(emulator());
      const { bytes } = await call(bench);
      const hmac = btoa(digest(bytes, 'hex'));
      emulator().setFaults([{ operation, headers: { hmac } }]);
      expect(await call(bench)).toMatchObject({ integrityVerified: true });
    });

    test('that is wrong makes the download be thrown away', async () => {
      const bench = await signedIn(emulator());
      emulator().setFaults([{ operation, headers: { hmac: 'AAAA' } }]);
      await expectCode(bench, call(bench), 'integrity_mismatch');
    });

    test('that is wrong is found through a relay too', async () => {
      const bench = await signedIn(emulator(), { mode: 'relay' });
      emulator().setFaults([{ operation, headers: { hmac: 'AAAA' } }]);
      await expectCode(bench, call(bench), 'integrity_mismatch');
    });

    test('that is absent leaves the download unverified', async () => {
      const bench = await signedIn(emulator());
      emulator().setFaults([{ operation, headers: { hmac: null } }]);
      expect(await call(bench)).toMatchObject({ integrityVerified: false });
    });

    test('is not checked in the public mode', async () => {
      expect(await call(await signedIn(emulator(), { mode: 'public' }))).toMatchObject({
        integrityVerified: false,
      });
    });

    test.each(['relay_hmac_state', 'relay_hmac_outer'])('is not checked while %s is down', async (relay) => {
      const bench = await signedIn(emulator(), { mode: 'relay' });
      emulator().setFaults([{ operation: relay, status: 503, body: '' }]);
      expect(await call(bench)).toMatchObject({ integrityVerified: false });
    });
  });
}
