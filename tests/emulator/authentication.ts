/** Who is calling: the application by its credentials, the person by an access token. */
import type { Client } from './clients.ts';
import type { Grant } from './grants.ts';
import type { Incoming } from './http.ts';
import { sameText } from './random.ts';
import { Refusal, single } from './refusal.ts';
import type { World } from './world.ts';

/**
 * The client of operations 2 to 5. A public client is one that registered no secret; whatever it sends as one is refused.
 * @param mode `basic` takes HTTP Basic only and therefore no public client
 * @throws Refusal `invalid_client`, or `invalid_request` when credentials come twice
 */
export function authenticateClient(world: World, request: Incoming, mode: 'secret' | 'basic'): Client {
  const given = readCredentials(request, mode);
  const client = world.clients.find(({ id }) => id === given?.id);
  if (!given || !client) throw new Refusal('invalid_client');
  if (client.secret === undefined) {
    if (mode === 'basic' || given.secret !== undefined) throw new Refusal('invalid_client');
    return client;
  }
  if (given.secret === undefined || !sameText(given.secret, client.secret))
    throw new Refusal('invalid_client');
  return client;
}

function readCredentials(
  { headers, form }: Incoming,
  mode: 'secret' | 'basic',
): { id: string; secret?: string } | undefined {
  const id = single(form, 'client_id');
  const secret = single(form, 'client_secret');
  const basic = headers.authorization?.match(/^Basic +([A-Za-z0-9+/=]+)$/i)?.[1];
  if (basic === undefined) {
    if (headers.authorization !== undefined || mode === 'basic' || id === undefined) return undefined;
    return secret === undefined ? { id } : { id, secret };
  }
  if (secret !== undefined) throw new Refusal('invalid_request', 'The client credentials are sent twice');
  const [basicId = '', ...rest] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  const credentials = { id: formDecode(basicId), secret: formDecode(rest.join(':')) };
  return id === undefined || id === credentials.id ? credentials : undefined;
}

/** RFC 6749, section 2.3.1: both halves are form-encoded before they are joined. */
function formDecode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** @throws Refusal `invalid_token` */
export function authenticateBearer(world: World, request: Incoming): Grant {
  const token = request.headers.authorization?.match(/^Bearer +([\w.~+/-]+=*)$/i)?.[1];
  const grant = token === undefined ? undefined : world.grants.findAccessToken(token);
  if (!grant) throw new Refusal('invalid_token');
  return grant;
}
