import { toBase64 } from '../domain/bytes.ts';
import type { FieldResult, Outcome } from '../domain/plan.ts';
import type { PageView, RowResult } from '../domain/views.ts';
import { AppError, errorCodeOf } from '../errors/app_error.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { attachmentOf } from './attachment.ts';
import type { Holdings } from './holdings.ts';
import { aloneOr } from './locks.ts';
import type { PagePort } from './page_port.ts';
import type { Ports } from './ports.ts';
import type { StoredReview } from './records.ts';

type ReviewedRow = StoredReview['rows'][number];

/** Distinguishes this worker from one that died with a job in hand. */
const WORKER = crypto.randomUUID();

const resultOf = (
  { row }: ReviewedRow,
  outcome: Outcome,
  problem: ErrorCode | null = null,
  bytes: number | null = null,
): RowResult => ({ rowId: row.rowId, label: row.label, outcome, problem, bytes });

/** Writing the ticked rows of one review, once, into the documents that they were read from (D1, D2). */
export function createFilling(ports: Ports, pages: PagePort, holdings: Pick<Holdings, 'file'>) {
  const { session } = ports;

  const note = (review: StoredReview, view: PageView): Promise<void> =>
    session.pageJob.set({ tabId: review.tabId, worker: WORKER, view });

  /** One plan a frame; a frame that was navigated since gets nothing. */
  async function fillFrame(review: StoredReview, frame: number, rows: ReviewedRow[]): Promise<RowResult[]> {
    const target = review.frames[frame];
    const writes = rows.flatMap(({ write }) => (write ? [write] : []));
    if (!target || writes.length === 0) return [];
    const { document, token } = target;
    const answer = await pages
      .withSeeThrough(document, () =>
        pages.askPage(document, 'form.fill', { token, origin: review.origin, writes }),
      )
      .catch((): FieldResult[] => []);
    const outcomes = new Map(answer.map(({ fieldId, outcome }) => [fieldId, outcome]));
    return rows
      .filter(({ write }) => write !== null)
      .map((row) => resultOf(row, outcomes.get(row.fieldId) ?? 'gone'));
  }

  async function attach(review: StoredReview, row: ReviewedRow): Promise<RowResult> {
    const target = review.frames[row.frame];
    if (!target || row.documentId === null) return resultOf(row, 'gone');
    const { document, token } = target;
    try {
      const held = await holdings.file(row.documentId);
      const file = attachmentOf(held.name, held, row);
      const order = {
        token,
        origin: review.origin,
        fieldId: row.fieldId,
        fingerprint: row.fingerprint,
        name: file.name,
        mediaType: file.mediaType,
        base64: toBase64(file.bytes),
      };
      const { outcome } = await pages.withSeeThrough(document, () =>
        pages.askPage(document, 'form.attach', order),
      );
      return resultOf(row, outcome, null, file.bytes.byteLength);
    } catch (thrown) {
      return resultOf(row, 'file-refused', errorCodeOf(thrown));
    }
  }

  /** A page that cannot say is taken to have none. */
  async function newFields({ frames }: StoredReview): Promise<number> {
    const counts = frames.map(({ document, token }) =>
      pages.askPage(document, 'form.appeared', { token }).catch(() => 0),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }

  async function fillNow(review: StoredReview, rows: ReviewedRow[]): Promise<PageView> {
    if (!(await stillHolds(review))) throw new AppError('page_changed');
    const results: RowResult[] = [];
    const progress = () =>
      note(review, { state: 'filling', host: review.host, done: results.length, total: rows.length });
    await progress();
    for (const frame of review.frames.keys()) {
      results.push(
        ...(await fillFrame(
          review,
          frame,
          rows.filter((row) => row.frame === frame),
        )),
      );
    }
    for (const row of rows.filter(({ documentId }) => documentId !== null)) {
      await progress();
      results.push(await attach(review, row));
    }
    const appeared = await newFields(review);
    const undoable = results.some(({ outcome }) => ['filled', 'attached', 'not-stuck'].includes(outcome));
    const view: PageView = {
      state: 'filled',
      host: review.host,
      reviewId: review.reviewId,
      results,
      undoable,
      ...(appeared > 0 && { appeared }),
    };
    await note(review, view);
    return view;
  }

  async function storedReview(reviewId: string): Promise<StoredReview> {
    const review = await session.review.get();
    if (review?.reviewId !== reviewId) throw new AppError('review_expired');
    return review;
  }

  /** Whether the page still is the one that the job was about. */
  async function stillHolds(review: StoredReview): Promise<boolean> {
    const top = review.frames[0];
    if (!top) return false;
    return pages.askPage(top.document, 'form.holds', { token: top.token }).catch(() => false);
  }

  return {
    /** @throws AppError review_expired (another review was made since, or this one was used), page_changed */
    async fill(reviewId: string, rowIds: readonly string[]): Promise<PageView> {
      return aloneOr(
        'fill',
        async () => {
          const review = await storedReview(reviewId);
          if (review.used) throw new AppError('review_expired');
          await session.review.set({ ...review, used: true });
          const wanted = new Set(rowIds);
          const rows = review.rows.filter(({ row }) => row.tickable && wanted.has(row.rowId));
          return ports.withKeepAlive(fillNow(review, rows));
        },
        () => Promise.reject(new AppError('review_expired')),
      );
    },

    async undo(reviewId: string): Promise<PageView> {
      const review = await storedReview(reviewId);
      const left: string[] = [];
      for (const [frame, { document, token }] of review.frames.entries()) {
        const results = await pages.askPage(document, 'form.undo', { token });
        const kept = new Set(
          results.filter(({ outcome }) => outcome !== 'filled').map(({ fieldId }) => fieldId),
        );
        const rows = review.rows.filter((row) => row.frame === frame && kept.has(row.fieldId));
        left.push(...rows.map(({ row }) => row.label));
      }
      const view: PageView = { state: 'undone', host: review.host, left };
      await note(review, view);
      return view;
    },

    async pageView(tabId: number): Promise<PageView> {
      const job = await session.pageJob.get();
      if (job?.tabId !== tabId) return { state: 'idle' };
      if (job.view.state === 'filling' && job.worker !== WORKER) {
        return { state: 'interrupted', host: job.view.host };
      }
      const review = await session.review.get();
      const isStale = job.view.state !== 'filling' && (review === null || !(await stillHolds(review)));
      return isStale ? { state: 'idle' } : job.view;
    },
  };
}
