import type { Language } from './i18n.ts';

const REGION: Readonly<Record<Language, string>> = { en: 'en-IN', hi: 'hi-IN' };

/** Making a formatter takes longer than drawing a row with it: each is made once a language. */
export function oncePerLanguage<Formatter>(
  make: (region: string) => Formatter,
): (language: Language) => Formatter {
  const made = new Map<Language, Formatter>();
  return (language) => {
    const formatter = made.get(language) ?? make(REGION[language]);
    made.set(language, formatter);
    return formatter;
  };
}

const ages = oncePerLanguage((region) => new Intl.RelativeTimeFormat(region));
const longDates = oncePerLanguage((region) => new Intl.DateTimeFormat(region, { dateStyle: 'long' }));
const moments = oncePerLanguage(
  (region) => new Intl.DateTimeFormat(region, { dateStyle: 'long', timeStyle: 'short' }),
);
const mediumDates = oncePerLanguage(
  (region) => new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeZone: 'UTC' }),
);

const MINUTE_MS = 60_000;

/** Largest unit first; an age is told in the first unit that it fills. */
const UNITS = [
  ['day', 24 * 60 * MINUTE_MS],
  ['hour', 60 * MINUTE_MS],
  ['minute', MINUTE_MS],
] as const;

/** "5 minutes ago"; null for less than a minute, or where the clock was set back. */
export function ageText(language: Language, thenMs: number, nowMs: number): string | null {
  const ageMs = nowMs - thenMs;
  const unit = UNITS.find(([, unitMs]) => ageMs >= unitMs);
  if (!unit) return null;
  const [name, unitMs] = unit;
  return ages(language).format(-Math.floor(ageMs / unitMs), name);
}

/** An instant as a calendar date where the person is, "3 December 2026". */
export const dateText = (language: Language, atMs: number): string => longDates(language).format(atMs);

/** An instant with its time of day, "3 December 2026 at 2:05 pm". */
export const momentText = (language: Language, atMs: number): string => moments(language).format(atMs);

/** An ISO date without a zone; what is no full date, a year alone for one, is shown as it came. */
export function isoDateText(language: Language, isoDate: string): string {
  const atMs = Date.parse(`${isoDate}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(isoDate) || Number.isNaN(atMs)) return isoDate;
  return mediumDates(language).format(atMs);
}
