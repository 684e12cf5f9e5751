import type { Likeness } from './word_relation.ts';

export const SUBJECTS = ['name', 'dob', 'gender', 'father', 'mother', 'address'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What usually helps; each has a sentence under `advice` in the locale files. */
export const ADVICE = [
  'name-changed',
  'name-aadhaar-unlike-school',
  'name-pan-unlike-aadhaar',
  'name-abbreviated',
  'name-spelling',
  'dob-aadhaar-unlike-school',
  'dob-pan-unlike-aadhaar',
  'dob-ask-issuer',
  'gender-ask-issuer',
  'parent-abbreviated',
  'parent-as-in-school',
  'parent-ask-issuer',
  'address-moved',
  'address-spelling',
] as const;
export type Advice = (typeof ADVICE)[number];

const SCHOOL = ['SSCER', 'SPCER', 'HSCER', 'HPCER', 'SSMGR', 'HSMGR', 'BTCER'] as const;

interface AdviceRow {
  subjects: readonly Subject[];
  /** Absent: any. */
  likeness?: Likeness;
  /** Doctypes that stand on different sides, one of each list. */
  apart?: readonly [readonly string[], readonly string[]];
  /** A doctype of which one takes part on any side. */
  among?: readonly string[];
  advice: Advice;
}

/** The first row that fits holds. */
const ROWS: readonly AdviceRow[] = [
  { subjects: ['name'], likeness: 'different', advice: 'name-changed' },
  { subjects: ['name'], apart: [['ADHAR'], SCHOOL], advice: 'name-aadhaar-unlike-school' },
  { subjects: ['name'], apart: [['PANCR'], ['ADHAR']], advice: 'name-pan-unlike-aadhaar' },
  { subjects: ['name'], likeness: 'abbreviated', advice: 'name-abbreviated' },
  { subjects: ['name'], advice: 'name-spelling' },
  { subjects: ['dob'], apart: [['ADHAR'], SCHOOL], advice: 'dob-aadhaar-unlike-school' },
  { subjects: ['dob'], apart: [['PANCR'], ['ADHAR']], advice: 'dob-pan-unlike-aadhaar' },
  { subjects: ['dob'], advice: 'dob-ask-issuer' },
  { subjects: ['gender'], advice: 'gender-ask-issuer' },
  { subjects: ['father', 'mother'], likeness: 'abbreviated', advice: 'parent-abbreviated' },
  { subjects: ['father', 'mother'], among: SCHOOL, advice: 'parent-as-in-school' },
  { subjects: ['father', 'mother'], advice: 'parent-ask-issuer' },
  { subjects: ['address'], likeness: 'different', advice: 'address-moved' },
  { subjects: ['address'], advice: 'address-spelling' },
];

/** @param sides the doctypes of each side */
export function adviceFor(
  subject: Subject,
  likeness: Likeness,
  sides: readonly (readonly string[])[],
): Advice {
  const standing = (wanted: readonly string[]): number[] =>
    [...sides.keys()].filter((at) => sides[at]?.some((doctype) => wanted.includes(doctype)));
  const areApart = ([one, other]: readonly [readonly string[], readonly string[]]): boolean =>
    standing(one).some((at) => standing(other).some((place) => place !== at));
  const row = ROWS.find(
    (candidate) =>
      candidate.subjects.includes(subject) &&
      (candidate.likeness === undefined || candidate.likeness === likeness) &&
      (candidate.apart === undefined || areApart(candidate.apart)) &&
      (candidate.among === undefined || standing(candidate.among).length > 0),
  );
  return row?.advice ?? 'name-spelling';
}
