import type { Language } from '../../locales/i18n.ts';

const REGION: Readonly<Record<Language, string>> = { en: 'en-IN', hi: 'hi-IN' };

/** Large to small; a size is told in the first unit that it fills. Decimal, as DigiLocker counts its 10 MB. */
const SIZES = [
  ['megabyte', 1_000_000],
  ['kilobyte', 1_000],
  ['byte', 1],
] as const;

/** "2,48,36,000": Indian grouping. */
export const numberText = (language: Language, value: number): string =>
  new Intl.NumberFormat(REGION[language]).format(value);

/** "2.5 cr": short enough for an axis. */
export const shortNumberText = (language: Language, value: number): string =>
  new Intl.NumberFormat(REGION[language], { notation: 'compact', maximumFractionDigits: 1 }).format(value);

/** "1.2 MB", or null where the size is not known. */
export function sizeText(language: Language, bytes: number | null): string | null {
  if (bytes === null) return null;
  const [unit, unitBytes] = SIZES.find(([, least]) => bytes >= least) ?? SIZES[2];
  const digits = unit === 'megabyte' ? 1 : 0;
  return new Intl.NumberFormat(REGION[language], {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(bytes / unitBytes);
}

/** "November 2026", or with `short` "Nov 26". */
export const monthText = (language: Language, year: number, month: number, short = false): string =>
  new Intl.DateTimeFormat(REGION[language], {
    month: short ? 'short' : 'long',
    year: short ? '2-digit' : 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, 1));
