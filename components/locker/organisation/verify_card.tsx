import { useId, useState } from 'preact/hooks';
import { errorCodeOf } from '../../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { unreachable } from '../../unreachable.ts';

type Answer =
  | { state: 'none' }
  | { state: 'asking' }
  | { state: 'failed'; code: ErrorCode }
  | { state: 'told'; registered: boolean };

/** An Indian mobile number without its country code. */
const MOBILE = /^[6-9]\d{9}$/;

/** Digits alone, without the country code that people type before them. */
const digitsOf = (typed: string): string => typed.replaceAll(/\D/g, '').replace(/^(91|0)(?=\d{10}$)/, '');

/** Whether a mobile number has a DigiLocker account. By Aadhaar number this is never asked. */
export function VerifyCard() {
  const { send, t } = useApp();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<Answer>({ state: 'none' });
  const mobile = digitsOf(typed);

  async function ask(): Promise<void> {
    setAnswer({ state: 'asking' });
    try {
      const { registered } = await send('organisation.verifyMobile', { mobile });
      setAnswer({ state: 'told', registered });
    } catch (thrown) {
      setAnswer({ state: 'failed', code: errorCodeOf(thrown) });
    }
  }

  return (
    <Card title={t('locker.verify.title')}>
      <p class="quiet">{t('locker.verify.text')}</p>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          if (MOBILE.test(mobile)) void ask();
        }}
      >
        <label for={id}>{t('locker.verify.mobile')}</label>
        <div class="naming-line">
          <input
            id={id}
            type="tel"
            inputMode="numeric"
            autocomplete="off"
            value={typed}
            aria-describedby={`${id}-hint`}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setAnswer({ state: 'none' });
            }}
          />
          <Button
            look="primary"
            disabled={!MOBILE.test(mobile) || answer.state === 'asking'}
            onClick={() => void ask()}
          >
            {t('locker.verify.ask')}
          </Button>
        </div>
        <p class="field-hint" id={`${id}-hint`}>
          {t('locker.verify.hint')}
        </p>
      </form>
      <Told answer={answer} />
    </Card>
  );
}

function Told({ answer }: { answer: Answer }) {
  const { t } = useApp();
  switch (answer.state) {
    case 'none':
    case 'asking':
      return null;
    case 'failed':
      return <Problem code={answer.code} />;
    case 'told':
      return (
        <Notice tone={answer.registered ? 'good' : 'calm'} role="status">
          {t(answer.registered ? 'locker.verify.registered' : 'locker.verify.notRegistered')}
        </Notice>
      );
    default:
      return unreachable(answer);
  }
}
