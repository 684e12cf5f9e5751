import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ProfileView } from '../../../lib/domain/profile_view.ts';
import { isDeclarable, refusalOf, tidied } from '../../../lib/domain/self_declared.ts';
import type { DeclarableKind } from '../../../lib/domain/self_declared.ts';
import { errorCodeOf } from '../../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import type { Send } from '../../../lib/messages/protocol.ts';

export type Declared = Partial<Record<DeclarableKind, string>>;

export interface ProfileModel {
  load: () => Promise<ProfileView>;
  /** What is kept, by kind; null before the first answer. */
  declared: ReadonlySignal<Declared | null>;
  /** Keeps one fact, or takes it back with empty text. Null: done; else why not. */
  declare: (kind: DeclarableKind, text: string) => Promise<ErrorCode | null>;
}

const declaredOf = (view: ProfileView): Declared =>
  Object.fromEntries(
    view.declared.filter(({ kind }) => isDeclarable(kind)).map(({ kind, text }) => [kind, text]),
  );

/** What the person states themselves. A text that can't be one is refused before it is sent. */
export function createProfileModel(send: Send): ProfileModel {
  const declared = signal<Declared | null>(null);

  function show(view: ProfileView): ProfileView {
    declared.value = declaredOf(view);
    return view;
  }

  return {
    declared,
    load: async () => show(await send('profile.get', null)),
    async declare(kind, text) {
      const refusal = refusalOf(kind, text);
      if (refusal !== null) return refusal;
      try {
        show(await send('profile.declare', { kind, text: tidied(kind, text) }));
        return null;
      } catch (thrown) {
        return errorCodeOf(thrown);
      }
    },
  };
}
