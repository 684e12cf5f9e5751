import type { Fact } from '../domain/claims.ts';
import { factsOfUidData } from './aadhaar.ts';
import { asText, factOf } from './readings.ts';
import type { Place } from './xml.ts';

/** Root of the offline paperless e-KYC file (field notes, section 4.4). */
export const KYC_ROOT = 'OfflinePaperlessKyc';

/** `referenceId`, seen as `r` too: the last four digits of the number, then the time as YYYYMMDDhhmmssfff. */
const REFERENCE = /^(\d{4})(?:19|20)\d{12,15}$/;

export function kycFacts(root: Place): Fact[] {
  const reference = root.text('referenceId') || root.text('r');
  return [
    ...factsOfUidData(root.child('UidData')),
    ...factOf('aadhaar.last4', asText(REFERENCE.exec(reference)?.[1] ?? '')),
  ];
}
