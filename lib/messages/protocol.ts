import * as v from 'valibot';
import { FIELD_KINDS } from '../domain/field_kinds.ts';
import { doctypeSchema, extraTrustSchema, importRequestSchema } from '../domain/import_views.ts';
import {
  consentReceiptSchema,
  documentDataSchema,
  featuresViewSchema,
  fileViewSchema,
  folderViewSchema,
  issuersViewSchema,
  offeredDocumentsSchema,
  pullFormSchema,
  pullOutcomeSchema,
  pushRequestSchema,
  statisticsViewSchema,
  uploadViewSchema,
} from '../domain/locker_views.ts';
import { profileViewSchema } from '../domain/profile_view.ts';
import {
  credentialModeSchema,
  documentSummarySchema,
  lockerNewsSchema,
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
/** Thousands of documents are not sent again and again to a page that has them. */
const knownDocuments = v.object({ knownVersion: v.nullable(v.string()) });

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
  'locker.get': call({ from: page, request: knownDocuments, reply: lockerNewsSchema }),
  /** Fetches the list and the data that fills fields; the reply is the new list, or the old one with a problem. */
  'locker.refresh': call({ from: page, request: knownDocuments, reply: lockerNewsSchema }),
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
  /** Revoke Session: ends the sign-in at DigiLocker's own site, in a window. */
  'session.endSite': call({ from: page, request: nothing, reply: sessionViewSchema }),
  /** Keeps list, claims and chosen files on this computer under a PIN of at least six characters. */
  'remember.set': call({ from: page, request: v.object({ pin: v.string() }), reply: sessionViewSchema }),
  'remember.unlock': call({ from: page, request: v.object({ pin: v.string() }), reply: sessionViewSchema }),
  'remember.lock': call({ from: page, request: nothing, reply: sessionViewSchema }),
  /** Deletes what is kept here; in DigiLocker nothing changes. */
  'remember.forget': call({ from: page, request: nothing, reply: sessionViewSchema }),
  'features.get': call({ from: page, request: nothing, reply: featuresViewSchema }),
  /** The issued file, for viewing or saving. */
  'document.file': call({ from: page, request: v.object({ documentId: v.string() }), reply: fileViewSchema }),
  /** What the document says, freshly fetched. */
  'document.data': call({
    from: page,
    request: v.object({ documentId: v.string() }),
    reply: documentDataSchema,
  }),
  /** One folder of self-uploaded documents; an empty id is the first folder. */
  /** Whom the checks of this build believe beyond the pinned authorities: nobody, except in test builds. */
  'proof.trust': call({ from: page, request: nothing, reply: extraTrustSchema }),
  /** A file that our own page has checked; kept until the browser closes, or under the PIN. */
  'import.keep': call({ from: page, request: importRequestSchema, reply: documentSummarySchema }),
  'import.remove': call({ from: page, request: v.object({ documentId: v.string() }), reply: nothing }),
  /** Says what a file is that does not say so itself. */
  'import.setDoctype': call({
    from: page,
    request: v.object({ documentId: v.string(), doctype: doctypeSchema, name: v.string() }),
    reply: documentSummarySchema,
  }),
  /** What the documents contradict each other in, and what the person states themselves. */
  'profile.get': call({ from: page, request: nothing, reply: profileViewSchema }),
  /** One self-declared fact; empty text takes it back. */
  'profile.declare': call({
    from: page,
    request: v.object({ kind: v.picklist(FIELD_KINDS), text: v.string() }),
    reply: profileViewSchema,
  }),
  'uploaded.folder': call({
    from: page,
    request: v.object({ folderId: v.string() }),
    reply: folderViewSchema,
  }),
  'uploaded.file': call({ from: page, request: v.object({ fileId: v.string() }), reply: fileViewSchema }),
  /** Takes the file over at once; sending goes on behind the reply, and is seen in `upload.list`. */
  'upload.begin': call({
    from: page,
    request: v.object({ directory: v.string(), name: v.string(), base64: v.string() }),
    reply: uploadViewSchema,
  }),
  'upload.list': call({ from: page, request: nothing, reply: v.array(uploadViewSchema) }),
  'upload.cancel': call({ from: page, request: v.object({ uploadId: v.string() }), reply: nothing }),
  'upload.retry': call({ from: page, request: v.object({ uploadId: v.string() }), reply: nothing }),
  /** Takes what was sent or cancelled off the list of uploads. */
  'upload.clear': call({ from: page, request: nothing, reply: nothing }),
  /** The catalogue, from the cache for a day; `again` fetches it now. */
  'catalogue.issuers': call({
    from: page,
    request: v.object({ again: v.boolean() }),
    reply: issuersViewSchema,
  }),
  'catalogue.documents': call({
    from: page,
    request: v.object({ orgid: v.string() }),
    reply: offeredDocumentsSchema,
  }),
  'catalogue.pullForm': call({
    from: page,
    request: v.object({ orgid: v.string(), doctype: v.string() }),
    reply: pullFormSchema,
  }),
  /** Refused without the tick under the consent sentence (D13). */
  'pull.request': call({
    from: page,
    request: v.object({
      orgid: v.string(),
      doctype: v.string(),
      parameters: v.record(v.string(), v.string()),
      consent: v.literal(true),
      /** The sentence as it was shown; must be the one that belongs to issuer and document. */
      consentText: v.string(),
    }),
    reply: pullOutcomeSchema,
  }),
  /** What the signed-in person agreed to on this computer, the newest first. */
  'consent.receipts': call({ from: page, request: nothing, reply: v.array(consentReceiptSchema) }),
  /** Signs out, and leaves nothing about anybody on this computer. */
  'everything.delete': call({ from: page, request: nothing, reply: sessionViewSchema }),
  'organisation.verifyMobile': call({
    from: page,
    request: v.object({ mobile: v.pipe(v.string(), v.regex(/^[6-9]\d{9}$/)) }),
    reply: v.object({ registered: v.boolean() }),
  }),
  'organisation.pushUri': call({ from: page, request: pushRequestSchema, reply: nothing }),
  'organisation.statistics': call({ from: page, request: nothing, reply: statisticsViewSchema }),
  /** Developer builds only: the client secret, kept in memory until the browser closes. */
  'connection.typeSecret': call({
    from: page,
    request: v.object({ clientSecret: v.pipe(v.string(), v.minLength(1), v.maxLength(500)) }),
    reply: sessionViewSchema,
  }),
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
