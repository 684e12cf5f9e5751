import { useApp } from '../app_context.tsx';
import type { Guest } from '../popup/guest.ts';
import type { SessionModel } from '../popup/session_model.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Problem } from '../ui/problem.tsx';

interface GuestNoticeProps {
  view: Guest;
  session: SessionModel;
}

/** That nobody is signed in, what became of the last attempt, and the way in. */
export function GuestNotice({ view, session }: GuestNoticeProps) {
  const { t } = useApp();
  if (view.state === 'unconnected')
    return (
      <div class="guest-banner">
        <p>{t('guest.offerImport')}</p>
      </div>
    );
  const problem = session.problem.value ?? view.problem;
  const button = (
    <Button onClick={() => void session.begin({ keepSignedIn: false, signUp: false })}>
      {t('signIn.button')}
    </Button>
  );
  return (
    <>
      {view.mode === 'developer' && <Notice tone="warning">{t('signIn.developer')}</Notice>}
      {view.revocationPending && <Notice tone="calm">{t('signIn.revocationPending')}</Notice>}
      {problem ? (
        <Problem code={problem}>{button}</Problem>
      ) : (
        <div class="guest-banner">
          <p>{t('guest.offer')}</p>
          {button}
        </div>
      )}
    </>
  );
}
