import { createHash, createHmac } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { innerDigest } from '../../../lib/relay/resumed_sha256.ts';

/** The chaining value after one block, read out of an independent computation over a two-block message. */
function stateAfterIpad(key: Buffer): string {
  const block = Buffer.alloc(64, 0x36);
  for (const [at, byte] of key.entries()) block[at] = byte ^ 0x36;
  const hash = sha256.create().update(block);
  const words: number[] = Reflect.apply(Reflect.get(hash, 'get'), hash, []);
  return words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

test('an inner digest from the state, with the outer one, is the HMAC of node:crypto', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
      fc.uint8Array({ maxLength: 300 }),
      (key, body) => {
        const inner = innerDigest(stateAfterIpad(Buffer.from(key)), body);
        const opad = Buffer.alloc(64, 0x5c);
        for (const [at, byte] of key.entries()) opad[at] = byte ^ 0x5c;
        const whole = createHash('sha256').update(opad).update(inner).digest('hex');
        expect(whole).toBe(createHmac('sha256', key).update(body).digest('hex'));
      },
    ),
  );
});

test.each(['', 'xyz', '0'.repeat(63), '0'.repeat(65)])('the state %j is refused', (state) => {
  expect(() => innerDigest(state, new Uint8Array())).toThrow(RangeError);
});
