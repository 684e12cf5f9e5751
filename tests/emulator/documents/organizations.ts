/** Which kind of body an issuer is: CG central government, SG state government, NG not a government. */
import { ISSUERS } from '../catalogue/issuers.ts';

const CATEGORIES = new Map(ISSUERS.map(([, issuerid, , categories]) => [issuerid, categories]));

/** The official schema's Organization `type`, by the directory, or by the issuer id where that does not know it. */
export function organizationType(issuerid: string): 'CG' | 'SG' | 'NG' {
  const categories = CATEGORIES.get(issuerid);
  if (categories?.includes('C')) return 'CG';
  if (categories?.includes('S')) return 'SG';
  if (categories !== undefined) return 'NG';
  return issuerid.startsWith('in.gov.') || issuerid.startsWith('in.nic.') ? 'SG' : 'NG';
}
