import { launch, type Page } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import type { ExtensionBrowser, LaunchOptions } from './extension_browser.ts';
import { FirefoxChrome, contextOf } from './firefox_chrome.ts';
import { SignInWindows } from './sign_in_windows.ts';
import { waitUntil } from './wait_until.ts';
import { SCREEN, WINDOW } from './window.ts';

export const GECKO_ID = 'lockerfill@lockerfill.example';
/** Firefox draws a random one per profile; a fixed one makes the extension's own addresses known. */
const UUID = '11111111-2222-4333-8444-555555555555';

/**
 * WebDriver BiDi knows tabs only, and has no command for toolbar buttons. The popup is opened, and made known to
 * BiDi, by privileged scripts (`firefox_chrome.ts`); after that it is an ordinary page to puppeteer.
 */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless: options.headless,
    enableExtensions: true,
    defaultViewport: null,
    handleSIGINT: false,
    ...(options.profileFolder !== undefined && { userDataDir: options.profileFolder }),
    args: ['--remote-allow-system-access', `--width=${WINDOW.width}`, `--height=${WINDOW.height}`],
    env: {
      ...process.env,
      MOZ_HEADLESS_WIDTH: String(SCREEN.width * options.scale),
      MOZ_HEADLESS_HEIGHT: String(SCREEN.height * options.scale),
    },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      // An extension loaded for the time being loses its storage at the end, unless told otherwise.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'layout.css.devPixelsPerPx': String(options.scale),
      // Console lines of every process, the background's too, go to the standard output.
      'devtools.console.stdout.content': true,
      'browser.dom.window.dump.enabled': true,
      ...(options.downloadFolder !== undefined && {
        'browser.download.folderList': 2,
        'browser.download.dir': options.downloadFolder,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
      }),
    },
  });
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  if (!(browser instanceof BidiBrowser)) throw new Error('Firefox must be driven over WebDriver BiDi');
  const consoleMessages: string[] = [];
  for (const stream of [browser.process()?.stdout, browser.process()?.stderr]) {
    stream
      ?.setEncoding('utf8')
      .on('data', (text: string) => consoleMessages.push(...text.trimEnd().split('\n')));
  }
  const signInWindows = new SignInWindows(browser);
  await browser.installExtension(options.extensionFolder);
  const chrome = new FirefoxChrome(browser, browser.connection, GECKO_ID);

  const newPage = (): Promise<Page> => signInWindows.opening(() => browser.newPage());
  return {
    kind: 'firefox',
    browser,
    extensionOrigin: `moz-extension://${UUID}`,
    consoleMessages,
    closed,
    async openPage(url) {
      const page = await newPage();
      await page.goto(url);
      return page;
    },
    async openPopup(page) {
      await chrome.closePopup();
      await page.bringToFront();
      return signInWindows.opening(() => chrome.openPopup(page));
    },
    closePopup: () => chrome.closePopup(),
    async openExtensionPage(path) {
      const page = await newPage();
      const url = `moz-extension://${UUID}/${path}`;
      // `page.goto` waits for events that BiDi does not send for extension pages.
      await browser.connection.send('browsingContext.navigate', {
        context: contextOf(page),
        url,
        wait: 'none',
      });
      await waitUntil(`${url} to load`, () =>
        page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
      );
      return page;
    },
    waitForSignInWindow: () => signInWindows.next(),
    stopBackground: () => chrome.stopBackground(),
    setOffline: (offline) => chrome.setOffline(offline),
    async close() {
      await browser.close();
      await closed;
    },
  };
}
