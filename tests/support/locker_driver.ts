import type { ElementHandle, Page } from 'puppeteer-core';
import en from '../../locales/en.json' with { type: 'json' };
import type { ExtensionBrowser } from './extension_browser.ts';
import { findButton, press } from './popup_driver.ts';
import { waitUntil } from './wait_until.ts';

/** A part of the full page. */
export type Section = keyof typeof en.locker.nav;

const headingOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.section-head h2')?.textContent ?? '');

const waitForSection = (page: Page, section: Section): Promise<true> =>
  waitUntil(
    `the section "${section}"`,
    async () => (await headingOf(page)) === en.locker.nav[section] || null,
  );

/** Opens the full page by its address, in a tab; the person is signed in. */
export async function openLocker(browser: ExtensionBrowser, section: Section = 'issued'): Promise<Page> {
  const page = await browser.openExtensionPage(`locker.html#${section}`);
  await waitForSection(page, section);
  return page;
}

/** Presses the popup's link to the full page, and returns the tab that it opened. */
export async function openLockerFromPopup(browser: ExtensionBrowser, popup: Page): Promise<Page> {
  const known = new Set(await browser.browser.pages());
  await press(popup, en.locker.open);
  const page = await waitUntil('the full page', async () => {
    for (const each of await browser.browser.pages()) {
      const isNew = !known.has(each);
      if (isNew && (await each.evaluate(() => location.pathname)) === '/locker.html') return each;
    }
    return null;
  });
  await waitForSection(page, 'issued');
  return page;
}

/** Goes to another section by the navigation. */
export async function goTo(page: Page, section: Section): Promise<void> {
  await press(page, en.locker.nav[section]);
  await waitForSection(page, section);
}

/** The sections that the navigation offers. */
export const offeredSections = (page: Page): Promise<string[]> =>
  page.$$eval('.locker-nav a', (links) => links.map((link) => link.textContent.trim()));

export async function isOff(page: Page, button: string): Promise<boolean> {
  const found = await waitUntil(`a button "${button}"`, () => findButton(page, button));
  return found.evaluate((element) => element.matches(':disabled'));
}

/** Lines of the list that is shown, as far as they are drawn. */
export const drawnRows = (page: Page): Promise<string[]> =>
  page.$$eval('[role=option]', (rows) => rows.map((row) => row.textContent.trim().replace(/\s+/g, ' ')));

/** Waits for a list, and tells how many rows it has, drawn or not. */
export const rowCount = (page: Page): Promise<number> =>
  waitUntil('a list', () =>
    page.evaluate(() => {
      const row = document.querySelector('[role=option]');
      return row && Number(row.getAttribute('aria-setsize'));
    }),
  );

/** Types into the search box and waits until every drawn row, at least one, fits. */
export async function search(page: Page, query: string): Promise<void> {
  const box = await waitUntil('the search box', () => page.$('input[type=search]'));
  await retype(box, query);
  await waitUntil(`rows with "${query}"`, async () => {
    const rows = await drawnRows(page);
    return rows.length > 0 && rows.every((row) => row.toLowerCase().includes(query.toLowerCase()));
  });
}

/** Clicks the row that begins with the text. */
export async function choose(page: Page, text: string): Promise<void> {
  const row = await waitUntil(`a row "${text}"`, async () => {
    for (const each of await page.$$('[role=option]')) {
      if (await each.evaluate((element, wanted) => element.textContent.startsWith(wanted), text)) return each;
    }
    return null;
  });
  await row.click();
}

async function retype(box: ElementHandle, text: string): Promise<void> {
  await box.click({ count: 3 });
  await box.press('Backspace');
  await box.type(text);
}

/** The control whose label reads so. */
export async function fieldOf(page: Page, label: string): Promise<ElementHandle> {
  return waitUntil(`a field "${label}"`, async () => {
    for (const each of await page.$$('label[for]')) {
      const id = await each.evaluate(
        (element, wanted) => (element.textContent.trim() === wanted ? element.getAttribute('for') : null),
        label,
      );
      if (id) return page.$(`[id="${id}"]`);
    }
    return null;
  });
}

/** Types, or chooses from a list. Dates are ISO. */
export async function write(page: Page, label: string, value: string): Promise<void> {
  const field = await fieldOf(page, label);
  const kind = await field.evaluate((element) => element.getAttribute('type') ?? element.localName);
  if (kind === 'select') await field.select(value);
  else if (kind === 'date') await setDate(field, value);
  else await retype(field, value);
}

/** In what order a date is typed depends on the browser's language. */
const setDate = (field: ElementHandle, iso: string): Promise<void> =>
  field.evaluate((element, value) => {
    if (!(element instanceof HTMLInputElement)) throw new Error('not a field');
    element.value = value;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, iso);

export const valueOfField = async (page: Page, label: string): Promise<string> =>
  (await fieldOf(page, label)).evaluate((element) =>
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.value : '',
  );
