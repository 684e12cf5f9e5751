import { useState } from 'preact/hooks';
import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';
import { BrandMark } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { Problem } from '../ui/problem.tsx';
import { TickBox } from '../ui/tick_box.tsx';
import type { SignedOut } from './guest.ts';
import { ImportOffer } from './import_offer.tsx';
import type { SessionModel } from './session_model.ts';

interface SignInOfferProps {
  view: SignedOut;
  session: SessionModel;
}

/** What LockerFill does, and the two ways in: signing in, and files that were downloaded. */
export function SignInOffer({ view, session }: SignInOfferProps) {
  const { t } = useApp();
  const [keepSignedIn, setKeepSignedIn] = useState(false);
  const problem = session.problem.value ?? view.problem;
  return (
    <>
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
      <ImportOffer />
    </>
  );
}
