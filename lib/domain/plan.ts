import * as v from 'valibot';

/** One value on its way into one control. Options are named by index *and* text, so that a re-ordered list is noticed. */
export const writeSchema = v.object({
  fieldId: v.string(),
  fingerprint: v.string(),
  value: v.variant('type', [
    v.object({
      type: v.literal('text'),
      text: v.string(),
      /** The same date as ISO text, for a text box that turns into a date input when it gets the focus. */
      iso: v.optional(v.string()),
    }),
    v.object({
      type: v.literal('option'),
      index: v.number(),
      text: v.string(),
      /** Other names of the same choice, for a list that cannot be read before the fill. */
      names: v.optional(v.array(v.string())),
    }),
  ]),
});

/** A plan is made after the tick, used once, and bound to the document whose token and origin it carries (D2). */
export const fillPlanSchema = v.object({
  token: v.string(),
  origin: v.string(),
  writes: v.array(writeSchema),
});

/** One chosen file for one file input; bytes as base64, because messages stay JSON-safe. */
export const attachOrderSchema = v.object({
  token: v.string(),
  origin: v.string(),
  fieldId: v.string(),
  fingerprint: v.string(),
  name: v.string(),
  mediaType: v.string(),
  base64: v.string(),
});

/** What became of a field, read back after the page's own scripts ran. */
export const OUTCOMES = [
  'filled',
  'attached',
  'not-stuck',
  'changed',
  'hidden',
  'blocked',
  'gone',
  'file-refused',
] as const;

export const fieldResultSchema = v.object({ fieldId: v.string(), outcome: v.picklist(OUTCOMES) });

export type Write = v.InferOutput<typeof writeSchema>;
export type FillPlan = v.InferOutput<typeof fillPlanSchema>;
export type AttachOrder = v.InferOutput<typeof attachOrderSchema>;
export type Outcome = (typeof OUTCOMES)[number];
export type FieldResult = v.InferOutput<typeof fieldResultSchema>;
