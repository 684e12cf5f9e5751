import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import type { Guest } from './guest.ts';
import type { SessionModel } from './session_model.ts';

interface GuestBannerProps {
  view: Guest;
  session: SessionModel;
}

/** Nobody is signed in, yet there is something to fill from. */
export function GuestBanner({ view, session }: GuestBannerProps) {
  const { t } = useApp();
  const problem = session.problem.value ?? (view.state === 'signed-out' ? view.problem : null);
  return (
    <>
      {problem && <Problem code={problem} />}
      <div class="guest-banner">
        <p>{t('guest.fills', { count: view.imported })}</p>
        {view.state === 'signed-out' && (
          <Button onClick={() => void session.begin({ keepSignedIn: false, signUp: false })}>
            {t('guest.signIn')}
          </Button>
        )}
      </div>
    </>
  );
}
