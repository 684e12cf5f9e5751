import * as v from 'valibot';
import { proofAnswerSchema, proofOrderSchema } from '../proof/worker_protocol.ts';

/** What the background asks Chromium's offscreen page; bytes as base64, because messages stay JSON-safe. */
export const offscreenOrderSchema = v.object({
  forOffscreen: v.object({
    ...v.omit(proofOrderSchema, ['bytes']).entries,
    base64: v.string(),
  }),
});

export const offscreenAnswerSchema = proofAnswerSchema;

export type OffscreenOrder = v.InferOutput<typeof offscreenOrderSchema>;
