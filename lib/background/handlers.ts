import { FEATURES } from '../domain/locker_views.ts';
import { MODE_FEATURES } from '../domain/modes.ts';
import type { Handlers } from '../messages/protocol.ts';
import { createCatalogue } from './catalogue.ts';
import { createConsentReceipts } from './consent_receipts.ts';
import { createConnections } from './connections.ts';
import type { ConnectionSources } from './connections.ts';
import { wipeLocker, wipeShared } from './data_key.ts';
import { createDeclarations } from './declarations.ts';
import { createDocumentViews } from './document_views.ts';
import { createFilling } from './filling.ts';
import { createFolders } from './folders.ts';
import { joinGrant } from './grant.ts';
import { createHoldings } from './holdings.ts';
import { createImports } from './imports.ts';
import { createLocker } from './locker.ts';
import { createOrganisation } from './organisation.ts';
import type { PagePort } from './page_port.ts';
import type { Ports } from './ports.ts';
import { createProfileViews } from './profile_views.ts';
import { createPulls } from './pulls.ts';
import { createRemembering } from './remembering.ts';
import { createReviews } from './reviews.ts';
import { createSession } from './session.ts';
import { createUploads } from './uploads.ts';

/** Joins the clients behind the message contract. */
export function createHandlers(
  ports: Ports,
  pages: PagePort,
  sources: ConnectionSources,
): { handlers: Handlers; tidy: () => Promise<void> } {
  const connections = createConnections(ports, sources);
  const imports = createImports(ports);
  const declarations = createDeclarations(ports);
  const remembering = createRemembering(
    ports,
    () => session.end().then(() => undefined),
    () => imports.count(),
  );
  const session = createSession(ports, () => connections.current(), {
    wipeAll: () => wipeLocker(ports),
    wipeShared,
    remembered: () => remembering.state(),
    imported: () => imports.count(),
  });
  const locker = createLocker(ports, session, imports, () => connections.extraTrust());
  const holdings = createHoldings(locker, imports, declarations);
  const reviews = createReviews(ports, pages, holdings);
  const filling = createFilling(ports, pages, holdings);
  const documentViews = createDocumentViews(locker, imports, holdings);
  const profile = createProfileViews(holdings, declarations, ports);
  const folders = createFolders(ports, session);
  const uploads = createUploads(ports, session);
  const catalogue = createCatalogue(ports, session, locker);
  const receipts = createConsentReceipts(ports, session, catalogue);
  const pulls = createPulls(ports, session, locker, catalogue, receipts);
  const organisation = createOrganisation(session);

  return {
    async tidy() {
      if (await remembering.lockWhenIdle()) await session.dropTokens();
      await session.tidy();
      await uploads.resume();
    },
    handlers: {
      async 'session.get'() {
        await remembering.touch();
        return session.view();
      },
      'session.begin': (options) => session.begin(options),
      'session.end': () => session.end(),
      'session.endSite': () => session.endSite(),
      async 'remember.set'({ pin }) {
        await remembering.remember(pin);
        return session.view();
      },
      async 'remember.unlock'({ pin }) {
        await remembering.unlock(pin);
        return session.view();
      },
      async 'remember.lock'() {
        await remembering.lock();
        await session.dropTokens();
        return session.view();
      },
      'remember.forget': () => session.end(),
      async 'features.get'() {
        const current = await connections.current();
        const enabled = current ? MODE_FEATURES[current.connection.mode] : [];
        return FEATURES.map((feature) => ({ feature, enabled: enabled.includes(feature) }));
      },
      'locker.get': ({ knownVersion }) => locker.view(knownVersion),
      'locker.refresh': ({ knownVersion }) => locker.refresh(knownVersion),
      'document.file': ({ documentId }) => documentViews.file(documentId),
      'document.data': ({ documentId }) => documentViews.data(documentId),
      'proof.trust': () => connections.extraTrust(),
      'import.keep': (request) => imports.keep(request),
      'import.remove': ({ documentId }) => imports.remove(documentId),
      'import.setDoctype': ({ documentId, doctype, name }) => imports.setDoctype(documentId, doctype, name),
      'profile.get': () => profile.view(),
      async 'profile.declare'({ kind, text }) {
        await declarations.declare(kind, text);
        return profile.view();
      },
      'uploaded.folder': ({ folderId }) => folders.folder(folderId),
      'uploaded.file': ({ fileId }) => folders.file(fileId),
      'upload.begin': (request) => uploads.begin(request),
      'upload.list': () => uploads.list(),
      'upload.cancel': ({ uploadId }) => uploads.cancel(uploadId),
      'upload.retry': ({ uploadId }) => uploads.retry(uploadId),
      'upload.clear': () => uploads.clear(),
      'catalogue.issuers': ({ again }) => catalogue.issuers(again),
      'catalogue.documents': ({ orgid }) => catalogue.documents(orgid),
      'catalogue.pullForm': ({ orgid, doctype }) => catalogue.pullForm(orgid, doctype),
      'pull.request': (request) => pulls.request(request),
      'consent.receipts': () => receipts.list(),
      async 'everything.delete'() {
        // Also what a sign-out leaves.
        await Promise.all([receipts.deleteAll(), wipeLocker(ports)]);
        return session.end();
      },
      'organisation.verifyMobile': ({ mobile }) => organisation.verifyMobile(mobile),
      async 'organisation.pushUri'(request) {
        await organisation.pushUri(request);
        if (request.action === 'A') await joinGrant(ports, request.uri);
        await locker.refresh();
        return null;
      },
      'organisation.statistics': () => organisation.statistics(),
      'page.get': ({ tabId }) => filling.pageView(tabId),
      'page.review': ({ tabId }) => reviews.review(tabId),
      'page.fill': ({ reviewId, rowIds }) => filling.fill(reviewId, rowIds),
      'page.undo': ({ reviewId }) => filling.undo(reviewId),
      'connection.typeSecret': async ({ clientSecret }) => {
        await session.end();
        await connections.typeSecret(clientSecret);
        return session.view();
      },
      'connection.use': async ({ baseUrl, mode }) => {
        await session.end();
        await connections.use(baseUrl, mode);
        return session.view();
      },
    },
  };
}
