import { useEffect, useId, useState } from 'preact/hooks';
import type { DeclarableKind } from '../../../lib/domain/self_declared.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import type { ProfileModel } from './profile_model.ts';

type State = { state: 'rest' | 'saving' | 'saved' | 'takenBack' } | { state: 'refused'; code: ErrorCode };

/** Which keyboard a touch screen shows. */
const KEYBOARDS: Partial<Record<DeclarableKind, 'tel' | 'email' | 'numeric'>> = {
  'phone.mobile': 'tel',
  email: 'email',
  'income.annual': 'numeric',
};

interface DeclaredFieldProps {
  kind: DeclarableKind;
  /** Empty: nothing. */
  kept: string;
  declare: ProfileModel['declare'];
}

/** One fact with a button of its own: what is wrong in one field does not hold up another. */
export function DeclaredField({ kind, kept, declare }: DeclaredFieldProps) {
  const { t } = useApp();
  const id = useId();
  const [text, setText] = useState(kept);
  const [now, setNow] = useState<State>({ state: 'rest' });
  useEffect(() => setText(kept), [kept]);
  const label = t(`kinds.${kind}`);
  const changed = text.trim() !== kept;

  async function save(wanted: string): Promise<void> {
    setNow({ state: 'saving' });
    const code = await declare(kind, wanted);
    if (code !== null) setNow({ state: 'refused', code });
    else setNow({ state: wanted.trim() === '' ? 'takenBack' : 'saved' });
  }

  return (
    <form
      class="declared-field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(text);
      }}
    >
      <div class="field">
        <label for={id}>{label}</label>
        <input
          id={id}
          type="text"
          inputMode={KEYBOARDS[kind] ?? 'text'}
          value={text}
          maxLength={300}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={now.state === 'refused'}
          aria-describedby={`${id}-state`}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setNow({ state: 'rest' });
          }}
        />
      </div>
      {(changed || now.state === 'saving') && (
        <Button submit disabled={now.state === 'saving'}>
          {t(now.state === 'saving' ? 'locker.details.saving' : 'locker.details.save')}
          <span class="visually-hidden"> {label}</span>
        </Button>
      )}
      {!changed && kept !== '' && now.state !== 'saving' && (
        <Button look="plain" onClick={() => void save('')}>
          {t('locker.details.clear')}
          <span class="visually-hidden"> {label}</span>
        </Button>
      )}
      <p class={now.state === 'refused' ? 'field-fault' : 'quiet'} id={`${id}-state`} role="status">
        {now.state === 'refused' && t(`errors.${now.code}`)}
        {(now.state === 'saved' || now.state === 'takenBack') && t(`locker.details.${now.state}`)}
        {now.state === 'rest' && kept !== '' && !changed && t('locker.details.badge')}
      </p>
    </form>
  );
}
