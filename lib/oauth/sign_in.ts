import {
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
  processAuthorizationCodeResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import * as v from 'valibot';
import type { TokenSet } from '../domain/session.ts';
import type { StoredRecord } from '../domain/stored_record.ts';
import { AppError } from '../errors/app_error.ts';
import { allowedIssuer } from './id_token.ts';
import { readRedirect } from './redirect.ts';
import { clientOf, endpointOptions, serverOf } from './token_endpoint.ts';
import { tokenSetOf } from './token_set.ts';
import type { OAuthContext } from './types.ts';

const PENDING_LIFE_MS = 10 * 60_000;

/** Written before the window opens and removed before the code is redeemed, so that a redirect counts once (D4). */
export const pendingSignInSchema = v.object({
  state: v.string(),
  codeVerifier: v.string(),
  redirectUri: v.string(),
  createdAtMs: v.number(),
});
export type PendingSignIn = v.InferOutput<typeof pendingSignInSchema>;

export interface SignInOptions {
  /** True: operation 3 (refresh token, no id_token). False: operation 2 (id_token, an hour). */
  keepSignedIn: boolean;
  /** Opens DigiLocker's sign-up (`dl_flow=signup`). */
  signUp: boolean;
}

async function authorizeUrl(context: OAuthContext, pending: PendingSignIn, signUp: boolean): Promise<string> {
  const { connection } = context;
  const url = new URL(connection.authorizeUrl);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: connection.clientId,
    redirect_uri: connection.redirectUri,
    state: pending.state,
    scope: 'openid',
    code_challenge: await calculatePKCECodeChallenge(pending.codeVerifier),
    code_challenge_method: 'S256',
    purpose: connection.purpose,
    service_name: connection.serviceName,
    ...(signUp && { dl_flow: 'signup' }),
  }).toString();
  return url.href;
}

/** Takes the pending record, once: whatever follows, the same redirect can't be used again. */
async function takePending(record: StoredRecord<PendingSignIn>, nowMs: number): Promise<PendingSignIn> {
  const pending = await record.get();
  await record.remove();
  // Whoever took the record away did not want this sign-in any more.
  if (pending === null) throw new AppError('sign_in_cancelled', { detail: 'no pending sign-in' });
  if (nowMs - pending.createdAtMs > PENDING_LIFE_MS) throw new AppError('sign_in_expired');
  return pending;
}

/** The library refuses a missing, doubled or foreign `state`, and a doubled `code`. */
function checkState(context: OAuthContext, parameters: URLSearchParams, state: string): URLSearchParams {
  try {
    const server = serverOf(context, context.connection.token.url, context.connection.authorizeUrl);
    return validateAuthResponse(server, clientOf(context), parameters, state);
  } catch (cause) {
    throw new AppError('sign_in_state_mismatch', { cause });
  }
}

async function redeem(
  context: OAuthContext,
  parameters: URLSearchParams,
  pending: PendingSignIn,
  oidc: boolean,
): Promise<TokenSet> {
  const { connection } = context;
  const endpoint = oidc ? connection.oidcToken : connection.token;
  const client = clientOf(context);
  const response = await authorizationCodeGrantRequest(
    serverOf(context, endpoint.url, connection.authorizeUrl),
    client,
    context.clientAuth,
    parameters,
    pending.redirectUri,
    pending.codeVerifier,
    { ...endpointOptions(context), additionalParameters: endpoint.parameters },
  );
  const body: unknown = await response.clone().json();
  const { id_token } = v.parse(v.object({ id_token: v.optional(v.string()) }), body);
  const issuer = id_token
    ? allowedIssuer(id_token, connection.issuers, context.nowMs())
    : connection.authorizeUrl;
  const answer = await processAuthorizationCodeResponse(
    serverOf(context, endpoint.url, issuer),
    client,
    response,
    {
      requireIdToken: oidc,
    },
  );
  return tokenSetOf(answer, context.nowMs());
}

/**
 * One sign-in: authorize with PKCE S256, the person's window, our redirect check, the code redeemed once
 * (specification: Get Authorization Code, Get Access Token; RFC 6749 4.1, RFC 7636).
 * @throws AppError any `sign_in_*` code, offline, timeout, service_down, connection_unreachable, answer_unreadable
 */
export async function signIn(
  context: OAuthContext,
  record: StoredRecord<PendingSignIn>,
  launch: (url: string) => Promise<string>,
  options: SignInOptions,
): Promise<TokenSet> {
  const created: PendingSignIn = {
    state: generateRandomState(),
    codeVerifier: generateRandomCodeVerifier(),
    redirectUri: context.connection.redirectUri,
    createdAtMs: context.nowMs(),
  };
  await record.set(created);
  try {
    const redirected = await launch(await authorizeUrl(context, created, options.signUp));
    const parameters = readRedirect(redirected, created.redirectUri);
    const pending = await takePending(record, context.nowMs());
    const checked = checkState(context, parameters, pending.state);
    return await redeem(context, checked, pending, !options.keepSignedIn);
  } catch (thrown) {
    await record.remove();
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('sign_in_token_invalid', { cause: thrown });
  }
}
