import type { ProbedControl } from './answer.ts';
import { type AnyRow, rowOf } from './field_row.ts';
import type { Locker } from './locker.ts';
import type { Microscope, ProbedFrame } from './pages.ts';
import { NO_VALUE, type PlannedValue, planValues } from './values.ts';

export type ExplainedRow = AnyRow | (AnyRow & PlannedValue);

function withValues({ controls }: ProbedFrame, locker: Locker): ExplainedRow[] {
  const fields = new Map(controls.flatMap(({ field }) => (field ? [[field.id, field]] : [])));
  const values = planValues([...fields.values()], locker);
  const valueOf = ({ field }: ProbedControl): PlannedValue => (field && values.get(field.id)) ?? NO_VALUE;
  return controls.map((control) => ({ ...rowOf(control), ...valueOf(control) }));
}

/** A row for every control of a page, and with a locker what would go into it. */
export async function explainPage(
  microscope: Microscope,
  url: string,
  locker: Locker | null,
): Promise<ExplainedRow[]> {
  const frames = await microscope.look(url);
  return frames.flatMap((frame) => (locker ? withValues(frame, locker) : frame.controls.map(rowOf)));
}
