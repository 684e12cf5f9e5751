import type { ElementHandle, Page } from 'puppeteer-core';
import emulatorTexts from '../../locales/emulator.en.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import type { ExtensionBrowser } from './extension_browser.ts';
import { waitUntil } from './wait_until.ts';

/** Called at each step worth a picture; `name` is a file name without its ending. */
export type OnStep = (name: string, page: Page) => Promise<void>;
export const noSteps: OnStep = () => Promise.resolve();

export interface Credentials {
  mobile: string;
  pin: string;
}

/** One line of the review as the person reads it. */
export interface ShownRow {
  label: string;
  value: string;
  proof: string;
  limit: string;
  isFile: boolean;
  notes: string[];
  ticked: boolean;
}

/** A visible button or link with exactly this text, or one that the pattern matches. */
export async function findButton(page: Page, text: string | RegExp): Promise<ElementHandle | null> {
  for (const handle of await page.$$('button, a, [role=tab], summary')) {
    const shown = await handle.evaluate((element) => element.textContent.trim().replace(/\s+/g, ' '));
    if (typeof text === 'string' ? shown === text : text.test(shown)) return handle;
  }
  return null;
}

export async function press(page: Page, text: string | RegExp): Promise<void> {
  const button = await waitUntil(`a button "${text}"`, () => findButton(page, text));
  await button.click();
}

export const textOf = (page: Page, selector = 'body'): Promise<string> =>
  page.evaluate(
    (wanted) => document.querySelector(wanted)?.textContent.trim().replace(/\s+/g, ' ') ?? '',
    selector,
  );

export const waitForText = (page: Page, text: string | RegExp, timeoutMs?: number): Promise<string> =>
  waitUntil(
    `the text ${text}`,
    async () => {
      const shown = await textOf(page);
      return (typeof text === 'string' ? shown.includes(text) : text.test(shown)) && shown;
    },
    timeoutMs,
  );

/** Gives the extension its connection, as a person does on the options page. */
export async function connect(
  browser: ExtensionBrowser,
  emulatorUrl: string,
  mode: 'developer' | 'public' = 'developer',
): Promise<void> {
  const query = new URLSearchParams({ emulator: emulatorUrl, mode });
  const options = await browser.openExtensionPage(`options.html?${query}`);
  await waitForText(options, emulatorTexts.connected.replace('{{baseUrl}}', emulatorUrl));
  await options.close();
}

/** Presses the sign-in button of an open popup and returns the window with DigiLocker's page. */
export async function beginSignIn(browser: ExtensionBrowser, popup: Page): Promise<Page> {
  await press(popup, en.signIn.button);
  return browser.waitForSignInWindow();
}

/** Types mobile and PIN, unless DigiLocker still knows the person, and stops at the consent. */
export async function typeCredentials(
  window: Page,
  { mobile, pin }: Credentials,
  onStep: OnStep = noSteps,
): Promise<void> {
  await waitUntil('the sign-in page', () => window.$('#mobile, #allow'));
  if (await window.$('#mobile')) {
    await window.type('#mobile', mobile);
    await onStep('sign-in-mobile', window);
    await window.click('#next');
    await waitUntil('the PIN page', () => window.$('#pin'));
    await window.type('#pin', pin);
    await onStep('sign-in-pin', window);
    await window.click('#signin');
  }
  await waitUntil('the consent page', () => window.$('#allow'));
}

/** The window closes by itself, perhaps before the click is reported back. */
export const allow = (window: Page): Promise<void> => window.click('#allow').catch(() => {});

/** Signed out, signing in or signed in: each state has one of these buttons. */
const ANY_STATE = new RegExp(`^(${en.signIn.button}|${en.signingIn.cancel}|${en.signedIn.signOut})$`);

/** Opens the popup over `page` and waits until it greets the person who signed in. */
export async function openSignedIn(browser: ExtensionBrowser, page: Page): Promise<Page> {
  return waitUntil(
    'the signed-in popup',
    async () => {
      const popup = await browser.openPopup(page);
      await waitUntil('the popup to know', () => findButton(popup, ANY_STATE));
      return (await findButton(popup, en.signedIn.signOut)) && popup;
    },
    60_000,
  );
}

/** From the signed-out popup over `page` to the signed-in one. */
export async function signIn(
  browser: ExtensionBrowser,
  page: Page,
  credentials: Credentials,
  onStep: OnStep = noSteps,
): Promise<Page> {
  const popup = await browser.openPopup(page);
  await waitUntil('the sign-in button', () => findButton(popup, en.signIn.button));
  await onStep('popup-signed-out', popup);
  const window = await beginSignIn(browser, popup);
  await typeCredentials(window, credentials, onStep);
  await onStep('sign-in-consent', window);
  await allow(window);
  return openSignedIn(browser, page);
}

/** Shows the documents and returns those in view, with the number of all of them. */
export async function readDocuments(popup: Page): Promise<{ total: number; names: string[] }> {
  await press(popup, new RegExp(`^${en.signedIn.documents}`));
  await waitUntil(
    'the documents',
    async () => (await popup.$('.document')) ?? (await textOf(popup)).includes(en.documents.emptyTitle),
  );
  return popup.evaluate(() => ({
    total: Number(document.querySelector('.document')?.getAttribute('aria-setsize') ?? 0),
    names: [...document.querySelectorAll('.document-name')].map((name) => name.textContent),
  }));
}

/** The names of the documents that a search leaves in view; the search is cleared afterwards. */
export async function searchDocuments(popup: Page, query: string): Promise<string[]> {
  const box = await waitUntil('the search box', () =>
    popup.$('.documents input[type=search], input[type=search]'),
  );
  await box.type(query);
  const names = await waitUntil('the search', () =>
    popup.evaluate((wanted) => {
      const shown = [...document.querySelectorAll('.document-name')].map((name) => name.textContent);
      return (
        document.querySelector<HTMLInputElement>('input[type=search]')?.value === wanted &&
        shown.length < 3 &&
        shown
      );
    }, query),
  );
  await box.click({ count: 3 });
  await box.press('Backspace');
  return names;
}

/** Waits for the review of the page below and returns its rows; those that can't be ticked only where a list lacks the value. */
export async function readReview(popup: Page): Promise<ShownRow[]> {
  await waitUntil(
    'the review',
    async () => (await popup.$('.review-head')) ?? (await textOf(popup)).includes(en.review.nothingFound),
    60_000,
  );
  return popup.evaluate((lacksOption) => {
    const text = (row: Element, selector: string): string =>
      row.querySelector(selector)?.textContent.trim() ?? '';
    const offered = [...document.querySelectorAll('.rows .row')].map((row) => ({
      label: text(row, '.row-label'),
      value: text(row, '.row-value'),
      proof: text(row, '.row-proof'),
      limit: text(row, '.row-limit'),
      isFile: row.querySelector('.row-value .icon') !== null,
      notes: [...row.querySelectorAll('.notes .badge')].map((note) => note.textContent.trim()),
      ticked: row.querySelector('input')?.checked ?? false,
    }));
    const told = [...document.querySelectorAll('.fold-rows li')].filter(
      (row) => text(row, '.quiet') === lacksOption,
    );
    return [
      ...offered,
      ...told.map((row) => ({
        label: text(row, '.fold-label'),
        value: '',
        proof: '',
        limit: '',
        isFile: false,
        notes: [lacksOption],
        ticked: false,
      })),
    ];
  }, en.notes['no-matching-option']);
}

/** Ticks what LockerFill calls a guess, as a person does who has looked at it; returns the review after that. */
export async function tickGuesses(popup: Page): Promise<ShownRow[]> {
  const review = await readReview(popup);
  const boxes = await popup.$$('.rows .row input');
  for (const [at, { ticked, notes }] of review.entries()) {
    if (!ticked && notes.includes(en.notes.guess)) await boxes[at]?.click();
  }
  return readReview(popup);
}

/** Presses Fill, and does not wait. */
export const startFilling = (popup: Page): Promise<void> => press(popup, /^(Fill|Attach) \d/);

/** Presses Fill and waits for what became of it; returns the sentence at the top. */
export async function fill(popup: Page): Promise<string> {
  await startFilling(popup);
  await waitUntil('the results', () => popup.$('.result-head'), 60_000);
  return textOf(popup, '.result-head h2');
}

/** Returns what the popup says of it. */
export async function undo(popup: Page): Promise<string> {
  await press(popup, en.results.undo);
  return waitForText(popup, en.undone.title);
}

export async function signOut(popup: Page): Promise<void> {
  await press(popup, en.signedIn.signOut);
  await waitUntil('the sign-in button', () => findButton(popup, en.signIn.button));
}
