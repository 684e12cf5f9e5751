import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  checkDeclared,
  declaredClaims,
  refusalOf,
  selfDeclaredSchema,
  tidied,
  type DeclarableKind,
} from '../../../lib/domain/self_declared.ts';

const KEPT: [kind: DeclarableKind, typed: string, kept: string][] = [
  ['phone.mobile', '9000000001', '9000000001'],
  ['phone.mobile', '+91 90000-00001', '9000000001'],
  ['phone.mobile', '09000000001', '9000000001'],
  ['email', ' asha@example.com ', 'asha@example.com'],
  ['income.annual', '₹ 2,50,000/-', '250000'],
  ['income.annual', 'Rs. 250000.00', '250000'],
  ['name.father', '  Vijay   Patil ', 'Vijay Patil'],
  ['name.mother', 'सुनीता पाटील', 'सुनीता पाटील'],
  ['name.family', 'D’Souza', 'D’Souza'],
  ['religion', 'Hindu', 'Hindu'],
  ['nationality', 'Indian', 'Indian'],
];

const REFUSED: [kind: DeclarableKind, typed: string, code: string][] = [
  ['phone.mobile', '1234567890', 'declared_mobile_wrong'],
  ['phone.mobile', '90000', 'declared_mobile_wrong'],
  ['phone.mobile', '+1 9000000001', 'declared_mobile_wrong'],
  ['email', 'asha at example.com', 'declared_email_wrong'],
  ['email', 'asha@example', 'declared_email_wrong'],
  ['email', `${'a'.repeat(250)}@example.com`, 'declared_email_wrong'],
  ['income.annual', 'about 2 lakh', 'declared_income_wrong'],
  ['income.annual', '-5', 'declared_income_wrong'],
  ['name.father', 'Vijay 2', 'declared_words_wrong'],
  ['name.father', '<b>Vijay</b>', 'declared_words_wrong'],
  ['name.father', 'V'.repeat(100), 'declared_words_wrong'],
  ['religion', 'x'.repeat(41), 'declared_words_wrong'],
];

describe('a self-declared fact', () => {
  test.each(KEPT)('%s "%s" is kept as "%s"', (kind, typed, kept) => {
    expect(refusalOf(kind, typed)).toBeNull();
    expect(tidied(kind, typed)).toBe(kept);
  });

  test.each(REFUSED)('%s "%s" is refused', (kind, typed, code) => {
    expect(refusalOf(kind, typed)).toBe(code);
    expect(() => checkDeclared(kind, typed)).toThrow(code);
  });

  test('of a kind that documents alone state is refused', () => {
    expect(() => checkDeclared('aadhaar.number', '1')).toThrow('invalid_message');
    expect(() => checkDeclared('dob', '14-08-1998')).toThrow('invalid_message');
  });

  test('is taken back by empty text', () => {
    expect(checkDeclared('email', '  ')).toEqual({ kind: 'email', text: '' });
  });

  test('is a claim without a document', () => {
    expect(declaredClaims({ email: 'asha@example.com' })).toEqual([
      {
        kind: 'email',
        value: { type: 'text', text: 'asha@example.com' },
        derivation: 'as-issued',
        source: {
          documentId: 'self-declared',
          doctype: '',
          documentName: '',
          issuer: '',
          origin: 'self-declared',
          strength: 'self-declared',
          proof: null,
          signer: null,
          issueDate: null,
          validTo: null,
          status: null,
        },
      },
    ]);
  });
});

describe('the kept facts', () => {
  test('are tidied, and without empty ones', () => {
    expect(v.parse(selfDeclaredSchema, { 'phone.mobile': '90000 00001', email: '' })).toEqual({
      'phone.mobile': '9000000001',
    });
  });

  test('are refused with the code of the wrong one', () => {
    const result = v.safeParse(selfDeclaredSchema, { email: 'asha' });
    expect(result.issues?.map(({ message }) => message)).toEqual(['declared_email_wrong']);
  });

  test('are of the declarable kinds alone', () => {
    expect(v.safeParse(selfDeclaredSchema, { 'pan.number': 'ZZZPN0001A' }).success).toBe(false);
  });
});
