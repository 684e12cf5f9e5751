import type { Page } from 'puppeteer-core';
import en from '../../../locales/en.json' with { type: 'json' };
import { waitUntil } from '../../support/wait_until.ts';

export interface Timed {
  /** From the choice of the file to what the page says of it. */
  checkedMs: number;
  /** One SHA-256 by WebCrypto, and one decoding as UTF-8, over the same bytes in the same page: the best of three. */
  hashMs: number;
  decodeMs: number;
}

declare global {
  interface Window {
    stopwatch?: { file: File; startMs: number; endMs: number | null };
  }
}

/**
 * Runs from the moment in which a file is chosen, or its share code is sent, until its card says something else than that
 * it is being checked.
 */
export const setStopwatch = (page: Page): Promise<void> =>
  page.evaluate(
    (busy) => {
      delete window.stopwatch;
      new MutationObserver(() => {
        const said = document.querySelector('article.import .import-state .badge')?.textContent ?? '';
        const { stopwatch } = window;
        if (stopwatch && said !== '' && !busy.includes(said)) stopwatch.endMs ??= performance.now();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
      const start = ({ target }: Event): void => {
        const file = (target instanceof HTMLInputElement && target.files?.[0]) || window.stopwatch?.file;
        if (file) window.stopwatch = { file, startMs: performance.now(), endMs: null };
      };
      document.addEventListener('change', start, { capture: true });
      document.addEventListener('submit', start, { capture: true });
    },
    [en.locker.import.stage.waiting, en.locker.import.stage.checking],
  );

export const hasStopped = (page: Page): Promise<boolean> =>
  page.evaluate(() => typeof window.stopwatch?.endMs === 'number');

export const readStopwatch = (page: Page): Promise<Timed> =>
  page.evaluate(async () => {
    const { stopwatch } = window;
    if (!stopwatch || stopwatch.endMs === null) throw new Error('No file was checked');
    const bytes = await stopwatch.file.arrayBuffer();
    const best = async (work: () => unknown): Promise<number> => {
      const took: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        const startMs = performance.now();
        await work();
        took.push(performance.now() - startMs);
      }
      return Math.min(...took);
    };
    return {
      checkedMs: stopwatch.endMs - stopwatch.startMs,
      hashMs: await best(() => crypto.subtle.digest('SHA-256', bytes)),
      decodeMs: await best(() => new TextDecoder().decode(bytes)),
    };
  });

/** How long each task of more than 50 ms took since the page was opened; also of a page that is not in front. */
export const longTasksOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'longtask', buffered: true });
    const foundMs = observer.takeRecords().map(({ duration }) => Math.round(duration));
    observer.disconnect();
    return foundMs;
  });

/** Makes one long task, so that "none" means something. @throws when the page does not tell of it */
export async function demandWatch(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          const endMs = performance.now() + 80;
          while (performance.now() < endMs);
          resolve();
        });
      }),
  );
  await waitUntil('the long task that was made', async () => (await longTasksOf(page)).length > 0, 5000);
}
