import { expect, test } from 'vitest';
import { lastFour, maskAadhaar } from '../../../lib/domain/masking.ts';

test('masks twelve digits whose check digit is an Aadhaar number’s', () => {
  expect(maskAadhaar('uid 2345 6789 0124 end')).toBe('uid XXXX XXXX 0124 end');
  expect(maskAadhaar('234567890124')).toBe('XXXX XXXX 0124');
});

test('leaves twelve digits alone whose check digit is wrong', () => {
  expect(maskAadhaar('234567890125')).toBe('234567890125');
});

test('leaves longer and shorter numbers alone', () => {
  expect(maskAadhaar('12345678901 2345678901241')).toBe('12345678901 2345678901241');
});

test('reads the last four digits of a masked number', () => {
  expect(lastFour('xxxxxxxx1234')).toBe('1234');
  expect(lastFour('unknown')).toBeNull();
});
