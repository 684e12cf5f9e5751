import type { PartialDate } from '../domain/claims.ts';

export interface Age {
  years: number;
  /** Over the years. */
  months: number;
  /** Over the months. */
  days: number;
}

const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000;
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * A whole age on a day, as years, the months over them and the days over those. Who was born on 29 February completes a
 * year on 28 February, as Indian law counts it no later than 1 March: here the month's last day.
 * @param onIso e.g. "2021-08-01"
 * @returns null where the birth day is not known, or lies after that day
 */
export function ageOn({ year, month, day }: PartialDate, onIso: string): Age | null {
  const [onYear = 0, onMonth = 0, onDay = 0] = onIso.split('-').map(Number);
  if (month === undefined || day === undefined) return null;
  if (dayNumber(year, month, day) > dayNumber(onYear, onMonth, onDay)) return null;
  let months = (onYear - year) * 12 + (onMonth - month);
  if (onDay < Math.min(day, daysIn(onYear, onMonth))) months -= 1;
  const reached = new Date(Date.UTC(year, month - 1 + months, 1));
  const [sinceYear, sinceMonth] = [reached.getUTCFullYear(), reached.getUTCMonth() + 1];
  const since = dayNumber(sinceYear, sinceMonth, Math.min(day, daysIn(sinceYear, sinceMonth)));
  return {
    years: Math.floor(months / 12),
    months: months % 12,
    days: dayNumber(onYear, onMonth, onDay) - since,
  };
}
