import type { Write } from '../domain/plan.ts';
import type { ReviewRow } from '../domain/views.ts';

/** A line of the review with what a tick would do; the two are kept apart so that views never hold a plan. */
export interface Proposal {
  fieldId: string;
  row: ReviewRow;
  write: Write | null;
  /** The document to attach, for a file input. */
  documentId: string | null;
}
