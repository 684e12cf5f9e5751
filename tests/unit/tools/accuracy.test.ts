import { describe, expect, test } from 'vitest';
import { confusionOf, figuresOf } from '../../tools/accuracy/figures.ts';
import { judge } from '../../tools/accuracy/judge.ts';
import { missesOf, surprisesOf } from '../../tools/accuracy/known_misses.ts';
import { truthOf } from '../../tools/accuracy/truth.ts';
import type { FileRow, Row } from '../../tools/explain/field_row.ts';

const ROW: Row = {
  selector: '#box',
  label: 'Box',
  type: 'none',
  section: null,
  whose: 'applicant',
  confidence: 0.9,
  blocked: null,
  evidence: [],
};
const SHEET: FileRow = {
  ...ROW,
  type: 'file',
  doctypes: ['SSCER', 'SPCER'],
  accept: ['application/pdf', 'image/jpeg'],
  minBytes: null,
  maxBytes: 102_400,
  width: null,
  height: null,
  multiple: false,
};
const SHEET_TRUTH = {
  truth: 'file',
  doctypes: 'SSCER',
  accept: 'image/jpeg application/pdf',
  'max-bytes': '102400',
};

const judged = (type: string, data: Record<string, string>, more: Partial<Row> = {}) =>
  judge({ ...ROW, type, ...more }, truthOf(data), true);

describe('a control', () => {
  test('is right by its other truth', () => {
    expect(judged('name.given', { truth: 'name.full', also: 'name.given name.family' }).isRight).toBe(true);
  });

  test('that is ambiguous is not scored', () => {
    expect(figuresOf([judged('dob', { truth: 'ambiguous' })]).controls).toBe(0);
  });

  test('of another person is a wrong fill with any type', () => {
    expect(judged('phone.mobile', { truth: 'none', whose: 'nominee' }).wrongFill).toBe('other person');
  });

  test('of the applicant that is none of our types is no wrong fill', () => {
    expect(judged('phone.mobile', { truth: 'none', whose: 'applicant' }).wrongFill).toBeNull();
  });

  test.each([
    [null, 'honeypot'],
    ['hidden', 'hidden honeypot'],
  ] as const)('that is a honeypot and blocked as %s is a %s', (blocked, wrongFill) => {
    expect(judged('email', { truth: 'none', trap: 'honeypot' }, { blocked }).wrongFill).toBe(wrongFill);
  });

  test('of the right type in the wrong section counts against the section alone', () => {
    const truth = { truth: 'address.pin', section: 'permanent', whose: 'applicant' };
    const { recall, sections } = figuresOf([
      judged('address.pin', truth, { section: 'permanent' }),
      judged('address.pin', truth, { section: 'correspondence' }),
    ]);
    expect({ recall, sections }).toEqual({ recall: 1, sections: 0.5 });
  });
});

describe('the figures', () => {
  const all = [
    judged('dob', { truth: 'dob' }),
    judged('none', { truth: 'dob' }),
    judged('age', { truth: 'dob' }),
    judged('age', { truth: 'none' }),
    judged('none', { truth: 'none' }),
  ];

  test('tell recall over what has a truth and precision over what was given a type', () => {
    const { recall, precision } = figuresOf(all);
    expect({ recall, precision }).toEqual({ recall: 1 / 3, precision: 1 / 3 });
  });

  test('tell what was taken for what', () => {
    expect(confusionOf(all)).toEqual([
      { truth: 'dob', got: 'none', times: 1 },
      { truth: 'dob', got: 'age', times: 1 },
      { truth: 'none', got: 'age', times: 1 },
    ]);
  });
});

describe('a file input', () => {
  test('is read right with its first doctype and all limits, in any order of types', () => {
    expect(judge(SHEET, truthOf(SHEET_TRUTH), true).file).toEqual({
      isDoctypeRight: true,
      areLimitsRight: true,
    });
  });

  test.each([
    ['a size', { 'min-bytes': '10240' }],
    ['pixels', { width: '200', height: '230' }],
    ['fewer types', { accept: 'application/pdf' }],
  ])('has wrong limits where %s differs', (_, change) => {
    expect(judge(SHEET, truthOf({ ...SHEET_TRUTH, ...change }), true).file?.areLimitsRight).toBe(false);
  });

  test('that is read wrong is a miss although its type is right', () => {
    const [miss] = missesOf([judge(SHEET, truthOf({ ...SHEET_TRUTH, doctypes: 'HSCER' }), true)]);
    expect(miss).toEqual({
      selector: '#box',
      truth: 'file HSCER …-102400 …x… application/pdf,image/jpeg',
      got: 'file SSCER …-102400 …x… application/pdf,image/jpeg',
    });
  });
});

describe('the list of known misses', () => {
  const miss = { selector: '#box', truth: 'dob', got: 'age' };

  test('agrees with a miss that it holds', () => {
    expect(surprisesOf([judged('age', { truth: 'dob' })], [miss])).toEqual({ unlisted: [], stale: [] });
  });

  test('lacks a miss of another kind', () => {
    const got = { ...miss, got: 'none' };
    expect(surprisesOf([judged('none', { truth: 'dob' })], [miss])).toEqual({
      unlisted: [got],
      stale: [miss],
    });
  });

  test('is out of date where a listed control is right', () => {
    expect(surprisesOf([judged('dob', { truth: 'dob' })], [miss])).toEqual({ unlisted: [], stale: [miss] });
  });
});
