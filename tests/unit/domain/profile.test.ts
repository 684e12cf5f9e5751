import { describe, expect, test } from 'vitest';
import type { Claim, ClaimSource } from '../../../lib/domain/claims.ts';
import type { FieldKind } from '../../../lib/domain/field_kinds.ts';
import { createProfile, knownOf } from '../../../lib/domain/profile.ts';
import { declaredClaims } from '../../../lib/domain/self_declared.ts';
import { birth, claim, TODAY } from '../autofill/builders.ts';

const doctypesOf = (kind: FieldKind, ...claims: Claim[]): string[] =>
  knownOf(createProfile(claims, TODAY), kind).map(({ source }) => source.doctype);

const dob = (doctype: string, source: Partial<ClaimSource> = {}): Claim =>
  claim(doctype, 'dob', birth(1998, 8, 14), source);

describe('the claim that comes first', () => {
  const ORDER: [what: string, first: Partial<ClaimSource>, second: Partial<ClaimSource>][] = [
    ['is signed before merely unchanged', {}, { strength: 'integrity-only' }],
    ['is unchanged before not checked', { strength: 'integrity-only' }, { strength: 'not-checked' }],
    ['holds before it is expired', { strength: 'not-checked' }, { validTo: '2026-06-14' }],
    ['holds before its issuer says expired', { strength: 'not-checked' }, { status: 'expired' }],
    ['is of the newer document', { issueDate: '2020-01-01' }, { issueDate: '2019-12-31' }],
    ['is of a dated document', { issueDate: '2020-01-01' }, { issueDate: null }],
  ];
  test.each(ORDER)('%s', (_what, first, second) => {
    expect(doctypesOf('dob', dob('PANCR', second), dob('DRVLC', first))).toEqual(['DRVLC', 'PANCR']);
  });

  test('is printed before it is worked out', () => {
    const worked = claim('ADHAR', 'address.careOf', 'S/O: Vijay Patil');
    const printed = claim('SSCER', 'name.father', 'Vijay Patil');
    expect(doctypesOf('name.father', worked, printed)).toEqual(['SSCER', 'ADHAR']);
  });

  test("is a document's before the person's own", () => {
    const own = declaredClaims({ 'name.father': 'Vijay Patil' });
    const weak = claim('SSCER', 'name.father', 'Vijay Patil', { strength: 'not-checked' });
    expect(doctypesOf('name.father', ...own, weak)).toEqual(['SSCER', '']);
  });
});

describe('a document', () => {
  const VALIDITY: [what: string, source: Partial<ClaimSource>, validity: string | undefined][] = [
    ['without an end', {}, 'holds'],
    ['on its last day', { validTo: TODAY }, 'holds'],
    ['a day later', { validTo: '2026-06-14' }, 'expired'],
    ['in its last year', { validTo: '2026' }, 'holds'],
    ['a year later', { validTo: '2025' }, 'expired'],
    ['that is active', { status: 'active' }, 'holds'],
    ['that is expired and says no date', { status: 'expired' }, 'expired'],
    ['that was revoked', { status: 'revoked' }, undefined],
    ['that is suspended', { status: 'suspended' }, undefined],
    ['that was changed after signing', { proof: 'altered', strength: 'not-checked' }, undefined],
  ];
  test.each(VALIDITY)('%s: %s', (_what, source, validity) => {
    expect(knownOf(createProfile([dob('DRVLC', source)], TODAY), 'dob')[0]?.validity).toBe(validity);
  });
});

describe('a document about somebody else', () => {
  const OWN = [
    claim('ADHAR', 'name.full', 'Vichitra Udaharan'),
    claim('ADHAR', 'dob', birth(1988, 2, 29)),
    claim('SSCER', 'name.father', 'Gopal Udaharan'),
  ];
  const others = (...claims: Claim[]): string[] =>
    createProfile([...OWN, ...claims], TODAY).others.map(({ doctype }) => doctype);

  test('is a ration card of the head of the family', () => {
    expect(others(claim('RATCR', 'name.full', 'Gopal Udaharan'))).toEqual(['RATCR']);
  });

  test('is one of another name and birth date', () => {
    const claims = [claim('PANCR', 'name.full', 'Meena Kale'), claim('PANCR', 'dob', birth(1960, 1, 2))];
    expect(others(...claims)).toEqual(['PANCR']);
  });

  test('is one in the name of the father', () => {
    expect(others(claim('PANCR', 'name.full', 'GOPAL UDAHARAN'))).toEqual(['PANCR']);
  });

  test('is none of another name alone', () => {
    expect(others(claim('PANCR', 'name.full', 'Vichitra Kale'))).toEqual([]);
  });

  test('is none of another birth date alone', () => {
    const claims = [claim('PANCR', 'name.full', 'V. Udaharan'), claim('PANCR', 'dob', birth(1988, 2, 28))];
    expect(others(...claims)).toEqual([]);
  });

  test('is none that states a name in another script', () => {
    expect(others(claim('RATCR', 'name.full', 'विचित्र उदाहरण'))).toEqual([]);
  });

  test('gives nothing but what concerns the household', () => {
    const claims = [
      claim('INCER', 'name.full', 'Gopal Udaharan'),
      claim('INCER', 'gender', { type: 'gender', gender: 'male' }),
      claim('INCER', 'income.certNumber', 'IC/2026/0001'),
    ];
    const profile = createProfile([...OWN, ...claims], TODAY);
    expect(knownOf(profile, 'name.full').map(({ source }) => source.doctype)).toEqual(['ADHAR']);
    expect(knownOf(profile, 'gender')).toEqual([]);
    expect(knownOf(profile, 'income.certNumber')).toHaveLength(1);
  });

  test('may be one that was imported, even if it is the only Aadhaar', () => {
    const claims = [
      claim('PANCR', 'name.full', 'Vichitra Udaharan'),
      claim('PANCR', 'dob', birth(1988, 2, 29)),
      claim('ADHAR', 'name.full', 'Gopal Kale', { origin: 'imported' }),
      claim('ADHAR', 'dob', birth(1960, 5, 5), { origin: 'imported' }),
    ];
    expect(createProfile(claims, TODAY).others.map(({ doctype }) => doctype)).toEqual(['ADHAR']);
  });
});
