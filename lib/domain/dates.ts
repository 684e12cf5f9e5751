import type { PartialDate } from './claims.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

function checked(year: number, month: number, day: number): PartialDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 1850 && year <= 2150 ? { year, month, day } : null;
}

const monthNumber = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;

/**
 * Reads the date forms that DigiLocker's documents and lists use (field notes, section 3): DD-MM-YYYY, DD/MM/YYYY,
 * DD-MMM-YYYY, ISO 8601 with or without time, DDMMYYYY (text or number, a lost leading zero included), a year alone.
 * @returns null for blanks and impossible dates; a year alone stays a year alone
 */
export function parseDate(input: string | number | null | undefined): PartialDate | null {
  const text = String(input ?? '').trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[-/. ](\d{1,2}|[A-Za-z]{3,9})[-/. ](\d{4})(?:\s.*)?$/.exec(text);
  if (parts) return checked(Number(parts[3]), monthNumber(parts[2] ?? ''), Number(parts[1]));
  const packed = /^\d{7,8}$/.test(text) ? pad(Number(text), 8) : null;
  if (packed) return checked(Number(packed.slice(4)), Number(packed.slice(2, 4)), Number(packed.slice(0, 2)));
  const year = /^(1[89]|20|21)\d{2}$/.test(text) ? Number(text) : null;
  return year === null ? null : { year };
}

/** `2001-08-14`, or `2001` where only the year is known. */
export function isoDate(date: PartialDate): string {
  if (date.month === undefined || date.day === undefined) return pad(date.year, 4);
  return `${pad(date.year, 4)}-${pad(date.month)}-${pad(date.day)}`;
}

/** `14-08-2001`, as Indian documents print it and issuers ask it; null where the day is not known. */
export const dayFirst = (date: PartialDate): string | null =>
  date.day === undefined ? null : isoDate(date).split('-').toReversed().join('-');

/** India keeps one time all year. */
export const IST_OFFSET_S = 19_800;

/** The calendar day in India, e.g. "2026-01-31", at an instant in milliseconds since 1970 UTC. */
export const isoDay = (atMs: number): string =>
  new Date(atMs + IST_OFFSET_S * 1000).toISOString().slice(0, 10);
