import { useState } from 'preact/hooks';
import { useApp } from '../../app_context.tsx';
import type { SessionModel } from '../../popup/session_model.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { PinBox } from '../../ui/pin_box.tsx';
import { Problem } from '../../ui/problem.tsx';

interface RememberProps {
  remembered: boolean;
  session: SessionModel;
}

/** Off by default: many people share their computer. */
export function RememberCard({ remembered, session }: RememberProps) {
  const { t } = useApp();
  const problem = session.problem.value;
  return (
    <Card title={t('remember.title')}>
      <p>{t(remembered ? 'remember.isOn' : 'remember.isOff')}</p>
      {problem && <Problem code={problem} />}
      {remembered ? (
        <div class="way-out">
          <p class="quiet">{t('remember.lockHelp')}</p>
          <Button onClick={() => void session.remember({ name: 'remember.lock' })}>
            {t('remember.lock')}
          </Button>
        </div>
      ) : (
        <PinForm session={session} />
      )}
    </Card>
  );
}

function PinForm({ session }: Pick<RememberProps, 'session'>) {
  const { t } = useApp();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [working, setWorking] = useState(false);
  const differs = again !== '' && again !== pin;

  async function turnOn(event: Event): Promise<void> {
    event.preventDefault();
    setWorking(true);
    await session.remember({ name: 'remember.set', pin });
    setPin('');
    setAgain('');
    setWorking(false);
  }

  return (
    <form class="pin-form" onSubmit={(event) => void turnOn(event)}>
      <PinBox label={t('remember.pin')} value={pin} onInput={setPin} />
      <PinBox label={t('remember.again')} value={again} onInput={setAgain} />
      <p class="quiet" role="status">
        {differs && t('remember.differs')}
      </p>
      <Button submit disabled={working || pin === '' || pin !== again}>
        {t(working ? 'remember.working' : 'remember.turnOn')}
      </Button>
    </form>
  );
}
