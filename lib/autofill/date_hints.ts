import type { DateFormat } from '../domain/fields.ts';

const TOKENS: Readonly<Record<string, DateFormat['order']>> = { dmy: 'dmy', mdy: 'mdy', ymd: 'ymd' };
const NOTATION =
  /(?<!\p{L})(d{1,2}|m{1,4}|y{2,4})\s*([/.\- ]?)\s*(d{1,2}|m{1,4})\s*\2\s*(d{1,2}|y{2,4})(?!\p{L})/iu;
const HINDI = /(?:दिन|दिनांक|दि)\s*([/.-])\s*(?:माह|मा)\s*[/.-]\s*(?:वर्ष|व)/u;

const SEPARATORS: readonly DateFormat['separator'][] = ['/', '-', '.', ' ', ''];

/** The notation that notes, placeholder or label print, such as "DD/MM/YYYY" or "dd-M-yyyy"; null when none does. */
export function dateFormatIn(text: string, maxLength: number | null): DateFormat | null {
  const found = NOTATION.exec(text);
  const hindi = HINDI.exec(text);
  if (!found) {
    const separator = SEPARATORS.find((mark) => mark !== '' && mark === hindi?.[1]);
    if (separator) return { order: 'dmy', separator, monthStyle: 'number' };
    return maxLength === 8 ? { order: 'dmy', separator: '', monthStyle: 'number' } : null;
  }
  const [, first = '', mark = '', second = '', third = ''] = found;
  const order = TOKENS[`${first[0]}${second[0]}${third[0]}`.toLowerCase()];
  const separator = SEPARATORS.find((known) => known === mark);
  if (!order || separator === undefined) return null;
  const month = [first, second, third].find((part) => /^m/i.test(part)) ?? 'mm';
  // "M" is the month's short name where the date pickers of these portals write dd-M-yyyy
  const named = month.length === 3 || month.length === 4 || month === 'M';
  return { order, separator, monthStyle: named ? 'short-name' : 'number' };
}
