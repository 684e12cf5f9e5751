import type { Handlers } from '../messages/protocol.ts';
import { createConnections } from './connections.ts';
import type { Connector } from './connections.ts';
import { wipeLocker } from './data_key.ts';
import { createFilling } from './filling.ts';
import { createLocker } from './locker.ts';
import type { PagePort } from './page_port.ts';
import type { Ports } from './ports.ts';
import { createReviews } from './reviews.ts';
import { createSession } from './session.ts';

/** Joins the clients behind the message contract. */
export function createHandlers(
  ports: Ports,
  pages: PagePort,
  connector: Connector | null,
): { handlers: Handlers; tidy: () => Promise<void> } {
  const connections = createConnections(ports, connector);
  const session = createSession(
    ports,
    () => connections.current(),
    () => wipeLocker(ports),
  );
  const locker = createLocker(ports, session);
  const reviews = createReviews(ports, pages, locker);
  const filling = createFilling(ports, pages, locker);

  return {
    tidy: () => session.tidy(),
    handlers: {
      'session.get': () => session.view(),
      'session.begin': (options) => session.begin(options),
      'session.end': () => session.end(),
      'locker.get': () => locker.view(),
      'locker.refresh': () => locker.refresh(),
      'page.get': ({ tabId }) => filling.pageView(tabId),
      'page.review': ({ tabId }) => reviews.review(tabId),
      'page.fill': ({ reviewId, rowIds }) => filling.fill(reviewId, rowIds),
      'page.undo': ({ reviewId }) => filling.undo(reviewId),
      'connection.use': async ({ baseUrl, mode }) => {
        await session.end();
        await connections.use(baseUrl, mode);
        return session.view();
      },
    },
  };
}
