import { proposeRows } from '../../../lib/autofill/plan.ts';
import { isoDay } from '../../../lib/domain/dates.ts';
import type { Field } from '../../../lib/domain/fields.ts';
import { createProfile } from '../../../lib/domain/profile.ts';
import type { RowNote } from '../../../lib/domain/views.ts';
import type { Locker } from './locker.ts';

/** What would go into a control. */
export interface PlannedValue {
  /** Exactly what would be written, or the document's name for a file; null: nothing would. */
  value: string | null;
  /** The name of the document that proves it. */
  document: string | null;
  /** What the review would say beside it. */
  notes: readonly RowNote[];
}

export const NO_VALUE: PlannedValue = { value: null, document: null, notes: [] };

/** The plan for the fields of one document of a page, by the fields' ids. */
export function planValues(
  fields: readonly Field[],
  { claims, documents }: Locker,
): Map<string, PlannedValue> {
  const profile = createProfile(claims, isoDay(Date.now()));
  return new Map(
    proposeRows(fields, profile, documents, '0').map(({ fieldId, row, write, documentId }) => {
      const isPlanned = write !== null || documentId !== null;
      const value = isPlanned ? row.value : null;
      const document = isPlanned ? (row.proof?.documentName ?? null) : null;
      return [fieldId, { value, document, notes: row.notes }];
    }),
  );
}
