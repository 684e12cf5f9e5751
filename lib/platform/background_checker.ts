import * as v from 'valibot';
import { toBase64 } from '../domain/bytes.ts';
import { AppError } from '../errors/app_error.ts';
import type { Checker } from '../proof/worker_client.ts';
import { bytesOf } from '../proof/worker_protocol.ts';
import type { ProofOrder, ProvedFile } from '../proof/worker_protocol.ts';
import { browser } from './browser.ts';
import { pageChecker } from './checker.ts';
import { offscreenAnswerSchema } from './offscreen_messages.ts';
import type { OffscreenOrder } from './offscreen_messages.ts';

const PAGE = '/offscreen.html';
/** The page may close itself between the look and the message. */
const TRIES = 3;

let opening: Promise<void> | null = null;

async function openNow(): Promise<void> {
  const open = await chrome.runtime.getContexts({
    contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  if (open.length > 0) return;
  await chrome.offscreen.createDocument({
    url: PAGE,
    reasons: [chrome.offscreen.Reason.WORKERS],
    justification: 'Checks the signatures of documents in a worker.',
  });
}

const openPage = (): Promise<void> =>
  (opening ??= openNow().finally(() => {
    opening = null;
  }));

/** @throws AppError check_failed when the page cannot be reached */
async function ask(message: OffscreenOrder): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await openPage();
      return await browser.runtime.sendMessage(message);
    } catch (cause) {
      if (attempt === TRIES) throw new AppError('check_failed', { cause });
    }
  }
}

async function checkOffscreen({ bytes, ...order }: ProofOrder): Promise<ProvedFile> {
  const base64 = toBase64(await bytesOf({ bytes }));
  const raw = await ask({ forOffscreen: { ...order, base64 } });
  const answer = v.safeParse(offscreenAnswerSchema, raw);
  if (!answer.success) throw new AppError('check_failed', { detail: 'answer' });
  if (!answer.output.ok) throw new AppError(answer.output.code);
  return answer.output.proved;
}

/** The background's checker: Firefox's is a page and starts the worker itself, Chromium's asks its offscreen page. */
export const backgroundChecker = (): Checker =>
  import.meta.env.FIREFOX ? pageChecker() : { check: checkOffscreen };
