import type { Browser, Page } from 'puppeteer-core';
import { type BrowserKind, findBrowser, minimumMajorOf } from './browsers.ts';
import { launchChromium } from './chromium_extension.ts';
import { launchFirefox } from './firefox_extension.ts';

export interface LaunchOptions {
  /** The browser program. */
  executablePath: string;
  /** Absolute path of an unpacked build. */
  extensionFolder: string;
  headless: boolean;
  /** Screen pixels per CSS pixel; 2 makes crisp screenshots. */
  scale: number;
  /** Where downloads go, without a question. */
  downloadFolder?: string;
  /** Keeps the profile in this folder for a later start; without it a fresh one is made and thrown away. */
  profileFolder?: string;
}

/**
 * A running browser with the extension loaded; one shape for both browsers.
 *
 * In Chromium's headless popup no animation frame ever fires, so `page.waitForFunction` without `polling` hangs
 * there, and so do puppeteer's locators: wait with `waitUntil` over `page.evaluate`, or with `waitForSelector`
 * without `visible`. Both popups stay open while other pages open and close in headless mode; with a screen, both
 * close as soon as the window loses focus.
 */
export interface ExtensionBrowser {
  kind: BrowserKind;
  browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  extensionOrigin: string;
  openPage(url: string): Promise<Page>;
  /** Opens the real toolbar popup over `page`, which grants `activeTab` on it; closes an open one first. */
  openPopup(page: Page): Promise<Page>;
  closePopup(): Promise<void>;
  /** Opens one of the extension's own pages in a tab, e.g. `options.html?emulator=…`. */
  openExtensionPage(path: string): Promise<Page>;
  /** The window that the sign-in opens; each one is returned once. */
  waitForSignInWindow(): Promise<Page>;
  /** Ends the service worker or event page, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Lets the background believe that the computer has no network; pages and servers of a test go on. */
  setOffline(offline: boolean): Promise<void>;
  /** Lines that the extension and the pages wrote to their consoles, in order. */
  consoleMessages: readonly string[];
  /** Settles when the browser is gone, whoever ended it. */
  closed: Promise<void>;
  close(): Promise<void>;
}

export type LaunchRequest = { kind: BrowserKind; extensionFolder: string } & Partial<LaunchOptions>;

/** Starts an installed browser in a fresh profile with the build in `extensionFolder`. */
export async function launchWithExtension(request: LaunchRequest): Promise<ExtensionBrowser> {
  const executablePath = request.executablePath ?? findBrowser(request.kind);
  if (!executablePath) throw new Error(`No ${request.kind} is installed here`);
  const launch = request.kind === 'chromium' ? launchChromium : launchFirefox;
  const options: LaunchOptions = { headless: true, scale: 1, ...request, executablePath };
  const launched = await launch(options);
  const version = await launched.browser.version();
  const major = Number(/\/(\d+)/.exec(version)?.[1]);
  const minimum = minimumMajorOf(request.kind);
  if (major < minimum) {
    await launched.close();
    throw new Error(
      `${version} at ${executablePath} is too old: LockerFill needs version ${minimum} or newer`,
    );
  }
  return launched;
}
