import * as v from 'valibot';
import { ERROR_CODES } from '../errors/codes.ts';
import { ADVICE, SUBJECTS } from './conflict_advice.ts';
import { FIELD_KINDS } from './field_kinds.ts';
import { OUTCOMES } from './plan.ts';
import { PROOF_STATES, STRENGTHS, verdictSchema } from './proof.ts';

/** What our own pages are told. Nothing here holds a token, a secret, a scope or a document `uri`. */
const errorCode = v.picklist(ERROR_CODES);

export const credentialModeSchema = v.picklist(['relay', 'managed', 'developer', 'public']);

export const sessionViewSchema = v.variant('state', [
  /** No organisation is connected: signing in is impossible. */
  v.object({
    state: v.literal('unconnected'),
    /** Files that the person brought: with them forms can be filled without signing in. */
    imported: v.number(),
    /** Kept on this computer under a PIN. */
    remembered: v.boolean(),
  }),
  v.object({
    state: v.literal('signed-out'),
    organisation: v.string(),
    mode: credentialModeSchema,
    /** Why the person is here, if they did not choose it. */
    problem: v.nullable(errorCode),
    /** True: DigiLocker could not be told yet that the access has ended; it is tried again. */
    revocationPending: v.boolean(),
    imported: v.number(),
    remembered: v.boolean(),
  }),
  /** Kept on this computer under a PIN, and not opened since the browser started or for a while. */
  v.object({
    state: v.literal('locked'),
    /** Null: no organisation is connected; files that the person brought are kept all the same. */
    organisation: v.nullable(v.string()),
    /** Wrong PINs that are left before everything kept here is deleted. */
    triesLeft: v.number(),
  }),
  v.object({ state: v.literal('signing-in'), organisation: v.string(), mode: credentialModeSchema }),
  v.object({
    state: v.literal('signed-in'),
    organisation: v.string(),
    mode: credentialModeSchema,
    name: v.string(),
    /** Milliseconds since 1970 UTC. */
    consentEndsAtMs: v.nullable(v.number()),
    /** True: the kept list can be read, but DigiLocker wants a new sign-in before it answers. */
    signInAgain: v.boolean(),
    /** Kept on this computer under a PIN. */
    remembered: v.boolean(),
    /** False where the mode cannot check `hmac`. */
    integrityChecked: v.boolean(),
  }),
]);

export const documentSummarySchema = v.object({
  /** The locker's own id of the document: a keyed hash of its `uri`. */
  id: v.string(),
  name: v.string(),
  doctype: v.string(),
  issuer: v.string(),
  /** The number at the end of the `uri`, masked for Aadhaar; shown in our own pages only. */
  number: v.string(),
  /** ISO date or null. */
  date: v.nullable(v.string()),
  /**
   * `fills`: its data can fill fields; `attach-only`: it can be attached; `not-shared`: consent left it out; `unusable`:
   * it was changed after signing, or nothing of it is kept.
   */
  use: v.picklist(['fills', 'attach-only', 'not-shared', 'unusable']),
  origin: v.picklist(['issued', 'imported']),
  /** False: nothing but what it says is kept (Aadhaar files). */
  hasFile: v.boolean(),
  /** What the check of its signature found; null: its data was not fetched yet, or there is none. */
  verdict: v.nullable(verdictSchema),
  status: v.nullable(v.picklist(['active', 'expired', 'revoked', 'suspended'])),
  /** ISO date after which it no longer holds, where it states one. */
  validTo: v.nullable(v.string()),
});

export const lockerViewSchema = v.object({
  documents: v.array(documentSummarySchema),
  /** Names these documents: whatever a page is told of them otherwise is another version. */
  version: v.string(),
  /** When the list was last fetched; null: never. */
  fetchedAtMs: v.nullable(v.number()),
  refreshing: v.boolean(),
  /** Why the last refresh failed, if it did; the documents are then the cached ones. */
  problem: v.nullable(errorCode),
});

/** The same, for a page that may have the documents already: null stands for those whose version it told. */
export const lockerNewsSchema = v.object({
  ...lockerViewSchema.entries,
  documents: v.nullable(lockerViewSchema.entries.documents),
});

export const ROW_NOTES = [
  'guess',
  'replaces-what-you-typed',
  'unsure',
  'other-document-differs',
  'would-be-cut',
  /** The page prescribes a shape that the value has not. */
  'other-shape-wanted',
  'no-matching-option',
  'no-document',
  'hidden',
  'disabled',
  'read-only',
  'signature-not-verified',
  'may-not-fit-limit',
  /** Typed by the person; no document states it. */
  'self-declared',
  /** Nothing vouches that its document is what it says to be. */
  'not-verified',
  'document-expired',
] as const;

/** Where a value comes from. A self-declared one has neither document nor issuer. */
export const rowProofSchema = v.object({
  documentId: v.string(),
  documentName: v.string(),
  issuer: v.string(),
  derivation: v.picklist(['as-issued', 'derived']),
  origin: v.picklist(['issued', 'imported', 'self-declared']),
  /** A file that is still to be fetched was not checked yet. */
  strength: v.picklist(STRENGTHS),
  /** What the check of the signature found; null: nothing was checked. */
  state: v.nullable(v.picklist(PROOF_STATES)),
  signer: v.nullable(v.string()),
});

/** Which documents say what, by their names. */
export const rowConflictSchema = v.object({
  subject: v.picklist(SUBJECTS),
  sides: v.array(v.object({ text: v.string(), documents: v.array(v.string()) })),
  advice: v.picklist(ADVICE),
});

/** One line of the review: what would go where, and which document proves it. */
export const reviewRowSchema = v.object({
  rowId: v.string(),
  label: v.string(),
  section: v.string(),
  kind: v.nullable(v.picklist(FIELD_KINDS)),
  control: v.picklist(['text', 'date', 'select', 'combobox', 'radio', 'file']),
  /** Exactly what would be written, or the file's name; empty when nothing can be proposed. */
  value: v.string(),
  /** Null when nothing can be proposed. */
  proof: v.nullable(rowProofSchema),
  /** Documents that state something else than the value; null: none. */
  conflict: v.nullable(rowConflictSchema),
  /** The page's own words on size and type, for file rows. */
  limit: v.string(),
  notes: v.array(v.picklist(ROW_NOTES)),
  /** Proposed state of the tick box. */
  ticked: v.boolean(),
  /** False: shown for information; can't be ticked. */
  tickable: v.boolean(),
});

export const reviewViewSchema = v.object({
  reviewId: v.string(),
  /** Host and port of the page, as the browser states it. */
  host: v.string(),
  government: v.boolean(),
  /** Where the page sends the form, when that is another site than the page's own; null: to its own. */
  sendsTo: v.nullable(v.string()),
  /** `get`: the values become part of an address. */
  method: v.picklist(['get', 'post']),
  rows: v.array(reviewRowSchema),
});

export const rowResultSchema = v.object({
  rowId: v.string(),
  label: v.string(),
  outcome: v.picklist(OUTCOMES),
  /** Why a file could not be fetched or attached. */
  problem: v.nullable(errorCode),
  /** For files: the number of bytes attached. */
  bytes: v.nullable(v.number()),
});

/** What is known of the page in front when the popup opens (again). */
export const pageViewSchema = v.variant('state', [
  v.object({ state: v.literal('idle') }),
  v.object({ state: v.literal('filling'), host: v.string(), done: v.number(), total: v.number() }),
  v.object({
    state: v.literal('filled'),
    host: v.string(),
    reviewId: v.string(),
    results: v.array(rowResultSchema),
    undoable: v.boolean(),
    /** Fields that a choice made appear and that no review has proposed yet. */
    appeared: v.optional(v.number()),
  }),
  /** `left`: the labels of fields that the page did not give back. */
  v.object({ state: v.literal('undone'), host: v.string(), left: v.array(v.string()) }),
  v.object({ state: v.literal('interrupted'), host: v.string() }),
]);

export type CredentialMode = v.InferOutput<typeof credentialModeSchema>;
export type SessionView = v.InferOutput<typeof sessionViewSchema>;
export type DocumentSummary = v.InferOutput<typeof documentSummarySchema>;
export type LockerView = v.InferOutput<typeof lockerViewSchema>;
export type LockerNews = v.InferOutput<typeof lockerNewsSchema>;
export type RowNote = (typeof ROW_NOTES)[number];
export type RowProof = v.InferOutput<typeof rowProofSchema>;
export type RowConflict = v.InferOutput<typeof rowConflictSchema>;
export type ReviewRow = v.InferOutput<typeof reviewRowSchema>;
export type ReviewView = v.InferOutput<typeof reviewViewSchema>;
export type RowResult = v.InferOutput<typeof rowResultSchema>;
export type PageView = v.InferOutput<typeof pageViewSchema>;
