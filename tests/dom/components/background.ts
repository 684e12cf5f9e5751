import { AppError } from '../../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import { answerMessage, createSend } from '../../../lib/messages/messenger.ts';
import { createPieces } from '../../../lib/messages/pieces.ts';
import { PROTOCOL } from '../../../lib/messages/protocol.ts';
import type { Handlers, MessageName, Send } from '../../../lib/messages/protocol.ts';
import { locker, review, signedIn } from './fixtures.ts';

export interface Background {
  send: Send;
  /** Every message that was received, in order. */
  calls: { name: MessageName; request: unknown }[];
  /** The requests of one kind. */
  requestsOf: (name: MessageName) => unknown[];
}

/** Rejects as the background would: what reaches the page is the code. */
export const refuse = (code: ErrorCode) => (): Promise<never> => Promise.reject(new AppError(code));

/** Never answers. */
export const silence = (): Promise<never> => new Promise(() => undefined);

/** What a test says nothing of is refused. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one handler for each name of the table
const REFUSING = Object.fromEntries(
  Object.keys(PROTOCOL).map((name) => [name, refuse('internal')]),
) as unknown as Handlers;

/**
 * A background of fixed answers behind the real contract: names and shapes of both ways are checked. What a test does
 * not say is a signed-in person in front of a form.
 */
export function createBackground(answers: Partial<Handlers> = {}): Background {
  const calls: Background['calls'] = [];
  const handlers: Handlers = {
    ...REFUSING,
    'session.get': async () => signedIn,
    'locker.get': async () => locker,
    'page.get': async () => ({ state: 'idle' }),
    'page.review': async () => review,
    ...answers,
  };
  const pieces = createPieces();
  const answering = createSend((message) => answerMessage(message, 'page', handlers, pieces));
  const send: Send = (name, request) => {
    calls.push({ name, request });
    return answering(name, request);
  };
  const requestsOf = (name: MessageName) =>
    calls.filter((call) => call.name === name).map(({ request }) => request);
  return { send, calls, requestsOf };
}
