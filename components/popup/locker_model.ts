import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { LockerView } from '../../lib/domain/views.ts';
import { errorCodeOf } from '../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../lib/errors/codes.ts';
import type { Send } from '../../lib/messages/protocol.ts';
import { repeat } from '../repeat.ts';
import { unreachable } from '../unreachable.ts';

export type LockerState =
  | { state: 'loading' }
  | { state: 'failed'; code: ErrorCode }
  | { state: 'list'; view: LockerView };

export interface LockerModel {
  state: ReadonlySignal<LockerState>;
  load: () => Promise<void>;
  refresh: () => Promise<void>;
}

const ASK_AGAIN_MS = 700;

/** False while the very first list is still on its way: a review made before it would find nothing. */
export function hasArrived(locker: LockerState): boolean {
  switch (locker.state) {
    case 'loading':
      return false;
    case 'failed':
      return true;
    case 'list':
      return locker.view.fetchedAtMs !== null || !locker.view.refreshing;
    default:
      return unreachable(locker);
  }
}

const isSame = (one: LockerView | null, other: LockerView): boolean =>
  one?.documents === other.documents &&
  one.version === other.version &&
  one.fetchedAtMs === other.fetchedAtMs &&
  one.refreshing === other.refreshing &&
  one.problem === other.problem;

/** How many documents there are; `unknown` before the first list, null when it did not come. */
export function documentCount(locker: LockerState): number | 'unknown' | null {
  if (!hasArrived(locker)) return 'unknown';
  if (locker.state !== 'list') return null;
  const { documents, fetchedAtMs } = locker.view;
  return documents.length > 0 || fetchedAtMs !== null ? documents.length : null;
}

/**
 * The documents. While the background fetches, it is asked again until it is done or `stop` aborts; an answer without
 * news changes nothing, so that a list of thousands is not drawn again.
 */
export function createLockerModel(send: Send, stop: AbortSignal): LockerModel {
  const state = signal<LockerState>({ state: 'loading' });
  let watch: AbortController | null = null;

  const known = (): LockerView | null => (state.value.state === 'list' ? state.value.view : null);

  function show(view: LockerView): void {
    if (!isSame(known(), view)) state.value = { state: 'list', view };
    if (!view.refreshing) {
      watch?.abort();
      watch = null;
    } else if (!watch) {
      watch = new AbortController();
      repeat(ASK_AGAIN_MS, load, AbortSignal.any([watch.signal, stop]));
    }
  }

  function fail(thrown: unknown): void {
    const code = errorCodeOf(thrown);
    const view = known();
    if (view) show({ ...view, refreshing: false, problem: code });
    else state.value = { state: 'failed', code };
  }

  async function ask(name: 'locker.get' | 'locker.refresh'): Promise<void> {
    const before = known();
    const news = await send(name, { knownVersion: before?.version ?? null });
    show({ ...news, documents: news.documents ?? before?.documents ?? [] });
  }

  async function load(): Promise<void> {
    try {
      await ask('locker.get');
    } catch (thrown) {
      fail(thrown);
    }
  }

  async function refresh(): Promise<void> {
    const view = known();
    if (view) show({ ...view, refreshing: true, problem: null });
    try {
      await ask('locker.refresh');
    } catch (thrown) {
      fail(thrown);
    }
  }

  return { state, load, refresh };
}
