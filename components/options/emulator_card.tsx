import { useEffect, useState } from 'preact/hooks';
import { errorCodeOf } from '../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../lib/errors/codes.ts';
import type { RequestOf } from '../../lib/messages/protocol.ts';
import { createEmulatorTexts } from '../../locales/emulator_texts.ts';
import { useApp } from '../app_context.tsx';
import { unreachable } from '../unreachable.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Notice } from '../ui/notice.tsx';
import { Problem } from '../ui/problem.tsx';

export type EmulatorChoice = RequestOf<'connection.use'>;

const MODES = ['developer', 'public', 'relay'] as const;

type Attempt =
  | { state: 'none' }
  | { state: 'connecting' }
  | { state: 'connected'; baseUrl: string }
  | { state: 'failed'; code: ErrorCode };

/** `?emulator=http://127.0.0.1:PORT[&mode=public]`: connect at once; null without it. */
export function emulatorChoiceOf(search: string): EmulatorChoice | null {
  const query = new URLSearchParams(search);
  const baseUrl = query.get('emulator');
  if (!baseUrl) return null;
  return { baseUrl, mode: MODES.find((mode) => mode === query.get('mode')) ?? 'developer' };
}

/** Test builds only: takes the connection from an emulator on this computer. */
export function EmulatorCard({ initial }: { initial: EmulatorChoice | null }) {
  const { send, language } = useApp();
  const t = createEmulatorTexts(language);
  const [choice, setChoice] = useState<EmulatorChoice>(initial ?? { baseUrl: '', mode: 'developer' });
  const [attempt, setAttempt] = useState<Attempt>({ state: 'none' });

  async function connect(wanted: EmulatorChoice): Promise<void> {
    setAttempt({ state: 'connecting' });
    try {
      await send('connection.use', wanted);
      setAttempt({ state: 'connected', baseUrl: wanted.baseUrl });
    } catch (thrown) {
      setAttempt({ state: 'failed', code: errorCodeOf(thrown) });
    }
  }
  useEffect(() => {
    if (initial) void connect(initial);
  }, [initial]);

  return (
    <Card title={t('title')}>
      <p class="quiet">{t('text')}</p>
      <label class="field">
        {t('baseUrl')}
        <input
          type="url"
          name="emulator"
          value={choice.baseUrl}
          placeholder={t('placeholder')}
          onInput={(event) => setChoice({ ...choice, baseUrl: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        {t('mode')}
        <select
          name="mode"
          value={choice.mode}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setChoice({ ...choice, mode: MODES.find((mode) => mode === value) ?? 'developer' });
          }}
        >
          {MODES.map((mode) => (
            <option key={mode} value={mode}>
              {t(`modes.${mode}`)}
            </option>
          ))}
        </select>
      </label>
      <Button
        look="primary"
        disabled={choice.baseUrl === '' || attempt.state === 'connecting'}
        onClick={() => void connect(choice)}
      >
        {t(attempt.state === 'connecting' ? 'connecting' : 'connect')}
      </Button>
      <AttemptResult attempt={attempt} />
    </Card>
  );
}

function AttemptResult({ attempt }: { attempt: Attempt }) {
  const { language } = useApp();
  switch (attempt.state) {
    case 'none':
    case 'connecting':
      return null;
    case 'connected':
      return (
        <Notice tone="good" role="status">
          {createEmulatorTexts(language)('connected', { baseUrl: attempt.baseUrl })}
        </Notice>
      );
    case 'failed':
      return <Problem code={attempt.code} />;
    default:
      return unreachable(attempt);
  }
}
