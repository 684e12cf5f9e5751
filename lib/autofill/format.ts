import { isoDate } from '../domain/dates.ts';
import type { ClaimValue, PartialDate } from '../domain/claims.ts';
import type { FieldKind } from '../domain/field_kinds.ts';
import type { Control } from '../domain/fields.ts';
import type { Write } from '../domain/plan.ts';
import { dateText, USUAL_FORMAT } from './date_text.ts';
import { matchOption } from './option_match.ts';
import { GENDER_WORDS } from './option_names.ts';

/** A value as one control takes it. `isCut`: the control's `maxlength` left no room for all of it. */
export interface Rendered {
  value: Write['value'];
  isCut: boolean;
}

const DATE_PARTS: Readonly<Partial<Record<FieldKind, (date: PartialDate) => number | undefined>>> = {
  'dob.day': ({ day }) => day,
  'dob.month': ({ month }) => month,
  'dob.year': ({ year }) => year,
};

/** How a text is brought into the shape its kind has in forms. */
const SHAPES: readonly { kinds: RegExp; shape: (text: string) => string }[] = [
  { kinds: /^address\.pin$/, shape: (text) => /\d{6}/.exec(text.replace(/\s/g, ''))?.[0] ?? text },
  { kinds: /^phone\.mobile$/, shape: (text) => text.replace(/\D/g, '').slice(-10) },
  { kinds: /percentage$/, shape: (text) => text.replace(/%/g, '').trim() },
  { kinds: /^(?:pan|dl|vehicle)\./, shape: (text) => text.toUpperCase() },
  { kinds: /\.year$/, shape: (text) => /\b(?:19|20)\d{2}\b/.exec(text)?.[0] ?? text },
];

/** Numbers that may be written without their blanks and hyphens where the box is short. */
const COMPACTABLE = /^(?:dl\.number|vehicle\.|aadhaar\.|pan\.|phone\.|address\.pin|class\w+\.rollNumber)/;

export function plainText(kind: FieldKind, value: ClaimValue): string | null {
  if (value.type === 'gender') return GENDER_WORDS[value.gender] ?? null;
  if (value.type === 'date') {
    const part = DATE_PARTS[kind];
    return part ? (part(value.date)?.toString() ?? null) : null;
  }
  const text = value.text.replace(/\s+/g, ' ').trim();
  const shaped = SHAPES.filter(({ kinds }) => kinds.test(kind)).reduce((now, { shape }) => shape(now), text);
  return shaped || null;
}

function cutTo(maxLength: number | null, kind: FieldKind, text: string): { text: string; isCut: boolean } {
  if (maxLength === null || text.length <= maxLength) return { text, isCut: false };
  const compact = COMPACTABLE.test(kind) ? text.replace(/[\s-]/g, '') : text;
  return compact.length <= maxLength
    ? { text: compact, isCut: false }
    : { text: text.slice(0, maxLength).trim(), isCut: true };
}

/** The value as the control takes it; null when it cannot: no such option, or a date that is not fully known. */
export function render(kind: FieldKind, value: ClaimValue, control: Control): Rendered | null {
  if (control.type === 'file') return null;
  if (control.type === 'date') {
    const whole = value.type === 'date' && value.date.month !== undefined && value.date.day !== undefined;
    return whole ? { value: { type: 'text', text: isoDate(value.date) }, isCut: false } : null;
  }
  if (control.type === 'text' && value.type === 'date' && !DATE_PARTS[kind]) {
    const text = dateText(value.date, control.dateFormat ?? USUAL_FORMAT);
    return text === null ? null : { value: { type: 'text', text }, isCut: false };
  }
  const plain = plainText(kind, value);
  if (plain === null) return null;
  if (control.type === 'text') {
    const padded = kind === 'dob.day' || kind === 'dob.month' ? plain.padStart(2, '0') : plain;
    const cased = control.uppercase && kind !== 'email' ? padded.toUpperCase() : padded;
    const { text, isCut } = cutTo(control.maxLength, kind, cased);
    return { value: { type: 'text', text }, isCut };
  }
  const index = matchOption(kind, plain, control.options);
  const text = index === null ? undefined : control.options[index];
  return index === null || text === undefined
    ? null
    : { value: { type: 'option', index, text }, isCut: false };
}
