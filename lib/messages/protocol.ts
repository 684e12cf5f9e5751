import * as v from 'valibot';
import {
  credentialModeSchema,
  lockerViewSchema,
  pageViewSchema,
  reviewViewSchema,
  sessionViewSchema,
} from '../domain/views.ts';

/** Who may call: `page` is one of our own pages (its `sender.url` has our origin), `content` is everything else (D2). */
export type SenderKind = 'page' | 'content';

interface Call<Request extends v.GenericSchema, Reply extends v.GenericSchema> {
  from: readonly SenderKind[];
  request: Request;
  reply: Reply;
}

const call = <Request extends v.GenericSchema, Reply extends v.GenericSchema>(
  row: Call<Request, Reply>,
): Call<Request, Reply> => row;

const nothing = v.null();
const tabId = v.pipe(v.number(), v.integer());
const page = ['page'] as const;

/**
 * The contract between our pages and the background: one row a message. A content script may call none of them: it
 * answers what it is asked (`page_protocol.ts`), and is asked only after a click in our own pages.
 */
export const PROTOCOL = {
  'session.get': call({ from: page, request: nothing, reply: sessionViewSchema }),
  'session.begin': call({
    from: page,
    request: v.object({ keepSignedIn: v.boolean(), signUp: v.boolean() }),
    reply: sessionViewSchema,
  }),
  'session.end': call({ from: page, request: nothing, reply: sessionViewSchema }),
  /** From the cache, at once; starts a refresh behind it when the list is old. */
  'locker.get': call({ from: page, request: nothing, reply: lockerViewSchema }),
  /** Fetches the list and the data that fills fields; the reply is the new list, or the old one with a problem. */
  'locker.refresh': call({ from: page, request: nothing, reply: lockerViewSchema }),
  'page.get': call({ from: page, request: v.object({ tabId }), reply: pageViewSchema }),
  /** Reads the form in the tab and proposes values. Nothing is written. */
  'page.review': call({ from: page, request: v.object({ tabId }), reply: reviewViewSchema }),
  /** Writes the ticked rows of one review, once. */
  'page.fill': call({
    from: page,
    request: v.object({ reviewId: v.string(), rowIds: v.array(v.string()) }),
    reply: pageViewSchema,
  }),
  'page.undo': call({ from: page, request: v.object({ reviewId: v.string() }), reply: pageViewSchema }),
  /** Test builds only: takes client and secret from a DigiLocker on this computer. Refused by every other build. */
  'connection.use': call({
    from: page,
    request: v.object({ baseUrl: v.string(), mode: credentialModeSchema }),
    reply: sessionViewSchema,
  }),
} as const;

export type Protocol = typeof PROTOCOL;
export type MessageName = keyof Protocol;
export type RequestOf<Name extends MessageName> = v.InferOutput<Protocol[Name]['request']>;
export type ReplyOf<Name extends MessageName> = v.InferOutput<Protocol[Name]['reply']>;

/** One handler a message; a missing one does not compile. */
export type Handlers = { [Name in MessageName]: (request: RequestOf<Name>) => Promise<ReplyOf<Name>> };

/** How our pages call the background; rejects with an `AppError`. */
export type Send = <Name extends MessageName>(name: Name, request: RequestOf<Name>) => Promise<ReplyOf<Name>>;
