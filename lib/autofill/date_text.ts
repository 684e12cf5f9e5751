import type { PartialDate } from '../domain/claims.ts';
import type { DateFormat } from '../domain/fields.ts';
import { LONG_MONTHS, SHORT_MONTHS } from './option_names.ts';

/** What Indian forms expect where nothing is printed. */
export const USUAL_FORMAT: DateFormat = { order: 'dmy', separator: '/', monthStyle: 'number' };

const MONTHS = { 'short-name': SHORT_MONTHS, 'long-name': LONG_MONTHS } as const;
type Part = 'd' | 'm' | 'y';
const isPart = (mark: string): mark is Part => mark === 'd' || mark === 'm' || mark === 'y';

/** The date in the form's notation; null when a part that the notation has is not known. */
export function dateText(date: PartialDate, format: DateFormat): string | null {
  const { year, month, day } = date;
  if (month === undefined || (day === undefined && format.order.includes('d'))) return null;
  const { monthStyle } = format;
  const parts: Readonly<Record<Part, string>> = {
    d: String(day ?? '').padStart(2, '0'),
    m: monthStyle === 'number' ? String(month).padStart(2, '0') : (MONTHS[monthStyle][month - 1] ?? ''),
    y: String(year)
      .padStart(4, '0')
      .slice(format.yearDigits === 2 ? -2 : 0),
  };
  return Array.from(format.order)
    .filter(isPart)
    .map((part) => parts[part])
    .join(format.separator);
}
