import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { SessionView } from '../../lib/domain/views.ts';
import { errorCodeOf } from '../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../lib/errors/codes.ts';
import type { RequestOf, Send } from '../../lib/messages/protocol.ts';

export type SessionState = { state: 'loading' } | { state: 'failed'; code: ErrorCode } | SessionView;

export type RememberStep =
  | { name: 'remember.set' | 'remember.unlock'; pin: string }
  | { name: 'remember.lock' | 'remember.forget' };

export interface SessionModel {
  state: ReadonlySignal<SessionState>;
  /** Why the last attempt to sign in from this window failed. */
  problem: ReadonlySignal<ErrorCode | null>;
  refresh: () => Promise<void>;
  begin: (choice: RequestOf<'session.begin'>) => Promise<void>;
  end: () => Promise<void>;
  /** Remembering on this computer; what went wrong is in `problem`. True: it worked. */
  remember: (step: RememberStep) => Promise<boolean>;
}

/** Who is signed in, as the background sees it. A failed call never throws: it becomes a state. */
export function createSessionModel(send: Send): SessionModel {
  const state = signal<SessionState>({ state: 'loading' });
  const problem = signal<ErrorCode | null>(null);
  let beginning = false;
  let asking = false;
  let askAgain = false;

  async function ask(): Promise<void> {
    const view = await send('session.get', null);
    // Until the background has noted the new sign-in, it still tells of the time before.
    if (beginning && (view.state !== 'signed-in' || view.signInAgain)) return;
    if (JSON.stringify(view) !== JSON.stringify(state.value)) state.value = view;
  }

  async function refresh(): Promise<void> {
    askAgain = true;
    if (asking) return;
    asking = true;
    try {
      while (askAgain) {
        askAgain = false;
        await ask();
      }
    } catch (thrown) {
      if (state.value.state === 'loading') state.value = { state: 'failed', code: errorCodeOf(thrown) };
    } finally {
      asking = false;
    }
  }

  async function begin(choice: RequestOf<'session.begin'>): Promise<void> {
    const before = state.value;
    if (before.state !== 'signed-out' && before.state !== 'signed-in') return;
    problem.value = null;
    state.value = { state: 'signing-in', organisation: before.organisation, mode: before.mode };
    beginning = true;
    try {
      state.value = await send('session.begin', choice);
    } catch (thrown) {
      problem.value = errorCodeOf(thrown);
      state.value = before;
    } finally {
      beginning = false;
    }
  }

  async function end(): Promise<void> {
    try {
      state.value = await send('session.end', null);
    } catch {
      await refresh();
    }
  }

  async function remember(step: RememberStep): Promise<boolean> {
    problem.value = null;
    try {
      state.value = 'pin' in step ? await send(step.name, { pin: step.pin }) : await send(step.name, null);
      return true;
    } catch (thrown) {
      problem.value = errorCodeOf(thrown);
      await refresh();
      return false;
    }
  }

  return { state, problem, refresh, begin, end, remember };
}
