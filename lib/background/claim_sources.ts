import type { Claim, Fact } from '../domain/claims.ts';
import { isFieldKind } from '../domain/field_kinds.ts';
import { strengthOf } from '../domain/proof.ts';
import type { Verdict } from '../domain/proof.ts';
import type { DocumentSummary } from '../domain/views.ts';

type Stated = Pick<DocumentSummary, 'doctype' | 'name' | 'issuer' | 'origin' | 'status' | 'validTo'>;

/** A document as the source of what it states. */
export interface FactSource extends Stated {
  documentId: string;
  /** ISO date of issue. */
  date: string | null;
  verdict: Verdict | null;
  /** The download matched DigiLocker's `hmac`. */
  integrityVerified: boolean;
}

/** The facts of a document that fields can take, each with its proof. One that was changed after signing gives none. */
export function claimsFrom(source: FactSource, facts: readonly Fact[]): Claim[] {
  const { verdict } = source;
  if (verdict === null || verdict.state === 'altered') return [];
  const claimSource: Claim['source'] = {
    documentId: source.documentId,
    doctype: source.doctype,
    documentName: source.name,
    issuer: source.issuer,
    origin: source.origin,
    strength: strengthOf(verdict, source.integrityVerified),
    proof: verdict.state,
    signer: verdict.signer,
    issueDate: source.date,
    validTo: source.validTo,
    status: source.status,
  };
  return facts.flatMap(({ kind, value, derivation }) =>
    isFieldKind(kind) ? [{ kind, value, derivation, source: claimSource }] : [],
  );
}
