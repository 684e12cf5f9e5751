import type { Page } from 'puppeteer-core';
import en from '../../locales/en.json' with { type: 'json' };
import { waitUntil } from './wait_until.ts';

/** One file of the queue as the person reads it: its name, and "Sent" or the like. */
export interface QueuedFile {
  name: string;
  state: string;
  text: string;
}

/** Gives files to the upload's file chooser. */
export async function chooseFiles(page: Page, ...paths: string[]): Promise<void> {
  const input = await waitUntil('the file chooser', () => page.$('.drop input[type=file]'));
  await waitUntil('the folder', () => page.$('.drop button:not(:disabled)'));
  const element = await input.toElement('input');
  await element.uploadFile(...paths);
}

export const queue = (page: Page): Promise<QueuedFile[]> =>
  page.$$eval('.queue .items > .item', (rows) =>
    rows.map((row) => ({
      name: row.querySelector('.item-name')?.textContent ?? '',
      state: row.querySelector('.badge')?.textContent ?? '',
      text: row.textContent,
    })),
  );

type State = keyof typeof en.locker.upload.state;

/** Waits for the last file of this name to come so far. */
export const waitForUpload = (page: Page, name: string, state: State): Promise<QueuedFile> =>
  waitUntil(`"${name}" to be ${state}`, async () => {
    const found = (await queue(page)).findLast((row) => row.name === name);
    return found?.state === en.locker.upload.state[state] && found;
  });

/** Waits for a file to be refused before anything is sent, with this sentence. */
export const waitForRefusal = (page: Page, name: string, sentence: string): Promise<QueuedFile> =>
  waitUntil(`"${name}" to be refused`, async () =>
    (await queue(page)).find((row) => row.name === name && row.text.includes(sentence)),
  );

/** What lies in the folder that is shown. */
export const folderNames = (page: Page): Promise<string[]> =>
  page.$$eval(`[aria-label="${en.locker.uploaded.content}"] .item-name`, (names) =>
    names.map((name) => name.textContent),
  );

/** Presses a button of one file in the queue, by the text that is seen. */
export async function pressFor(page: Page, name: string, button: string): Promise<void> {
  const found = await waitUntil(`the button "${button}" of "${name}"`, async () => {
    for (const each of (await page.$$('.queue .items > .item')).toReversed()) {
      if ((await each.$eval('.item-name', (shown) => shown.textContent)) !== name) continue;
      for (const handle of await each.$$('button')) {
        if (await handle.evaluate((element, text) => element.textContent.startsWith(text), button))
          return handle;
      }
    }
    return null;
  });
  await found.click();
}

/** Goes into a folder. */
export async function enterFolder(page: Page, name: string): Promise<void> {
  const folder = await waitUntil(`the folder "${name}"`, async () => {
    for (const each of await page.$$('button.item-folder')) {
      const shown = await each.$eval('.item-name', (element) => element.textContent);
      if (shown === name) return each;
    }
    return null;
  });
  await folder.click();
  await waitUntil('the way back', async () =>
    page.$eval('.crumb-here', (here, wanted) => here.textContent === wanted, name),
  );
}
