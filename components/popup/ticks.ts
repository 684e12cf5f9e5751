import type { ReviewRow } from '../../lib/domain/views.ts';

export const proposedTicks = (rows: readonly ReviewRow[]): ReadonlySet<string> =>
  new Set(rows.filter((row) => row.tickable && row.ticked).map((row) => row.rowId));

/** The ids to fill, in the order of the form; an id that is not on the list, or can't be ticked, is never sent. */
export const tickedIds = (rows: readonly ReviewRow[], ticked: ReadonlySet<string>): string[] =>
  rows.filter((row) => row.tickable && ticked.has(row.rowId)).map((row) => row.rowId);

export interface TickCount {
  fields: number;
  files: number;
}

export function countTicked(rows: readonly ReviewRow[], ticked: ReadonlySet<string>): TickCount {
  const chosen = rows.filter((row) => row.tickable && ticked.has(row.rowId));
  const files = chosen.filter((row) => row.control === 'file').length;
  return { fields: chosen.length - files, files };
}

export interface Section {
  name: string;
  rows: ReviewRow[];
}

/** Rows under the headings of the form, both in the order in which the form has them. */
export function bySection(rows: readonly ReviewRow[]): Section[] {
  const sections = new Map<string, Section>();
  for (const row of rows) {
    const section = sections.get(row.section) ?? { name: row.section, rows: [] };
    section.rows.push(row);
    sections.set(row.section, section);
  }
  return [...sections.values()];
}
