import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { PullForm, PullOutcome } from '../../../lib/domain/locker_views.ts';
import { errorCodeOf } from '../../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import type { Send } from '../../../lib/messages/protocol.ts';
import { createLoadable } from '../loadable.ts';
import type { Loadable } from '../loadable.ts';

export type Parameter = PullForm['parameters'][number];

export type Attempt =
  | { state: 'writing' }
  | { state: 'sending' }
  | { state: 'failed'; code: ErrorCode }
  | { state: 'done'; outcome: PullOutcome };

export interface PullModel {
  form: Loadable<PullForm>;
  /** By `paramname`; what is not here is as proposed. */
  values: ReadonlySignal<Readonly<Record<string, string>>>;
  consented: ReadonlySignal<boolean>;
  attempt: ReadonlySignal<Attempt>;
  write: (paramname: string, value: string) => void;
  consent: (given: boolean) => void;
  /** Does nothing without the tick. */
  request: () => Promise<void>;
  /** Back to the form with what was typed; the tick belonged to one request. */
  edit: () => void;
}

/** What a field holds: as typed, or else as the person's documents say. A secret is never proposed. */
export function valueOf(values: Readonly<Record<string, string>>, parameter: Parameter): string {
  const { paramname, proposed, secret, choices } = parameter;
  if (Object.hasOwn(values, paramname)) return values[paramname] ?? '';
  const usable = !secret && (choices.length === 0 || choices.includes(proposed));
  return usable ? proposed : '';
}

/** Failures that are answers: the specification reports them as refusals. */
const ANSWERS: Partial<Record<ErrorCode, PullOutcome>> = {
  pull_pending: { outcome: 'pending' },
  pull_already_there: { outcome: 'already-there' },
};

/** One request for one document (specification: Pull Document). */
export function createPullModel(send: Send, orgid: string, doctype: string, onPulled: () => void): PullModel {
  const values = signal<Readonly<Record<string, string>>>({});
  const consented = signal(false);
  const attempt = signal<Attempt>({ state: 'writing' });
  const form = createLoadable(async () => send('catalogue.pullForm', { orgid, doctype }));

  async function request(): Promise<void> {
    const asked = form.state.value;
    if (asked.state !== 'ready' || !consented.value || attempt.value.state === 'sending') return;
    const { parameters, consentText } = asked.value;
    const filled = Object.fromEntries(
      parameters.map((parameter) => [parameter.paramname, valueOf(values.value, parameter).trim()]),
    );
    attempt.value = { state: 'sending' };
    try {
      const outcome = await send('pull.request', {
        orgid,
        doctype,
        parameters: filled,
        consent: true,
        consentText,
      });
      attempt.value = { state: 'done', outcome };
    } catch (thrown) {
      const code = errorCodeOf(thrown);
      const answer = ANSWERS[code];
      attempt.value = answer ? { state: 'done', outcome: answer } : { state: 'failed', code };
    }
    if (attempt.value.state === 'done') onPulled();
  }

  function edit(): void {
    consented.value = false;
    attempt.value = { state: 'writing' };
  }

  return {
    form,
    values,
    consented,
    attempt,
    write: (paramname, value) => (values.value = { ...values.value, [paramname]: value }),
    consent: (given) => (consented.value = given),
    request,
    edit,
  };
}
