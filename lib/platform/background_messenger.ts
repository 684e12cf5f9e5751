import { answerMessage } from '../messages/messenger.ts';
import type { Handlers } from '../messages/protocol.ts';
import { createPieces } from '../messages/pieces.ts';
import { senderKind } from '../messages/sender.ts';
import { browser } from './browser.ts';

/** The one `onMessage` listener of the extension. Answers through `sendResponse`: a returned promise is lost in older Chrome. */
export function serveMessages(handlers: Handlers): void {
  const own = { id: browser.runtime.id, rootUrl: browser.runtime.getURL('/') };
  const pieces = createPieces();
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    void answerMessage(message, senderKind(sender, own), handlers, pieces).then(sendResponse);
    return true;
  });
}
