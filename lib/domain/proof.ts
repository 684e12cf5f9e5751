import * as v from 'valibot';

/** What a check of a document's signature found; each has one sentence for people (field notes, section 5.2). */
export const PROOF_STATES = [
  /** Signed by DigiLocker, unchanged, every certificate current. */
  'valid',
  /** Unchanged, and vouched for by a pinned root, but signed by another organisation: it is named. */
  'valid-other-signer',
  /** Unchanged since it was signed; a certificate has expired since then. */
  'valid-signer-expired',
  /** Digest or signature are wrong, or something was added after signing. */
  'altered',
  /** The numbers are right, but no pinned root vouches for the signer. */
  'unknown-signer',
  'not-signed',
  /** The check was impossible; `reason` says why. */
  'not-checked',
] as const;

/** Why a check was impossible. */
export const CHECK_REASONS = [
  /** Refused before the parser: size, encoding, DOCTYPE, entities, depth. */
  'unsafe',
  'unreadable',
  /** A PDF that opens only with a password. */
  'locked',
  /** The signature is not of the one form that DigiLocker uses. */
  'form-unknown',
  'algorithm-unknown',
  /** The signature names no certificate. */
  'key-missing',
  /** A JSON-LD credential: not yet readable here. */
  'credential',
  /** The checker itself could not run. */
  'checker-failed',
] as const;

/** The step that decided. */
export const PROOF_LAYERS = [
  'guard',
  'form',
  'digest',
  'signature',
  'chain',
  'signer',
  'time',
  'all',
] as const;

export const verdictSchema = v.object({
  state: v.picklist(PROOF_STATES),
  reason: v.nullable(v.picklist(CHECK_REASONS)),
  layer: v.picklist(PROOF_LAYERS),
  /** Subject `O` of the signing certificate, else its `CN`. */
  signer: v.nullable(v.string()),
  /** Subject `CN` of the pinned root that vouches for the signer. */
  authority: v.nullable(v.string()),
  /** The document's own statement of its time, milliseconds since 1970 UTC. */
  signedAtMs: v.nullable(v.number()),
  /** End of the first certificate of the chain to expire. */
  chainEndsAtMs: v.nullable(v.number()),
  /** SHA-1 in the signature, as DigiLocker's XML has it: told in the details. */
  sha1: v.boolean(),
});

export type ProofState = (typeof PROOF_STATES)[number];
export type CheckReason = (typeof CHECK_REASONS)[number];
export type ProofLayer = (typeof PROOF_LAYERS)[number];
export type Verdict = v.InferOutput<typeof verdictSchema>;

/** How far a value can be believed, the strongest first. */
export const STRENGTHS = ['signature-valid', 'integrity-only', 'not-checked', 'self-declared'] as const;
export type Strength = (typeof STRENGTHS)[number];

const SIGNED: ReadonlySet<ProofState> = new Set(['valid', 'valid-other-signer', 'valid-signer-expired']);

export const isSigned = ({ state }: Pick<Verdict, 'state'>): boolean => SIGNED.has(state);

/** @param integrityVerified the download matched DigiLocker's `hmac`; false for a file that a person brought */
export function strengthOf(verdict: Pick<Verdict, 'state'>, integrityVerified: boolean): Strength {
  if (isSigned(verdict)) return 'signature-valid';
  return integrityVerified && verdict.state !== 'altered' ? 'integrity-only' : 'not-checked';
}
