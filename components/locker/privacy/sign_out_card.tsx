import { useState } from 'preact/hooks';
import { errorCodeOf } from '../../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import { useApp } from '../../app_context.tsx';
import type { SessionModel } from '../../popup/session_model.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Problem } from '../../ui/problem.tsx';

type Leaving = { state: 'idle' } | { state: 'ending' | 'deleting' } | { state: 'failed'; code: ErrorCode };

/** Three ways out: of this copy, of DigiLocker's own site as well, and without leaving a trace here. */
export function SignOutCard({ session }: { session: SessionModel }) {
  const { send, t } = useApp();
  const [leaving, setLeaving] = useState<Leaving>({ state: 'idle' });
  const busy = leaving.state === 'ending' || leaving.state === 'deleting';

  async function leave(state: 'ending' | 'deleting', work: () => Promise<void>): Promise<void> {
    setLeaving({ state });
    try {
      await work();
      setLeaving({ state: 'idle' });
    } catch (thrown) {
      setLeaving({ state: 'failed', code: errorCodeOf(thrown) });
    }
  }

  async function endSite(): Promise<void> {
    await send('session.endSite', null);
    // DigiLocker's site first: once signed out here, this card is gone and could not tell of a failure.
    await session.end();
  }

  async function deleteEverything(): Promise<void> {
    await send('everything.delete', null);
    await session.refresh();
  }

  return (
    <Card title={t('locker.privacy.signOut')}>
      <div class="way-out">
        <div>
          <h3>{t('locker.privacy.here')}</h3>
          <p class="quiet">{t('locker.privacy.hereHelp')}</p>
        </div>
        <Button disabled={busy} onClick={() => void session.end()}>
          {t('locker.privacy.here')}
        </Button>
      </div>
      <div class="way-out">
        <div>
          <h3>{t('locker.privacy.site')}</h3>
          <p class="quiet">{t('locker.privacy.siteHelp')}</p>
        </div>
        <Button disabled={busy} onClick={() => void leave('ending', endSite)}>
          {t(leaving.state === 'ending' ? 'locker.privacy.ending' : 'locker.privacy.siteButton')}
        </Button>
      </div>
      <div class="way-out">
        <div>
          <h3>{t('locker.privacy.everything')}</h3>
          <p class="quiet">{t('locker.privacy.everythingHelp')}</p>
        </div>
        <Button disabled={busy} onClick={() => void leave('deleting', deleteEverything)}>
          {t(leaving.state === 'deleting' ? 'locker.privacy.deleting' : 'locker.privacy.everything')}
        </Button>
      </div>
      {leaving.state === 'failed' && <Problem code={leaving.code} />}
    </Card>
  );
}
