import { isoDate } from '../domain/dates.ts';
import type { ClaimValue, PartialDate } from '../domain/claims.ts';
import type { FieldKind } from '../domain/field_kinds.ts';
import type { Control } from '../domain/fields.ts';
import type { Write } from '../domain/plan.ts';
import { dateShapes } from './date_shapes.ts';
import { findOption } from './option_match.ts';
import { GENDER_WORDS } from './option_names.ts';
import { acceptorOf } from './text_pattern.ts';
import { shapesOf } from './value_shapes.ts';

/** A value as one control takes it. */
export interface Rendered {
  value: Write['value'];
  /** The control's `maxlength` left no room for all of it. */
  isCut: boolean;
  /** The option says more than the document does. */
  saysMore?: true;
}

type TextBox = Extract<Control, { type: 'text' }>;

const DATE_PARTS: Readonly<Partial<Record<FieldKind, (date: PartialDate) => number | undefined>>> = {
  'dob.day': ({ day }) => day,
  'dob.month': ({ month }) => month,
  'dob.year': ({ year }) => year,
};

/** How a text is brought into the shape its kind has in forms. */
const SHAPES: readonly { kinds: RegExp; shape: (text: string) => string }[] = [
  { kinds: /^address\.pin$/, shape: (text) => /\d{6}/.exec(text.replace(/\s/g, ''))?.[0] ?? text },
  { kinds: /^phone\.mobile$/, shape: (text) => text.replace(/\D/g, '').slice(-10) },
  { kinds: /percentage$/, shape: (text) => percentageIn(text) },
  { kinds: /^(?:pan|dl|vehicle)\./, shape: (text) => text.toUpperCase() },
  { kinds: /\.year$/, shape: (text) => /\b(?:19|20)\d{2}\b/.exec(text)?.[0] ?? text },
];

/** Marks, "530 / 600", or a grade of ten, "9.2", are no percentage: nothing is written for them. */
function percentageIn(text: string): string {
  const plain = text.replace(/%/g, '').trim();
  return /^\d{1,3}(?:\.\d+)?$/.test(plain) && Number(plain) > 10 && Number(plain) <= 100 ? plain : '';
}

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

/** The part of a number or date that one of several short boxes takes; null where the boxes do not fit it. */
function partOf(
  kind: FieldKind,
  value: ClaimValue,
  { at, lengths }: NonNullable<TextBox['split']>,
): string | null {
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const start = lengths.slice(0, at).reduce((sum, length) => sum + length, 0);
  if (value.type === 'date') {
    const iso = isoDate(value.date).split('-');
    if (iso.length < 3) return null;
    return (lengths[0] === 4 ? iso : iso.toReversed())[at] ?? null;
  }
  const characters = (plainText(kind, value) ?? '').replace(/[\s-]/g, '');
  if (kind === 'aadhaar.last4' && characters.length < whole) {
    return at === lengths.length - 1 && lengths[at] === characters.length ? characters : null;
  }
  return characters.length === whole ? characters.slice(start, start + (lengths[at] ?? 0)) : null;
}

/** Everything that the box could hold to say the value, likeliest first. */
function textsFor(kind: FieldKind, value: ClaimValue, control: TextBox): string[] {
  if (control.split) {
    const part = partOf(kind, value, control.split);
    return part === null ? [] : [part];
  }
  if (value.type === 'date' && !DATE_PARTS[kind]) {
    if (control.inputType === 'month') {
      const { year, month } = value.date;
      return month === undefined ? [] : [`${year}-${String(month).padStart(2, '0')}`];
    }
    return dateShapes(value.date, control.dateFormat, acceptorOf(control.pattern));
  }
  const plain = plainText(kind, value);
  if (plain === null) return [];
  const padded = kind === 'dob.day' || kind === 'dob.month' ? plain.padStart(2, '0') : plain;
  const shapes = shapesOf(kind, control.uppercase && kind !== 'email' ? padded.toUpperCase() : padded);
  const abroad = kind === 'phone.mobile' && /^\+91[\s-]?[\dx#_]/i.test(control.example ?? '');
  return abroad ? shapes.toSorted((a, b) => Number(b.startsWith('+')) - Number(a.startsWith('+'))) : shapes;
}

const NUMBER = /^\d+(?:\.\d+)?$/;

function renderText(kind: FieldKind, value: ClaimValue, control: TextBox): Rendered | null {
  const accepts = acceptorOf(control.pattern);
  const texts = textsFor(kind, value, control);
  const fits = (text: string): boolean =>
    (accepts?.(text) ?? true) && (control.inputType !== 'number' || NUMBER.test(text));
  const room = control.maxLength ?? Infinity;
  const whole = texts.find((text) => text.length <= room && fits(text));
  const isDate = value.type === 'date' && !DATE_PARTS[kind];
  const iso = isDate && value.date.day !== undefined ? { iso: isoDate(value.date) } : {};
  if (whole !== undefined) return { value: { type: 'text', text: whole, ...iso }, isCut: false };
  // half a date is another date
  const cut = isDate ? undefined : texts.map((text) => text.slice(0, room).trim()).find(fits);
  return cut ? { value: { type: 'text', text: cut }, isCut: true } : null;
}

/** The value as the control takes it; null when it cannot: no such option or shape, or a date not fully known. */
export function render(kind: FieldKind, value: ClaimValue, control: Control): Rendered | null {
  if (control.type === 'file') return null;
  if (control.type === 'date') {
    const whole = value.type === 'date' && value.date.month !== undefined && value.date.day !== undefined;
    return whole ? { value: { type: 'text', text: isoDate(value.date) }, isCut: false } : null;
  }
  if (control.type === 'text') return renderText(kind, value, control);
  const plain = plainText(kind, value);
  const match = plain === null ? null : findOption(kind, plain, control.options);
  const text = match === null ? undefined : control.options[match.index];
  if (match === null || text === undefined) return null;
  return {
    value: { type: 'option', index: match.index, text },
    isCut: false,
    ...(match.saysMore && { saysMore: true as const }),
  };
}

/** Whether only the page's `pattern` or kind of input stands between the value and the box. */
export function isShapeRefused(kind: FieldKind, value: ClaimValue, control: Control): boolean {
  if (control.type !== 'text' || control.split) return false;
  const { type, multiline, dateFormat, uppercase } = control;
  return textsFor(kind, value, { type, multiline, maxLength: null, dateFormat, uppercase }).length > 0;
}
