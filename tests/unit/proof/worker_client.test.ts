import { expect, test, vi } from 'vitest';
import { createChecker } from '../../../lib/proof/worker_client.ts';
import type { CheckWorker } from '../../../lib/proof/worker_client.ts';
import type { ProofOrder } from '../../../lib/proof/worker_protocol.ts';

const order = (): ProofOrder => ({
  bytes: new Uint8Array([1, 2, 3]),
  doctype: null,
  shareCode: null,
  extraTrust: { roots: [], kycSigners: [], signerNames: [] },
  nowMs: 0,
  fetchedAtMs: 0,
});

const REFUSED = { ok: false, code: 'share_code_needed' };

/** Workers that answer each order by what the test says, or not at all. */
function workers(answer: (order: unknown) => unknown) {
  const state = { started: 0, ended: 0, orders: 0 };
  const start = (): CheckWorker => {
    state.started += 1;
    const target = new EventTarget();
    return {
      addEventListener: target.addEventListener.bind(target),
      terminate: () => {
        state.ended += 1;
      },
      postMessage: (message: unknown) => {
        state.orders += 1;
        const data = answer(message);
        if (data === 'crash') queueMicrotask(() => target.dispatchEvent(new Event('error')));
        else if (data !== undefined)
          queueMicrotask(() => target.dispatchEvent(new MessageEvent('message', { data })));
      },
    };
  };
  return { start, state };
}

test('one worker serves one file after the other', async () => {
  const { start, state } = workers(() => REFUSED);
  const checker = createChecker(start);
  const all = await Promise.allSettled([checker.check(order()), checker.check(order())]);
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(state).toMatchObject({ started: 1, orders: 2 });
});

test('a refusal of the worker comes as its code', async () => {
  const { start } = workers(() => REFUSED);
  await expect(createChecker(start).check(order())).rejects.toMatchObject({ code: 'share_code_needed' });
});

test.each([
  ['crashes', 'crash'],
  ['answers nonsense', { ok: true, proved: { verdict: 'fine' } }],
])('a worker that %s is replaced for the next file', async (_what, answer) => {
  const { start, state } = workers(() => answer);
  const checker = createChecker(start);
  await expect(checker.check(order())).rejects.toMatchObject({ code: 'check_failed' });
  await expect(checker.check(order())).rejects.toMatchObject({ code: 'check_failed' });
  expect(state).toMatchObject({ started: 2, ended: 2 });
});

test('a check that nobody waits for ends its worker', async () => {
  const { start, state } = workers(() => undefined);
  const abort = new AbortController();
  const checking = createChecker(start).check(order(), abort.signal);
  await vi.waitFor(() => expect(state.orders).toBe(1));
  abort.abort();
  await expect(checking).rejects.toMatchObject({ name: 'AbortError' });
  expect(state.ended).toBe(1);
});

test('a check that takes forever ends by itself', async () => {
  vi.useFakeTimers();
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  const { start, state } = workers(() => undefined);
  timeout.mockImplementation((ms) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), ms);
    return controller.signal;
  });
  const checking = expect(createChecker(start).check(order())).rejects.toMatchObject({
    code: 'check_failed',
  });
  await vi.advanceTimersByTimeAsync(60_000);
  await checking;
  expect(state.ended).toBe(1);
  timeout.mockRestore();
  vi.useRealTimers();
});

test('the caller keeps its bytes', async () => {
  const { start } = workers(() => REFUSED);
  const mine = order();
  await createChecker(start)
    .check(mine)
    .catch(() => undefined);
  expect(mine.bytes).toHaveLength(3);
});
