/** The Aadhaar card that an account linked to Aadhaar shows by itself. */
import type { AadhaarRecord, PersonaDocument } from './types.ts';

export const AADHAAR_DOCTYPE = 'ADHAR';

const AADHAAR_ISSUER = {
  issuerid: 'in.gov.uidai',
  issuer: 'Unique Identification Authority of India (UIDAI)',
};

export function aadhaarCard(digilockerid: string, { last4, holder }: AadhaarRecord): PersonaDocument {
  const docid = `${digilockerid.replaceAll('-', '').slice(0, 28)}${last4}`;
  return {
    ...AADHAAR_ISSUER,
    uri: `${AADHAAR_ISSUER.issuerid}-${AADHAAR_DOCTYPE}-${docid}`,
    doctype: AADHAAR_DOCTYPE,
    name: 'Aadhaar Card',
    date: '2024-01-15T09:30:00Z',
    formats: ['pdf'],
    number: `xxxxxxxx${last4}`,
    holder,
    body: { type: 'envelope' },
  };
}
