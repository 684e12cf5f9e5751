import * as v from 'valibot';
import { connectionSchema } from '../domain/connection.ts';
import { extraTrustSchema } from '../domain/import_views.ts';
import { pageDocumentSchema } from '../domain/page_document.ts';
import { accountSchema, tokenSetSchema } from '../domain/session.ts';
import { ERROR_CODES } from '../errors/codes.ts';
import { pendingSignInSchema } from '../oauth/sign_in.ts';
import { pageViewSchema, reviewRowSchema } from '../domain/views.ts';
import { writeSchema } from '../domain/plan.ts';

const code = v.picklist(ERROR_CODES);

/** Who is signed in, and until when anything of theirs may be kept (D12); null: until a refresh is refused. */
export const signedInSchema = v.object({ ...accountSchema.entries, endsAtMs: v.nullable(v.number()) });

/** A token that could not be revoked yet; tried again until it would have ended by itself. */
export const revocationSchema = v.object({
  token: v.string(),
  hint: v.picklist(['access_token', 'refresh_token']),
  untilMs: v.number(),
});

/** A review as it was shown, so that what is written later is what the person saw. Used once. */
export const storedReviewSchema = v.object({
  reviewId: v.string(),
  tabId: v.number(),
  origin: v.string(),
  host: v.string(),
  used: v.boolean(),
  frames: v.array(v.object({ document: pageDocumentSchema, token: v.string() })),
  rows: v.array(
    v.object({
      frame: v.number(),
      fieldId: v.string(),
      fingerprint: v.string(),
      row: reviewRowSchema,
      write: v.nullable(writeSchema),
      /** The locker's id of the file to attach. */
      documentId: v.nullable(v.string()),
      minBytes: v.nullable(v.number()),
      maxBytes: v.nullable(v.number()),
      mediaTypes: v.array(v.string()),
    }),
  ),
});

/** What happened last on a page; `worker` tells whether the one who wrote it still lives. */
export const pageJobSchema = v.object({ tabId: v.number(), worker: v.string(), view: pageViewSchema });

/** Every key of `storage.session`, with its schema. Nothing here outlives the browser (D6). */
export const SESSION_RECORDS = {
  clientSecret: v.string(),
  /** Seconds that this server's clock is ahead of UTC where it reads `ts`. */
  clockOffsetS: v.number(),
  pendingSignIn: pendingSignInSchema,
  tokens: tokenSetSchema,
  signedIn: signedInSchema,
  /** Why the last sign-in or session ended, shown on the signed-out page. */
  sessionProblem: code,
  lockerProblem: code,
  /** When a refresh of the list last ended, well or not; its change tells open pages to ask again. */
  lockerTriedAtMs: v.number(),
  /** Which `uri` stands behind a file that a folder showed. */
  uploadedFiles: v.record(v.string(), v.object({ uri: v.string(), name: v.string() })),
  dataKey: v.string(),
  /** When a page of ours last asked for something: what is remembered locks itself after a while. */
  usedAtMs: v.number(),
  revocations: v.array(revocationSchema),
  review: storedReviewSchema,
  pageJob: pageJobSchema,
} as const;

/** Every key of `storage.local` that the background keeps: nothing personal (D6). */
export const LOCAL_RECORDS = {
  connection: connectionSchema,
  /** Test builds alone write and read it. */
  testTrust: extraTrustSchema,
} as const;

export type SignedIn = v.InferOutput<typeof signedInSchema>;
export type Revocation = v.InferOutput<typeof revocationSchema>;
export type StoredReview = v.InferOutput<typeof storedReviewSchema>;
export type PageJob = v.InferOutput<typeof pageJobSchema>;
