/** Checking large files and refusing bombs, in a real Chromium while the popup and the full page look on. */
import type { Page } from 'puppeteer-core';
import en from '../../../locales/en.json' with { type: 'json' };
import { SHARE_CODE } from '../../emulator/documents/offline_ekyc.ts';
import { importFiles, openWith } from '../../support/import_driver.ts';
import { type Downloads, makeDownloads } from '../../support/import_files.ts';
import { openLocker } from '../../support/locker_driver.ts';
import { press, textOf } from '../../support/popup_driver.ts';
import { startRig } from '../../support/rig.ts';
import { waitUntil } from '../../support/wait_until.ts';
import { table } from '../table.ts';
import { BOMBS } from './bombs.ts';
import { type BenchFile, largePdf, largeXml, smallXml } from './large_files.ts';
import { section } from './section.ts';
import {
  demandWatch,
  hasStopped,
  longTasksOf,
  readStopwatch,
  setStopwatch,
  type Timed,
} from './stopwatch.ts';

const MEGABYTE = 1024 * 1024;
const LIMIT_MS = 120_000;
const CARD = 'article.import';
const STATE = `${CARD} .import-state .badge`;
const { stage } = en.locker.import;
const UNDECIDED: ReadonlySet<string> = new Set([stage.waiting, stage.checking, stage.asking, stage.keeping]);

interface Measured extends Timed {
  file: BenchFile;
  /** What the page says of it. */
  said: string;
  /** Tasks of more than 50 ms, from the choice of the file until it was added or refused. */
  popupTasksMs: number[];
  pageTasksMs: number[];
}

interface Pages {
  page: Page;
  popup: Page;
}

/** Chooses a file, takes every step that a person would take to have it added, and takes it off the list again. */
async function measure({ page, popup }: Pages, downloads: Downloads, file: BenchFile): Promise<Measured> {
  const path = await downloads.put(file.name, file.bytes);
  const longTasks = (): Promise<number[][]> => Promise.all([popup, page].map(longTasksOf));
  const stopped = (): Promise<unknown> =>
    waitUntil(`the check of ${file.name}`, () => hasStopped(page), LIMIT_MS);
  const before = await longTasks();
  await setStopwatch(page);
  await importFiles(page, path);
  await stopped();
  if ((await textOf(page, STATE)) === stage.shareCode) {
    // Only with the code is anything unpacked.
    await openWith(page, SHARE_CODE);
    await stopped();
  }
  const said = await textOf(page, `${CARD} :is(.verdict p, .notice:not(.verdict) .notice-body)`);
  if ((await textOf(page, STATE)) === stage.asking) await press(page, en.locker.import.keep);
  const isDecided = async (): Promise<boolean> => !UNDECIDED.has(await textOf(page, STATE));
  await waitUntil(`${file.name} to be done with`, isDecided, LIMIT_MS);
  const [popupTasksMs = [], pageTasksMs = []] = (await longTasks()).map((tasks, at) =>
    tasks.slice(before[at]?.length ?? 0),
  );
  const timed = await readStopwatch(page);
  await press(page, new RegExp(`^(${en.locker.import.close}|${en.locker.import.cancel}) ${file.name}$`));
  await waitUntil('an empty list', async () => (await page.$(CARD)) === null);
  return { ...timed, file, said, popupTasksMs, pageTasksMs };
}

interface Figures {
  genuine: Measured[];
  bombs: Measured[];
}

async function run(): Promise<Figures> {
  const rig = await startRig({ kind: 'chromium' });
  const downloads = await makeDownloads();
  try {
    const page = await openLocker(rig.browser, 'import');
    // The real popup closes as soon as the page is clicked; a window of its own keeps its document open and drawn.
    const popup = await rig.browser.browser.newPage({ type: 'window' });
    await popup.goto(`${rig.browser.extensionOrigin}/popup.html`);
    const pages = { page, popup };
    for (const each of [page, popup]) await demandWatch(each);
    const all = async (files: readonly (() => BenchFile | Promise<BenchFile>)[]): Promise<Measured[]> => {
      const measured: Measured[] = [];
      for (const make of files) {
        const file = await make();
        // The checker rests after a while: it is woken up by something small.
        await measure(pages, downloads, await smallXml());
        measured.push(await measure(pages, downloads, file));
      }
      return measured;
    };
    const genuine = await all([() => largePdf(9 * MEGABYTE), () => largeXml(5 * MEGABYTE)]);
    return { genuine, bombs: await all(BOMBS) };
  } finally {
    await rig.close();
    await downloads.remove();
  }
}

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const times = (value: number, unit: number): string => `× ${(value / unit).toFixed(1)}`;
const sizeOf = ({ bytes }: BenchFile): string => `${(bytes.length / MEGABYTE).toFixed(2)} MB`;
const tasks = (foundMs: readonly number[]): string =>
  foundMs.length === 0 ? 'none' : `${foundMs.length}: ${foundMs.join(', ')}`;

const print = ({ genuine, bombs }: Figures): string =>
  [
    table(
      ['genuine file', 'size', 'verdict', 'ms', 'SHA-256', 'long tasks, popup', 'page'],
      genuine.map((one) => [
        one.file.name,
        sizeOf(one.file),
        one.said,
        ms(one.checkedMs),
        times(one.checkedMs, one.hashMs),
        tasks(one.popupTasksMs),
        tasks(one.pageTasksMs),
      ]),
    ),
    table(
      ['bomb', 'size', 'refused as', 'ms', 'decoding', 'long tasks, popup', 'page'],
      bombs.map((one) => [
        one.file.name,
        sizeOf(one.file),
        one.said,
        ms(one.checkedMs),
        times(one.checkedMs, one.decodeMs),
        tasks(one.popupTasksMs),
        tasks(one.pageTasksMs),
      ]),
    ),
    'ms: from choosing the file to the verdict. SHA-256 and decoding: how many of these, over the same bytes in the\n' +
      'same page, take as long. Long tasks: how many over 50 ms until the file was added or refused, and each in ms.',
  ].join('\n\n');

export const proof = section({ name: 'proof', run, print });
