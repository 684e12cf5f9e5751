import { describe, expect, test } from 'vitest';
import { proposeRows } from '../../../lib/autofill/plan.ts';
import type { Proposal } from '../../../lib/autofill/proposal.ts';
import type { Claim } from '../../../lib/domain/claims.ts';
import type { Control, Field } from '../../../lib/domain/fields.ts';
import { birth, claim, field, select, TEXT_BOX } from './builders.ts';

const propose = (
  fields: Field[],
  claims: Claim[],
  documents: Parameters<typeof proposeRows>[2] = [],
): Proposal[] => proposeRows(fields, claims, documents, '0');
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
          proof: { documentName: 'Aadhaar Card', issuer: 'issuer of ADHAR', derivation: 'as-issued' },
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

  test('keeps the rows of frames apart', () => {
    const given = field('name.full');
    expect(proposeRows([given], [NAME], [], '2')[0]?.row.rowId).toBe(`2:${given.id}`);
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

  test('names the document and the limit, and keeps the id out of the row', () => {
    const [proposal] = propose([input()], [], [PAN]);
    expect(proposal).toMatchObject({
      documentId: 'd1',
      write: null,
      row: { control: 'file', value: PAN.name, limit: 'max 300 KB', ticked: true, notes: [] },
    });
    expect(JSON.stringify(proposal?.row)).not.toContain('"d1"');
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
