import type { Control, Field } from '../domain/fields.ts';
import type { ReviewRow, RowNote } from '../domain/views.ts';
import type { Proposal } from './proposal.ts';
import { UNTICKING_NOTES } from './source_rules.ts';

/** What a plan needs to know of a document in the locker. */
export interface LockerDocument {
  id: string;
  doctype: string;
  name: string;
  issuer: string;
  /** Absent or null: not known before the download. */
  bytes?: number | null;
}

type FileControl = Extract<Control, { type: 'file' }>;

/** Issued files are PDFs; a form that takes pictures alone cannot take them as they are. */
const ISSUED_MEDIA_TYPE = 'application/pdf';

function mayNotFit({ limits }: FileControl, { bytes }: LockerDocument): boolean {
  if (limits.mediaTypes.length > 0 && !limits.mediaTypes.includes(ISSUED_MEDIA_TYPE)) return true;
  if (bytes === undefined || bytes === null) return false;
  return bytes > (limits.maxBytes ?? Infinity) || bytes < (limits.minBytes ?? 0);
}

/** A row for a file input whose words ask for a document; null for photographs and what is not understood. */
export function proposeFile(
  field: Field,
  control: FileControl,
  base: Pick<ReviewRow, 'rowId' | 'label' | 'section' | 'kind' | 'control' | 'limit'>,
  documents: readonly LockerDocument[],
): Proposal | null {
  if (control.wantedDoctypes.length === 0) return null;
  const wanted = control.wantedDoctypes
    .map((doctype) => documents.find((document) => document.doctype === doctype))
    .find((document) => document !== undefined);
  const notes: RowNote[] = field.blocked ? [field.blocked] : [];
  if (!wanted) {
    const row = { ...base, value: '', proof: null, ticked: false, tickable: false };
    return {
      fieldId: field.id,
      row: { ...row, notes: [...notes, 'no-document'] },
      write: null,
      documentId: null,
    };
  }
  if (field.certainty === 'unsure') notes.push('unsure');
  if (field.state === 'filled') notes.push('replaces-what-you-typed');
  if (mayNotFit(control, wanted)) notes.push('may-not-fit-limit');
  const tickable = field.blocked === null;
  return {
    fieldId: field.id,
    row: {
      ...base,
      value: wanted.name,
      proof: { documentName: wanted.name, issuer: wanted.issuer, derivation: 'as-issued' },
      notes,
      ticked: tickable && !notes.some((note) => UNTICKING_NOTES.has(note)),
      tickable,
    },
    write: null,
    documentId: tickable ? wanted.id : null,
  };
}
