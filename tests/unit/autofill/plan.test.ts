import { describe, expect, test } from 'vitest';
import { proposeRows } from '../../../lib/autofill/plan.ts';
import type { Proposal } from '../../../lib/autofill/proposal.ts';
import type { Claim } from '../../../lib/domain/claims.ts';
import type { Control, Field } from '../../../lib/domain/fields.ts';
import { createProfile } from '../../../lib/domain/profile.ts';
import { declaredClaims } from '../../../lib/domain/self_declared.ts';
import { birth, claim, field, select, TEXT_BOX, TODAY } from './builders.ts';

const propose = (
  fields: Field[],
  claims: Claim[],
  documents: Parameters<typeof proposeRows>[2] = [],
): Proposal[] => proposeRows(fields, createProfile(claims, TODAY), documents, '0');
const one = (given: Field, ...claims: Claim[]): Proposal['row'] => {
  const [proposal] = propose([given], claims);
  if (!proposal) throw new Error('no row');
  return proposal.row;
};

const NAME = claim('ADHAR', 'name.full', 'Asha Vijay Patil');

describe('a row', () => {
  test('names value, proof and label, and is ticked when nothing is left to decide', () => {
    const given = field('name.full', { label: 'Name of the Student', section: 'Personal' });
    expect(propose([given], [NAME])).toEqual([
      {
        fieldId: given.id,
        row: {
          rowId: `0:${given.id}`,
          label: 'Name of the Student',
          section: 'Personal',
          kind: 'name.full',
          control: 'text',
          value: 'Asha Vijay Patil',
          proof: {
            documentId: 'id of ADHAR',
            documentName: 'Aadhaar Card',
            issuer: 'issuer of ADHAR',
            derivation: 'as-issued',
            origin: 'issued',
            strength: 'signature-valid',
            state: 'valid',
            signer: 'National e-Governance Division',
          },
          conflict: null,
          limit: '',
          notes: [],
          ticked: true,
          tickable: true,
        },
        write: {
          fieldId: given.id,
          fingerprint: given.fingerprint,
          value: { type: 'text', text: 'Asha Vijay Patil' },
        },
        documentId: null,
      },
    ]);
  });

  test('is not made for a field that was not understood', () => {
    expect(propose([field(null)], [NAME])).toEqual([]);
  });

  test('without a document says so and cannot be ticked', () => {
    expect(one(field('phone.mobile'), NAME)).toMatchObject({
      notes: ['no-document'],
      tickable: false,
      ticked: false,
      value: '',
      proof: null,
    });
  });

  const UNTICKED: [what: string, change: Partial<Field>, note: string][] = [
    ['over what was typed', { state: 'filled' }, 'replaces-what-you-typed'],
    ['for an unsure field', { certainty: 'unsure' }, 'unsure'],
    ['that would be cut', { control: { ...TEXT_BOX, maxLength: 10 } }, 'would-be-cut'],
  ];
  for (const [what, change, note] of UNTICKED) {
    test(`${what} can be ticked and is not`, () => {
      expect(one(field('name.full', change), NAME)).toMatchObject({
        notes: [note],
        ticked: false,
        tickable: true,
      });
    });
  }

  for (const blocked of ['hidden', 'disabled', 'read-only'] as const) {
    test(`of a ${blocked} field is shown, cannot be ticked, and has no write`, () => {
      const [proposal] = propose([field('name.full', { blocked })], [NAME]);
      expect(proposal).toMatchObject({
        row: { notes: [blocked], tickable: false, ticked: false },
        write: null,
      });
    });
  }

  test('shows exactly what a short box would hold', () => {
    expect(one(field('name.full', { control: { ...TEXT_BOX, maxLength: 10 } }), NAME).value).toBe(
      'Asha Vijay',
    );
  });

  test('of a list without the value says so', () => {
    const given = field('gender', { control: select('Select', 'Male', 'Female') });
    const row = one(given, claim('ADHAR', 'gender', { type: 'gender', gender: 'transgender' }));
    expect(row).toMatchObject({ notes: ['no-matching-option'], tickable: false });
  });

  test('of a guess is marked and left unticked', () => {
    expect(one(field('name.family'), NAME)).toMatchObject({
      value: 'Patil',
      notes: ['guess'],
      ticked: false,
      proof: { derivation: 'derived' },
    });
  });
});

describe('the document that is believed', () => {
  const pan = claim('PANCR', 'name.full', 'ASHA PATIL');
  const marksheet = claim('SSCER', 'name.full', 'Asha V Patil');

  test('is the preferred one, whatever the order', () => {
    expect(one(field('name.full'), pan, marksheet, NAME).proof?.documentName).toBe('Aadhaar Card');
    expect(one(field('name.full'), marksheet, pan).proof?.documentName).toBe('PAN Verification Record');
  });

  test('is the one that the form prescribes', () => {
    const given = field('name.full', { evidence: ['proof: SSCER'] });
    expect(one(given, pan, marksheet, NAME)).toMatchObject({
      value: 'Asha V Patil',
      notes: [],
      ticked: true,
    });
  });

  test('states before it is derived', () => {
    const stated = claim('SSCER', 'name.father', 'Vijay Patil');
    const row = one(field('name.father'), claim('ADHAR', 'address.careOf', 'S/O: V Patil'), stated);
    expect(row).toMatchObject({ value: 'Vijay Patil', proof: { derivation: 'as-issued' } });
  });

  test('differing from another is noted and left unticked', () => {
    expect(one(field('name.full'), NAME, pan)).toMatchObject({
      notes: ['other-document-differs'],
      ticked: false,
    });
  });

  test('differing only in case, blanks and dots is the same', () => {
    const same = claim('PANCR', 'name.full', 'ASHA  VIJAY. PATIL');
    expect(one(field('name.full'), NAME, same).notes).toEqual([]);
  });

  test('with another birth date is noted', () => {
    const claims = [claim('ADHAR', 'dob', birth(1998, 8, 14)), claim('PANCR', 'dob', birth(1998, 8, 15))];
    expect(one(field('dob'), ...claims).notes).toEqual(['other-document-differs']);
    expect(one(field('dob.day'), ...claims)).toMatchObject({
      value: '14',
      notes: ['other-document-differs'],
    });
  });

  test('with a birth year alone is passed over for a full date of that year', () => {
    const yearAlone = claim('ADHAR', 'dob', { type: 'date', date: { year: 1998 } });
    expect(one(field('dob'), yearAlone, claim('PANCR', 'dob', birth(1998, 8, 14)))).toMatchObject({
      value: '14/08/1998',
      notes: [],
    });
    expect(one(field('dob'), yearAlone, claim('PANCR', 'dob', birth(1999, 8, 14))).notes).toEqual([
      'other-document-differs',
    ]);
  });

  test('for an address is one document, never two', () => {
    const claims = [
      claim('ADHAR', 'address.pin', '411004'),
      claim('DRVLC', 'address.pin', '411004'),
      claim('DRVLC', 'address.street', 'Another Road'),
    ];
    expect(one(field('address.street'), ...claims)).toMatchObject({ notes: ['no-document'] });
  });
});

describe('a contradiction', () => {
  const marksheet = claim('SSCER', 'name.full', 'ASHA VIJAY PATTIL');

  test('is told with what each document says and what helps', () => {
    expect(one(field('name.full'), NAME, marksheet)).toMatchObject({
      value: 'Asha Vijay Patil',
      conflict: {
        subject: 'name',
        sides: [
          { text: 'Asha Vijay Patil', documents: ['Aadhaar Card'] },
          { text: 'ASHA VIJAY PATTIL', documents: ['Class X Marksheet'] },
        ],
        advice: 'name-aadhaar-unlike-school',
      },
    });
  });

  test('leaves nothing to decide where the form prescribes the document, and is told all the same', () => {
    const given = field('name.full', { evidence: ['proof: SSCER'] });
    expect(one(given, NAME, marksheet)).toMatchObject({
      value: 'ASHA VIJAY PATTIL',
      ticked: true,
      notes: [],
      conflict: { subject: 'name' },
    });
  });

  const SAME: [what: string, other: string][] = [
    ['case', 'ASHA VIJAY PATIL'],
    ['a title', 'Smt. Asha Vijay Patil'],
    ['blanks', 'Asha Vijaypatil'],
    ['another script', 'आशा विजय पाटील'],
  ];
  for (const [what, other] of SAME) {
    test(`is not ${what}`, () => {
      const row = one(field('name.full'), NAME, claim('PANCR', 'name.full', other));
      expect(row).toMatchObject({ notes: [], conflict: null, ticked: true });
    });
  }

  test('between a stated father and one worked out from an address counts', () => {
    const claims = [
      claim('SSCER', 'name.father', 'Vijay Patil'),
      claim('ADHAR', 'address.careOf', 'S/O: Ramesh Patil'),
    ];
    expect(one(field('name.father'), ...claims)).toMatchObject({
      value: 'Vijay Patil',
      notes: ['other-document-differs'],
      conflict: { subject: 'father' },
    });
  });

  test('of two addresses concerns the part that differs', () => {
    const claims = [
      claim('ADHAR', 'address.pin', '411004'),
      claim('ADHAR', 'address.state', 'Maharashtra'),
      claim('DRVLC', 'address.pin', '400001'),
      claim('DRVLC', 'address.state', 'MAHARASHTRA'),
    ];
    expect(one(field('address.pin'), ...claims)).toMatchObject({
      notes: ['other-document-differs'],
      conflict: { subject: 'address', advice: 'address-moved' },
    });
    expect(one(field('address.state'), ...claims)).toMatchObject({ notes: [], conflict: null });
  });

  test('of two categories is noted without advice', () => {
    const claims = [claim('CTCER', 'category', 'SC'), claim('OBCER', 'category', 'OBC')];
    expect(one(field('category'), ...claims)).toMatchObject({
      notes: ['other-document-differs'],
      conflict: null,
    });
  });

  test('with a revoked document is none', () => {
    const revoked = claim('PANCR', 'name.full', 'Usha Patil', { status: 'revoked' });
    expect(one(field('name.full'), NAME, revoked)).toMatchObject({ notes: [], conflict: null });
  });
});

describe('how far a document can be believed', () => {
  const NOTED: [what: string, source: Parameters<typeof claim>[3], note: string, ticked: boolean][] = [
    ['a signed one', {}, '', true],
    [
      'an unchanged one without a signature',
      { strength: 'integrity-only', proof: 'not-signed' },
      'signature-not-verified',
      true,
    ],
    [
      'one that nobody vouches for',
      { strength: 'not-checked', proof: 'unknown-signer' },
      'not-verified',
      false,
    ],
    ['one that has expired', { validTo: '2026-06-14' }, 'document-expired', false],
  ];
  for (const [what, source, note, ticked] of NOTED) {
    test(`${what} is ${note ? `noted as ${note}` : 'not noted'} and ${ticked ? 'ticked' : 'left unticked'}`, () => {
      const row = one(field('name.full'), claim('ADHAR', 'name.full', 'Asha Patil', source));
      expect(row).toMatchObject({ notes: note ? [note] : [], ticked, tickable: true });
    });
  }

  test('decides before the usual order of documents', () => {
    const weak = claim('ADHAR', 'gender', { type: 'gender', gender: 'female' }, { strength: 'not-checked' });
    const strong = claim('DRVLC', 'gender', { type: 'gender', gender: 'female' });
    expect(one(field('gender'), weak, strong).proof?.documentName).toBe('Driving License');
  });

  test('decides after what the form prescribes', () => {
    const weak = claim('SSCER', 'name.full', 'Asha Patil', { strength: 'not-checked' });
    const given = field('name.full', { evidence: ['proof: SSCER'] });
    expect(one(given, NAME, weak)).toMatchObject({
      proof: { documentName: 'Class X Marksheet' },
      notes: ['not-verified'],
      ticked: false,
    });
  });

  test('an expired document loses against a weaker one that holds', () => {
    const expired = claim('DRVLC', 'dob', birth(1998, 8, 14), { status: 'expired' });
    const weaker = claim('PANCR', 'dob', birth(1998, 8, 14), { strength: 'integrity-only' });
    expect(one(field('dob'), expired, weaker).proof?.documentName).toBe('PAN Verification Record');
  });

  test('a document that was changed after signing fills nothing', () => {
    const altered = claim('ADHAR', 'name.full', 'Asha Patil', { proof: 'altered', strength: 'not-checked' });
    expect(one(field('name.full'), altered)).toMatchObject({ value: '', notes: ['no-document'] });
  });
});

describe('what the person states', () => {
  test('is marked, and ticked', () => {
    const row = one(field('phone.mobile'), ...declaredClaims({ 'phone.mobile': '9000000001' }));
    expect(row).toMatchObject({
      value: '9000000001',
      notes: ['self-declared'],
      ticked: true,
      proof: { origin: 'self-declared', strength: 'self-declared', documentName: '', state: null },
    });
  });

  test('comes behind any document', () => {
    const declared = declaredClaims({ 'name.father': 'Vijay Anant Patil' });
    const row = one(field('name.father'), ...declared, claim('SSCER', 'name.father', 'Vijay Patil'));
    expect(row).toMatchObject({ value: 'Vijay Patil', notes: [], conflict: null });
  });

  const SPLIT = declaredClaims({ 'name.given': 'Asha Vijay', 'name.family': 'Patil' });

  test('of the parts of a name wins over a guess when they are the name as issued', () => {
    const fields = [field('name.given'), field('name.family')];
    const rows = propose(fields, [NAME, ...SPLIT]).map(({ row }) => row);
    expect(rows.map(({ value }) => value)).toEqual(['Asha Vijay', 'Patil']);
    expect(rows.map(({ notes }) => notes)).toEqual([['self-declared'], ['self-declared']]);
  });

  test('leaves the middle name empty when it names none', () => {
    expect(one(field('name.middle'), NAME, ...SPLIT)).toMatchObject({ value: '', notes: ['no-document'] });
  });

  test('takes a family name that is written first for what it is', () => {
    const issued = claim('ADHAR', 'name.full', 'PATIL ASHA VIJAY');
    expect(one(field('name.family'), issued, ...SPLIT).value).toBe('Patil');
  });

  test('of the parts of another name than the issued one does not win', () => {
    const row = one(field('name.family'), claim('ADHAR', 'name.full', 'Asha Kale'), ...SPLIT);
    expect(row).toMatchObject({ value: 'Kale', notes: ['guess'] });
  });

  test('of the parts of a name is as disputed as the name', () => {
    const claims = [NAME, claim('PANCR', 'name.full', 'Asha Kale'), ...SPLIT];
    expect(one(field('name.family'), ...claims)).toMatchObject({
      value: 'Patil',
      notes: ['other-document-differs', 'self-declared'],
      conflict: { subject: 'name' },
    });
  });
});

describe('a form as a whole', () => {
  const address = [
    claim('ADHAR', 'address.house', 'Flat 7'),
    claim('ADHAR', 'address.street', 'Green Lane'),
    claim('ADHAR', 'address.locality', 'Kothrud'),
    claim('ADHAR', 'address.district', 'Pune'),
    claim('ADHAR', 'address.state', 'Maharashtra'),
    claim('ADHAR', 'address.pin', '411004'),
  ];
  const values = (proposals: Proposal[]): string[] => proposals.map(({ row }) => row.value);

  test('spreads the address over its lines, without what is asked apart', () => {
    const line = (label: string) =>
      field('address.full', { label, section: 'Address', control: { ...TEXT_BOX, maxLength: 20 } });
    const fields = [
      line('Address Line 1'),
      line('Address Line 2'),
      field('address.district', { section: 'Address' }),
      field('address.state', { section: 'Address' }),
      field('address.pin', { section: 'Address' }),
    ];
    expect(values(propose(fields, address))).toEqual([
      'Flat 7, Green Lane',
      'Kothrud',
      'Pune',
      'Maharashtra',
      '411004',
    ]);
  });

  test('puts the whole address into one box', () => {
    expect(values(propose([field('address.full')], address))).toEqual([
      'Flat 7, Green Lane, Kothrud, Pune, Maharashtra, 411004',
    ]);
  });

  test('without a box for the middle name puts it behind the first', () => {
    const fields = [field('name.given'), field('name.family')];
    expect(values(propose(fields, [NAME]))).toEqual(['Asha Vijay', 'Patil']);
  });

  test('with a box for the middle name keeps them apart', () => {
    const fields = [field('name.given'), field('name.middle'), field('name.family')];
    expect(values(propose(fields, [NAME]))).toEqual(['Asha', 'Vijay', 'Patil']);
  });

  test('plans a list that loads after its parent', () => {
    const fields = [
      field('address.state', { control: select('--Select--', 'Kerala', 'Maharashtra') }),
      field('address.district', { control: select('--Select District--'), blocked: 'disabled' }),
    ];
    const [, district] = propose(fields, address);
    expect(district).toMatchObject({
      row: { value: 'Pune', ticked: true, tickable: true },
      write: { value: { type: 'option', index: -1, text: 'Pune' } },
    });
  });

  test('does not wait for a list whose parent has no matching option', () => {
    const fields = [
      field('address.state', { control: select('--Select--', 'Kerala') }),
      field('address.district', { control: select('--Select District--') }),
    ];
    expect(propose(fields, address).map(({ row }) => row.notes)).toEqual([
      ['no-matching-option'],
      ['no-matching-option'],
    ]);
  });

  test('finds a list that loads later by any name of the place', () => {
    const claims = [
      claim('ADHAR', 'address.state', 'Haryana'),
      claim('ADHAR', 'address.district', 'Gurugram'),
    ];
    const fields = [
      field('address.state', { control: select('--Select--', 'Haryana') }),
      field('address.district', { control: select('--Select--') }),
    ];
    const value = propose(fields, claims)[1]?.write?.value;
    expect(value?.type === 'option' ? value.names : []).toEqual(
      expect.arrayContaining(['Gurugram', 'gurgaon']),
    );
  });

  test('waits for the next list up where the form leaves one out', () => {
    const fields = [
      field('address.state', { control: select('--Select--', 'Maharashtra') }),
      field('address.village', { control: select('--Select--') }),
    ];
    const [, village] = propose(fields, [...address, claim('ADHAR', 'address.village', 'Karad')]);
    expect(village?.write?.value).toMatchObject({ index: -1, text: 'Karad' });
  });

  test("plans a list that still shows another parent's options", () => {
    const fields = [
      field('address.state', { control: select('Goa', 'Maharashtra'), state: 'filled' }),
      field('address.district', { control: select('North Goa', 'South Goa') }),
    ];
    expect(propose(fields, address)[1]).toMatchObject({
      row: { value: 'Pune', ticked: false, tickable: true },
      write: { value: { index: -1 } },
    });
  });

  test('plans a widget whose options come when it is opened', () => {
    const given = field('gender', { control: { type: 'combobox', options: [] } });
    const [proposal] = propose([given], [claim('ADHAR', 'gender', { type: 'gender', gender: 'female' })]);
    expect(proposal).toMatchObject({
      row: { control: 'combobox', value: 'Female', ticked: true },
      write: { value: { type: 'option', index: -1, text: 'Female' } },
    });
  });

  test('keeps the rows of frames apart', () => {
    const given = field('name.full');
    expect(proposeRows([given], createProfile([NAME], TODAY), [], '2')[0]?.row.rowId).toBe(`2:${given.id}`);
  });
});

test('a parent’s name that is asked in parts is split, as a guess', () => {
  const father = claim('SSCER', 'name.father', 'Vijay Anant Patil');
  expect(one(field('name.father', { namePart: 'family' }), father)).toMatchObject({
    value: 'Patil',
    notes: ['guess'],
    ticked: false,
  });
  expect(
    one(field('name.father', { namePart: 'given' }), claim('SSCER', 'name.father', 'V Patil')),
  ).toMatchObject({
    value: '',
    tickable: false,
  });
});

describe('an age', () => {
  const born = claim('ADHAR', 'dob', birth(1998, 8, 14));
  const ages = (given: Partial<Field>, today: string | null = null): string[] =>
    proposeRows([field('age', given)], createProfile([born], TODAY), [], '0', today).map(
      ({ row }) => row.value,
    );

  test("is counted on the form's day", () => {
    expect(ages({ about: 'Age as on 01/08/2021' })).toEqual(['22']);
  });

  test('is counted today where the form names no day', () => {
    expect(ages({}, '2026-06-15')).toEqual(['27']);
  });

  test('has months and days of its own where the form asks them apart', () => {
    expect(ages({ about: 'Months ; Age as on 01/08/2021' })).toEqual(['11']);
    expect(ages({ about: 'Days ; Age as on 01/08/2021' })).toEqual(['18']);
  });

  test('is left alone where only the year of birth is known', () => {
    const row = one(field('age', { about: 'Age as on 01/08/2021' }), claim('ADHAR', 'dob', birth(1998)));
    expect(row).toMatchObject({ value: '', tickable: false });
  });
});

describe('a box of its own shape', () => {
  test('that the value cannot have is left to the person, and said so', () => {
    const given = field('classX.rollNumber', { control: { ...TEXT_BOX, pattern: '[0-9]{7}' } });
    expect(one(given, claim('SSCER', 'classX.rollNumber', 'AB1234'))).toMatchObject({
      notes: ['other-shape-wanted'],
      tickable: false,
    });
  });

  test('of three for an Aadhaar number takes the last four digits alone', () => {
    const box = (at: number): Field =>
      field('aadhaar.number', { control: { ...TEXT_BOX, maxLength: 4, split: { at, lengths: [4, 4, 4] } } });
    const rows = propose([box(0), box(1), box(2)], [claim('ADHAR', 'aadhaar.last4', '4321')]);
    expect(rows.map(({ row }) => row.value)).toEqual(['', '', '4321']);
  });

  test('of three for a date takes its part', () => {
    const box = (at: number): Field =>
      field('dob', { control: { ...TEXT_BOX, maxLength: 4, split: { at, lengths: [2, 2, 4] } } });
    const rows = propose([box(0), box(1), box(2)], [claim('ADHAR', 'dob', birth(1998, 8, 14))]);
    expect(rows.map(({ row }) => row.value)).toEqual(['14', '08', '1998']);
  });

  test('of a list whose option says more than the document is left unticked', () => {
    const given = field('category', { control: select('General', 'OBC (Non Creamy Layer)', 'SC') });
    expect(one(given, claim('CTCER', 'category', 'OBC'))).toMatchObject({
      value: 'OBC (Non Creamy Layer)',
      notes: ['unsure'],
      ticked: false,
      tickable: true,
    });
  });
});

describe('a file row', () => {
  const PAN = {
    id: 'd1',
    doctype: 'PANCR',
    name: 'PAN Verification Record',
    issuer: 'Income Tax Department',
  };
  const limits = {
    minBytes: null,
    maxBytes: null,
    widthPx: null,
    heightPx: null,
    mediaTypes: [],
    statedAs: 'max 300 KB',
  };
  const input = (change: Partial<Extract<Control, { type: 'file' }>> = {}): Field =>
    field('file', {
      label: 'PAN card',
      control: { type: 'file', multiple: false, limits, wantedDoctypes: ['PANCR'], ...change },
    });

  test('names the document and the limit', () => {
    const [proposal] = propose([input()], [], [PAN]);
    expect(proposal).toMatchObject({
      documentId: 'd1',
      write: null,
      row: {
        control: 'file',
        value: PAN.name,
        limit: 'max 300 KB',
        ticked: true,
        notes: [],
        proof: { documentId: 'd1', origin: 'issued', strength: 'not-checked', state: null, signer: null },
      },
    });
  });

  test('takes the first wanted doctype that the locker has', () => {
    const [proposal] = propose([input({ wantedDoctypes: ['BTCER', 'SSCER', 'PANCR'] })], [], [PAN]);
    expect(proposal?.documentId).toBe('d1');
  });

  test('without the document says so', () => {
    expect(propose([input()], [], [])[0]?.row).toMatchObject({ notes: ['no-document'], tickable: false });
  });

  test('is not made for a photograph', () => {
    expect(propose([input({ wantedDoctypes: [] })], [], [PAN])).toEqual([]);
  });

  test('passes over a file that was changed after signing', () => {
    const altered = { ...PAN, verdict: { state: 'altered', signer: null } as const };
    expect(propose([input()], [], [altered])[0]?.row.notes).toEqual(['no-document']);
  });

  test('of an imported file that nobody vouches for is left unticked', () => {
    const unknown = {
      ...PAN,
      origin: 'imported',
      verdict: { state: 'unknown-signer', signer: 'X' },
    } as const;
    expect(propose([input()], [], [unknown])[0]?.row).toMatchObject({
      notes: ['not-verified'],
      ticked: false,
      tickable: true,
    });
  });

  test('warns where the form takes pictures alone', () => {
    const [proposal] = propose([input({ limits: { ...limits, mediaTypes: ['image/jpeg'] } })], [], [PAN]);
    expect(proposal?.row).toMatchObject({ notes: ['may-not-fit-limit'], ticked: false, tickable: true });
  });

  test('warns where the file is known to be too large', () => {
    const given = input({ limits: { ...limits, maxBytes: 1000 } });
    expect(propose([given], [], [{ ...PAN, bytes: 1001 }])[0]?.row.notes).toEqual(['may-not-fit-limit']);
    expect(propose([given], [], [{ ...PAN, bytes: 1000 }])[0]?.row.notes).toEqual([]);
  });
});
