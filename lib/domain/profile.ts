import type { Claim, ClaimSource } from './claims.ts';
import { allConflicts } from './conflicts.ts';
import { deriveClaims } from './derive.ts';
import type { FieldKind } from './field_kinds.ts';
import { sortByPerson } from './persons.ts';
import {
  byRank,
  newestFirst,
  precedence,
  validityOf,
  type KnownByKind,
  type KnownClaim,
} from './precedence.ts';
import type { Conflict } from './profile_view.ts';

/** What is known of one person, from all documents together and from what the person states. */
export interface Profile {
  /** What holds, the stronger proof, what is printed and what is newer comes first. */
  byKind: KnownByKind;
  /** Documents that are about somebody else: of those only what concerns the household is in the profile. */
  others: readonly ClaimSource[];
}

/**
 * Merges claims by person and kind, with what follows from them. Withdrawn documents and those that were changed after
 * signing give nothing; expired ones come behind all that hold.
 * @param todayIso the calendar day where the person is, e.g. "2026-01-31"
 */
export function createProfile(claims: readonly Claim[], todayIso: string): Profile {
  const known = [...claims, ...deriveClaims(claims)].flatMap((claim): KnownClaim[] => {
    const validity = validityOf(claim.source, todayIso);
    return validity === 'void' ? [] : [{ ...claim, validity }];
  });
  const { own, others } = sortByPerson(known);
  const sorted = own.toSorted((a, b) => byRank(precedence(a), precedence(b)) || newestFirst(a, b));
  return { byKind: Map.groupBy(sorted, ({ kind }) => kind), others };
}

export const knownOf = ({ byKind }: Profile, kind: FieldKind): readonly KnownClaim[] =>
  byKind.get(kind) ?? [];

/** Everything in which the person's documents contradict each other. */
export const conflictsOf = ({ byKind }: Profile): Conflict[] => allConflicts(byKind);
