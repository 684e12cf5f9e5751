import type { PageDocument } from '../domain/page_document.ts';
import type { PageMessageName, PageReplyOf, PageRequestOf } from '../messages/page_protocol.ts';

/** The pages as the background sees them. */
export interface PagePort {
  /** Null where the person has not asked us to look at the tab. */
  pageUrl(tabId: number): Promise<URL | null>;
  injectContentScript(tabId: number): Promise<PageDocument[]>;
  withSeeThrough<T>(document: PageDocument, work: () => Promise<T>): Promise<T>;
  askPage<Name extends PageMessageName>(
    document: PageDocument,
    name: Name,
    request: PageRequestOf<Name>,
  ): Promise<PageReplyOf<Name>>;
}
