import { answerMessage } from '../messages/messenger.ts';
import type { Handlers, SenderKind } from '../messages/protocol.ts';
import { browser } from './browser.ts';
import type { Runtime } from './browser.ts';

/** A page of ours is one whose URL has our own origin; a tab page has `sender.tab` too, so its absence proves nothing. */
export function senderKind(sender: Pick<Runtime.MessageSender, 'id' | 'url'>): SenderKind {
  const ownUrl = browser.runtime.getURL('/');
  const isOwnPage = sender.id === browser.runtime.id && (sender.url ?? '').startsWith(ownUrl);
  return isOwnPage ? 'page' : 'content';
}

/** The one `onMessage` listener of the extension. Answers through `sendResponse`: a returned promise is lost in older Chrome. */
export function serveMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    void answerMessage(message, senderKind(sender), handlers).then(sendResponse);
    return true;
  });
}
