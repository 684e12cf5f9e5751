import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserKind } from './browsers.ts';
import type { OnStep } from './popup_driver.ts';
import { ROOT } from './root.ts';

/** Every journey has as many numbers to itself. */
const NUMBERS = 20;

const numberOf = (file: string): number => Number.parseInt(file, 10);

/**
 * Pictures of a journey's steps, `.output/journeys/<browser>/NN-name.png`, numbered from `first` as they come. Those
 * of an earlier run are removed.
 */
export async function startPictures(kind: BrowserKind, first: number): Promise<OnStep> {
  const folder = join(ROOT, '.output', 'journeys', kind);
  await mkdir(folder, { recursive: true });
  const old = (await readdir(folder)).filter(
    (file) => numberOf(file) >= first && numberOf(file) < first + NUMBERS,
  );
  await Promise.all(old.map((file) => rm(join(folder, file))));
  let next = first;
  return async (name, page) => {
    const number = String(next).padStart(2, '0');
    next += 1;
    // Firefox does not tell the address of an extension's page to WebDriver.
    const isForm = await page.evaluate(() => location.protocol.startsWith('http'));
    await page.screenshot({ path: join(folder, `${number}-${name}.png`), fullPage: isForm });
  };
}
