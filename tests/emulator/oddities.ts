/**
 * The permitted oddities of odd mode: what real answers, the specification's samples and older schemas show beside the
 * rule. Field notes, sections 2 and 3.
 */
import type { Persona } from './types.ts';

type Fields = Record<string, unknown>;

/** Blanks inside values, as in the samples' dates, URIs and error codes. */
export function padded(value: string): string {
  return value === '' ? value : ` ${value} `;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})/;

const DATE_FORMS: ((date: string) => string)[] = [
  (date) => padded(date),
  (date) => date.replace(ISO_DATE, '$3-$2-$1').slice(0, 10),
  (date) => date.replace(ISO_DATE, '$3/$2/$1').slice(0, 10),
];

const MIME_FORMS: ((mimes: string[]) => unknown)[] = [
  (mimes) => mimes.join(','),
  (mimes) => mimes,
  (mimes) => mimes.map((mime) => ({ mime })),
  (mimes) => mimes.map((mime) => ({ [mime]: '' })),
];

export function oddMime(mime: string): string {
  return mime.replace('/pdf', '/PDF');
}

/** An entry of a list, each in another of the forms. */
export function oddItem(item: Fields & { date: string }, mimes: string[], index: number): Fields {
  const blanks = Object.entries(item).map(([key, value]) => [
    key,
    typeof value === 'string' && key !== 'type' ? padded(value) : value,
  ]);
  const date = DATE_FORMS[index % DATE_FORMS.length]?.(item.date) ?? item.date;
  const mime = MIME_FORMS[index % MIME_FORMS.length]?.(mimes.map(oddMime)) ?? '';
  return { ...Object.fromEntries(blanks), date, mime };
}

/** Every text of a flat object, padded. */
export function oddFields(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? padded(value) : value]),
  );
}

const SCOPE_SPELLINGS: [RegExp, string][] = [
  [/^userdetails$/, 'Userdetails'],
  [/^files\.issueddocs$/, 'files.issuedocs'],
  [/^files\.uploadeddocs$/, 'files.uploadedddocs'],
  [/^file\.partners\/(.+)$/, 'partners.$1'],
];

export function oddScope(scope: string): string {
  return SCOPE_SPELLINGS.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), scope);
}

/** A UUID with `DL-` before it, as some accounts have. */
export function oddDigilockerid(persona: Persona): string {
  return persona.digilockerid.startsWith('DL-') ? persona.digilockerid : `DL-${persona.digilockerid}`;
}

/** `eaadhaar` under its sample's name, and the birth date as the integer of an older schema: a leading zero is lost. */
export function oddUser({ eaadhaar, ...user }: Fields & { dob: string; eaadhaar: string }): Fields {
  return { ...user, dob: Number(user.dob), aadhaar: eaadhaar };
}
