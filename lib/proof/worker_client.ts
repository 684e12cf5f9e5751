import * as v from 'valibot';
import { AppError } from '../errors/app_error.ts';
import { proofAnswerSchema } from './worker_protocol.ts';
import type { ProofOrder, ProvedFile } from './worker_protocol.ts';

/** As much of a `Worker` as is needed here. */
export type CheckWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export interface Checker {
  /**
   * One file after the other.
   * @throws AppError check_failed, and those of `prove`; the signal's own reason when it aborts
   */
  check(order: ProofOrder, signal?: AbortSignal): Promise<ProvedFile>;
}

/** Long enough for 10 MB of XML on a slow computer. */
const LIMIT_MS = 60_000;
/** A list brings many small documents: the worker is kept for the next one, and ends when none comes. */
const IDLE_MS = 10_000;

/** @param whenIdle told each time that the worker has ended because nothing was left to check */
export function createChecker(startWorker: () => CheckWorker, whenIdle = (): void => undefined): Checker {
  let worker: CheckWorker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    worker?.terminate();
    worker = null;
  }

  function ask(order: ProofOrder, signal: AbortSignal | undefined): Promise<ProvedFile> {
    const current = (worker ??= startWorker());
    const limits = [AbortSignal.timeout(LIMIT_MS), ...(signal ? [signal] : [])];
    const over = new AbortController();
    return new Promise<ProvedFile>((resolve, reject) => {
      const on = { signal: over.signal };
      const late = (): void =>
        reject(signal?.aborted ? signal.reason : new AppError('check_failed', { detail: 'time' }));
      AbortSignal.any(limits).addEventListener('abort', late, on);
      current.addEventListener('error', () => reject(new AppError('check_failed', { detail: 'worker' })), on);
      current.addEventListener(
        'message',
        ({ data }) => {
          const answer = v.safeParse(proofAnswerSchema, data);
          if (!answer.success) reject(new AppError('check_failed', { detail: 'answer' }));
          else if (answer.output.ok) resolve(answer.output.proved);
          else reject(new AppError(answer.output.code));
        },
        on,
      );
      const bytes = order.bytes instanceof Blob ? order.bytes : new Uint8Array(order.bytes);
      current.postMessage({ ...order, bytes }, bytes instanceof Blob ? [] : [bytes.buffer]);
    }).finally(() => over.abort());
  }

  async function run(order: ProofOrder, signal: AbortSignal | undefined): Promise<ProvedFile> {
    signal?.throwIfAborted();
    clearTimeout(idle);
    try {
      return await ask(order, signal);
    } catch (thrown) {
      // A worker that hangs or has crashed, or that nobody waits for, answers nobody any more.
      if (!(thrown instanceof AppError) || thrown.code === 'check_failed') end();
      throw thrown;
    } finally {
      idle = setTimeout(() => {
        end();
        whenIdle();
      }, IDLE_MS);
    }
  }

  return {
    check(order, signal) {
      const result = last.then(() => run(order, signal));
      last = result.catch(() => undefined);
      return result;
    },
  };
}
