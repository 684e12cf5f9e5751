import { expect, test } from 'vitest';
import { TRUST } from '../../../lib/proof/pins.ts';

const pins = [...TRUST.roots, ...TRUST.kycSigners];

test.each(pins)('$name is pinned by a SHA-256 in lower-case hex', ({ sha256 }) => {
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('no certificate is pinned twice', () => {
  expect(new Set(pins.map(({ sha256 }) => sha256)).size).toBe(pins.length);
});

test('one root vouches for what is signed today', () => {
  expect(TRUST.roots.filter(({ isHistoric }) => !isHistoric).map(({ name }) => name)).toEqual([
    'CCA India 2022',
  ]);
});
