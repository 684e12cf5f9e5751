import { useApp } from '../app_context.tsx';
import type { Guest } from '../popup/guest.ts';
import type { SessionModel } from '../popup/session_model.ts';
import { Button } from '../ui/button.tsx';
import { InfoIcon } from '../ui/icons.tsx';
import { Placeholder } from '../ui/placeholder.tsx';
import { Problem } from '../ui/problem.tsx';
import { sectionHash } from './route.ts';
import type { Section } from './route.ts';
import { SectionHead } from './section_head.tsx';

interface NeedsSignInProps {
  section: Section;
  view: Guest;
  session: SessionModel;
  focused: boolean;
}

/** A section that was reached by its address, and needs DigiLocker itself. */
export function NeedsSignIn({ section, view, session, focused }: NeedsSignInProps) {
  const { t } = useApp();
  const problem = session.problem.value;
  return (
    <>
      <SectionHead title={t(`locker.nav.${section}`)} focused={focused} />
      {problem && <Problem code={problem} />}
      <Placeholder icon={<InfoIcon />} title={t('guest.needsTitle')}>
        <p>{t(view.state === 'signed-out' ? 'guest.needsText' : 'guest.needsConnection')}</p>
        <div class="actions">
          {view.state === 'signed-out' && (
            <Button look="primary" onClick={() => void session.begin({ keepSignedIn: false, signUp: false })}>
              {t('signIn.button')}
            </Button>
          )}
          <a class="button button-secondary" href={sectionHash('import')}>
            {t('locker.nav.import')}
          </a>
        </div>
      </Placeholder>
    </>
  );
}
