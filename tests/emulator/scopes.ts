/** What a consent grants. Field notes, section 2, row "scopes". */
import type { Client } from './clients.ts';

/** The right to one document. A blank would end the scope, so it is written as %20. */
export function issuedScope(uri: string): string {
  return `issued/${uri.replaceAll(' ', '%20')}`;
}

/** `authorize` can ask for nothing but `openid`, so the rest is given with every consent; ticks add the documents. */
export function grantedScopes(client: Client, openid: boolean, uris: readonly string[]): Set<string> {
  return new Set([
    ...(openid ? ['openid'] : []),
    'userdetails',
    'files.issueddocs',
    'files.uploadeddocs',
    ...client.doctypes.map((doctype) => `file.partners/${doctype}`),
    ...uris.map(issuedScope),
  ]);
}
