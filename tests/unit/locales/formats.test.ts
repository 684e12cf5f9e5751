import { describe, expect, test } from 'vitest';
import { ageText, dateText, isoDateText, oncePerLanguage } from '../../../locales/formats.ts';

const NOW_MS = Date.UTC(2026, 10, 23, 12, 0, 0);
const MINUTE_MS = 60_000;

describe('age', () => {
  test.each([
    [5 * MINUTE_MS, '5 minutes ago', '5 मिनट पहले'],
    [119 * MINUTE_MS, '1 hour ago', '1 घंटे पहले'],
    [49 * 60 * MINUTE_MS, '2 days ago', '2 दिन पहले'],
  ])('of %i ms is told in the largest unit that it fills', (ageMs, english, hindi) => {
    expect([ageText('en', NOW_MS - ageMs, NOW_MS), ageText('hi', NOW_MS - ageMs, NOW_MS)]).toEqual([
      english,
      hindi,
    ]);
  });

  test.each([59_999, 0, -5 * MINUTE_MS])('of %i ms has no text of its own', (ageMs) => {
    expect(ageText('en', NOW_MS - ageMs, NOW_MS)).toBeNull();
  });
});

describe('date', () => {
  test('without a zone is the same day everywhere', () => {
    expect(isoDateText('en', '2019-04-02')).toBe('2 Apr 2019');
  });

  test('that is not complete is shown as it came', () => {
    expect(isoDateText('en', '2019')).toBe('2019');
    expect(isoDateText('en', 'soon')).toBe('soon');
  });

  test('names the month in Hindi', () => {
    expect(dateText('hi', NOW_MS)).toBe('23 नवंबर 2026');
  });
});

test('a formatter is made once a language', () => {
  const regions: string[] = [];
  const formatters = oncePerLanguage((region) => {
    regions.push(region);
    return new Intl.NumberFormat(region);
  });
  expect(formatters('hi')).toBe(formatters('hi'));
  expect(formatters('en')).not.toBe(formatters('hi'));
  expect(regions).toEqual(['hi-IN', 'en-IN']);
});
