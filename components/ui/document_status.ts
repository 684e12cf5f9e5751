import type { DocumentSummary } from '../../lib/domain/views.ts';

export type Lapse = Exclude<NonNullable<DocumentSummary['status']>, 'active'>;

const todayIso = (nowMs: number): string => new Date(nowMs).toISOString().slice(0, 10);

/** Why a document no longer holds, by its own words or its own date; null where it holds as far as it says. */
export function lapseOf(
  { status, validTo }: Pick<DocumentSummary, 'status' | 'validTo'>,
  nowMs: number,
): Lapse | null {
  if (status !== null && status !== 'active') return status;
  return validTo !== null && validTo < todayIso(nowMs) ? 'expired' : null;
}
