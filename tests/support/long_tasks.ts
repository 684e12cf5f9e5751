import type { Page } from 'puppeteer-core';
import { type Longest, startTracing, stopTracing } from './main_thread.ts';

/** What the page did while somebody worked with it. */
export interface Watched {
  /** The most rows of a list that were in the page at once. */
  mostRows: number;
  /** How long each task of more than 50 ms took; none where the browser does not tell (Firefox). */
  longTasksMs: number[];
  /** Of all tasks; null where the browser does not tell. */
  longest: Longest | null;
}

declare global {
  interface Window {
    watched?: Omit<Watched, 'longest'>;
  }
}

/** Firefox keeps what its threads do to itself. */
const canTrace = async (page: Page): Promise<boolean> => (await page.browser().version()).includes('Chrome');

/** Counts rows and notes long tasks from now on. */
export async function startWatching(page: Page): Promise<void> {
  if (await canTrace(page)) await startTracing(page);
  await page.evaluate(() => {
    const watched: Window['watched'] = { mostRows: 0, longTasksMs: [] };
    window.watched = watched;
    const count = (): void => {
      const rows = document.querySelectorAll('[role=option]').length;
      watched.mostRows = Math.max(watched.mostRows, rows);
    };
    count();
    new MutationObserver(count).observe(document.body, { childList: true, subtree: true });
    if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return;
    new PerformanceObserver((list) => {
      watched.longTasksMs.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ type: 'longtask' });
  });
}

/** How long each task of more than 50 ms took since the page was opened; none where the browser does not tell. */
export const longTasksOfOpening = (page: Page): Promise<number[]> =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const foundMs: number[] = [];
        if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
          new PerformanceObserver((list) => {
            foundMs.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
          }).observe({ type: 'longtask', buffered: true });
        }
        requestIdleCallback(() => resolve(foundMs));
      }),
  );

/** What was seen since, once the page has come to rest. */
export async function stopWatching(page: Page): Promise<Watched> {
  const watched = await page.evaluate(
    () =>
      new Promise<Window['watched']>((resolve) => {
        requestIdleCallback(() => resolve(window.watched));
      }),
  );
  if (!watched) throw new Error('Nobody watched this page');
  return { ...watched, longest: (await canTrace(page)) ? await stopTracing(page) : null };
}

/** Scrolls the list by single views, as the wheel does, and then to its end. @returns the number of the last row drawn */
export function scrollThrough(page: Page, views: number): Promise<number> {
  return page.evaluate(async (wanted) => {
    const list = document.querySelector('[role=listbox]');
    if (!list) throw new Error('There is no list');
    const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let done = 0; done < wanted; done += 1) {
      list.scrollTop += list.clientHeight;
      await nextFrame();
      await nextFrame();
    }
    list.scrollTop = list.scrollHeight;
    await nextFrame();
    await nextFrame();
    const rows = [...list.querySelectorAll('[role=option]')];
    return Number(rows.at(-1)?.getAttribute('aria-posinset'));
  }, views);
}
