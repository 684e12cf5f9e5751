/** Operations 5 and 6: tokens end, and the site's own session ends. */
import { empty, redirect } from '../http.ts';
import { redirectLocation } from '../redirect_faults.ts';
import { Refusal, required } from '../refusal.ts';
import { SESSION_COOKIE } from '../sign_ins.ts';
import type { World } from '../world.ts';
import { registered } from './authorize.ts';
import type { ClientOperation, PageOperation } from './operation.ts';

/** The specification lists no errors here; these are RFC 7009's, with an older official schema's 400. */
export const revokeToken: ClientOperation = {
  number: 5,
  name: 'revoke_token',
  section: 'Revoke Token',
  method: 'POST',
  path: '/public/oauth2/1/revoke',
  auth: 'basic',
  errors: [
    { error: 'invalid_request', status: 400, description: 'The token parameter is missing' },
    { error: 'invalid_token', status: 400, description: 'The token is invalid' },
    { error: 'invalid_client', status: 401, description: 'The client credentials are invalid' },
  ],
  handle({ world, client, request }) {
    const grant = world.grants.findAnyToken(required(request.form, 'token'));
    if (!grant || grant.clientId !== client.id) throw new Refusal('invalid_token');
    world.grants.revoke(grant);
    return empty(200);
  },
};

const revokeSession: PageOperation = {
  number: 6,
  name: 'revoke_session',
  section: 'Revoke Session',
  method: 'GET',
  path: '/signin/logout/Y',
  auth: 'none',
  errors: [],
  handle({ world, request: { query, cookies } }) {
    const id = cookies.get(SESSION_COOKIE);
    const uri = landing(world, query, world.signIns.session(id)?.clientId);
    world.signIns.endSession(id);
    const parameters: [string, string][] = [
      ['error', 'user_loggedout'],
      ['error_description', 'user'],
    ];
    return redirect(redirectLocation({ uri, parameters }), 302, {
      'set-cookie': `${SESSION_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`,
    });
  },
};

export const revocationOperations = [revokeToken, revokeSession];

/** Version 2.4 demands both parameters; before it the registered link of the application last signed in to counts. */
function landing(world: World, query: URLSearchParams, clientId: string | undefined): string {
  if (world.version === 'v2.4' || query.has('client_id') || query.has('redirect_uri'))
    return registered(world, query).redirectUri;
  const client = world.clients.find(({ id }) => id === clientId) ?? world.clients[0];
  return client?.redirectUris[0] ?? '/';
}
