import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import { inBothBrowsers } from '../support/in_both_browsers.ts';
import { drawnRows, goTo, openLocker, rowCount, search } from '../support/locker_driver.ts';
import {
  longTasksOfOpening,
  scrollThrough,
  startWatching,
  stopWatching,
  type Watched,
} from '../support/long_tasks.ts';
import { startPictures } from '../support/pictures.ts';
import { type OnStep, signIn, textOf } from '../support/popup_driver.ts';
import { type Rig, startRig } from '../support/rig.ts';
import { waitUntil } from '../support/wait_until.ts';

const DOCUMENTS = 5000;
const ISSUERS = 1500;
const MOST_ROWS = 200;
const VIEWS = 60;

inBothBrowsers('a locker of thousands', (kind) => {
  let rig: Rig;
  let step: OnStep;
  let page: Page;
  beforeAll(async () => {
    step = await startPictures(kind, 101);
    rig = await startRig({ kind, libraryDocuments: DOCUMENTS, issuers: ISSUERS });
    const library = rig.emulator.personas.find(({ id }) => id === 'library');
    if (!library) throw new Error('The emulator has no library');
    // What the documents say is beside the point, and to sign thousands of them takes minutes.
    rig.emulator.setFaults([{ operation: 'xml', status: 530, times: DOCUMENTS }]);
    const first = await rig.browser.openPage(`${rig.site.baseUrl}/`);
    await signIn(rig.browser, first, library);
    await rig.browser.closePopup();
    page = await openLocker(rig.browser);
    await rowCount(page);
  }, 240_000);
  afterAll(() => rig.close());

  /** Figures for the reader: how long a task takes depends on the computer, so none is asserted. */
  const report = (what: string, longTasksMs: readonly number[], seen: string): void => {
    const longTasks = kind === 'firefox' ? 'this browser does not tell' : longTasksMs.join(', ') || 'none';
    console.log(`${kind}, ${what}: ${seen}; tasks over 50 ms: ${longTasks}`);
  };
  const reportWatched = async (what: string, { mostRows, longTasksMs, longest }: Watched): Promise<void> => {
    const isRefreshing = (await textOf(page)).includes(en.documents.refreshing);
    const told = longest
      ? `; the longest task took ${longest.tookMs} ms, the hardest worked ${longest.workedMs} ms`
      : '';
    const seen = `at most ${mostRows} rows in the page${told}`;
    report(`${what}${isRefreshing ? ' while the list is refreshed' : ''}`, longTasksMs, seen);
  };

  it('lists 5,000 documents, and draws few of them', async () => {
    expect(await rowCount(page)).toBe(DOCUMENTS);
    const { length } = await drawnRows(page);
    expect(length).toBeLessThanOrEqual(MOST_ROWS);
    report('opening 5,000 documents', await longTasksOfOpening(page), `${length} rows in the page`);
    await step('large-documents', page);
  });

  it('searches and scrolls the documents', async () => {
    await startWatching(page);
    await search(page, 'certificate');
    await search(page, 'NG90004321');
    expect(await rowCount(page)).toBe(1);
    await step('large-found', page);
    await search(page, '');
    await waitUntil('the whole list', async () => (await rowCount(page)) === DOCUMENTS);
    expect(await scrollThrough(page, VIEWS)).toBe(DOCUMENTS);
    const watched = await stopWatching(page);
    await reportWatched('5,000 documents', watched);
    expect(watched.mostRows).toBeLessThanOrEqual(MOST_ROWS);
    await step('large-scrolled', page);
  });

  it('lists 1,500 issuers, and searches and scrolls them', async () => {
    await goTo(page, 'get');
    expect(await rowCount(page)).toBe(ISSUERS);
    await startWatching(page);
    await search(page, 'university');
    await search(page, 'board of');
    await step('large-issuers', page);
    await search(page, '');
    await waitUntil('the whole list', async () => (await rowCount(page)) === ISSUERS);
    expect(await scrollThrough(page, VIEWS)).toBe(ISSUERS);
    const watched = await stopWatching(page);
    await reportWatched('1,500 issuers', watched);
    expect(watched.mostRows).toBeLessThanOrEqual(MOST_ROWS);
  });
});
