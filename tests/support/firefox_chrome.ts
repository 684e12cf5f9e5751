import type { Browser, Page } from 'puppeteer-core';
import type { BidiConnection } from 'puppeteer-core/internal/bidi/Connection.js';
import { BidiPage } from 'puppeteer-core/internal/bidi/Page.js';
import * as v from 'valibot';
import { waitUntil } from './wait_until.ts';

const treeSchema = v.object({
  contexts: v.pipe(v.array(v.object({ context: v.string(), clientWindow: v.string() })), v.minLength(1)),
});
const resultSchema = v.variant('type', [
  v.object({ type: v.literal('success'), result: v.object({ value: v.string() }) }),
  v.object({ type: v.literal('exception'), exceptionDetails: v.object({ text: v.string() }) }),
]);
const popupSchema = v.nullable(v.object({ context: v.string(), url: v.string() }));

/** Privileged functions in Firefox's own window; each `run` is a fresh scope. Every one answers with JSON. */
const PRELUDE = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const extension = ExtensionParent.GlobalManager.getExtension(geckoId);
  const windows = () => [...Services.wm.getEnumerator('navigator:browser')];
  const popups = () => windows().flatMap((each) => [...each.document.querySelectorAll('.webextension-popup-browser')])
    .filter((each) => each.closest('panel')?.state === 'open');
`;

/** Opens the popup in the window, and over the tab, that holds the page. */
const OPEN = `
  const home = windows().find((each) =>
    each.gBrowser.browsers.some((tab) => NavigableManager.getIdForBrowser(tab) === argument));
  home.focus();
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(home);
  return null;
`;

/** Makes BiDi's own register of pages answer for popups too, and says under which id. */
const FIND = `
  if (!NavigableManager.knowsPopups) {
    NavigableManager.knowsPopups = true;
    const tabById = NavigableManager.getBrowserById.bind(NavigableManager);
    NavigableManager.getBrowserById = (id) =>
      tabById(id) ?? popups().find((each) => NavigableManager.getIdForBrowser(each) === id) ?? null;
  }
  const [popup] = popups();
  if (!popup || !popup.currentURI.spec.startsWith('moz-extension:')) return null;
  popup.permanentKey ??= {};
  return { context: NavigableManager.getIdForBrowser(popup), url: popup.currentURI.spec };
`;

const CLOSE = `
  for (const popup of popups()) popup.closest('panel').hidePopup();
  return null;
`;

const STOP_BACKGROUND = `
  await extension.terminateBackground({ ignoreDevtoolsAttached: true });
  return null;
`;

const SET_OFFLINE = `
  Services.io.offline = argument === 'offline';
  return null;
`;

/** The id under which WebDriver BiDi knows a page. */
export function contextOf(page: object): string {
  if (!(page instanceof BidiPage)) throw new Error('Not a page of Firefox');
  // oxlint-disable-next-line no-underscore-dangle -- puppeteer has no public name for it
  return page.mainFrame()._id;
}

/** What WebDriver BiDi cannot do, done by scripts in Firefox's own window (needs `--remote-allow-system-access`). */
export class FirefoxChrome {
  readonly #browser: Browser;
  readonly #connection: BidiConnection;
  readonly #geckoId: string;
  #popup: { context: string; url: string } | null = null;

  constructor(browser: Browser, connection: BidiConnection, geckoId: string) {
    this.#browser = browser;
    this.#connection = connection;
    this.#geckoId = geckoId;
  }

  async openPopup(page: Page): Promise<Page> {
    await this.#run(OPEN, contextOf(page));
    const popup = await waitUntil('the popup', async () => v.parse(popupSchema, await this.#run(FIND)));
    const { clientWindow } = await this.#tree({});
    this.#popup = popup;
    this.#connection.emit('browsingContext.contextCreated', {
      ...popup,
      clientWindow,
      userContext: 'default',
      parent: null,
      children: [],
      originalOpener: null,
    });
    const created = await waitUntil('the popup as a page', async () =>
      (await this.#browser.pages()).find((each) => contextOf(each) === popup.context),
    );
    await waitUntil('the popup to load', () => created.evaluate(() => document.readyState === 'complete'));
    return created;
  }

  async closePopup(): Promise<void> {
    await this.#run(CLOSE);
    await waitUntil('the popup to close', async () => v.parse(popupSchema, await this.#run(FIND)) === null);
    if (!this.#popup) return;
    const { clientWindow } = await this.#tree({});
    this.#connection.emit('browsingContext.contextDestroyed', {
      ...this.#popup,
      clientWindow,
      userContext: 'default',
      parent: null,
      children: [],
      originalOpener: null,
    });
    this.#popup = null;
  }

  async stopBackground(): Promise<void> {
    await this.#run(STOP_BACKGROUND);
  }

  async setOffline(offline: boolean): Promise<void> {
    await this.#run(SET_OFFLINE, offline ? 'offline' : 'online');
  }

  async #tree(parameters: object): Promise<{ context: string; clientWindow: string }> {
    const { result } = await this.#connection.send('browsingContext.getTree', parameters);
    const [first] = v.parse(treeSchema, result).contexts;
    if (!first) throw new Error('Firefox has no window');
    return first;
  }

  async #run(body: string, argument: string | null = null): Promise<unknown> {
    const { context } = await this.#tree({ 'moz:scope': 'chrome' });
    const parameters = `const geckoId = ${JSON.stringify(this.#geckoId)}, argument = ${JSON.stringify(argument)};`;
    const { result } = await this.#connection.send('script.evaluate', {
      target: { context },
      awaitPromise: true,
      expression: `(async () => { ${parameters} ${PRELUDE} return JSON.stringify(await (async () => { ${body} })()); })()`,
    });
    const outcome = v.parse(resultSchema, result);
    if (outcome.type === 'exception') throw new Error(`Firefox: ${outcome.exceptionDetails.text}`);
    return JSON.parse(outcome.result.value);
  }
}
