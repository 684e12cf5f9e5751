import { createSend } from '../messages/messenger.ts';
import { browser } from './browser.ts';

/** How our own pages call the background. */
export const send = createSend((message) => browser.runtime.sendMessage(message));
