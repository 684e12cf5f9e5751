import { describe, expect, test } from 'vitest';
import { dateFormatIn } from '../../../lib/autofill/date_hints.ts';
import { dateText } from '../../../lib/autofill/date_text.ts';
import { render } from '../../../lib/autofill/format.ts';
import { matchOption } from '../../../lib/autofill/option_match.ts';
import type { ClaimValue } from '../../../lib/domain/claims.ts';
import type { FieldKind } from '../../../lib/domain/field_kinds.ts';
import { birth, select, TEXT_BOX, type TextBox } from './builders.ts';

const DAY = { year: 1998, month: 8, day: 4 };

const NOTATIONS: [printed: string, maxLength: number | null, date: string][] = [
  ['DD/MM/YYYY', null, '04/08/1998'],
  ['Date of Birth (dd-mm-yyyy)', null, '04-08-1998'],
  ['dd.mm.yyyy', null, '04.08.1998'],
  ['dd-M-yyyy', null, '04-Aug-1998'],
  ['DD-MMM-YYYY', null, '04-Aug-1998'],
  ['mm/dd/yyyy', null, '08/04/1998'],
  ['yyyy-mm-dd', null, '1998-08-04'],
  ['DDMMYYYY', null, '04081998'],
  ['दिन/माह/वर्ष', null, '04/08/1998'],
  ['', 8, '04081998'],
];

describe('a date', () => {
  for (const [printed, maxLength, expected] of NOTATIONS) {
    test(`is written as ${expected} where the form prints "${printed}" (maxlength ${maxLength})`, () => {
      const format = dateFormatIn(printed, maxLength);
      expect(format && dateText(DAY, format)).toBe(expected);
    });
  }

  test('has no notation where none is printed', () => {
    expect(dateFormatIn('Date of Birth', 10)).toBeNull();
  });

  test('is written day first where the form says nothing', () => {
    expect(render('dob', birth(1998, 8, 4), TEXT_BOX)?.value).toEqual({ type: 'text', text: '04/08/1998' });
  });

  test('goes into a date input as ISO text', () => {
    expect(render('dob', birth(1998, 8, 4), { type: 'date' })?.value).toEqual({
      type: 'text',
      text: '1998-08-04',
    });
  });

  test('of which only the year is known fills only the year', () => {
    const year = birth(1998);
    expect(render('dob', year, TEXT_BOX)).toBeNull();
    expect(render('dob', year, { type: 'date' })).toBeNull();
    expect(render('dob.day', year, select('Day', '1', '2'))).toBeNull();
    expect(render('dob.year', year, select('Year', '1999', '1998'))?.value).toMatchObject({ index: 2 });
  });

  test('is split over three lists', () => {
    const date = birth(1998, 8, 4);
    const days = ['Day', ...Array.from({ length: 31 }, (_, at) => String(at + 1).padStart(2, '0'))];
    expect(render('dob.day', date, select(...days))?.value).toMatchObject({ text: '04' });
    expect(render('dob.month', date, select('Month', '07-Jul', '08-Aug'))?.value).toMatchObject({
      text: '08-Aug',
    });
    expect(render('dob.month', date, select('माह', 'जुलाई', 'अगस्त'))?.value).toMatchObject({ text: 'अगस्त' });
    expect(render('dob.month', date, select('Month', '7', '8'))?.value).toMatchObject({ text: '8' });
  });
});

const MATCHES: [kind: FieldKind, text: string, options: string[], wanted: string | null][] = [
  ['gender', 'Female', ['--Select--', 'Male / पुरुष', 'Female / महिला'], 'Female / महिला'],
  ['gender', 'Female', ['चुनें', 'पुरुष', 'स्त्री'], 'स्त्री'],
  ['gender', 'Male', ['M', 'F', 'T'], 'M'],
  ['gender', 'Transgender', ['Male', 'Female', 'Third Gender'], 'Third Gender'],
  ['gender', 'Transgender', ['Male', 'Female'], null],
  ['gender', 'Other', ['Male', 'Female', 'Transgender'], null],
  ['address.state', 'Odisha', ['Select', 'Orissa', 'Punjab'], 'Orissa'],
  [
    'address.state',
    'Uttar Pradesh',
    ['Select', '09 - UTTAR PRADESH', '05 - UTTARAKHAND'],
    '09 - UTTAR PRADESH',
  ],
  ['address.state', 'Delhi', ['Select', 'NCT OF Delhi'], 'NCT OF Delhi'],
  ['address.state', 'Bihar', ['चुनें', 'बिहार', 'उत्तर प्रदेश'], 'बिहार'],
  ['address.state', 'Jammu & Kashmir', ['Select', 'Jammu and Kashmir'], 'Jammu and Kashmir'],
  ['address.district', 'Prayagraj', ['Select', 'Allahabad', 'Agra'], 'Allahabad'],
  ['address.district', 'Pune District', ['Select', 'PUNE', 'Nashik'], 'PUNE'],
  ['category', 'SC', ['Select', 'General', 'OBC', 'Scheduled Caste', 'Scheduled Tribe'], 'Scheduled Caste'],
  ['category', 'GC', ['Select', 'GN = General, Unreserved', 'SC', 'ST'], 'GN = General, Unreserved'],
  ['category', 'OBC', ['Select', 'OBC (NCL)', 'OBC (CL)'], null],
  ['religion', 'Buddhist', ['Select', 'Hindu', 'Budhist'], 'Budhist'],
  ['classX.board', 'Central Board of Secondary Education', ['Select', 'ICSE', 'CBSE'], 'CBSE'],
  ['classX.year', '2016', ['Year', '2015', '2016', '2017'], '2016'],
  ['classX.year', '2016', ['Year', '2015-2016', '2016-2017'], null],
  ['address.village', 'Satara', ['Select', 'Karad', 'Wai'], null],
];

describe('an option is chosen by its text', () => {
  for (const [kind, text, options, wanted] of MATCHES) {
    test(`${text} among ${options.join(' | ')} is ${wanted ?? 'left to the person'}`, () => {
      const index = matchOption(kind, text, options);
      expect(index === null ? null : options[index]).toBe(wanted);
    });
  }
});

const TEXTS: [
  kind: FieldKind,
  value: string | ClaimValue,
  control: Partial<TextBox>,
  text: string,
  isCut: boolean,
][] = [
  ['name.full', 'Asha  Vijay Patil', {}, 'Asha Vijay Patil', false],
  ['name.full', 'Asha Vijay Patil', { uppercase: true }, 'ASHA VIJAY PATIL', false],
  ['name.full', 'Asha Vijay Patil', { maxLength: 10 }, 'Asha Vijay', true],
  ['address.pin', '411 004', {}, '411004', false],
  ['classX.percentage', '84.60%', {}, '84.60', false],
  ['pan.number', 'aaapz1234c', {}, 'AAAPZ1234C', false],
  ['dl.number', 'MH12 20160001234', { maxLength: 15 }, 'MH1220160001234', false],
  ['gender', { type: 'gender', gender: 'female' }, {}, 'Female', false],
  ['dob.day', birth(1998, 8, 4), {}, '04', false],
];

describe('a text', () => {
  for (const [kind, given, change, text, isCut] of TEXTS) {
    test(`of ${kind} is written as ${text} into ${JSON.stringify(change)}`, () => {
      const value: ClaimValue = typeof given === 'string' ? { type: 'text', text: given } : given;
      expect(render(kind, value, { ...TEXT_BOX, ...change })).toEqual({
        value: { type: 'text', text },
        isCut,
      });
    });
  }
});
