import type { PartialDate } from '../domain/claims.ts';
import type { DateFormat } from '../domain/fields.ts';
import { SHORT_MONTHS } from './option_names.ts';

/** What Indian forms expect where nothing is printed. */
export const USUAL_FORMAT: DateFormat = { order: 'dmy', separator: '/', monthStyle: 'number' };

const two = (value: number): string => String(value).padStart(2, '0');

/** The date in the form's notation; null when day or month is not known. */
export function dateText({ year, month, day }: PartialDate, format: DateFormat): string | null {
  if (month === undefined || day === undefined) return null;
  const parts = {
    d: two(day),
    m: format.monthStyle === 'short-name' ? (SHORT_MONTHS[month - 1] ?? '') : two(month),
    y: String(year),
  };
  const order = { dmy: ['d', 'm', 'y'], mdy: ['m', 'd', 'y'], ymd: ['y', 'm', 'd'] } as const;
  return order[format.order].map((part) => parts[part]).join(format.separator);
}
