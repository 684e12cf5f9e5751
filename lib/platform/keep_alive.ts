import { browser } from './browser.ts';

const BEAT_MS = 20_000;
const CAP_MS = 10 * 60_000;

/** Keeps the worker alive while `work` runs, at most ten minutes: both browsers end an idle background after 30 s (D7). */
export async function withKeepAlive<T>(work: Promise<T>): Promise<T> {
  const started = Date.now();
  const timer = setInterval(() => {
    if (Date.now() - started > CAP_MS) clearInterval(timer);
    else void browser.runtime.getPlatformInfo();
  }, BEAT_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
