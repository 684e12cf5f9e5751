import { describe, expect, test } from 'vitest';
import { acceptorOf } from '../../../lib/autofill/text_pattern.ts';

describe('a pattern of a page', () => {
  const ASKED: [pattern: string, text: string, taken: boolean][] = [
    ['[0-9]{6}', '411004', true],
    ['[0-9]{6}', '41100', false],
    ['\\d{2}/\\d{2}', '04/08 ', false],
    ['a|b', 'ab', false],
    ['[A-Za-z ]+', 'Asha Patil', true],
    ['[A-Za-z]+( [A-Za-z]+)?( [A-Za-z]+)?', 'Asha Vijay Patil', true],
    ['[A-Z]{5}[0-9]{4}[A-Z]{1}', 'AAAPZ1234C', true],
    ['(\\d{4}-){2}\\d{4}', '1234-1234-1234', true],
  ];
  for (const [pattern, text, taken] of ASKED) {
    test(`${pattern} ${taken ? 'takes' : 'refuses'} "${text}"`, () => {
      expect(acceptorOf(pattern)?.(text)).toBe(taken);
    });
  }

  const UNASKED = [
    '(a+)+b',
    '(a|a)*b',
    '([a-z]+ ?)*',
    '(.*)(.*)(.*)(.*)x',
    `${'a?'.repeat(40)}${'a'.repeat(40)}`,
    '(?=.*\\d).*',
    '(a)\\1',
    '[',
    '(',
    'a'.repeat(201),
    '',
  ];
  for (const pattern of UNASKED) {
    test(`${pattern.slice(0, 40) || 'that is empty'} is not asked`, () => {
      expect(acceptorOf(pattern)).toBeNull();
    });
  }
});
