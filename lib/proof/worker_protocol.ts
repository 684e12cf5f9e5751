import * as v from 'valibot';
import { extraTrustSchema, provedSchema } from '../domain/import_views.ts';
import { ERROR_CODES } from '../errors/codes.ts';

/** One file for the worker that checks signatures. One that lies on a disk is read there, and not by the page. */
export const proofOrderSchema = v.object({
  bytes: v.union([v.instance(Uint8Array), v.instance(Blob)]),
  doctype: v.nullable(v.string()),
  shareCode: v.nullable(v.string()),
  extraTrust: extraTrustSchema,
  nowMs: v.number(),
  fetchedAtMs: v.number(),
});

export const provedFileSchema = v.object({
  ...provedSchema.entries,
  /** Base64 JPEG of an Aadhaar document, for the screen alone. */
  photoBase64: v.nullable(v.string()),
});

export const proofAnswerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), proved: provedFileSchema }),
  v.object({ ok: v.literal(false), code: v.picklist(ERROR_CODES) }),
]);

export type ProofOrder = v.InferOutput<typeof proofOrderSchema>;
export type ProofAnswer = v.InferOutput<typeof proofAnswerSchema>;
export type ProvedFile = v.InferOutput<typeof provedFileSchema>;

export const bytesOf = async ({ bytes }: Pick<ProofOrder, 'bytes'>): Promise<Uint8Array> =>
  bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes;
