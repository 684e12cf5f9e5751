import type { FactKind, FieldKind } from './field_kinds.ts';
import type { ProofState, Strength } from './proof.ts';

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

/** `status` of a certificate by its first letter (field notes, section 3). */
export type DocumentStatus = 'active' | 'expired' | 'revoked' | 'suspended';

/** Issued: from DigiLocker's list. Imported: a file that the person brought. Self-declared: typed by the person. */
export type Origin = 'issued' | 'imported' | 'self-declared';

/** The document that proves a claim. `documentId` is the locker's own id; never the `uri`, which holds numbers. */
export interface ClaimSource {
  documentId: string;
  doctype: string;
  documentName: string;
  issuer: string;
  origin: Origin;
  strength: Strength;
  /** What the check of the signature found; null where nothing could be signed (self-declared). */
  proof: ProofState | null;
  /** Who signed the document, as its certificate says; null: nobody whom the check could name. */
  signer: string | null;
  /** ISO date of issue, where the document states one. */
  issueDate: string | null;
  /** ISO date after which the document no longer holds, where it states one. */
  validTo: string | null;
  /** Null where the document states none. */
  status: DocumentStatus | null;
}

/** One fact about the applicant with the document that states it. */
export interface Claim {
  kind: FieldKind;
  value: ClaimValue;
  derivation: Derivation;
  source: ClaimSource;
}

/** What a reader of documents yields: it does not know its source yet, and not every fact can fill a field. */
export interface Fact extends Pick<Claim, 'value' | 'derivation'> {
  kind: FactKind;
}
