import type { Evidence, TextSource } from '../../../lib/autofill/evidence.ts';
import type { Claim, ClaimSource, ClaimValue } from '../../../lib/domain/claims.ts';
import type { FieldKind } from '../../../lib/domain/field_kinds.ts';
import type { Control, Field } from '../../../lib/domain/fields.ts';

export type TextBox = Extract<Control, { type: 'text' }>;

export const TEXT_BOX: TextBox = {
  type: 'text',
  multiline: false,
  maxLength: null,
  dateFormat: null,
  uppercase: false,
};

export function evidence(
  texts: Partial<Record<TextSource, string>>,
  more: Partial<Omit<Evidence, 'texts'>> = {},
): Evidence {
  const sources: readonly TextSource[] = [
    'label',
    'before',
    'aria',
    'placeholder',
    'column',
    'row',
    'group',
    'title',
    'name',
    'id',
  ];
  return {
    type: 'text',
    texts: sources.flatMap((source) => (texts[source] ? [{ source, text: texts[source] }] : [])),
    sections: [],
    options: [],
    notes: '',
    maxLength: null,
    accept: '',
    ...more,
  };
}

let count = 0;

export function field(kind: FieldKind | null, more: Partial<Field> = {}): Field {
  count += 1;
  return {
    id: `f${count}`,
    kind,
    certainty: 'sure',
    label: kind ?? 'Unknown',
    section: '',
    control: TEXT_BOX,
    state: 'empty',
    blocked: null,
    required: false,
    fingerprint: `print ${count}`,
    evidence: [],
    ...more,
  };
}

export const select = (...options: string[]): Control => ({ type: 'select', options });

const NAMES: Readonly<Record<string, string>> = {
  ADHAR: 'Aadhaar Card',
  PANCR: 'PAN Verification Record',
  SSCER: 'Class X Marksheet',
  HSCER: 'Class XII Marksheet',
  DRVLC: 'Driving License',
};

/** A claim of an issued document whose signature was checked; `source` changes what is known of the document. */
export function claim(
  doctype: string,
  kind: FieldKind,
  value: string | ClaimValue,
  source: Partial<ClaimSource> = {},
): Claim {
  return {
    kind,
    value: typeof value === 'string' ? { type: 'text', text: value } : value,
    derivation: 'as-issued',
    source: {
      documentId: `id of ${doctype}`,
      doctype,
      documentName: NAMES[doctype] ?? doctype,
      issuer: `issuer of ${doctype}`,
      origin: 'issued',
      strength: 'signature-valid',
      proof: 'valid',
      signer: 'National e-Governance Division',
      issueDate: null,
      validTo: null,
      status: null,
      ...source,
    },
  };
}

export const TODAY = '2026-06-15';

export const birth = (year: number, month?: number, day?: number): ClaimValue => ({
  type: 'date',
  date: { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) },
});
