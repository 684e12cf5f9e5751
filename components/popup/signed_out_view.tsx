import { useState } from 'preact/hooks';
import type { SessionView } from '../../lib/domain/views.ts';
import { useApp } from '../app_context.tsx';
import { ProductHeading } from '../ui/product_heading.tsx';
import { Button } from '../ui/button.tsx';
import { BrandMark } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { Problem } from '../ui/problem.tsx';
import { TickBox } from '../ui/tick_box.tsx';
import { PopupFooter } from './popup_footer.tsx';
import type { SessionModel } from './session_model.ts';

interface SignedOutProps {
  view: Extract<SessionView, { state: 'signed-out' }>;
  session: SessionModel;
  openOptions: () => void;
}

export function SignedOutView({ view, session, openOptions }: SignedOutProps) {
  const { t } = useApp();
  const [keepSignedIn, setKeepSignedIn] = useState(false);
  const problem = session.problem.value ?? view.problem;
  return (
    <>
      <main class="welcome">
        <ProductHeading />
        {view.mode === 'developer' && <Notice tone="warning">{t('signIn.developer')}</Notice>}
        {problem && <Problem code={problem} />}
        {view.revocationPending && <Notice tone="calm">{t('signIn.revocationPending')}</Notice>}
        <div class="hero">
          <BrandMark />
          <h2>{t('signIn.title')}</h2>
          <p>{t('signIn.text')}</p>
        </div>
        <Button look="primary" wide onClick={() => void session.begin({ keepSignedIn, signUp: false })}>
          {t('signIn.button')}
        </Button>
        <TickBox checked={keepSignedIn} label={t('signIn.keep')} onChange={setKeepSignedIn}>
          {t('signIn.keepHelp')}
        </TickBox>
        <div class="welcome-more">
          <p>{t('signIn.own')}</p>
          <Button look="plain" onClick={() => void session.begin({ keepSignedIn, signUp: true })}>
            {t('signIn.signUp')}
          </Button>
        </div>
      </main>
      <PopupFooter
        text={t('signIn.through', { organisation: view.organisation })}
        openOptions={openOptions}
      />
    </>
  );
}
