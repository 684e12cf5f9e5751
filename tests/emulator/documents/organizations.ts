/** Which kind of body an issuer is: CG central government, SG state government, NG not a government. */
const CENTRAL = new Set(
  [
    'abc',
    'agricoop',
    'cbse',
    'cghs',
    'cowin',
    'csc',
    'epfindia',
    'iocl',
    'msme',
    'pan',
    'pmjay',
    'transport',
    'uidai',
  ].map((slug) => `in.gov.${slug}`),
);

/** The official schema's Organization `type`, by the issuer id. */
export function organizationType(issuerid: string): 'CG' | 'SG' | 'NG' {
  if (CENTRAL.has(issuerid)) return 'CG';
  return issuerid.startsWith('in.gov.') || issuerid.startsWith('in.nic.') ? 'SG' : 'NG';
}
