import type { PartialDate } from '../domain/claims.ts';
import { isoDate } from '../domain/dates.ts';
import type { DateFormat } from '../domain/fields.ts';
import { SHORT_MONTHS } from './option_names.ts';

/** What Indian forms expect where nothing is printed. */
export const USUAL_FORMAT: DateFormat = { order: 'dmy', separator: '/', monthStyle: 'number' };

/** The date in the form's notation; null when day or month is not known. */
export function dateText(date: PartialDate, format: DateFormat): string | null {
  const [y = '', m, d] = isoDate(date).split('-');
  if (m === undefined || d === undefined) return null;
  const named = format.monthStyle === 'short-name';
  const parts = { d, m: named ? (SHORT_MONTHS[Number(m) - 1] ?? '') : m, y };
  const order = { dmy: ['d', 'm', 'y'], mdy: ['m', 'd', 'y'], ymd: ['y', 'm', 'd'] } as const;
  return order[format.order].map((part) => parts[part]).join(format.separator);
}
