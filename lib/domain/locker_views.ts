import * as v from 'valibot';
import { ERROR_CODES } from '../errors/codes.ts';
import { FACT_KINDS } from './field_kinds.ts';
import { verdictSchema } from './proof.ts';

/** What the full-page locker view is told and asks for. No token, secret or scope; `uri`s only in the organisation tools. */

const bytesText = v.string();

/** A file for viewing or saving. It travels in the message alone: nothing of it touches disk. */
export const fileViewSchema = v.object({
  name: v.string(),
  mediaType: v.picklist(['application/pdf', 'image/jpeg', 'image/png', 'application/xml']),
  base64: bytesText,
  integrityVerified: v.boolean(),
});

/** One document's data as a readable card. */
export const documentDataSchema = v.object({
  rows: v.array(v.object({ kind: v.picklist(FACT_KINDS), text: v.string() })),
  /** ISO date. */
  issueDate: v.nullable(v.string()),
  /** e-Aadhaar only: a JPEG for the screen, gone when the view closes. */
  photoBase64: v.nullable(bytesText),
  integrityVerified: v.boolean(),
  verdict: verdictSchema,
});

export const folderViewSchema = v.object({
  /** Path of the folder as DigiLocker names it. */
  directory: v.string(),
  items: v.array(
    v.variant('type', [
      v.object({
        type: v.literal('dir'),
        name: v.string(),
        folderId: v.string(),
        date: v.nullable(v.string()),
      }),
      v.object({
        type: v.literal('file'),
        name: v.string(),
        /** The locker's own id, for `uploaded.file`. */
        fileId: v.string(),
        sizeBytes: v.nullable(v.number()),
        date: v.nullable(v.string()),
        description: v.string(),
      }),
    ]),
  ),
});

export const issuerViewSchema = v.object({
  orgid: v.string(),
  name: v.string(),
  categories: v.array(v.string()),
  description: v.string(),
});

export const issuersViewSchema = v.object({ issuers: v.array(issuerViewSchema), fetchedAtMs: v.number() });

export const offeredDocumentsSchema = v.array(v.object({ doctype: v.string(), description: v.string() }));

/** The form of one pull: the issuer's own labels, and the consent sentence exactly as the specification prints it. */
export const pullFormSchema = v.object({
  parameters: v.array(
    v.object({
      label: v.string(),
      paramname: v.string(),
      /** Empty: free text. */
      choices: v.array(v.string()),
      example: v.string(),
      /** What the person's documents say; shown as a proposal. */
      proposed: v.string(),
      /** An Aadhaar number: asked each time, never remembered, never proposed. */
      secret: v.boolean(),
    }),
  ),
  consentText: v.string(),
});

export const pullOutcomeSchema = v.variant('outcome', [
  v.object({ outcome: v.literal('pulled'), documentId: v.string() }),
  v.object({ outcome: v.literal('pending') }),
  v.object({ outcome: v.literal('already-there') }),
]);

/** One consent to a pull. Null: the catalogue does not have the sentence that was agreed to any more. */
export const consentReceiptSchema = v.object({
  atMs: v.number(),
  orgid: v.string(),
  doctype: v.string(),
  consentText: v.nullable(v.string()),
});

/** One file on its way into the locker. */
export const uploadViewSchema = v.object({
  uploadId: v.string(),
  name: v.string(),
  sizeBytes: v.number(),
  state: v.picklist(['waiting', 'sending', 'sent', 'failed', 'cancelled']),
  /** Why it failed. */
  problem: v.nullable(v.picklist(ERROR_CODES)),
  /** It arrived more than once: browsers repeat a request whose connection broke before any answer. */
  twice: v.boolean(),
});

export const statisticsViewSchema = v.object({
  users: v.number(),
  authentic_documents: v.number(),
  issuers: v.number(),
  requestors: v.number(),
  /** ISO date, or null. */
  countAsOn: v.nullable(v.string()),
  months: v.array(v.object({ month: v.number(), year: v.number(), count: v.number() })),
  years: v.array(v.object({ year: v.number(), count: v.number() })),
});

/** A URI to push, change or delete in the signed-in account (specification: Push URI to Account). Dates are ISO. */
export const pushRequestSchema = v.object({
  action: v.picklist(['A', 'U', 'D']),
  uri: v.pipe(v.string(), v.trim(), v.regex(/^[^-]+-[A-Z0-9]{5,6}-.+$/)),
  description: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  issueDate: v.string(),
  validFrom: v.nullable(v.string()),
  validTo: v.nullable(v.string()),
  pdfBase64: v.nullable(v.string()),
  xmlBase64: v.nullable(v.string()),
});

/** What this copy can do, and why not the rest (D3). */
export const FEATURES = [
  'list',
  'files',
  'refresh',
  'revoke',
  'integrity',
  'pull',
  'upload',
  'statistics',
  'verify-account',
  'push-uri',
] as const;
export const featuresViewSchema = v.array(v.object({ feature: v.picklist(FEATURES), enabled: v.boolean() }));

export type FileView = v.InferOutput<typeof fileViewSchema>;
export type DocumentData = v.InferOutput<typeof documentDataSchema>;
export type FolderView = v.InferOutput<typeof folderViewSchema>;
export type IssuerView = v.InferOutput<typeof issuerViewSchema>;
export type PullForm = v.InferOutput<typeof pullFormSchema>;
export type ConsentReceiptView = v.InferOutput<typeof consentReceiptSchema>;
export type PullOutcome = v.InferOutput<typeof pullOutcomeSchema>;
export type UploadView = v.InferOutput<typeof uploadViewSchema>;
export type StatisticsView = v.InferOutput<typeof statisticsViewSchema>;
export type PushRequest = v.InferOutput<typeof pushRequestSchema>;
export type Feature = (typeof FEATURES)[number];
