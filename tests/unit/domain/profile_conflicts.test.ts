import { describe, expect, test } from 'vitest';
import type { Claim, Gender } from '../../../lib/domain/claims.ts';
import { ADVICE, adviceFor } from '../../../lib/domain/conflict_advice.ts';
import { conflictsOf, createProfile } from '../../../lib/domain/profile.ts';
import type { Conflict } from '../../../lib/domain/profile_view.ts';
import { declaredClaims } from '../../../lib/domain/self_declared.ts';
import en from '../../../locales/en.json' with { type: 'json' };
import hi from '../../../locales/hi.json' with { type: 'json' };
import { birth, claim, TODAY } from '../autofill/builders.ts';

const conflicts = (...claims: Claim[]): Conflict[] => conflictsOf(createProfile(claims, TODAY));
const gender = (doctype: string, value: Gender): Claim =>
  claim(doctype, 'gender', { type: 'gender', gender: value });

/** Sides as "text: doctypes". */
const sides = (conflict: Conflict | undefined): string[] =>
  (conflict?.sides ?? []).map(
    ({ text, documents }) => `${text}: ${documents.map(({ doctype }) => doctype).join(' ')}`,
  );

describe('a conflict', () => {
  test('tells which documents say what', () => {
    expect(
      conflicts(
        claim('ADHAR', 'name.full', 'Asha Patil'),
        claim('PANCR', 'name.full', 'ASHA PATIL'),
        claim('SSCER', 'name.full', 'ASHA PATTIL'),
      ),
    ).toEqual([
      {
        subject: 'name',
        severity: 'spelling',
        sides: [
          {
            text: 'Asha Patil',
            documents: [
              {
                documentId: 'id of ADHAR',
                documentName: 'Aadhaar Card',
                issuer: 'issuer of ADHAR',
                doctype: 'ADHAR',
              },
              {
                documentId: 'id of PANCR',
                documentName: 'PAN Verification Record',
                issuer: 'issuer of PANCR',
                doctype: 'PANCR',
              },
            ],
          },
          {
            text: 'ASHA PATTIL',
            documents: [
              {
                documentId: 'id of SSCER',
                documentName: 'Class X Marksheet',
                issuer: 'issuer of SSCER',
                doctype: 'SSCER',
              },
            ],
          },
        ],
        advice: 'name-aadhaar-unlike-school',
      },
    ]);
  });

  const FOUND: [what: string, claims: Claim[], subject: string, severity: string, advice: string][] = [
    [
      'other names',
      [claim('ADHAR', 'name.full', 'Asha Patil'), claim('PANCR', 'name.full', 'Asha Kale')],
      'name',
      'different',
      'name-changed',
    ],
    [
      'a PAN with initials',
      [claim('ADHAR', 'name.full', 'Rakesh Kumar Namuna'), claim('PANCR', 'name.full', 'RAKESH K NAMUNA')],
      'name',
      'spelling',
      'name-pan-unlike-aadhaar',
    ],
    [
      'a licence with initials',
      [claim('PANCR', 'name.full', 'Rakesh Kumar'), claim('DRVLC', 'name.full', 'R. Kumar')],
      'name',
      'spelling',
      'name-abbreviated',
    ],
    [
      'a licence spelt otherwise',
      [claim('PANCR', 'name.full', 'Laxmi Kale'), claim('DRVLC', 'name.full', 'Lakshmi Kale')],
      'name',
      'spelling',
      'name-spelling',
    ],
    [
      'Aadhaar and marksheet with other birth dates',
      [claim('ADHAR', 'dob', birth(1998, 8, 14)), claim('SSCER', 'dob', birth(1998, 8, 15))],
      'dob',
      'different',
      'dob-aadhaar-unlike-school',
    ],
    [
      'two birth dates elsewhere',
      [claim('DRVLC', 'dob', birth(1998, 8, 14)), claim('PANCR', 'dob', birth(1998, 8, 15))],
      'dob',
      'different',
      'dob-ask-issuer',
    ],
    [
      'two genders',
      [gender('ADHAR', 'female'), gender('DRVLC', 'male')],
      'gender',
      'different',
      'gender-ask-issuer',
    ],
    [
      'a father worked out from an address',
      [claim('ADHAR', 'address.careOf', 'S/O: Suresh Kale'), claim('SSCER', 'name.father', 'VIJAY KALE')],
      'father',
      'different',
      'parent-as-in-school',
    ],
    [
      'a mother with initials',
      [claim('SSCER', 'name.mother', 'SUNITA KALE'), claim('BTCER', 'name.mother', 'S. Kale')],
      'mother',
      'spelling',
      'parent-abbreviated',
    ],
    [
      'two PIN codes',
      [claim('ADHAR', 'address.pin', '411004'), claim('DRVLC', 'address.pin', '400001')],
      'address',
      'different',
      'address-moved',
    ],
  ];
  test.each(FOUND)('of %s', (_what, claims, subject, severity, advice) => {
    expect(conflicts(...claims)).toMatchObject([{ subject, severity, advice }]);
  });

  const NONE: [what: string, claims: Claim[]][] = [
    [
      'case and titles',
      [claim('ADHAR', 'name.full', 'Asha Patil'), claim('PANCR', 'name.full', 'SMT. ASHA PATIL')],
    ],
    ['two scripts', [claim('ADHAR', 'name.full', 'Asha Patil'), claim('RSCER', 'name.full', 'आशा पाटील')]],
    ['a year alone', [claim('ADHAR', 'dob', birth(1998)), claim('PANCR', 'dob', birth(1998, 8, 14))]],
    [
      'what the person states',
      [claim('SSCER', 'name.father', 'Vijay Kale'), ...declaredClaims({ 'name.father': 'Suresh Rao' })],
    ],
    [
      'an expired document',
      [
        claim('ADHAR', 'address.pin', '411004'),
        claim('DRVLC', 'address.pin', '400001', { status: 'expired' }),
      ],
    ],
    [
      'a document that was changed after signing',
      [
        claim('ADHAR', 'name.full', 'Asha Patil'),
        claim('PANCR', 'name.full', 'Asha Kale', { proof: 'altered' }),
      ],
    ],
  ];
  test.each(NONE)('is not made by %s', (_what, claims) => {
    expect(conflicts(...claims)).toEqual([]);
  });

  test('is one between expired documents where none holds', () => {
    const claims = [
      claim('DRVLC', 'dob', birth(1998, 8, 14), { status: 'expired' }),
      claim('PANCR', 'dob', birth(1998, 8, 15), { status: 'expired' }),
    ];
    expect(conflicts(...claims)).toHaveLength(1);
  });

  test('leaves out what fits both sides', () => {
    const claims = [
      claim('SSCER', 'dob', birth(1998)),
      claim('ADHAR', 'dob', birth(1998, 8, 14)),
      claim('PANCR', 'dob', birth(1998, 8, 15)),
    ];
    expect(sides(conflicts(...claims)[0])).toEqual(['14-08-1998: ADHAR', '15-08-1998: PANCR']);
  });

  test('leaves out what cannot be compared', () => {
    const claims = [
      claim('ADHAR', 'name.full', 'Asha Patil'),
      claim('RSCER', 'name.full', 'आशा पाटील'),
      claim('PANCR', 'name.full', 'Usha Patil'),
    ];
    expect(sides(conflicts(...claims)[0])).toEqual(['Asha Patil: ADHAR', 'Usha Patil: PANCR']);
  });

  test('of addresses shows them as they are written', () => {
    const claims = [
      claim('ADHAR', 'address.house', 'Flat 7'),
      claim('ADHAR', 'address.pin', '411004'),
      claim('RSCER', 'address.full', '9 Beach Road, Mumbai 400001'),
    ];
    expect(sides(conflicts(...claims)[0])).toEqual([
      'Flat 7, 411004: ADHAR',
      '9 Beach Road, Mumbai 400001: RSCER',
    ]);
  });

  test('is looked for in a locker of thousands', () => {
    const many = Array.from({ length: 3000 }, (_, at) =>
      claim('DGMST', 'name.full', at % 3 === 0 ? 'ASHA PATIL' : 'Asha V. Patil', { documentId: `d${at}` }),
    );
    const [conflict] = conflicts(...many, claim('ADHAR', 'name.full', 'Asha Vijay Patil'));
    expect(conflict?.sides.map(({ documents }) => documents.length).toSorted((a, b) => a - b)).toEqual([
      1, 1000, 2000,
    ]);
  });
});

describe('advice', () => {
  test('has a sentence in both languages for each case and for nothing else', () => {
    expect(Object.keys(en.advice)).toEqual([...ADVICE]);
    expect(Object.keys(hi.advice)).toEqual([...ADVICE]);
  });

  test('on documents that stand apart looks at the sides, not at who takes part', () => {
    expect(adviceFor('name', 'spelling', [['ADHAR', 'SSCER'], ['DRVLC']])).toBe('name-spelling');
    expect(adviceFor('name', 'spelling', [['ADHAR'], ['SSCER', 'DRVLC']])).toBe('name-aadhaar-unlike-school');
  });
});
