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
  ['DD/MM/YY', null, '04/08/98'],
  ['dd/mm/yy', null, '04/08/1998'],
  ['DD MMMM YYYY', null, '04 August 1998'],
  ['mm-yyyy', null, '08-1998'],
  ['e.g. 31-12-1999', null, '04-08-1998'],
  ['e.g. 31-Dec-1999', null, '04-Aug-1998'],
  ['YYYY/MM/DD', null, '1998/08/04'],
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
    expect(render('dob', birth(1998, 8, 4), TEXT_BOX)?.value).toMatchObject({
      type: 'text',
      text: '04/08/1998',
    });
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
  ['gender', 'Female', ['--Select--', 'ஆண்', 'பெண்', 'மூன்றாம் பாலினம்'], 'பெண்'],
  ['gender', 'Male', ['ਚੁਣੋ', 'ਪੁਰਸ਼', 'ਔਰਤ'], 'ਪੁਰਸ਼'],
  ['gender', 'Male', ['Female', 'Transgender'], null],
  ['gender', 'Transgender', ['Male', 'Female', 'Transgender/Others'], 'Transgender/Others'],
  ['address.state', 'Maharashtra', ['Select', 'MP - Madhya Pradesh', 'MH - Maharashtra'], 'MH - Maharashtra'],
  ['address.state', 'Puducherry', ['Select', 'Pondicherry', 'Punjab'], 'Pondicherry'],
  ['address.state', 'Uttarakhand', ['Select', 'UTTARANCHAL', 'UTTAR PRADESH'], 'UTTARANCHAL'],
  ['address.state', 'Jharkhand', ['चुनें', 'झारखण्ड', 'छत्तीसगढ'], 'झारखण्ड'],
  ['address.state', 'Chhattisgarh', ['चुनें', 'झारखण्ड', 'छत्तीसगढ'], 'छत्तीसगढ'],
  ['address.state', 'Tamil Nadu', ['கேரளா', 'தமிழ்நாடு'], 'தமிழ்நாடு'],
  ['address.district', 'Gurugram', ['Select', 'GURGAON', 'FARIDABAD'], 'GURGAON'],
  ['address.district', 'Mumbai', ['Select', 'Mumbai Suburban', 'Thane'], null],
  ['address.district', 'Mumbai Suburban', ['Mumbai City', 'Mumbai (Suburban)', 'Thane'], 'Mumbai (Suburban)'],
  ['address.district', 'Ahilyanagar', ['AHMEDNAGAR', 'AKOLA'], 'AHMEDNAGAR'],
  ['address.district', 'Shravasti', ['Shrawasti', 'Siddharth Nagar'], 'Shrawasti'],
  ['address.district', 'Siddharthnagar', ['Shrawasti', 'Siddharth Nagar'], 'Siddharth Nagar'],
  ['address.district', 'Rae Bareli', ['Bareilly', 'Raebareli'], 'Raebareli'],
  ['address.district', 'Delhi', ['New Delhi', 'North Delhi', 'Noida'], null],
  ['address.district', 'Champaran', ['East Champaran', 'West Champaran'], null],
  ['address.district', 'Gonda', ['Gondia', 'Gaya'], null],
  ['address.district', 'Dharwad', ['ಆಯ್ಕೆ ಮಾಡಿ', 'ಧಾರವಾಡ', 'ಮೈಸೂರು'], 'ಧಾರವಾಡ'],
  ['address.district', 'Ludhiana', ['ਚੁਣੋ', 'ਅੰਮ੍ਰਿਤਸਰ', 'ਲੁਧਿਆਣਾ', 'ਪਟਿਆਲਾ'], 'ਲੁਧਿਆਣਾ'],
  ['address.subdistrict', 'Haveli', ['तहसील चुनें', 'रायपुर', 'हवेली'], 'हवेली'],
  ['address.subdistrict', 'Haveli', ['Please wait...', 'Mulshi'], null],
  ['address.district', 'Nashik', ['Nasik', 'Nagpur'], 'Nasik'],
  ['category', 'OBC', ['--Select--', 'Other Backward Class', 'General'], 'Other Backward Class'],
  ['category', 'OBC-NCL', ['Select', 'General', 'OBC', 'SC'], 'OBC'],
  ['category', 'OBC-NCL', ['OBC (CL)', 'OBC (NCL)'], 'OBC (NCL)'],
  ['category', 'OBC', ['Non-OBC', 'SC', 'ST'], null],
  ['category', 'SC', ['OBC', 'SC/ST', 'General'], 'SC/ST'],
  ['category', 'General', ['UR', 'OBC', 'EWS'], 'UR'],
  ['category', 'ST', ['सामान्य', 'अनुसूचित जाति', 'अनुसूचित जनजाति'], 'अनुसूचित जनजाति'],
  ['religion', 'Hindu', ['Non-Hindu', 'Hindu'], 'Hindu'],
  ['nationality', 'Indian', ['Select', 'India', 'Nepal'], 'India'],
  ['address.country', 'भारत', ['Select', 'Bhutan', 'INDIA'], 'INDIA'],
  [
    'classX.board',
    'CBSE',
    ['Select', 'Central Board of Secondary Education, Delhi', 'CISCE'],
    'Central Board of Secondary Education, Delhi',
  ],
  [
    'classX.board',
    'Board of High School and Intermediate Education, Uttar Pradesh',
    ['CBSE', 'U.P. Board', 'M.P. Board'],
    'U.P. Board',
  ],
  ['classXII.board', 'Bihar School Examination Board, Patna', ['BSEB', 'CBSE'], 'BSEB'],
  [
    'classX.board',
    'Board of Secondary Education, Rajasthan',
    ['Board of Secondary Education, Odisha', 'RBSE Ajmer'],
    'RBSE Ajmer',
  ],
  ['classX.year', '2016', ['Select', 'March 2015', 'March 2016'], 'March 2016'],
  ['classX.year', '2016', ['March 2016', 'October 2016'], null],
  ['dob.year', '1998', ['YY', '97', '98', '99'], '98'],
  ['dob.day', '4', ['दिन', '०३', '०४', '०५'], '०४'],
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
  ['dob.year', birth(1998, 8, 4), { maxLength: 2 }, '98', false],
  ['phone.mobile', '+91 90000 00001', {}, '9000000001', false],
  ['phone.mobile', '9000000001', { pattern: '[+]91[6-9][0-9]{9}' }, '+919000000001', false],
  ['phone.mobile', '9000000001', { example: '+91 XXXXXXXXXX', maxLength: 14 }, '+919000000001', false],
  ['phone.mobile', '9000000001', { pattern: '0[6-9]\\d{9}' }, '09000000001', false],
  ['name.full', 'Asha V. Patil', { pattern: '[A-Z ]+' }, 'ASHA V PATIL', false],
  ['address.pin', '411004', { pattern: '\\d{3} \\d{3}' }, '411 004', false],
  [
    'dl.number',
    'MH12 20160001234',
    { pattern: '[A-Z]{2}-\\d{2}-\\d{4}-\\d{7}' },
    'MH-12-2016-0001234',
    false,
  ],
  ['classX.percentage', '84.60', { maxLength: 4 }, '84.6', false],
  ['income.annual', '2,50,000', { inputType: 'number' }, '250000', false],
  ['classX.year', '2016', { maxLength: 2 }, '16', false],
  ['aadhaar.last4', '4321', { maxLength: 4, split: { at: 2, lengths: [4, 4, 4] } }, '4321', false],
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

  const REFUSED: [what: string, kind: FieldKind, value: string | ClaimValue, control: Partial<TextBox>][] = [
    ['marks', 'classX.percentage', '530 / 600', {}],
    ['a grade of ten', 'classX.percentage', '9.2', {}],
    ['letters', 'classX.rollNumber', 'AB1234', { inputType: 'number' }],
    ['a shape that no notation has', 'dob', birth(1998, 8, 4), { pattern: '[A-Z]{3}' }],
    ['half a date', 'dob', birth(1998, 8, 4), { maxLength: 5 }],
    [
      'the first four of twelve digits of which four are known',
      'aadhaar.last4',
      '4321',
      { split: { at: 0, lengths: [4, 4, 4] } },
    ],
  ];
  for (const [what, kind, given, change] of REFUSED) {
    test(`that would be ${what} is not written`, () => {
      const value: ClaimValue = typeof given === 'string' ? { type: 'text', text: given } : given;
      expect(render(kind, value, { ...TEXT_BOX, ...change })).toBeNull();
    });
  }
});

const PATTERNS: [pattern: string, date: string][] = [
  ['\\d{2}/\\d{2}/\\d{4}', '04/08/1998'],
  ['(0[1-9]|[12][0-9]|3[01])-(0[1-9]|1[012])-(19|20)\\d\\d', '04-08-1998'],
  ['[0-9]{4}-[0-9]{2}-[0-9]{2}', '1998-08-04'],
  ['\\d{2}-[A-Z][a-z]{2}-\\d{4}', '04-Aug-1998'],
  ['\\d{2}-[A-Z]{3}-\\d{4}', '04-AUG-1998'],
];

describe('a date in a box with a pattern', () => {
  for (const [pattern, date] of PATTERNS) {
    test(`${pattern} is ${date}`, () => {
      expect(render('dob', birth(1998, 8, 4), { ...TEXT_BOX, pattern })?.value.text).toBe(date);
    });
  }

  test('goes by the pattern where that contradicts what is printed', () => {
    const dateFormat = { order: 'dmy', separator: '/', monthStyle: 'number' } as const;
    const box = { ...TEXT_BOX, dateFormat, pattern: '\\d{2}-\\d{2}-\\d{4}' };
    expect(render('dob', birth(1998, 8, 4), box)?.value.text).toBe('04-08-1998');
  });

  test('is a month of a year in a month input', () => {
    const box = { ...TEXT_BOX, inputType: 'month' } as const;
    expect(render('dl.issueDate', birth(2016, 3, 9), box)?.value.text).toBe('2016-03');
  });

  test('keeps its ISO text for an input that turns into a date input', () => {
    expect(render('dob', birth(1998, 8, 4), TEXT_BOX)?.value).toMatchObject({ iso: '1998-08-04' });
  });
});
