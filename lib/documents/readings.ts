import type { ClaimValue, Derivation, Fact, Gender } from '../domain/claims.ts';
import { parseDate } from '../domain/dates.ts';
import { isFieldKind } from '../domain/field_kinds.ts';
import type { FactKind } from '../domain/field_kinds.ts';
import { maskAadhaar } from '../domain/masking.ts';

/** What the text of a place states; null: nothing. */
export type Reading = (text: string) => ClaimValue | null;

/** No name, address or number is longer; a megabyte in an attribute is no value. */
const MAX_LENGTH = 1000;

/** A dash or a dot where a value should stand is as good as a blank. */
const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** What stands for a character that was lost on the way into the issuer's register: the value is not what was meant. */
const LOST = '\uFFFD';

/** Blank where the text states nothing. */
export const stated = (text: string): string =>
  text.length <= MAX_LENGTH && HAS_LETTER_OR_DIGIT.test(text) && !text.includes(LOST) ? text : '';

export const asText: Reading = (text) => (stated(text) === '' ? null : { type: 'text', text });

/** An impossible date is no claim; a year alone stays a year alone. */
export const asDate: Reading = (text) => {
  const date = parseDate(text);
  return date && { type: 'date', date };
};

/** The spellings that documents use (field notes, section 3); an `O` is "other", never "transgender". */
const GENDERS: Readonly<Record<string, Gender>> = {
  m: 'male',
  male: 'male',
  f: 'female',
  female: 'female',
  t: 'transgender',
  transgender: 'transgender',
  o: 'other',
  other: 'other',
};

export const asGender: Reading = (text) => {
  const spelling = text.toLowerCase();
  const gender = Object.hasOwn(GENDERS, spelling) ? GENDERS[spelling] : undefined;
  return gender ? { type: 'gender', gender } : null;
};

export const asYear: Reading = (text) => (/^(?:19|20)\d{2}$/.test(text) ? { type: 'text', text } : null);

/** Marksheets hold `AB`, grades and blanks in number places. */
export const asPercentage: Reading = (text) =>
  /^\d{1,3}(?:\.\d{1,4})?\s*%?$/.test(text) && Number.parseFloat(text) <= 100 ? { type: 'text', text } : null;

/** `uid` as DigiLocker masks it (`xxxxxxxx1234`), or whole: only four digits go on. Other numbers give none. */
export const asLastFour: Reading = (text) => {
  const digits = /^(?:[\dx*]{4}[ -]?){2}(\d{4})$/i.exec(text)?.[1];
  return digits ? { type: 'text', text: digits } : null;
};

const isNumber = (kind: FactKind): boolean => /number$|^vehicle\./i.test(kind);

/**
 * D9: what is only shown is masked; a value for filling is never altered, so a name or an address that holds what looks
 * like an Aadhaar number is not offered. Numbers that a schema names keep their digits: one in ten would look like one.
 */
function guarded(kind: FactKind, value: ClaimValue): ClaimValue | null {
  if (value.type !== 'text') return value;
  const masked = maskAadhaar(value.text);
  if (masked === value.text || (isFieldKind(kind) && isNumber(kind))) return value;
  return isFieldKind(kind) ? null : { type: 'text', text: masked };
}

export function factOf(
  kind: FactKind,
  value: ClaimValue | null,
  derivation: Derivation = 'as-issued',
): Fact[] {
  const safe = value && guarded(kind, value);
  return safe ? [{ kind, value: safe, derivation }] : [];
}
