import type { Claim, ClaimSource } from './claims.ts';
import type { FieldKind } from './field_kinds.ts';
import { STRENGTHS } from './proof.ts';

/** `void`: withdrawn by its issuer, or changed after signing; it proves nothing. */
export type Validity = 'holds' | 'expired' | 'void';

/** A claim of a document that may prove something. */
export interface KnownClaim extends Claim {
  validity: Exclude<Validity, 'void'>;
}

/** Of each kind the claim to believe first. */
export type KnownByKind = ReadonlyMap<FieldKind, readonly KnownClaim[]>;

/** @param todayIso the calendar day where the person is; a `validTo` may be a year alone, and holds to its end */
export function validityOf({ proof, status, validTo }: ClaimSource, todayIso: string): Validity {
  if (proof === 'altered' || status === 'revoked' || status === 'suspended') return 'void';
  const isOver = validTo !== null && validTo < todayIso.slice(0, validTo.length);
  return isOver || status === 'expired' ? 'expired' : 'holds';
}

/** Lower comes first: what holds, the stronger proof, what is printed before what is worked out. */
export const precedence = (claim: KnownClaim): readonly [number, number, number] => [
  claim.validity === 'holds' ? 0 : 1,
  STRENGTHS.indexOf(claim.source.strength),
  claim.derivation === 'as-issued' ? 0 : 1,
];

/** Compares place by place. */
export function byRank(one: readonly number[], other: readonly number[]): number {
  return one.map((value, at) => value - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** The later date of issue first; none is the oldest. */
export const newestFirst = (one: Claim, other: Claim): number =>
  (other.source.issueDate ?? '').localeCompare(one.source.issueDate ?? '');
