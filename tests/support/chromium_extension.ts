import {
  launch,
  type ConsoleMessage,
  type Extension,
  type Page,
  type Target,
  TargetType,
} from 'puppeteer-core';
import type { ExtensionBrowser, LaunchOptions } from './extension_browser.ts';
import { SignInWindows } from './sign_in_windows.ts';
import { waitUntil } from './wait_until.ts';
import { SCREEN, WINDOW, unsandboxed } from './window.ts';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Without it the screen is 800 × 600 pixels, and the popup is cut to what fits there. */
const headlessScreen = (scale: number): string =>
  `--screen-info={${SCREEN.width * scale}x${SCREEN.height * scale} devicePixelRatio=${scale}}`;

const isPopup = (target: Target, origin: string): boolean =>
  target.url().startsWith(`${origin}/popup.html`) && target.type() !== TargetType.SERVICE_WORKER;

/**
 * The real popup opens by `triggerExtensionAction`, and is listed among the extension's own pages once its document
 * has loaded. It is an ordinary page to puppeteer: reading, clicking and screenshots work.
 */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const browser = await launch({
    executablePath: options.executablePath,
    headless: options.headless,
    enableExtensions: true,
    defaultViewport: null,
    ...(options.downloadFolder !== undefined && {
      downloadBehavior: { policy: 'allow', downloadPath: options.downloadFolder },
    }),
    handleSIGINT: false,
    ...(options.profileFolder !== undefined && { userDataDir: options.profileFolder }),
    args: [
      ...QUIET,
      ...(unsandboxed() ? ['--no-sandbox'] : []),
      `--window-size=${WINDOW.width},${WINDOW.height}`,
      ...(options.headless
        ? [headlessScreen(options.scale)]
        : [`--force-device-scale-factor=${options.scale}`]),
    ],
  });
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  const consoleMessages: string[] = [];
  const listen = (message: ConsoleMessage): void => void consoleMessages.push(message.text());
  browser.on('targetcreated', (target) => {
    if (target.type() === TargetType.PAGE)
      void target.page().then((page) => page?.on('console', listen), ignoreGone);
    if (target.type() === TargetType.SERVICE_WORKER) {
      void target.worker().then((worker) => worker?.on('console', listen), ignoreGone);
    }
  });
  const signInWindows = new SignInWindows(browser);

  const id = await browser.installExtension(options.extensionFolder);
  const origin = `chrome-extension://${id}`;
  const extension = await waitUntil('the extension to be listed', async (): Promise<Extension | undefined> =>
    (await browser.extensions()).get(id),
  );
  const openPopups = async (): Promise<Page[]> => {
    const pages = await Promise.all(
      browser.targets().flatMap((target) => (isPopup(target, origin) ? [target.asPage()] : [])),
    );
    return pages.filter((page) => !tabs.has(page));
  };
  /** Our own pages in tabs, which must not be taken for the popup. */
  const tabs = new Set<Page>();

  const openPage = async (url: string): Promise<Page> => {
    const page = await signInWindows.opening(() => browser.newPage());
    tabs.add(page);
    await page.goto(url);
    return page;
  };
  const background = (): Target | undefined =>
    browser
      .targets()
      .find((each) => each.type() === TargetType.SERVICE_WORKER && each.url().startsWith(origin));
  const closePopup = async (): Promise<void> => {
    for (const popup of await openPopups()) await popup.close();
    await waitUntil('the popup to close', async () => (await openPopups()).length === 0);
  };
  return {
    kind: 'chromium',
    browser,
    extensionOrigin: origin,
    consoleMessages,
    closed,
    openPage,
    closePopup,
    openExtensionPage: (path) => openPage(`${origin}/${path}`),
    waitForSignInWindow: () => signInWindows.next(),
    async openPopup(page) {
      await closePopup();
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
      const popup = await waitUntil('the popup', async () => (await openPopups())[0]);
      popup.on('console', listen);
      await waitUntil('the popup to load', () => popup.evaluate(() => document.readyState === 'complete'));
      return popup;
    },
    async stopBackground() {
      await (await background()?.worker())?.close();
    },
    async setOffline(offline) {
      const worker = await waitUntil('the background', async () => background()?.worker());
      await worker.client.send('Network.emulateNetworkConditions', {
        offline,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      });
    },
    async close() {
      await browser.close();
      await closed;
    },
  };
}

/** A target that vanished before it could be listened to has nothing to say. */
const ignoreGone = (): void => {};
