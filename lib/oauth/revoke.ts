import { customFetch, revocationRequest } from 'oauth4webapi';
import type { ClientAuth } from 'oauth4webapi';
import * as v from 'valibot';
import { AppError } from '../errors/app_error.ts';
import { exchange, JSON_BOUNDS, looseJsonOf } from '../http/request.ts';
import type { Answer } from '../http/request.ts';
import { clientOf, endpointOptions, serverOf } from './token_endpoint.ts';
import type { OAuthContext } from './types.ts';

const REVOKE_WAIT_MS = 5_000;

/** A token that DigiLocker does not know is gone, too. */
function isUnknownToken(answer: Answer): boolean {
  if (answer.status !== 400) return false;
  const body = v.safeParse(v.object({ error: v.string() }), looseJsonOf(answer));
  return body.success && body.output.error.trim() === 'invalid_token';
}

/**
 * Operation 5, Revoke Token. 200, 204 and `invalid_token` count as done.
 * @throws AppError for anything that deserves another try: 5xx, 401, no network, no answer within 5 s
 */
export async function revokeToken(
  context: OAuthContext,
  basicAuth: ClientAuth,
  token: string,
  hint: 'access_token' | 'refresh_token',
): Promise<void> {
  const server = serverOf(context, context.connection.refreshUrl, context.connection.authorizeUrl);
  await revocationRequest(server, clientOf(context), basicAuth, token, {
    ...endpointOptions(context),
    additionalParameters: { token_type_hint: hint },
    [customFetch]: async (url, init) => {
      const headers = new Headers(init.headers);
      headers.delete('user-agent');
      const answer = await exchange(
        context.fetch,
        url,
        { method: init.method, headers, body: init.body ?? null },
        { ...JSON_BOUNDS, timeoutMs: REVOKE_WAIT_MS },
      );
      const isDone = answer.status === 200 || answer.status === 204 || isUnknownToken(answer);
      if (!isDone) {
        throw new AppError('service_down', { detail: String(answer.status) });
      }
      return new Response(null, { status: 200 });
    },
  });
}
