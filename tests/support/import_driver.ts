import type { ElementHandle, Page } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import en from '../../locales/en.json' with { type: 'json' };
import type { ExtensionBrowser } from './extension_browser.ts';
import { write } from './locker_driver.ts';
import { findButton, press } from './popup_driver.ts';
import { waitUntil } from './wait_until.ts';

export type Stage = keyof typeof en.locker.import.stage;

/** One file that was chosen, as the person reads it. */
export interface ChosenFile {
  /** "Added" or the like. */
  stage: string;
  /** The finding in one sentence; empty before there is one. */
  verdict: string;
  text: string;
}

/** What the popup says of one value: where it comes from, what was checked, and who says otherwise. */
export interface ShownProof {
  label: string;
  value: string;
  proof: string;
  /** "imported file · signature checked" */
  marks: string;
  notes: string[];
  /** Each side of a contradiction with the documents that say so, then what usually helps. */
  conflict: string[];
  ticked: boolean;
}

const squeezed = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Presses the popup's way in without an account, and returns the tab that it opened. */
export async function openImportFromPopup(browser: ExtensionBrowser, popup: Page): Promise<Page> {
  const known = new Set(await browser.browser.pages());
  await press(popup, en.signIn.import);
  return waitUntil('the full page', async () => {
    for (const page of await browser.browser.pages()) {
      if (!known.has(page) && (await page.$('.drop'))) return page;
    }
    return null;
  });
}

/** Chooses files in the browser's own file chooser. */
export async function importFiles(page: Page, ...paths: string[]): Promise<void> {
  await waitUntil('the button', () => findButton(page, en.locker.import.choose));
  if (page.browser() instanceof BidiBrowser) {
    // It does not tell WebDriver of choosers that an extension's page opens.
    const input = await waitUntil('the file input', () => page.$('.drop input[type=file]'));
    return (await input.toElement('input')).uploadFile(...paths);
  }
  const [chooser] = await Promise.all([page.waitForFileChooser(), press(page, en.locker.import.choose)]);
  await chooser.accept(paths);
}

const cardOf = (page: Page, name: string): Promise<ElementHandle | null> =>
  page.$(`article.import[aria-label="${name}"]`);

/** Waits for a file to come so far. */
export const waitForImport = (page: Page, name: string, stage: Stage): Promise<ChosenFile> =>
  waitUntil(`"${name}" to be ${stage}`, async () => {
    const card = await cardOf(page, name);
    const found = await card?.evaluate((element) => ({
      stage: element.querySelector('.import-state .badge')?.textContent ?? '',
      verdict: element.querySelector('.verdict p')?.textContent ?? '',
      text: element.textContent,
    }));
    return found?.stage === en.locker.import.stage[stage] && found;
  });

/** Chooses one file and waits until it is added. */
export async function importFile(page: Page, path: string, name: string): Promise<ChosenFile> {
  await importFiles(page, path);
  return waitForImport(page, name, 'kept');
}

/** Says what a PDF is, and adds it. */
export async function addAs(page: Page, name: string, doctype: string): Promise<ChosenFile> {
  await waitForImport(page, name, 'asking');
  const select = await waitUntil('the question', async () => (await cardOf(page, name))?.$('select'));
  await select.select(doctype);
  await press(page, en.locker.import.keep);
  return waitForImport(page, name, 'kept');
}

/** Types the share code into the only file that waits for one. */
export async function openWith(page: Page, shareCode: string): Promise<void> {
  await write(page, en.locker.import.shareCode, shareCode);
  await press(page, en.locker.import.open);
}

/** What was imported and is still kept, by name. */
export const importedNames = (page: Page): Promise<string[]> =>
  page.$$eval('[aria-labelledby=imported-title] .item-name', (names) =>
    names.map((name) => name.textContent),
  );

export const waitForImported = (page: Page, names: readonly string[]): Promise<unknown> =>
  waitUntil(`the imported ${names.join(', ') || 'nothing'}`, async () => {
    const isThere = (await page.$('[aria-labelledby=imported-title] :is(.items, .quiet)')) !== null;
    return isThere && (await importedNames(page)).toSorted().join() === names.toSorted().join();
  });

/** Removes one of them. */
export const removeImported = (page: Page, name: string): Promise<void> =>
  press(page, `${en.locker.import.remove} ${name}`);

/** The lines of an open review with all that they say of their values. */
export async function readProofs(popup: Page): Promise<ShownProof[]> {
  const rows = await popup.$$eval('.rows .row', (lines) =>
    lines.map((line) => {
      const text = (selector: string): string => line.querySelector(selector)?.textContent ?? '';
      const all = (selector: string): string[] =>
        [...line.querySelectorAll(selector)].map((element) => element.textContent);
      return {
        label: text('.row-label'),
        value: text('.row-value'),
        proof: text('.row-proof'),
        marks: text('.row-marks'),
        notes: all('.notes .badge'),
        conflict: all('.row-conflict > :not(.row-conflict-title)'),
        ticked: line.querySelector('input')?.checked ?? false,
      };
    }),
  );
  return rows.map(({ notes, conflict, ticked, ...texts }) => ({
    label: squeezed(texts.label),
    value: squeezed(texts.value),
    proof: squeezed(texts.proof),
    marks: squeezed(texts.marks),
    notes: notes.map(squeezed),
    conflict: conflict.map(squeezed),
    ticked,
  }));
}
