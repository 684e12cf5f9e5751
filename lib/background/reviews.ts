import { proposeRows } from '../autofill/plan.ts';
import { isoDay } from '../domain/dates.ts';
import { createProfile } from '../domain/profile.ts';
import type { ReviewView } from '../domain/views.ts';
import type { PageDocument } from '../domain/page_document.ts';
import { AppError } from '../errors/app_error.ts';
import type { ScanReport } from '../messages/page_protocol.ts';
import { destinationOf } from './form_destination.ts';
import type { Holdings } from './holdings.ts';
import { checkPage, isGovernment } from './page_access.ts';
import type { PagePort } from './page_port.ts';
import type { Ports } from './ports.ts';
import type { StoredReview } from './records.ts';

interface ScannedFrame {
  document: PageDocument;
  report: ScanReport;
}

const emptyLimits = { minBytes: null, maxBytes: null, mediaTypes: [] };

/** Reading a page and proposing what could go where. Nothing is written to the page. */
export function createReviews(
  ports: Ports,
  pages: PagePort,
  holdings: Pick<Holdings, 'claims' | 'documents'>,
) {
  /** The top document first; others only where they say to be of its origin (`"null"` never is). */
  async function scan(tabId: number, origin: string): Promise<ScannedFrame[]> {
    const documents = await pages.injectContentScript(tabId);
    const top = documents.find(({ frameId }) => frameId === 0);
    if (!top) throw new AppError('page_not_allowed');
    const topReport = await pages.askPage(top, 'form.scan', null);
    if (topReport.origin !== origin) throw new AppError('page_changed');
    const others = documents.filter(({ frameId }) => frameId !== 0);
    const reports = await Promise.allSettled(
      others.map((document) => pages.askPage(document, 'form.scan', null)),
    );
    const sameOrigin = others.flatMap((document, index) => {
      const report = reports[index];
      return report?.status === 'fulfilled' && report.value.origin === origin
        ? [{ document, report: report.value }]
        : [];
    });
    return [{ document: top, report: topReport }, ...sameOrigin];
  }

  async function rowsOf(frames: ScannedFrame[]): Promise<StoredReview['rows']> {
    const [claims, documents] = await Promise.all([holdings.claims(), holdings.documents()]);
    const today = isoDay(ports.nowMs());
    const profile = createProfile(claims, today);
    return frames.flatMap(({ report }, frame) => {
      const fields = new Map(report.fields.map((field) => [field.id, field]));
      return proposeRows(report.fields, profile, documents, String(frame), today).map((proposal) => {
        const field = fields.get(proposal.fieldId);
        const limits = field?.control.type === 'file' ? field.control.limits : emptyLimits;
        return {
          frame,
          fieldId: proposal.fieldId,
          fingerprint: field?.fingerprint ?? '',
          row: proposal.row,
          write: proposal.write,
          documentId: proposal.documentId,
          minBytes: limits.minBytes,
          maxBytes: limits.maxBytes,
          mediaTypes: limits.mediaTypes,
        };
      });
    });
  }

  return {
    /** @throws AppError page_not_allowed, page_not_secure, page_has_no_form, page_changed, page_unreachable */
    async review(tabId: number): Promise<ReviewView> {
      const url = checkPage(await pages.pageUrl(tabId), ports.httpHosts);
      const frames = await scan(tabId, url.origin);
      const rows = await rowsOf(frames);
      if (rows.length === 0) throw new AppError('page_has_no_form');
      const review: StoredReview = {
        reviewId: crypto.randomUUID(),
        tabId,
        origin: url.origin,
        host: url.host,
        used: false,
        frames: frames.map(({ document, report }) => ({ document, token: report.token })),
        rows,
      };
      await ports.session.review.set(review);
      return {
        reviewId: review.reviewId,
        host: review.host,
        government: isGovernment(url.hostname),
        ...destinationOf(
          frames.flatMap(({ report }) => report.targets ?? []),
          url,
        ),
        rows: rows.map(({ row }) => row),
      };
    },
  };
}
