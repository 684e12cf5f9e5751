import type { Page } from 'puppeteer-core';

/** What the page did while somebody worked with it. */
export interface Watched {
  /** The most rows of a list that were in the page at once. */
  mostRows: number;
  /** How long each task of more than 50 ms took; none where the browser does not tell (Firefox). */
  longTasksMs: number[];
}

declare global {
  interface Window {
    watched?: Watched;
  }
}

/** Counts rows and notes long tasks from now on. */
export async function startWatching(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { mostRows: 0, longTasksMs: [] };
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

/** What was seen since, once the page has come to rest. */
export async function stopWatching(page: Page): Promise<Watched> {
  const watched = await page.evaluate(
    () =>
      new Promise<Watched | undefined>((resolve) => {
        requestIdleCallback(() => resolve(window.watched));
      }),
  );
  if (!watched) throw new Error('Nobody watched this page');
  return watched;
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
