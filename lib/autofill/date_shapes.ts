import type { PartialDate } from '../domain/claims.ts';
import type { DateFormat } from '../domain/fields.ts';
import { dateText, USUAL_FORMAT } from './date_text.ts';

const numbers = (order: DateFormat['order'], separator: DateFormat['separator']): DateFormat => ({
  order,
  separator,
  monthStyle: 'number',
});
const named = (separator: DateFormat['separator'], monthStyle: DateFormat['monthStyle']): DateFormat => ({
  order: 'dmy',
  separator,
  monthStyle,
});

/** Tried in this order where the page prescribes a shape by `pattern` and prints none, or another. */
const OTHER_FORMATS: readonly DateFormat[] = [
  USUAL_FORMAT,
  numbers('dmy', '-'),
  numbers('dmy', '.'),
  numbers('ymd', '-'),
  numbers('ymd', '/'),
  named('-', 'short-name'),
  named('/', 'short-name'),
  named(' ', 'short-name'),
  named(' ', 'long-name'),
  numbers('dmy', ' '),
  numbers('dmy', ''),
  numbers('ymd', ''),
  { ...USUAL_FORMAT, yearDigits: 2 },
  { ...numbers('dmy', '-'), yearDigits: 2 },
];

const texts = (date: PartialDate, formats: readonly DateFormat[]): string[] =>
  formats.flatMap((format) => dateText(date, format) ?? []);

/**
 * The date as a text box may want it, likeliest first. Where the page prints a notation only that one is offered, unless
 * its own `pattern` refuses it.
 */
export function dateShapes(
  date: PartialDate,
  printed: DateFormat | null,
  pattern: ((text: string) => boolean) | null,
): string[] {
  const [first = null] = texts(date, [printed ?? USUAL_FORMAT]);
  if (first === null) return [];
  if (!pattern) return [first];
  const all = [first, ...texts(date, OTHER_FORMATS)];
  return [...all, ...all.map((text) => text.toUpperCase())].filter(pattern);
}
