import { describe, expect, test } from 'vitest';
import { spread } from '../../../lib/autofill/address_lines.ts';

describe('an address', () => {
  test('is spread over lines at its commas', () => {
    expect(spread(['Flat 7', 'Green Lane', 'Kothrud', 'Pune'], [20, 20])).toEqual([
      'Flat 7, Green Lane',
      'Kothrud, Pune',
    ]);
  });

  test('keeps all of its parts when the last line is full', () => {
    expect(spread(['Flat 7', 'Green Lane', 'Kothrud'], [8, 8]).join(', ')).toBe(
      'Flat 7, Green Lane, Kothrud',
    );
  });
});
