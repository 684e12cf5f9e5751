/** The relay's OAuth part: makes a public client of a confidential one, so PKCE and exact redirect URIs carry the weight. */
import type { Call, RelayOperation } from '../operations/operation.ts';
import { revokeToken } from '../operations/revocation.ts';
import { refresh, token, tokenOidc } from '../operations/tokens.ts';
import type { DocumentedError } from '../refusal.ts';
import { Refusal, required, single } from '../refusal.ts';
import { actingClient, askWithBasic } from './upstream.ts';

const ERRORS: readonly DocumentedError[] = [
  { error: 'invalid_request', status: 400, description: 'A parameter is missing or invalid' },
  { error: 'invalid_client', status: 401, description: 'The relay does not act for this client_id' },
];

/** `version` is the one in DigiLocker's path: "2", the default, gives an id_token, "1" a refresh token. */
const VERSIONS = new Map([
  ['1', token],
  ['2', tokenOidc],
]);

export const relayToken: RelayOperation = {
  name: 'relay_token',
  method: 'POST',
  path: '/__relay/v1/token',
  auth: 'relay',
  errors: ERRORS,
  handle(call) {
    const { form } = clientOf(call);
    const operation = VERSIONS.get(single(form, 'version') ?? '2');
    const redirectUri = required(form, 'redirect_uri');
    if (!operation) throw new Refusal('invalid_request', 'The version parameter must be 1 or 2');
    if (!actingClient(call.world).redirectUris.includes(redirectUri))
      throw new Refusal('invalid_request', 'The redirect_uri parameter is not one that the relay knows');
    return askWithBasic(call, operation, {
      grant_type: 'authorization_code',
      code: required(form, 'code'),
      code_verifier: required(form, 'code_verifier'),
      redirect_uri: redirectUri,
    });
  },
};

export const relayRefresh: RelayOperation = {
  name: 'relay_refresh',
  method: 'POST',
  path: '/__relay/v1/refresh',
  auth: 'relay',
  errors: ERRORS,
  handle(call) {
    const { form } = clientOf(call);
    return askWithBasic(call, refresh, {
      grant_type: 'refresh_token',
      refresh_token: required(form, 'refresh_token'),
    });
  },
};

export const relayRevoke: RelayOperation = {
  name: 'relay_revoke',
  method: 'POST',
  path: '/__relay/v1/revoke',
  auth: 'relay',
  errors: ERRORS,
  handle(call) {
    const { form } = clientOf(call);
    return askWithBasic(call, revokeToken, { token: required(form, 'token') });
  },
};

/** @throws Refusal `invalid_client` when the request names another client than the one that the relay stands for */
function clientOf({ world, request: { form } }: Call): { form: URLSearchParams } {
  const id = single(form, 'client_id');
  if (id !== undefined && id !== actingClient(world).id) throw new Refusal('invalid_client');
  return { form };
}
