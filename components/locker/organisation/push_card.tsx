import { useState } from 'preact/hooks';
import { errorCodeOf } from '../../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import type { PushRequest } from '../../../lib/domain/locker_views.ts';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { base64Of } from '../bytes.ts';
import { PushFieldset } from './push_fieldset.tsx';
import { EMPTY, faultsOf } from './push_form.ts';
import type { PushFields } from './push_form.ts';

const ACTIONS = ['A', 'U', 'D'] as const satisfies PushRequest['action'][];

type Answer =
  | { state: 'none' }
  | { state: 'sending' }
  | { state: 'failed'; code: ErrorCode }
  | { state: 'done'; action: PushRequest['action'] };

const NEVER = new AbortController().signal;
const contentOf = async (file: File | null): Promise<string | null> => file && base64Of(file, NEVER);

/** Pushes, changes or deletes a URI in the signed-in account. `onPushed` tells that the list has changed. */
export function PushCard({ onPushed }: { onPushed: () => void }) {
  const { send, t } = useApp();
  const [fields, setFields] = useState<PushFields>(EMPTY);
  const [tried, setTried] = useState(false);
  /** A chosen file can't be taken back from its control: a new form has new ones. */
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<Answer>({ state: 'none' });
  const faults = faultsOf(fields);

  async function push(): Promise<void> {
    setTried(true);
    if (faults.size > 0) return;
    setAnswer({ state: 'sending' });
    const withFiles = fields.action !== 'D';
    try {
      await send('organisation.pushUri', {
        action: fields.action,
        uri: fields.uri.trim(),
        description: fields.description.trim(),
        issueDate: fields.issueDate,
        validFrom: fields.validFrom || null,
        validTo: fields.validTo || null,
        pdfBase64: withFiles ? await contentOf(fields.pdf) : null,
        xmlBase64: withFiles ? await contentOf(fields.xml) : null,
      });
      setAnswer({ state: 'done', action: fields.action });
      setFields({ ...EMPTY, action: fields.action });
      setTried(false);
      setRound(round + 1);
      onPushed();
    } catch (thrown) {
      setAnswer({ state: 'failed', code: errorCodeOf(thrown) });
    }
  }

  return (
    <Card title={t('locker.push.title')}>
      <p class="quiet">{t('locker.push.text')}</p>
      <div class="choices" role="radiogroup" aria-label={t('locker.push.action')}>
        {ACTIONS.map((action) => (
          <label key={action}>
            <input
              type="radio"
              name="push-action"
              checked={action === fields.action}
              onChange={() => setFields({ ...fields, action })}
            />
            {t(`locker.push.actions.${action}`)}
          </label>
        ))}
      </div>
      <PushFieldset
        key={round}
        fields={fields}
        faults={tried ? faults : new Set()}
        onChange={(changed) => {
          setFields({ ...fields, ...changed });
          setAnswer({ state: 'none' });
        }}
      />
      <Button look="primary" disabled={answer.state === 'sending'} onClick={() => void push()}>
        {t(answer.state === 'sending' ? 'locker.push.sending' : `locker.push.buttons.${fields.action}`)}
      </Button>
      {answer.state === 'failed' && <Problem code={answer.code} />}
      {answer.state === 'done' && (
        <Notice tone="good" role="status">
          {t(`locker.push.done.${answer.action}`)}
        </Notice>
      )}
    </Card>
  );
}
