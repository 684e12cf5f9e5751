import { useState } from 'preact/hooks';
import type { SessionView } from '../../lib/domain/views.ts';
import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';
import { BrandMark } from '../ui/icons.tsx';
import { PinBox } from '../ui/pin_box.tsx';
import { Problem } from '../ui/problem.tsx';
import { ProductHeading } from '../ui/product_heading.tsx';
import { PopupFooter } from './popup_footer.tsx';
import type { SessionModel } from './session_model.ts';

interface LockedProps {
  view: Extract<SessionView, { state: 'locked' }>;
  session: SessionModel;
  openOptions: () => void;
}

/** What is kept on this computer, before its PIN. */
export function LockedView({ view, session, openOptions }: LockedProps) {
  const { t } = useApp();
  const [pin, setPin] = useState('');
  const [opening, setOpening] = useState(false);
  const problem = session.problem.value;

  async function unlock(event: Event): Promise<void> {
    event.preventDefault();
    setOpening(true);
    await session.remember({ name: 'remember.unlock', pin });
    setPin('');
    setOpening(false);
  }

  return (
    <>
      <main class="welcome">
        <ProductHeading />
        {problem && <Problem code={problem} />}
        <div class="hero">
          <BrandMark />
          <h2>{t('locked.title')}</h2>
          <p>{t('locked.text')}</p>
        </div>
        <form class="pin-form" onSubmit={(event) => void unlock(event)}>
          <PinBox label={t('locked.pin')} value={pin} onInput={setPin} autofocus />
          <Button look="primary" wide submit disabled={opening || pin === ''}>
            {t(opening ? 'locked.opening' : 'locked.open')}
          </Button>
          <p class="quiet">{t('locked.tries', { count: view.triesLeft })}</p>
        </form>
        <div class="welcome-more">
          <p>{t('locked.forgetHelp')}</p>
          <Button look="plain" onClick={() => void session.remember({ name: 'remember.forget' })}>
            {t('locked.forget')}
          </Button>
        </div>
      </main>
      <PopupFooter
        text={view.organisation === null ? '' : t('signIn.through', { organisation: view.organisation })}
        openOptions={openOptions}
      />
    </>
  );
}
