import { KYC_ROOT } from '../documents/ekyc.ts';
import type { Place } from '../documents/xml.ts';

const IST = '+05:30';

/** As the reader of documents tells the two apart: without regard to case. */
export const isOfflineKyc = ({ name }: Place): boolean => name.toLowerCase() === KYC_ROOT.toLowerCase();

/** ISO 8601 with its offset; without one, Indian time is not assumed. */
function isoMs(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}

/** The last four digits of the Aadhaar number, then the Indian time, up to milliseconds (field notes, section 4.4). */
function referenceMs(text: string): number | null {
  const found = /^\d{4}(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})?$/.exec(text);
  if (!found) return null;
  const [, year, month, day, hour, minute, second, milliseconds = '000'] = found;
  return isoMs(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${IST}`);
}

/**
 * A document's own statement of its time: `KycRes@ts` of an e-Aadhaar, `referenceId` of an offline e-KYC (field notes,
 * 5.2 step 7); null for any other, for a date of issue is not a time of signing.
 * @param root as the signature covers it
 */
export function statedTimeMs(root: Place): number | null {
  if (isOfflineKyc(root)) return referenceMs(root.text('referenceId') || root.text('r'));
  return isoMs(root.child('CertificateData').child('KycRes').text('ts'));
}
