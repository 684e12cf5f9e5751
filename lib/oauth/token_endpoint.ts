import { allowInsecureRequests, customFetch } from 'oauth4webapi';
import type { AuthorizationServer, Client } from 'oauth4webapi';
import * as v from 'valibot';
import { AppError } from '../errors/app_error.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { exchange, JSON_BOUNDS, jsonOf } from '../http/request.ts';
import type { Answer } from '../http/request.ts';
import type { OAuthContext } from './types.ts';

const bodySchema = v.record(v.string(), v.unknown());

/** OAuth error codes of the token endpoint (specification: Get Access Token, Refresh Access Token). */
const REFUSALS: ReadonlyMap<string, ErrorCode> = new Map([
  ['invalid_grant', 'sign_in_code_refused'],
  ['invalid_client', 'sign_in_credentials_refused'],
  ['unauthorized_client', 'sign_in_credentials_refused'],
]);

function refusal(answer: Answer): AppError {
  if (answer.status >= 500) return new AppError('service_down', { detail: String(answer.status) });
  // Operations 2 and 3 list their statuses alone, and no body.
  const body = answer.bytes.length === 0 ? null : jsonOf(answer);
  const parsed = v.safeParse(v.object({ error: v.string() }), body);
  const named = REFUSALS.get(parsed.success ? parsed.output.error.trim() : '');
  const byStatus = answer.status === 401 ? 'sign_in_credentials_refused' : 'sign_in_failed';
  return new AppError(named ?? byStatus, { detail: String(answer.status) });
}

/** Empty and null members count as absent: DigiLocker sends `"refresh_token": ""` where there is none. */
function withoutBlanks(body: unknown): string {
  const parsed = v.safeParse(bodySchema, body);
  if (!parsed.success) throw new AppError('answer_unreadable', { detail: 'token answer' });
  const kept = Object.entries(parsed.output).filter(([, value]) => value !== null && value !== '');
  return JSON.stringify(Object.fromEntries(kept));
}

/**
 * Options for every call of the library to a token endpoint: our own transport (D5), and refusals turned into the
 * closed vocabulary before the library reads 5xx and 530 as a malformed answer.
 */
export const endpointOptions = (context: OAuthContext) => ({
  [allowInsecureRequests]: context.connection.insecure,
  [customFetch]: async (
    url: string,
    init: { method: string; headers: Record<string, string>; body?: BodyInit | null },
  ) => {
    const headers = new Headers(init.headers);
    headers.delete('user-agent');
    const answer = await exchange(
      context.fetch,
      url,
      { method: init.method, headers, body: init.body ?? null },
      JSON_BOUNDS,
    );
    if (answer.status !== 200) throw refusal(answer);
    return new Response(withoutBlanks(jsonOf(answer)), {
      status: 200,
      headers: { 'content-type': 'application/json' },
    });
  },
});

/** No discovery document exists, so the server is described by hand. `issuer` is checked where an id_token comes. */
export const serverOf = (
  context: OAuthContext,
  tokenEndpoint: string,
  issuer: string,
): AuthorizationServer => ({
  issuer,
  authorization_endpoint: context.connection.authorizeUrl,
  token_endpoint: tokenEndpoint,
  revocation_endpoint: context.connection.revokeUrl,
});

export const clientOf = (context: OAuthContext): Client => ({ client_id: context.connection.clientId });
