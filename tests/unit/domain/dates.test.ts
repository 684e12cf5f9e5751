import { expect, test } from 'vitest';
import { dayFirst, isoDate, parseDate } from '../../../lib/domain/dates.ts';

test.each([
  ['14-08-2001', '2001-08-14'],
  ['14/08/2001', '2001-08-14'],
  ['14-Aug-2001', '2001-08-14'],
  [' 2001-08-14T10:00:00Z', '2001-08-14'],
  ['14082001', '2001-08-14'],
  [4082001, '2001-08-04'],
  ['2001', '2001'],
])('reads %s', (written, iso) => {
  const date = parseDate(written);
  expect(date && isoDate(date)).toBe(iso);
});

test.each([' ', '', null, undefined, '31-02-2001', '14-13-2001', '00-00-0000', 'soon', '12345'])(
  'takes %j for no date',
  (written) => {
    expect(parseDate(written)).toBeNull();
  },
);

test.each([
  [{ year: 2001, month: 8, day: 4 }, '04-08-2001'],
  [{ year: 2001, month: 8 }, null],
  [{ year: 2001 }, null],
])('puts the day of %j first', (date, text) => {
  expect(dayFirst(date)).toBe(text);
});
