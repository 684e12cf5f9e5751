import { useState } from 'preact/hooks';
import { errorCodeOf } from '../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../lib/errors/codes.ts';
import { createDeveloperTexts } from '../../locales/developer_texts.ts';
import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Notice } from '../ui/notice.tsx';
import { PinBox } from '../ui/pin_box.tsx';
import { Problem } from '../ui/problem.tsx';

type Attempt = { state: 'none' } | { state: 'used' } | { state: 'failed'; code: ErrorCode };

/** Developer builds only: the secret that no extension can keep, typed in by the organisation's own tester. */
export function SecretCard() {
  const { send, language } = useApp();
  const t = createDeveloperTexts(language);
  const [clientSecret, setClientSecret] = useState('');
  const [attempt, setAttempt] = useState<Attempt>({ state: 'none' });

  async function use(event: Event): Promise<void> {
    event.preventDefault();
    try {
      await send('connection.typeSecret', { clientSecret });
      setAttempt({ state: 'used' });
    } catch (thrown) {
      setAttempt({ state: 'failed', code: errorCodeOf(thrown) });
    }
    setClientSecret('');
  }

  return (
    <Card title={t('title')}>
      <p class="quiet">{t('text')}</p>
      <form class="pin-form" onSubmit={(event) => void use(event)}>
        <PinBox label={t('secret')} value={clientSecret} onInput={setClientSecret} maxLength={500} />
        <Button look="primary" submit disabled={clientSecret === ''}>
          {t('use')}
        </Button>
      </form>
      {attempt.state === 'used' && (
        <Notice tone="good" role="status">
          {t('used')}
        </Notice>
      )}
      {attempt.state === 'failed' && <Problem code={attempt.code} />}
    </Card>
  );
}
