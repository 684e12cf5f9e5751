import * as v from 'valibot';
import { ERROR_CODES } from '../errors/codes.ts';
import { FIELD_KINDS } from './field_kinds.ts';
import { OUTCOMES } from './plan.ts';

/** What our own pages are told. Nothing here holds a token, a secret, a scope or a document `uri`. */
const errorCode = v.picklist(ERROR_CODES);

export const credentialModeSchema = v.picklist(['relay', 'managed', 'developer', 'public']);

export const sessionViewSchema = v.variant('state', [
  /** No organisation is connected: signing in is impossible. */
  v.object({ state: v.literal('unconnected') }),
  v.object({
    state: v.literal('signed-out'),
    organisation: v.string(),
    mode: credentialModeSchema,
    /** Why the person is here, if they did not choose it. */
    problem: v.nullable(errorCode),
    /** True: DigiLocker could not be told yet that the access has ended; it is tried again. */
    revocationPending: v.boolean(),
  }),
  /** Kept on this computer under a PIN, and not opened since the browser started or for a while. */
  v.object({
    state: v.literal('locked'),
    organisation: v.string(),
    mode: credentialModeSchema,
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
  /** `fills`: its data can fill fields; `attach-only`: it can be attached; `not-shared`: consent left it out. */
  use: v.picklist(['fills', 'attach-only', 'not-shared']),
});

export const lockerViewSchema = v.object({
  documents: v.array(documentSummarySchema),
  /** When the list was last fetched; null: never. */
  fetchedAtMs: v.nullable(v.number()),
  refreshing: v.boolean(),
  /** Why the last refresh failed, if it did; the documents are then the cached ones. */
  problem: v.nullable(errorCode),
});

export const ROW_NOTES = [
  'guess',
  'replaces-what-you-typed',
  'unsure',
  'other-document-differs',
  'would-be-cut',
  'no-matching-option',
  'no-document',
  'hidden',
  'disabled',
  'read-only',
  'integrity-not-verified',
  'may-not-fit-limit',
] as const;

/** One line of the review: what would go where, and which document proves it. */
export const reviewRowSchema = v.object({
  rowId: v.string(),
  label: v.string(),
  section: v.string(),
  kind: v.nullable(v.picklist(FIELD_KINDS)),
  control: v.picklist(['text', 'date', 'select', 'radio', 'file']),
  /** Exactly what would be written, or the file's name; empty when nothing can be proposed. */
  value: v.string(),
  /** Null when nothing can be proposed. */
  proof: v.nullable(
    v.object({
      documentName: v.string(),
      issuer: v.string(),
      derivation: v.picklist(['as-issued', 'derived']),
    }),
  ),
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
  }),
  /** `left`: the labels of fields that the page did not give back. */
  v.object({ state: v.literal('undone'), host: v.string(), left: v.array(v.string()) }),
  v.object({ state: v.literal('interrupted'), host: v.string() }),
]);

export type CredentialMode = v.InferOutput<typeof credentialModeSchema>;
export type SessionView = v.InferOutput<typeof sessionViewSchema>;
export type DocumentSummary = v.InferOutput<typeof documentSummarySchema>;
export type LockerView = v.InferOutput<typeof lockerViewSchema>;
export type RowNote = (typeof ROW_NOTES)[number];
export type ReviewRow = v.InferOutput<typeof reviewRowSchema>;
export type ReviewView = v.InferOutput<typeof reviewViewSchema>;
export type RowResult = v.InferOutput<typeof rowResultSchema>;
export type PageView = v.InferOutput<typeof pageViewSchema>;
