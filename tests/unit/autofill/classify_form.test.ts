import { describe, expect, test } from 'vitest';
import { classify } from '../../../lib/autofill/classify.ts';
import { classifyForm } from '../../../lib/autofill/classify_form.ts';
import type { Evidence } from '../../../lib/autofill/evidence.ts';
import { evidence } from './builders.ts';

const kindsOf = (form: readonly Evidence[]): string[] => classifyForm(form).map(({ kind }) => kind ?? 'none');
const labels = (...texts: string[]): Evidence[] => texts.map((label) => evidence({ label }));

describe('the form as a whole', () => {
  test('a district apart from the address is another place', () => {
    const form = labels(
      'State',
      'District',
      'Name',
      'Gender',
      'Email',
      'Mobile No.',
      'House No.',
      'Street',
      'Village',
      'District',
      'State',
      'PIN Code',
    );
    expect(kindsOf(form).slice(0, 2)).toEqual(['none', 'none']);
    expect(kindsOf(form).slice(6)).toEqual([
      'address.house',
      'address.street',
      'address.village',
      'address.district',
      'address.state',
      'address.pin',
    ]);
  });

  test('a country alone is nobody’s address', () => {
    expect(kindsOf(labels('Name of the Court', 'Country', 'Reason'))).toEqual(['none', 'none', 'none']);
  });

  test('rows that ask for a name and an age are other persons', () => {
    const row = (at: number) => [
      evidence({ column: 'Name', row: String(at) }, { cell: { table: 1, row: at } }),
      evidence({ column: 'Age', row: String(at) }, { cell: { table: 1, row: at } }),
    ];
    expect(kindsOf([...labels('Name of the Applicant'), ...row(2), ...row(3)])).toEqual([
      'name.full',
      'none',
      'none',
      'none',
      'none',
    ]);
  });

  test('a box that only the programmer named is left alone where the others are labelled', () => {
    const form = [...labels('Name', 'Gender', 'Mobile No.'), evidence({ id: 'regSurname' })];
    expect(kindsOf(form)).toEqual(['name.full', 'gender', 'phone.mobile', 'none']);
  });

  test('a form about a child is not about the applicant', () => {
    const form = labels('Name of child, if any', 'Date of birth', 'Sex', 'Name of the father');
    expect(kindsOf(form)).toEqual(['none', 'none', 'none', 'none']);
  });
});

describe('whose fact is asked', () => {
  const OWNERS: [label: string, whose: string][] = [
    ["Father's Mobile No.", 'father'],
    ["Mother's Aadhaar Number", 'mother'],
    ["Husband's Occupation", 'spouse'],
    ['Name of Guardian', 'guardian'],
    ["Nominee's Date of Birth", 'nominee'],
    ['Witness Name', 'witness'],
    ['Representative Assessee Name', 'representative'],
    ['College Address', 'institution'],
    ['Bank Name', 'bank'],
    ["Employer's Address", 'employer'],
    ['Name of Head of Family', 'head'],
    ["Grandfather's Name", 'other'],
    ["Father's Name", 'applicant'],
    ['Mobile Number', 'applicant'],
  ];
  for (const [label, whose] of OWNERS) {
    test(`"${label}" is of: ${whose}`, () => {
      expect(classify(evidence({ label })).whose).toBe(whose);
    });
  }

  test('a heading tells whose where the label does not', () => {
    const reading = classify(evidence({ label: 'Mobile Number' }, { sections: ['Nominee details'] }));
    expect([reading.kind, reading.whose]).toEqual([null, 'nominee']);
  });

  test('an id tells whose where label and heading do not', () => {
    const reading = classify(evidence({ label: 'District', name: 'sponsor_address_District' }));
    expect([reading.kind, reading.whose]).toEqual([null, 'other']);
  });

  test('a parent’s name in parts says which part', () => {
    const reading = classify(evidence({ label: 'First Name' }, { sections: ["Father's Name"] }));
    expect(reading).toMatchObject({ kind: 'name.father', part: 'given', certainty: 'unsure' });
  });
});

describe('which address is asked', () => {
  const sectionOf = (given: Evidence) => classify(given).section;

  test('by the label, the heading, the id', () => {
    expect(sectionOf(evidence({ label: 'Permanent Address' }))).toBe('permanent');
    expect(sectionOf(evidence({ label: 'District' }, { sections: ['पत्राचार का पता'] }))).toBe(
      'correspondence',
    );
    expect(sectionOf(evidence({ label: 'District', id: 'PddlDistrict' }))).toBe('permanent');
    expect(sectionOf(evidence({ label: 'District', id: 'presDistrict' }))).toBe('correspondence');
  });

  test('is open where the form does not say', () => {
    expect(sectionOf(evidence({ label: 'Pincode', id: 'PinCode' }))).toBeNull();
  });
});

describe('boxes that hold one value together', () => {
  const box = (at: number, lengths: readonly number[], group: string) =>
    evidence({ group }, { maxLength: lengths[at] ?? null, split: { at, lengths } });

  test('three of four digits are an Aadhaar number', () => {
    expect(kindsOf([0, 1, 2].map((at) => box(at, [4, 4, 4], 'Aadhaar Number')))).toEqual(
      Array.from({ length: 3 }, () => 'aadhaar.number'),
    );
  });

  test('two, two and four digits are day, month and year', () => {
    expect(kindsOf([0, 1, 2].map((at) => box(at, [2, 2, 4], 'Date of Birth')))).toEqual([
      'dob.day',
      'dob.month',
      'dob.year',
    ]);
  });
});
