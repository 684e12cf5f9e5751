import type { CheckReason } from '../../../lib/domain/proof.ts';
import type { CheckedFile } from '../../check_file.ts';

/** Of such a file nothing can be shown or attached. */
const USELESS: ReadonlySet<CheckReason> = new Set<CheckReason>(['unsafe', 'unreadable', 'credential']);

/** A file that was changed after it was signed is shown as such and never used. */
export function isWorthKeeping({ proved }: CheckedFile): boolean {
  const { verdict, form } = proved;
  if (verdict.state === 'altered' || form === 'unknown' || form === 'credential') return false;
  return verdict.reason === null || !USELESS.has(verdict.reason);
}

/** A PDF does not say what it is. */
export const asksWhatItIs = ({ proved, base64 }: CheckedFile): boolean =>
  proved.doctype === null && base64 !== null;
