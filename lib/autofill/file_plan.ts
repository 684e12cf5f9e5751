import type { Control, Field } from '../domain/fields.ts';
import { isIssued } from '../domain/own_files.ts';
import type { Origin } from '../domain/claims.ts';
import { isSigned, strengthOf, type Verdict } from '../domain/proof.ts';
import type { ReviewRow, RowNote, RowProof } from '../domain/views.ts';
import type { Proposal } from './proposal.ts';
import { UNTICKING_NOTES } from './source_rules.ts';

/** What a plan needs to know of a document in the locker. */
export interface LockerDocument {
  id: string;
  doctype: string;
  name: string;
  issuer: string;
  /** Absent: issued. */
  origin?: Origin;
  /** Absent or null: its signature was not checked yet. */
  verdict?: Pick<Verdict, 'state' | 'signer'> | null;
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

const proofOf = ({ id, name, issuer, origin, verdict }: LockerDocument): RowProof => ({
  documentId: id,
  documentName: name,
  issuer,
  derivation: 'as-issued',
  origin: origin ?? 'issued',
  strength: verdict ? strengthOf(verdict, false) : 'not-checked',
  state: verdict?.state ?? null,
  signer: verdict?.signer ?? null,
});

/** A row for a file input whose words ask for a document; null for photographs and what is not understood. */
export function proposeFile(
  field: Field,
  control: FileControl,
  base: Pick<ReviewRow, 'rowId' | 'label' | 'section' | 'kind' | 'control' | 'limit'>,
  documents: readonly LockerDocument[],
): Proposal | null {
  if (!control.wantedDoctypes.some(isIssued)) return null;
  const wanted = control.wantedDoctypes
    .map((doctype) =>
      documents.find((document) => document.doctype === doctype && document.verdict?.state !== 'altered'),
    )
    .find((document) => document !== undefined);
  const notes: RowNote[] = field.blocked ? [field.blocked] : [];
  if (!wanted) {
    const row = { ...base, value: '', proof: null, conflict: null, ticked: false, tickable: false };
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
  if (wanted.origin === 'imported' && !(wanted.verdict && isSigned(wanted.verdict)))
    notes.push('not-verified');
  const tickable = field.blocked === null;
  return {
    fieldId: field.id,
    row: {
      ...base,
      value: wanted.name,
      proof: proofOf(wanted),
      conflict: null,
      notes,
      ticked: tickable && !notes.some((note) => UNTICKING_NOTES.has(note)),
      tickable,
    },
    write: null,
    documentId: tickable ? wanted.id : null,
  };
}
