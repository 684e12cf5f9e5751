import { useEffect, useState } from 'preact/hooks';
import { errorCodeOf } from '../../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import { useApp } from '../../app_context.tsx';
import { PrivacyCard } from '../../options/privacy_card.tsx';
import type { Guest } from '../../popup/guest.ts';
import type { SessionModel } from '../../popup/session_model.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Problem } from '../../ui/problem.tsx';
import { SectionHead } from '../section_head.tsx';
import { RememberCard } from './remember_card.tsx';

interface GuestPrivacyProps {
  view: Guest;
  session: SessionModel;
  /** The list is another one now. */
  onDeleted: () => void;
  focused: boolean;
}

/** What is kept of a person who is not signed in, and how to be rid of it. */
export function GuestPrivacy({ view, session, onDeleted, focused }: GuestPrivacyProps) {
  const { send, t } = useApp();
  const [deleting, setDeleting] = useState(false);
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  // Files that were imported on this very page are counted anew.
  useEffect(() => void session.refresh(), [session]);

  async function deleteEverything(): Promise<void> {
    setDeleting(true);
    setProblem(null);
    try {
      await send('everything.delete', null);
      onDeleted();
    } catch (thrown) {
      setProblem(errorCodeOf(thrown));
    }
    await session.refresh();
    setDeleting(false);
  }

  return (
    <>
      <SectionHead title={t('locker.nav.privacy')} focused={focused} />
      <div class="cards">
        {(view.imported > 0 || view.remembered) && (
          <RememberCard remembered={view.remembered} session={session} />
        )}
        <Card title={t('locker.privacy.everything')}>
          <div class="way-out">
            <div>
              <p class="quiet">{t('guest.everythingHelp')}</p>
            </div>
            <Button disabled={deleting} onClick={() => void deleteEverything()}>
              {t(deleting ? 'locker.privacy.deleting' : 'locker.privacy.everything')}
            </Button>
          </div>
          {problem && <Problem code={problem} />}
        </Card>
        <PrivacyCard />
      </div>
    </>
  );
}
