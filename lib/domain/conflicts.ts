import type { ClaimValue, Gender, PartialDate } from './claims.ts';
import { addressFacts, compareAddresses, type AddressFacts } from './compare_addresses.ts';
import { compareNames, type NameRelation } from './compare_names.ts';
import type { Subject } from './conflict_advice.ts';
import { dayFirst, isoDate } from './dates.ts';
import type { FieldKind } from './field_kinds.ts';
import type { KnownByKind, KnownClaim } from './precedence.ts';
import type { Conflict } from './profile_view.ts';
import { findConflict, type Statement } from './sides.ts';

/** What contradictions are looked for, and among which claims. */
const SUBJECTS: readonly { subject: Exclude<Subject, 'address'>; main: FieldKind; kinds: RegExp }[] = [
  { subject: 'name', main: 'name.full', kinds: /^name\.(?:full|given|middle|family)$/ },
  { subject: 'dob', main: 'dob', kinds: /^dob/ },
  { subject: 'gender', main: 'gender', kinds: /^gender$/ },
  { subject: 'father', main: 'name.father', kinds: /^name\.father$/ },
  { subject: 'mother', main: 'name.mother', kinds: /^name\.mother$/ },
];

/** A year alone does not contradict a full date of that year. */
function compareDates(one: PartialDate, other: PartialDate): NameRelation {
  const isVague = one.month === undefined || other.month === undefined;
  const isSame = isVague ? one.year === other.year : isoDate(one) === isoDate(other);
  return isSame ? 'same' : 'different';
}

const compareGenders = (one: Gender, other: Gender): NameRelation => (one === other ? 'same' : 'different');

/** From documents alone, one claim each: of those that hold, and of expired ones where none does. */
function compared(claims: readonly KnownClaim[]): KnownClaim[] {
  const stated = claims.filter(({ source }) => source.origin !== 'self-declared');
  const holding = stated.filter(({ validity }) => validity === 'holds');
  const byDocument = Map.groupBy(holding.length > 0 ? holding : stated, ({ source }) => source.documentId);
  return [...byDocument.values()].flatMap((ofDocument) => ofDocument.slice(0, 1));
}

function statements<T>(
  claims: readonly KnownClaim[],
  read: (value: ClaimValue) => Omit<Statement<T>, 'source'> | null,
): Statement<T>[] {
  return compared(claims).flatMap(({ value, source }) => {
    const said = read(value);
    return said ? [{ ...said, source }] : [];
  });
}

const nameIn = (value: ClaimValue) =>
  value.type === 'text' ? { value: value.text, text: value.text } : null;
const genderIn = (value: ClaimValue) =>
  value.type === 'gender' ? { value: value.gender, text: value.gender } : null;
const dateIn = (value: ClaimValue) =>
  value.type === 'date' ? { value: value.date, text: dayFirst(value.date) ?? String(value.date.year) } : null;

function conflictAmong(subject: Exclude<Subject, 'address'>, claims: readonly KnownClaim[]): Conflict | null {
  if (subject === 'gender') return findConflict(subject, statements(claims, genderIn), compareGenders);
  if (subject !== 'dob') return findConflict(subject, statements(claims, nameIn), compareNames);
  const dates = statements(claims, dateIn);
  const [vague, whole] = [true, false].map((isVague) =>
    dates.filter(({ value }) => (value.month === undefined) === isVague),
  );
  return findConflict(subject, [...(whole ?? []), ...(vague ?? [])], compareDates);
}

/** What each document says of the address; the fullest first. */
export function addressStatements(byKind: KnownByKind): Statement<AddressFacts>[] {
  const claims = [...byKind].flatMap(([kind, ofKind]) => (kind.startsWith('address.') ? ofKind : []));
  const documents = new Set(compared(claims).map(({ source }) => source.documentId));
  const byDocument = Map.groupBy(claims, ({ source }) => source.documentId);
  const missing = ({ value: { pin, state, district } }: Statement<AddressFacts>): number =>
    [pin, state, district].filter((part) => part === null).length;
  return [...byDocument]
    .flatMap(([documentId, ofDocument]): Statement<AddressFacts>[] => {
      const facts = documents.has(documentId) ? addressFacts(ofDocument) : null;
      const source = ofDocument[0]?.source;
      return facts && source ? [{ value: facts, text: facts.text, source }] : [];
    })
    .toSorted((a, b) => missing(a) - missing(b));
}

const addressConflict = (byKind: KnownByKind): Conflict | null =>
  findConflict('address', addressStatements(byKind), compareAddresses);

export const hasSubject = (kind: FieldKind): boolean =>
  kind.startsWith('address.') || SUBJECTS.some(({ kinds }) => kinds.test(kind));

/** What the documents contradict each other in, where it concerns this kind; null: nothing. */
export function conflictOn(byKind: KnownByKind, kind: FieldKind): Conflict | null {
  if (kind.startsWith('address.')) return addressConflict(byKind);
  const row = SUBJECTS.find(({ kinds }) => kinds.test(kind));
  return row ? conflictAmong(row.subject, byKind.get(kind) ?? []) : null;
}

/** Everything in which the documents contradict each other. */
export const allConflicts = (byKind: KnownByKind): Conflict[] =>
  [...SUBJECTS.map(({ main }) => conflictOn(byKind, main)), addressConflict(byKind)].filter(
    (conflict) => conflict !== null,
  );
