import { describe, expect, test } from 'vitest';
import { ageOn } from '../../../lib/autofill/ages.ts';
import { agePartIn, asOnIn } from '../../../lib/autofill/as_on.ts';

const BORN = { year: 1998, month: 8, day: 14 };

describe('an age', () => {
  const AGES: [on: string, years: number, months: number, days: number][] = [
    ['2021-08-13', 22, 11, 30],
    ['2021-08-14', 23, 0, 0],
    ['2021-08-01', 22, 11, 18],
    ['2022-01-01', 23, 4, 18],
  ];
  for (const [on, years, months, days] of AGES) {
    test(`on ${on} is ${years} years, ${months} months and ${days} days`, () => {
      expect(ageOn(BORN, on)).toEqual({ years, months, days });
    });
  }

  test('of somebody born on 29 February grows on the last day of the month', () => {
    expect(ageOn({ year: 2004, month: 2, day: 29 }, '2023-02-28')).toMatchObject({ years: 19, days: 0 });
    expect(ageOn({ year: 2004, month: 2, day: 29 }, '2023-02-27')).toMatchObject({ years: 18 });
  });

  test('is not known from a year alone, nor before the birth', () => {
    expect(ageOn({ year: 1998 }, '2021-08-01')).toBeNull();
    expect(ageOn(BORN, '1998-08-13')).toBeNull();
  });
});

const DAYS: [text: string, day: string | null][] = [
  ['Age as on 01/08/2021', '2021-08-01'],
  ['Age (as on 31.12.2017)', '2017-12-31'],
  ['Age as on 1st August, 2021', '2021-08-01'],
  ['Age in years as of August 1, 2021', '2021-08-01'],
  ['Age as on date 01-Jan-2025', '2025-01-01'],
  ['Age on 1st of July 2024', '2024-07-01'],
  ['आयु (01/08/2021 तक)', '2021-08-01'],
  ['दिनांक 01.01.2025 को आयु', '2025-01-01'],
  ['1 जनवरी 2025 को आयु', '2025-01-01'],
  ['०१/०१/२०२५ रोजी वय', '2025-01-01'],
  ['Age ; Applications close on the portal, notice dated 02/02/2020', null],
  ['Age as on 31/02/2021', null],
  ['Age', null],
];

describe('the day that an age is counted on', () => {
  for (const [text, day] of DAYS) {
    test(`is ${day ?? 'not named'} in "${text}"`, () => {
      expect(asOnIn(text)).toBe(day);
    });
  }
});

describe('a box of an age', () => {
  const PARTS: [label: string, part: string][] = [
    ['Age', 'years'],
    ['Age (Years)', 'years'],
    ['Months', 'months'],
    ['दिन', 'days'],
    ['Age in Years / Months / Days', 'years'],
  ];
  for (const [label, part] of PARTS) {
    test(`labelled ${label} takes the ${part}`, () => {
      expect(agePartIn(label)).toBe(part);
    });
  }
});
