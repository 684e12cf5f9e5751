import type { ClaimSource } from './claims.ts';
import { compareNames } from './compare_names.ts';
import { isoDate } from './dates.ts';
import type { FieldKind } from './field_kinds.ts';
import { byRank, newestFirst, precedence, type KnownClaim } from './precedence.ts';

/** Whose names tell who the person is, the surest first. */
const IDENTITY = ['ADHAR', 'PANCR', 'SSCER', 'HSCER', 'DRVLC'];
/** The holder may be another member of the family. */
const OF_THE_FAMILY: ReadonlySet<string> = new Set(['RATCR', 'FMCER', 'INCER', 'ELEBL', 'PRCER', 'LPGSV']);
const RELATIVES: readonly FieldKind[] = ['name.father', 'name.mother', 'name.spouse'];
/** What a document in a relative's name states of the applicant's household all the same. */
const OF_THE_HOUSEHOLD = /^income\./;

const textOf = ({ value }: KnownClaim): string => (value.type === 'text' ? value.text : '');

/** The name that the person goes by: that of the best document of identity, what DigiLocker issued before files. */
function nameGoneBy(claims: readonly KnownClaim[]): KnownClaim | undefined {
  const rank = (claim: KnownClaim): readonly number[] => [
    claim.source.origin === 'issued' ? 0 : 1,
    IDENTITY.includes(claim.source.doctype) ? IDENTITY.indexOf(claim.source.doctype) : IDENTITY.length,
    ...precedence(claim),
  ];
  return claims
    .filter(({ kind }) => kind === 'name.full')
    .toSorted((a, b) => byRank(rank(a), rank(b)) || newestFirst(a, b))[0];
}

function wholeBirth(claims: readonly KnownClaim[]): string | null {
  const value = claims.find(({ kind }) => kind === 'dob')?.value;
  return value?.type === 'date' && value.date.day !== undefined ? isoDate(value.date) : null;
}

export interface Persons {
  own: KnownClaim[];
  /** Documents about somebody else, such as the head of the family on a ration card. */
  others: ClaimSource[];
}

/** Compares names with one, each way to write it once. */
function unlike(name: string): (other: string) => boolean {
  const known = new Map<string, boolean>();
  return (other) => {
    const isUnlike = known.get(other) ?? compareNames(other, name) === 'different';
    known.set(other, isUnlike);
    return isUnlike;
  };
}

/**
 * Sorts out documents about somebody else: another name that no likeness explains, and with it another birth date, or
 * a family's document, or the name of a relative. Another name alone is a conflict, which the person has to see.
 */
export function sortByPerson(claims: readonly KnownClaim[]): Persons {
  const self = nameGoneBy(claims);
  if (!self) return { own: [...claims], others: [] };
  const byDocument = Map.groupBy(claims, ({ source }) => source.documentId);
  const ownBirth = wholeBirth(byDocument.get(self.source.documentId) ?? []);
  const isOther = unlike(textOf(self));
  const relatives = new Set(claims.filter(({ kind }) => RELATIVES.includes(kind)).map(textOf));

  function isAboutAnother(ofDocument: readonly KnownClaim[]): boolean {
    const name = ofDocument.find(({ kind }) => kind === 'name.full');
    if (!name || !isOther(textOf(name))) return false;
    const birth = wholeBirth(ofDocument);
    if (birth !== null && ownBirth !== null) return birth !== ownBirth;
    const isRelative = [...relatives].some((relative) => compareNames(textOf(name), relative) === 'same');
    return OF_THE_FAMILY.has(name.source.doctype) || isRelative;
  }

  const persons: Persons = { own: [], others: [] };
  for (const ofDocument of byDocument.values()) {
    const [first] = ofDocument;
    if (first && isAboutAnother(ofDocument)) {
      persons.others.push(first.source);
      persons.own.push(...ofDocument.filter(({ kind }) => OF_THE_HOUSEHOLD.test(kind)));
    } else persons.own.push(...ofDocument);
  }
  return persons;
}
