import type { Page } from 'puppeteer-core';
import * as v from 'valibot';

/** The most that any task of a page's main thread took. */
export interface Longest {
  /** From beginning to end, and whatever else the computer did meanwhile. */
  tookMs: number;
  /** At work. */
  workedMs: number;
}

const MARK = 'lockerfill-watched';
const TASK = 'ThreadControllerImpl::RunTask';

/** The part of Chromium's trace format that is read here; times in microseconds. */
const traceSchema = v.object({
  traceEvents: v.array(
    v.object({
      name: v.string(),
      pid: v.number(),
      tid: v.number(),
      dur: v.optional(v.number(), 0),
      tdur: v.optional(v.number(), 0),
    }),
  ),
});

/** Writes down every task of the page's main thread from now on; Chromium only. */
export async function startTracing(page: Page): Promise<void> {
  await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate((mark) => void performance.mark(mark), MARK);
}

/** Null when nothing was written down. */
export async function stopTracing(page: Page): Promise<Longest | null> {
  const trace = await page.tracing.stop();
  if (!trace) return null;
  const { traceEvents } = v.parse(traceSchema, JSON.parse(new TextDecoder().decode(trace)));
  const here = traceEvents.find(({ name }) => name === MARK);
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === TASK && pid === here?.pid && tid === here.tid,
  );
  const mostMs = (timesUs: number[]): number => Math.round(Math.max(...timesUs) / 1000);
  if (tasks.length === 0) return null;
  return { tookMs: mostMs(tasks.map(({ dur }) => dur)), workedMs: mostMs(tasks.map(({ tdur }) => tdur)) };
}
