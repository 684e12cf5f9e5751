import { AppError } from '../errors/app_error.ts';
import type { ErrorCode } from '../errors/codes.ts';

/** Codes that mean that the person turned back; everything else that DigiLocker may send is a failure (D4). */
const ERRORS: ReadonlyMap<string, ErrorCode> = new Map([
  ['access_denied', 'sign_in_denied'],
  ['user_loggedout', 'sign_in_cancelled'],
  ['login_required', 'sign_in_cancelled'],
]);

/** @throws AppError sign_in_redirect_mismatch */
function ownRedirect(redirected: string, redirectUri: string): URLSearchParams {
  const url = URL.parse(redirected);
  const registered = new URL(redirectUri);
  const isOurs = url !== null && url.origin === registered.origin && url.pathname === registered.pathname;
  if (!isOurs || url.host !== registered.host || url.hash !== '' || redirected.includes('#')) {
    throw new AppError('sign_in_redirect_mismatch', { detail: 'url' });
  }
  return url.searchParams;
}

/**
 * Revoke Session reports its success as an error, `user_loggedout`.
 * @throws AppError sign_in_redirect_mismatch, sign_in_failed
 */
export function expectLoggedOut(redirected: string, redirectUri: string): void {
  const error = ownRedirect(redirected, redirectUri).get('error')?.trim();
  if (error !== 'user_loggedout') throw new AppError('sign_in_failed', { detail: 'logout' });
}

/**
 * Reads the redirect that ended an authorization (specification: Get Authorization Code, RETURNS and ERRORS). The
 * browsers only match a prefix of it, so origin and path are compared here, exactly. `error` is read before `state`,
 * because DigiLocker may leave `state` out of an error.
 * @throws AppError sign_in_redirect_mismatch, sign_in_denied, sign_in_cancelled, sign_in_failed
 */
export function readRedirect(redirected: string, redirectUri: string): URLSearchParams {
  const parameters = ownRedirect(redirected, redirectUri);
  const error = parameters.get('error');
  if (error !== null) throw new AppError(ERRORS.get(error.trim()) ?? 'sign_in_failed', { detail: 'error' });
  if (parameters.has('access_token') || parameters.has('id_token')) {
    throw new AppError('sign_in_redirect_mismatch', { detail: 'token in the redirect' });
  }
  if (parameters.getAll('code').length !== 1) {
    throw new AppError('sign_in_redirect_mismatch', { detail: 'code' });
  }
  return parameters;
}
