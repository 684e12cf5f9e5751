import { oncePerLanguage } from '../../locales/formats.ts';
import type { Language } from '../../locales/i18n.ts';

const numbers = oncePerLanguage((region) => new Intl.NumberFormat(region));
const shortNumbers = oncePerLanguage(
  (region) => new Intl.NumberFormat(region, { notation: 'compact', maximumFractionDigits: 1 }),
);
const longMonths = oncePerLanguage(
  (region) => new Intl.DateTimeFormat(region, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const shortMonths = oncePerLanguage(
  (region) => new Intl.DateTimeFormat(region, { month: 'short', year: '2-digit', timeZone: 'UTC' }),
);
const sizesIn = (unit: string, unitDisplay: 'long' | 'short', maximumFractionDigits: number) =>
  oncePerLanguage(
    (region) => new Intl.NumberFormat(region, { style: 'unit', unit, unitDisplay, maximumFractionDigits }),
  );

/** Large to small; a size is told in the first unit that it fills. Decimal, as DigiLocker counts its 10 MB. */
const SIZES = [
  [1_000_000, sizesIn('megabyte', 'short', 1)],
  [1_000, sizesIn('kilobyte', 'short', 0)],
  [1, sizesIn('byte', 'long', 0)],
] as const;

/** "2,48,36,000": Indian grouping. */
export const numberText = (language: Language, value: number): string => numbers(language).format(value);

/** "2.5 cr": short enough for an axis. */
export const shortNumberText = (language: Language, value: number): string =>
  shortNumbers(language).format(value);

/** "1.2 MB", or null where the size is not known. */
export function sizeText(language: Language, bytes: number | null): string | null {
  if (bytes === null) return null;
  const [unitBytes, sizes] = SIZES.find(([least]) => bytes >= least) ?? SIZES[2];
  return sizes(language).format(bytes / unitBytes);
}

/** "November 2026", or with `short` "Nov 26". */
export const monthText = (language: Language, year: number, month: number, short = false): string =>
  (short ? shortMonths : longMonths)(language).format(Date.UTC(year, month - 1, 1));
