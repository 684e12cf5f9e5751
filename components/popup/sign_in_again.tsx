import { useApp } from '../app_context.tsx';
import type { SessionModel } from './session_model.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Problem } from '../ui/problem.tsx';

/** The saved list can be read, but DigiLocker wants a new sign-in before it answers. */
export function SignInAgain({ session }: { session: SessionModel }) {
  const { t } = useApp();
  const problem = session.problem.value;
  const button = (
    <Button onClick={() => void session.begin({ keepSignedIn: false, signUp: false })}>
      {t('signedIn.signInAgain')}
    </Button>
  );
  if (problem) return <Problem code={problem}>{button}</Problem>;
  return (
    <Notice tone="warning" role="status">
      <p>{t('signedIn.again')}</p>
      {button}
    </Notice>
  );
}
