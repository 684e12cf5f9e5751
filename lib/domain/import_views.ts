import * as v from 'valibot';
import { factSchema } from './facts_schema.ts';
import { verdictSchema } from './proof.ts';

/** What a check tells of one file, in the shape of `Proved` (lib/proof/types.ts); the photo is not part of it. */
export const provedSchema = v.object({
  verdict: verdictSchema,
  form: v.picklist(['certificate', 'e-aadhaar', 'e-kyc', 'pdf', 'credential', 'unknown']),
  doctype: v.nullable(v.string()),
  documentName: v.nullable(v.string()),
  issuer: v.nullable(v.string()),
  number: v.string(),
  issueDate: v.nullable(v.string()),
  validTo: v.nullable(v.string()),
  status: v.nullable(v.picklist(['active', 'expired', 'revoked', 'suspended'])),
  facts: v.array(factSchema),
});

export const doctypeSchema = v.pipe(v.string(), v.regex(/^[A-Z0-9]{3,6}$/));

/**
 * A file that was checked in our own page, to be kept. `base64` is null for Aadhaar documents, whose bytes stay in the
 * page's memory (D6), and for files that are of no use for attaching.
 */
export const importRequestSchema = v.object({
  fileName: v.pipe(v.string(), v.maxLength(200)),
  mediaType: v.picklist(['application/pdf', 'application/xml', 'application/zip']),
  base64: v.nullable(v.string()),
  /** What the person says that the file is, where it does not say so itself; null: unknown. */
  chosenDoctype: v.nullable(doctypeSchema),
  /** The chosen kind in the person's language: the document's name where it states none itself. */
  chosenName: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  proved: provedSchema,
});

const pinSchema = v.object({
  /** Lower-case hex of the SHA-256 of the DER. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  name: v.string(),
});

/** Whom a test build believes beyond the pinned authorities (`Trust` in lib/proof/types.ts). */
export const extraTrustSchema = v.object({
  roots: v.array(pinSchema),
  kycSigners: v.array(pinSchema),
  signerNames: v.array(v.string()),
});

export type ExtraTrust = v.InferOutput<typeof extraTrustSchema>;
export type ImportRequest = v.InferOutput<typeof importRequestSchema>;
export type ProvedView = v.InferOutput<typeof provedSchema>;

/** Files whose bytes are never kept (D6), whoever asks. */
export const isAadhaarFile = ({ form, doctype }: Pick<ProvedView, 'form' | 'doctype'>): boolean =>
  form === 'e-aadhaar' || form === 'e-kyc' || doctype === 'ADHAR';
