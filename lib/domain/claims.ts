import type { FieldKind } from './field_kinds.ts';

/** A calendar date without a zone. A year alone is a valid claim: Aadhaar records of that kind exist. */
export interface PartialDate {
  year: number;
  month?: number;
  day?: number;
}

/** The four values that DigiLocker's documents use, kept apart (an empty gender is no claim). */
export type Gender = 'male' | 'female' | 'transgender' | 'other';

export type ClaimValue =
  | { type: 'text'; text: string }
  | { type: 'date'; date: PartialDate }
  | { type: 'gender'; gender: Gender };

/** How a value came to be: printed in the document, or worked out from what is printed there. */
export type Derivation = 'as-issued' | 'derived';

/** The document that proves a claim. `documentId` is the locker's own id; never the `uri`, which holds numbers. */
export interface ClaimSource {
  documentId: string;
  doctype: string;
  documentName: string;
  issuer: string;
  /** ISO date of issue, where the document states one. */
  issueDate: string | null;
}

/** One fact about the applicant with the document that states it. */
export interface Claim {
  kind: FieldKind;
  value: ClaimValue;
  derivation: Derivation;
  source: ClaimSource;
}

/** What a reader of documents yields: a claim that does not know its source yet. */
export type Fact = Pick<Claim, 'kind' | 'value' | 'derivation'>;
