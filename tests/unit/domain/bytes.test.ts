import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64, toHex } from '../../../lib/domain/bytes.ts';

const anyBytes = fc.uint8Array({ maxLength: 300 });
const TEN_MB = Uint8Array.from({ length: 10_000_000 }, (_, at) => (at * 31) % 251);

test('hex and base64 are those of the platform', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
});

test('what was encoded comes back', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
});

test('the largest file goes there and back', () => {
  expect(Buffer.from(fromBase64(toBase64(TEN_MB))).equals(Buffer.from(TEN_MB))).toBe(true);
});

test('a part of a larger buffer is encoded alone', () => {
  const part = new Uint8Array(Uint8Array.of(1, 2, 0xab, 4).buffer, 2, 1);
  expect([toHex(part), toBase64(part)]).toEqual(['ab', 'qw==']);
});

test('text that is no base64 is refused', () => {
  expect(() => fromBase64('not base64!')).toThrow(DOMException);
});
