import type { DateFormat } from '../domain/fields.ts';

const ORDERS: Readonly<Record<string, DateFormat['order']>> = {
  dmy: 'dmy',
  mdy: 'mdy',
  ymd: 'ymd',
  my: 'my',
  ym: 'ym',
};
const NOTATION = /(?<!\p{L})(d{1,2}|m{1,4}|y{2,4})( ?[/.-] ?| ?)(d{1,2}|m{1,4})\2(d{1,2}|y{2,4})(?!\p{L})/iu;
const MONTH_NOTATION =
  /(?<!\p{L})(?<!d[/.\- ]?)(m{2,4}|y{4})\s*([/.-])\s*(m{2,4}|y{4}|yy)(?![/.-]?[dmy])(?!\p{L})/iu;
const HINDI = /(?:दिन|दिनांक|दि)\s*([/.-])\s*(?:माह|मा)\s*[/.-]\s*(?:वर्ष|व)/u;
/** A date that is printed as an example, such as 31-12-1999 or 31-Dec-1999; a first part up to 12 says nothing. */
const EXAMPLE =
  /(?<!\d)(?:(1[3-9]|2\d|3[01])([/.-])(\d{2}|[a-z]{3})\2(\d{4})|(\d{4})-(\d{2})-(\d{2}))(?!\d)/iu;

const SEPARATORS: readonly DateFormat['separator'][] = ['/', '-', '.', ' ', ''];

const styleOf = (month: string): DateFormat['monthStyle'] => {
  if (month.length === 4) return 'long-name';
  // "M" is the month's short name where the date pickers of these portals write dd-M-yyyy
  return month.length === 3 || month === 'M' ? 'short-name' : 'number';
};

function formatOf(parts: readonly string[], mark: string): DateFormat | null {
  const order = ORDERS[parts.map(([first = '']) => first.toLowerCase()).join('')];
  const separator = SEPARATORS.find((known) => known === mark);
  if (!order || separator === undefined) return null;
  const month = parts.find((part) => /^m/i.test(part)) ?? 'mm';
  const year = parts.find((part) => /^y/i.test(part)) ?? 'yyyy';
  return {
    order,
    separator,
    monthStyle: styleOf(month),
    // "yy" is the four-digit year of jQuery's date picker where day and month are single letters or pairs beside it
    ...(year.length === 2 && /^YY$/.test(year) && { yearDigits: 2 as const }),
  };
}

function exampleIn(text: string): DateFormat | null {
  const found = EXAMPLE.exec(text);
  if (!found) return null;
  const [, , mark = '', month = ''] = found;
  if (mark === '') return { order: 'ymd', separator: '-', monthStyle: 'number' };
  const separator = SEPARATORS.find((known) => known === mark) ?? '/';
  return { order: 'dmy', separator, monthStyle: /\d/.test(month) ? 'number' : 'short-name' };
}

/** The notation that notes, placeholder or label print, such as "DD/MM/YYYY" or "dd-M-yyyy"; null when none does. */
export function dateFormatIn(text: string, maxLength: number | null): DateFormat | null {
  const found = NOTATION.exec(text);
  if (found) {
    const [, first = '', mark = '', second = '', third = ''] = found;
    return formatOf([first, second, third], mark.trim() || mark);
  }
  const hindi = HINDI.exec(text);
  const separator = SEPARATORS.find((mark) => mark !== '' && mark === hindi?.[1]);
  if (separator) return { order: 'dmy', separator, monthStyle: 'number' };
  const month = MONTH_NOTATION.exec(text);
  if (month) return formatOf([month[1] ?? '', month[3] ?? ''], month[2] ?? '');
  const example = exampleIn(text);
  if (example) return example;
  return maxLength === 8 ? { order: 'dmy', separator: '', monthStyle: 'number' } : null;
}
