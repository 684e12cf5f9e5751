import { vi } from 'vitest';

/** Runs `work` with every time limit of its requests at a quarter of a second, and answers the limits that were asked for. */
export async function inAHurry(work: () => Promise<void>): Promise<number[]> {
  const asked: number[] = [];
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const spy = vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    asked.push(milliseconds);
    return timeout(250);
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return asked;
}
