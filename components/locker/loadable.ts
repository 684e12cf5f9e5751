import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { errorCodeOf } from '../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../lib/errors/codes.ts';

export type Loading<Value> =
  | { state: 'loading' }
  | { state: 'failed'; code: ErrorCode }
  | { state: 'ready'; value: Value };

export interface Loadable<Value> {
  state: ReadonlySignal<Loading<Value>>;
  load: () => Promise<void>;
}

/** One answer of the background as a state. Of two questions asked at once, the later one counts. */
export function createLoadable<Value>(ask: () => Promise<Value>): Loadable<Value> {
  const state = signal<Loading<Value>>({ state: 'loading' });
  let asked = 0;

  async function load(): Promise<void> {
    asked += 1;
    const mine = asked;
    if (state.value.state === 'failed') state.value = { state: 'loading' };
    const next = await ask().then(
      (value): Loading<Value> => ({ state: 'ready', value }),
      (thrown: unknown): Loading<Value> => ({ state: 'failed', code: errorCodeOf(thrown) }),
    );
    if (mine === asked) state.value = next;
  }

  return { state, load };
}
