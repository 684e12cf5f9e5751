import * as v from 'valibot';
import { ADVICE, SUBJECTS } from './conflict_advice.ts';
import { FIELD_KINDS } from './field_kinds.ts';

/** Documents that contradict each other, as a person would see it: which documents say what, and what usually helps. */
export const conflictSchema = v.object({
  subject: v.picklist(SUBJECTS),
  /** `spelling`: most likely the same, written otherwise; a form may refuse it all the same. */
  severity: v.picklist(['spelling', 'different']),
  sides: v.array(
    v.object({
      text: v.string(),
      documents: v.array(
        v.object({
          documentId: v.string(),
          documentName: v.string(),
          issuer: v.string(),
          doctype: v.string(),
        }),
      ),
    }),
  ),
  /** Names the sentence that says what usually helps. */
  advice: v.picklist(ADVICE),
});

export const profileViewSchema = v.object({
  conflicts: v.array(conflictSchema),
  /** What the person states themselves; clearly apart from what documents prove. */
  declared: v.array(v.object({ kind: v.picklist(FIELD_KINDS), text: v.string() })),
});

export type Conflict = v.InferOutput<typeof conflictSchema>;
export type ProfileView = v.InferOutput<typeof profileViewSchema>;
