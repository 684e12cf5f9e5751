import * as v from 'valibot';
import { WHOSE, type Whose } from '../../../lib/domain/fields.ts';
import type { ProbedControl } from './answer.ts';

/** One control, as the engine sees it. */
export interface Row {
  /** Unique in the page; ` >>> ` between a shadow host or an iframe and what is inside. */
  selector: string;
  label: string;
  /** A field kind, `file`, or `none` where the control is not ours. */
  type: string;
  section: 'permanent' | 'correspondence' | null;
  whose: Whose;
  /** 0 to 1. */
  confidence: number;
  /** Why it would be refused as it stands. */
  blocked: 'hidden' | 'disabled' | 'read-only' | null;
  evidence: readonly string[];
}

/** Of a file input also what it asks for. Null: the form does not say. */
export interface FileRow extends Row {
  type: 'file';
  /** DigiLocker's codes, best first, or `PHOTO`, `SIGN`, `OTHER`. */
  doctypes: readonly string[];
  /** Media types. */
  accept: readonly string[];
  minBytes: number | null;
  maxBytes: number | null;
  /** Pixels. */
  width: number | null;
  height: number | null;
  multiple: boolean;
}

export type AnyRow = Row | FileRow;
export const isFileRow = (row: AnyRow): row is FileRow => 'doctypes' in row;

/** What the engine may tell of a field beyond its kind. */
const extrasSchema = v.object({
  whose: v.fallback(v.picklist(WHOSE), 'applicant'),
  addressSection: v.fallback(v.nullable(v.picklist(['permanent', 'correspondence'])), null),
  confidence: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
});

const CONFIDENCE = { sure: 0.95, unsure: 0.5 } as const;

/** From the engine's words to those of the row; a control that it did not look at is nobody's and not ours. */
export function rowOf({ selector, label, field }: ProbedControl): AnyRow {
  const left = { section: null, whose: 'other', confidence: 0, blocked: null, evidence: [] } as const;
  if (!field) return { selector, label, type: 'none', ...left };
  const { whose, addressSection, confidence } = v.parse(extrasSchema, field);
  const { kind, control, certainty, blocked, evidence } = field;
  const row: Row = {
    selector,
    label: field.label || label,
    type: kind ?? 'none',
    section: addressSection,
    whose: kind === null && !('whose' in field) ? 'other' : whose,
    confidence: confidence ?? (kind === null ? 0 : CONFIDENCE[certainty]),
    blocked,
    evidence,
  };
  if (kind !== 'file' || control.type !== 'file') return row;
  const { limits, multiple, wantedDoctypes } = control;
  return {
    ...row,
    type: 'file',
    doctypes: wantedDoctypes.length > 0 ? wantedDoctypes : ['OTHER'],
    accept: limits.mediaTypes,
    minBytes: limits.minBytes,
    maxBytes: limits.maxBytes,
    width: limits.widthPx,
    height: limits.heightPx,
    multiple,
  };
}
