import { createChecker } from '../proof/worker_client.ts';
import type { Checker } from '../proof/worker_client.ts';
import { browser } from './browser.ts';

/** A checker for whoever may start a worker: our pages, and Firefox's background, which is a page too. */
export const pageChecker = (whenIdle?: () => void): Checker =>
  createChecker(() => new Worker(browser.runtime.getURL('/prover.js')), whenIdle);
