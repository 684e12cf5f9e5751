import { answerOrder } from '../proof/answer.ts';

/** The worker's end: one answer for each order, in turn. */
export function serveChecks(): void {
  globalThis.addEventListener('message', ({ data }: MessageEvent) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one other end, and no origin to name
    void answerOrder(data).then((answer) => globalThis.postMessage(answer));
  });
}
