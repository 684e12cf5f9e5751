import { AppError } from '../errors/app_error.ts';
import { browser } from './browser.ts';

/** The one registered redirect of this build: `https://<id>.chromiumapp.org/cb` or its Firefox twin (D4). */
export const redirectUri = (): string => browser.identity.getRedirectURL('cb');

/** What the browsers say when the window was closed or could not be opened; texts measured on Chromium 156 and Firefox 153. */
const CANCELLED = /did not approve|cancelled|canceled|denied access/i;
const UNREACHABLE = /could not be loaded/i;
const BUSY = /only one web auth flow/i;

/**
 * Shows a page of DigiLocker's and answers the URL it redirected to.
 * @throws AppError sign_in_cancelled, connection_unreachable, sign_in_in_progress, sign_in_failed
 */
export async function launchWebAuthFlow(url: string): Promise<string> {
  try {
    return await browser.identity.launchWebAuthFlow({ url, interactive: true });
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    if (CANCELLED.test(text)) throw new AppError('sign_in_cancelled', { cause });
    if (UNREACHABLE.test(text)) throw new AppError('connection_unreachable', { cause });
    if (BUSY.test(text)) throw new AppError('sign_in_in_progress', { cause });
    throw new AppError('sign_in_failed', { cause });
  }
}
