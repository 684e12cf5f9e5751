import { processRefreshTokenResponse, refreshTokenGrantRequest } from 'oauth4webapi';
import type { ClientAuth } from 'oauth4webapi';
import type { TokenSet } from '../domain/session.ts';
import { AppError } from '../errors/app_error.ts';
import { clientOf, endpointOptions, serverOf } from './token_endpoint.ts';
import { tokenSetOf } from './token_set.ts';
import type { OAuthContext } from './types.ts';

/**
 * Operation 4, Refresh Access Token. The new pair replaces the old one; a missing `consent_valid_till` keeps the old
 * instant, since a refresh never extends a consent (D12).
 * @throws AppError signed_out when DigiLocker refuses the refresh token; else the transport's codes
 */
export async function refreshTokens(
  context: OAuthContext,
  basicAuth: ClientAuth,
  old: TokenSet,
): Promise<TokenSet> {
  if (old.refreshToken === null) throw new AppError('signed_out', { detail: 'no refresh token' });
  const server = serverOf(context, context.connection.refreshUrl, context.connection.authorizeUrl);
  const client = clientOf(context);
  try {
    const response = await refreshTokenGrantRequest(
      server,
      client,
      basicAuth,
      old.refreshToken,
      endpointOptions(context),
    );
    const fresh = tokenSetOf(await processRefreshTokenResponse(server, client, response), context.nowMs());
    return {
      ...fresh,
      scope: fresh.scope.length > 0 ? fresh.scope : old.scope,
      refreshToken: fresh.refreshToken ?? old.refreshToken,
      consentEndsAtMs: old.consentEndsAtMs ?? fresh.consentEndsAtMs,
    };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw new AppError('answer_unreadable', { cause: thrown });
    const isRefused = thrown.code === 'sign_in_code_refused' || thrown.code === 'sign_in_credentials_refused';
    throw isRefused ? new AppError('signed_out', { cause: thrown }) : thrown;
  }
}
