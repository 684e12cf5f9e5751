import { describe, expect, test } from 'vitest';
import { classify } from '../../../lib/autofill/classify.ts';
import { readOptions } from '../../../lib/autofill/read_options.ts';
import type { Evidence } from '../../../lib/autofill/evidence.ts';
import { evidence } from './builders.ts';

const kindOf = (given: Evidence): string => classify(given).kind ?? 'none';

const LABELS: [label: string, kind: string][] = [
  ['Name of the Candidate *', 'name.full'],
  ['3. Applicant’s Full Name (in CAPITAL letters)', 'name.full'],
  ['आवेदक का पूरा नाम', 'name.full'],
  ['Name as per Aadhaar', 'name.full'],
  ['First Name followed by Middle Name', 'name.given'],
  ['Surname (if any)', 'name.family'],
  ["Father's Name / पिता का नाम", 'name.father'],
  ['पिताजी का नाम', 'name.father'],
  ['Name of Mother', 'name.mother'],
  ['माँ का नाम', 'name.mother'],
  ['पति/पत्नी का नाम', 'name.spouse'],
  ['D.O.B. (DD/MM/YYYY)', 'dob'],
  ['जन्म की तारीख', 'dob'],
  ['Permanent Account Number (PAN)', 'pan.number'],
  ['पैन नंबर (आयकर संख्या)', 'pan.number'],
  ['Driving License No.', 'dl.number'],
  ['12 digit Aadhar Number', 'aadhaar.number'],
  ['Last 4 digits of Aadhaar', 'aadhaar.last4'],
  ['House No./Flat No.', 'address.house'],
  ['Road/Street/Lane', 'address.street'],
  ['Area/Locality/Taluka', 'address.locality'],
  ['Village/Town', 'address.village'],
  ['गाँव', 'address.village'],
  ['तहसील', 'address.subdistrict'],
  ['ज़िला', 'address.district'],
  ['State/UT', 'address.state'],
  ['Pincode/Zip Code', 'address.pin'],
  ['Present Address: District', 'address.district'],
  ['Permanent Address with PIN code', 'address.full'],
  ['Mobile Number', 'phone.mobile'],
  ['Annual Family Income', 'income.annual'],
  ['आय प्रमाण पत्र संख्या', 'income.certNumber'],
  ['High School Roll No.', 'classX.rollNumber'],
  ['10+2 Board', 'classXII.board'],
  ['Class XII Percentage', 'classXII.percentage'],
];

const NOBODYS: string[] = [
  "Father's Occupation",
  "Mother's Aadhaar Number",
  'Name of Guardian',
  'Nominee Name',
  'Name of School',
  'Bank Account Number',
  'IFSC Code',
  'Enter Captcha',
  'OTP',
  'Alternate Mobile Number',
  'Voter ID Number',
  'Name of Account Holder',
  'Place of Birth',
  'Police Station',
  'Sub Caste',
  'Marks Obtained',
  'Roll No.',
  'Trade Licence No.',
  'Purpose',
  'Subject Category',
  'Name in Hindi',
  'Surname Regional',
];

describe('a visible label', () => {
  for (const [label, kind] of LABELS) {
    test(`"${label}" asks for ${kind}`, () => {
      const reading = classify(evidence({ before: label }));
      expect([reading.kind, reading.certainty]).toEqual([kind, 'sure']);
    });
  }
  for (const label of NOBODYS) {
    test(`"${label}" asks for nothing of the applicant's that is held`, () => {
      expect(kindOf(evidence({ before: label }))).toBe('none');
    });
  }
});

describe('what a person reads outweighs name and id', () => {
  test('an id that lies does not win', () => {
    expect(classify(evidence({ label: 'Surname', name: 'lastName', id: 'fNameR' }))).toMatchObject({
      kind: 'name.family',
      certainty: 'sure',
    });
  });

  test('an identifier alone is enough for a guess, and not for more', () => {
    expect(classify(evidence({ name: 'ctl00$ContentPlaceHolder1$txt_studentname' }))).toMatchObject({
      kind: 'name.full',
      certainty: 'unsure',
    });
  });

  test('a label that contradicts placeholder and id makes the field unsure', () => {
    const given = evidence({
      before: 'Religion',
      placeholder: 'Mobile Number',
      name: 'MobileNo',
      id: 'MobileNo',
    });
    expect(classify(given).certainty).toBe('unsure');
  });

  test('a box for two people is unsure', () => {
    expect(classify(evidence({ before: "Father's / Husband's Name" }))).toMatchObject({
      kind: 'name.father',
      certainty: 'unsure',
    });
  });
});

describe('the surroundings decide', () => {
  test('a name under a heading about the guardian is not the applicant’s', () => {
    expect(kindOf(evidence({ label: 'Name' }, { sections: ['Guardian details'] }))).toBe('none');
  });

  test('a name under a heading about the father is the father’s name', () => {
    expect(kindOf(evidence({ label: 'Full Name' }, { sections: ["Father's details"] }))).toBe('name.father');
  });

  test('an address under "Place of birth" is not filled', () => {
    expect(kindOf(evidence({ label: 'District' }, { sections: ['Place of birth / जन्म स्थान'] }))).toBe('none');
  });

  test('a title that names the certificate applied for does not give the fields away', () => {
    const sections = ['Heir Ship Certificate Form'];
    expect(kindOf(evidence({ label: 'Pincode' }, { sections }))).toBe('address.pin');
  });

  test('in a table the column names the field and the row the class', () => {
    expect(kindOf(evidence({ column: 'Roll No.', row: 'Class XII / इंटरमीडिएट' }))).toBe(
      'classXII.rollNumber',
    );
  });

  test('a heading gives the class to "Year of Passing"', () => {
    expect(kindOf(evidence({ label: 'Year of Passing' }, { sections: ['हाईस्कूल परीक्षा'] }))).toBe(
      'classX.year',
    );
  });

  test('a date of issue belongs to the licence block', () => {
    const given = evidence({ label: 'Date of Issue' }, { sections: ['Driving Licence'] });
    expect(kindOf(given)).toBe('dl.issueDate');
    expect(kindOf(evidence({ label: 'Date of Issue' }))).toBe('none');
  });

  test('three lists under one label are day, month and year by their options', () => {
    const numbers = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
    const part = (options: string[]) =>
      kindOf(evidence({ group: 'Date of Birth' }, { type: 'select', options }));
    const months = ['Month', '01-Jan', '02-Feb', '03-Mar', '04-Apr', '05-May', '06-Jun', '07-Jul'];
    expect([part(['Day', ...numbers(1, 31)]), part(months), part(['Year', ...numbers(1980, 2010)])]).toEqual([
      'dob.day',
      'dob.month',
      'dob.year',
    ]);
  });
});

describe('options tell what a list is about', () => {
  test('by their texts', () => {
    expect(readOptions(['--Select--', 'पुरुष', 'महिला', 'अन्य'])).toBe('gender');
    expect(readOptions(['Select', 'Bihar', 'Kerala', 'Punjab', 'Uttar Pradesh'])).toBe('address.state');
    expect(readOptions(['Select', 'General', 'OBC', 'SC', 'ST'])).toBe('category');
  });

  test('a list of answers is nobody’s', () => {
    expect(readOptions(['Select', 'Yes', 'No'])).toBe('none');
  });

  test('"Category" over other options is not the social one', () => {
    const given = evidence(
      { label: 'Category' },
      { type: 'select', options: ['Select', 'Individual', 'Trust', 'Firm'] },
    );
    expect(kindOf(given)).toBe('none');
  });

  test('"जाति" over OBC and SC is the category', () => {
    const given = evidence(
      { before: 'जाति' },
      { type: 'select', options: ['चुनें', 'सामान्य', 'OBC', 'SC', 'ST'] },
    );
    expect(kindOf(given)).toBe('category');
  });
});
