import type { Fact, Gender } from '../domain/claims.ts';
import { parseDate } from '../domain/dates.ts';
import type { FieldKind } from '../domain/field_kinds.ts';
import type { Place } from './xml.ts';

/** One entry of a format table: a place's text, and the kind of claim that it is. */
export type TextRow = readonly [kind: FieldKind, read: (root: Place) => string];

export const fact = (kind: FieldKind, text: string): Fact[] =>
  text === '' ? [] : [{ kind, value: { type: 'text', text }, derivation: 'as-issued' }];

export const factsOf = (rows: readonly TextRow[], root: Place): Fact[] =>
  rows.flatMap(([kind, read]) => fact(kind, read(root)));

/** An impossible date is no claim. */
export function dateFact(kind: FieldKind, text: string): Fact[] {
  const date = parseDate(text);
  return date === null ? [] : [{ kind, value: { type: 'date', date }, derivation: 'as-issued' }];
}

/** The spellings that documents use (field notes, section 3); an `O` is "other", never "transgender". */
const GENDERS: Readonly<Record<string, Gender>> = {
  m: 'male',
  male: 'male',
  f: 'female',
  female: 'female',
  t: 'transgender',
  transgender: 'transgender',
  o: 'other',
  other: 'other',
};

export function genderFact(text: string): Fact[] {
  const gender = GENDERS[text.toLowerCase()];
  return gender ? [{ kind: 'gender', value: { type: 'gender', gender }, derivation: 'as-issued' }] : [];
}

export const person = (root: Place): Place => root.child('IssuedTo').child('Person');

/** Some issuers put Address beside Person instead of inside it. */
function address(root: Place): Place {
  const inside = person(root).child('Address');
  return inside.exists ? inside : root.child('IssuedTo').child('Address');
}

const ADDRESS_ROWS: readonly (readonly [FieldKind, string])[] = [
  ['address.house', 'house'],
  ['address.street', 'line1'],
  ['address.landmark', 'landmark'],
  ['address.locality', 'locality'],
  ['address.village', 'vtc'],
  ['address.district', 'district'],
  ['address.pin', 'pin'],
  ['address.state', 'state'],
  ['address.country', 'country'],
];

/** `swd` is the father's name when the indicator says S or D, the husband's when it says W. */
function relative(holder: Place): Fact[] {
  const name = holder.text('swd') || holder.text('fatherName');
  const indicator = holder.text('swdIndicator').toUpperCase();
  if (holder.text('swd') === '') return fact('name.father', name);
  if (indicator === 'W') return fact('name.spouse', name);
  return indicator === 'S' || indicator === 'D' ? fact('name.father', name) : [];
}

/** What every certificate says of its holder (field notes, section 4.1). A holder that is an organisation gives nothing. */
export function holderFacts(root: Place): Fact[] {
  const holder = person(root);
  return [
    ...fact('name.full', holder.text('name')),
    ...dateFact('dob', holder.text('dob')),
    ...genderFact(holder.text('gender')),
    ...relative(holder),
    ...fact('name.mother', holder.text('motherName')),
    ...ADDRESS_ROWS.flatMap(([kind, attribute]) => fact(kind, address(root).text(attribute))),
  ];
}
