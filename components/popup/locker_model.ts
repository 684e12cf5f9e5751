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

/** The documents. While the background fetches, it is asked again until it is done or `signal` aborts. */
export function createLockerModel(send: Send, stop: AbortSignal): LockerModel {
  const state = signal<LockerState>({ state: 'loading' });
  let watch: AbortController | null = null;

  function show(view: LockerView): void {
    state.value = { state: 'list', view };
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
    if (state.value.state === 'list') show({ ...state.value.view, refreshing: false, problem: code });
    else state.value = { state: 'failed', code };
  }

  async function load(): Promise<void> {
    try {
      show(await send('locker.get', null));
    } catch (thrown) {
      fail(thrown);
    }
  }

  async function refresh(): Promise<void> {
    if (state.value.state === 'list') show({ ...state.value.view, refreshing: true, problem: null });
    try {
      show(await send('locker.refresh', null));
    } catch (thrown) {
      fail(thrown);
    }
  }

  return { state, load, refresh };
}
