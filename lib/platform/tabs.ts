import * as v from 'valibot';
import type { PageDocument } from '../domain/page_document.ts';
import { AppError } from '../errors/app_error.ts';
import { PAGE_PROTOCOL } from '../messages/page_protocol.ts';
import type { PageMessageName, PageReplyOf, PageRequestOf } from '../messages/page_protocol.ts';
import { browser } from './browser.ts';

const CONTENT_SCRIPT = '/content-scripts/content.js';

/** True while a hit test may see through `pointer-events: none`; in the user's origin, so that a page can't outbid it (D2). */
const SEE_THROUGH_CSS = '*{pointer-events:auto!important}';

/** The tab in front of the window that the calling page belongs to. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** The full page, in a tab of its own; `section` is the part of it to begin with. */
export async function openLocker(section = ''): Promise<void> {
  const hash = section === '' ? '' : `#${section}`;
  await browser.tabs.create({ url: `${browser.runtime.getURL('/locker.html')}${hash}` });
}

/** The address of the tab's page; null where the person has not asked us to look at it (no `activeTab`). */
export async function pageUrl(tabId: number): Promise<URL | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return URL.parse(tab?.url ?? '');
}

const targetOf = (document: PageDocument) =>
  document.documentId === null
    ? { tabId: document.tabId, frameIds: [document.frameId] }
    : { tabId: document.tabId, documentIds: [document.documentId] };

/**
 * Injects the content script file into the documents of the tab that the permission reaches: the top one and those of
 * its own origin. Never carries a value (D2).
 * @throws AppError page_not_allowed where the browser lets no extension in
 */
export async function injectContentScript(tabId: number): Promise<PageDocument[]> {
  const injected = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: [CONTENT_SCRIPT] })
    .catch((cause: unknown) => {
      throw new AppError('page_not_allowed', { cause });
    });
  return injected.map((result) => {
    const documentId = 'documentId' in result ? result.documentId : null;
    return {
      tabId,
      frameId: result.frameId,
      documentId: typeof documentId === 'string' ? documentId : null,
    };
  });
}

/** Runs `work` while covers that let clicks through can't hide from a hit test. */
export async function withSeeThrough<T>(document: PageDocument, work: () => Promise<T>): Promise<T> {
  const injection = { target: targetOf(document), css: SEE_THROUGH_CSS, origin: 'USER' as const };
  await browser.scripting.insertCSS(injection).catch((cause: unknown) => {
    throw new AppError('page_changed', { cause });
  });
  try {
    return await work();
  } finally {
    await browser.scripting.removeCSS(injection).catch(() => undefined);
  }
}

/**
 * Asks one document of a page. Chromium may never answer for a document that is gone, so the wait is ours.
 * @throws AppError page_changed when the document no longer answers; page_unreachable when it answers nonsense
 */
export async function askPage<Name extends PageMessageName>(
  document: PageDocument,
  name: Name,
  request: PageRequestOf<Name>,
): Promise<PageReplyOf<Name>> {
  const options =
    document.documentId === null ? { frameId: document.frameId } : { documentId: document.documentId };
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new AppError('page_changed', { detail: name })),
    PAGE_PROTOCOL[name].waitMs,
  );
  try {
    const raw = await Promise.race([
      browser.tabs.sendMessage(document.tabId, { name, request }, options),
      late.promise,
    ]);
    return v.parse(PAGE_PROTOCOL[name].reply, raw);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError(v.isValiError(thrown) ? 'page_unreachable' : 'page_changed', { cause: thrown });
  } finally {
    clearTimeout(timer);
  }
}
