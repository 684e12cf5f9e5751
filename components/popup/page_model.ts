import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { PageView, ReviewView } from '../../lib/domain/views.ts';
import { errorCodeOf } from '../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../lib/errors/codes.ts';
import type { Send } from '../../lib/messages/protocol.ts';
import { repeat } from '../repeat.ts';
import { proposedTicks, tickedIds } from './ticks.ts';

type Shown<State extends PageView['state']> = Extract<PageView, { state: State }>;

export type PageState =
  | { state: 'opening' }
  /** Nothing is going on in the tab: it may be read now. */
  | { state: 'idle' }
  | { state: 'reading' }
  | { state: 'problem'; code: ErrorCode }
  | { state: 'review'; review: ReviewView; ticked: ReadonlySet<string> }
  | Shown<'filling' | 'undone' | 'interrupted'>
  | (Shown<'filled'> & { undoing: boolean; problem: ErrorCode | null });

export interface PageModel {
  state: ReadonlySignal<PageState>;
  /** Shows what is going on in the tab already, or `idle`. */
  open: () => Promise<void>;
  /** Reads the form. Nothing is written. */
  look: () => Promise<void>;
  tick: (rowIds: readonly string[], on: boolean) => void;
  fill: () => Promise<void>;
  undo: () => Promise<void>;
}

const PROGRESS_MS = 300;

/** The page in front: read, reviewed, filled, undone. `tabId` null: there is no page that could be looked at. */
export function createPageModel(send: Send, tabId: number | null, stop: AbortSignal): PageModel {
  const state = signal<PageState>({ state: 'opening' });
  let watch: AbortController | null = null;
  let filling = false;

  function stopWatching(): void {
    watch?.abort();
    watch = null;
  }

  function fail(thrown: unknown): void {
    stopWatching();
    state.value = { state: 'problem', code: errorCodeOf(thrown) };
  }

  function show(view: Exclude<PageView, { state: 'idle' }>): void {
    if (view.state === 'filling') {
      state.value = view;
      if (!watch) {
        watch = new AbortController();
        repeat(PROGRESS_MS, progress, AbortSignal.any([watch.signal, stop]));
      }
      return;
    }
    stopWatching();
    state.value = view.state === 'filled' ? { ...view, undoing: false, problem: null } : view;
  }

  async function progress(): Promise<void> {
    const before = state.value;
    if (tabId === null || before.state !== 'filling') return;
    // A question that fails is asked again; the fill itself says how it ended.
    const view = await send('page.get', { tabId }).catch(() => null);
    if (view === null || state.value.state !== 'filling') return;
    // While our own fill runs, anything else is the story of the fill before it.
    if (filling && view.state !== 'filling') return;
    show(view.state === 'idle' ? { state: 'interrupted', host: before.host } : view);
  }

  async function look(): Promise<void> {
    stopWatching();
    if (tabId === null) {
      state.value = { state: 'problem', code: 'page_not_allowed' };
      return;
    }
    state.value = { state: 'reading' };
    try {
      const review = await send('page.review', { tabId });
      state.value = { state: 'review', review, ticked: proposedTicks(review.rows) };
    } catch (thrown) {
      fail(thrown);
    }
  }

  async function open(): Promise<void> {
    if (tabId === null) return look();
    try {
      const view = await send('page.get', { tabId });
      if (view.state === 'idle') state.value = view;
      else show(view);
    } catch (thrown) {
      fail(thrown);
    }
  }

  function tick(rowIds: readonly string[], on: boolean): void {
    const current = state.value;
    if (current.state !== 'review') return;
    const ids = new Set(rowIds);
    const kept = [...current.ticked].filter((id) => !ids.has(id));
    state.value = { ...current, ticked: new Set(on ? [...kept, ...ids] : kept) };
  }

  async function fill(): Promise<void> {
    const current = state.value;
    if (current.state !== 'review') return;
    const { reviewId, host, rows } = current.review;
    const rowIds = tickedIds(rows, current.ticked);
    if (rowIds.length === 0) return;
    filling = true;
    show({ state: 'filling', host, done: 0, total: rowIds.length });
    try {
      const view = await send('page.fill', { reviewId, rowIds });
      filling = false;
      show(view.state === 'idle' ? { state: 'interrupted', host } : view);
    } catch (thrown) {
      filling = false;
      fail(thrown);
    }
  }

  async function undo(): Promise<void> {
    const current = state.value;
    if (current.state !== 'filled' || current.undoing) return;
    state.value = { ...current, undoing: true, problem: null };
    try {
      const view = await send('page.undo', { reviewId: current.reviewId });
      show(view.state === 'idle' ? { state: 'undone', host: current.host, left: [] } : view);
    } catch (thrown) {
      state.value = { ...current, undoing: false, problem: errorCodeOf(thrown) };
    }
  }

  return { state, open, look, tick, fill, undo };
}
