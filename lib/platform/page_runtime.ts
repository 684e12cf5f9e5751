import type { PageHandlers } from '../messages/page_protocol.ts';

type PageMessage = {
  [Name in keyof PageHandlers]: { name: Name; request: Parameters<PageHandlers[Name]>[0] };
}[keyof PageHandlers];

/** The script is injected at every review; one that still lives keeps its scan and its undo, so the first one stays. */
const HOLDER = Symbol.for('lockerfill.page');

/** False in a script that an update of the extension has orphaned. */
const isAlive = (): boolean => chrome.runtime?.id !== undefined;

/**
 * The injected script's end of the wire. It listens to our own background alone, and never calls by itself. The plain
 * extension API is used: the polyfill would weigh more than this whole script.
 */
export function serveBackground(createHandlers: () => PageHandlers): void {
  const holder: unknown = Reflect.get(globalThis, HOLDER);
  if (typeof holder === 'function' && holder() === true) return;
  Reflect.set(globalThis, HOLDER, isAlive);
  const handlers = createHandlers();
  chrome.runtime.onMessage.addListener((message: PageMessage, sender, sendResponse) => {
    if (sender.id !== chrome.runtime.id || sender.tab !== undefined) return undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table pairs each name with its request
    const handler = handlers[message.name] as (request: unknown) => Promise<unknown>;
    handler(message.request).then(sendResponse, () => sendResponse(null));
    return true;
  });
}
