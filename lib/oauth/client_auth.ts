import { ClientSecretPost, None } from 'oauth4webapi';
import type { ClientAuth } from 'oauth4webapi';

/** Operations 2 and 3: the secret as a form field, or none in the `public` mode, where PKCE stands alone. */
export const codeClientAuth = (clientSecret: string | null): ClientAuth =>
  clientSecret === null ? None() : ClientSecretPost(clientSecret);

/**
 * Operations 4 and 5 demand HTTP Basic. The library's own percent-encodes `-_.~!` as RFC 6749 says, which many servers
 * don't decode, so both values go as they are.
 */
export const basicClientAuth =
  (clientSecret: string): ClientAuth =>
  (_as, client, _body, headers) => {
    headers.set('authorization', `Basic ${btoa(`${client.client_id}:${clientSecret}`)}`);
  };
