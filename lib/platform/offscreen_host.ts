import * as v from 'valibot';
import { fromBase64 } from '../domain/bytes.ts';
import { AppError, errorCodeOf } from '../errors/app_error.ts';
import { pageChecker } from './checker.ts';
import { offscreenOrderSchema } from './offscreen_messages.ts';

/**
 * Chromium's background is a service worker, which may start no worker of its own; this page does it on its behalf, and
 * closes itself when nothing is left to check.
 */
export function serveOffscreen(): void {
  const checker = pageChecker(() => window.close());
  chrome.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const parsed = v.safeParse(offscreenOrderSchema, message);
    // What our pages ask of the background is heard here too, and is none of our business.
    if (!parsed.success || sender.id !== chrome.runtime.id) return false;
    const { base64, ...order } = parsed.output.forOffscreen;
    checker.check({ ...order, bytes: fromBase64(base64) }).then(
      (proved) => sendResponse({ ok: true, proved }),
      (thrown: unknown) =>
        sendResponse({ ok: false, code: thrown instanceof AppError ? errorCodeOf(thrown) : 'check_failed' }),
    );
    return true;
  });
}
