import { useState } from 'preact/hooks';
import { errorCodeOf } from '../../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import { useApp } from '../../app_context.tsx';
import type { SessionModel } from '../../popup/session_model.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Problem } from '../../ui/problem.tsx';

type SiteState = { state: 'idle' } | { state: 'ending' } | { state: 'failed'; code: ErrorCode };

/** Two ways out: of this copy, and of DigiLocker's own site as well. */
export function SignOutCard({ session }: { session: SessionModel }) {
  const { send, t } = useApp();
  const [site, setSite] = useState<SiteState>({ state: 'idle' });

  async function endSite(): Promise<void> {
    setSite({ state: 'ending' });
    try {
      await send('session.endSite', null);
      // DigiLocker's site first: once signed out here, this card is gone and could not tell of a failure.
      await session.end();
      setSite({ state: 'idle' });
    } catch (thrown) {
      setSite({ state: 'failed', code: errorCodeOf(thrown) });
    }
  }

  return (
    <Card title={t('locker.privacy.signOut')}>
      <div class="way-out">
        <div>
          <h3>{t('locker.privacy.here')}</h3>
          <p class="quiet">{t('locker.privacy.hereHelp')}</p>
        </div>
        <Button disabled={site.state === 'ending'} onClick={() => void session.end()}>
          {t('locker.privacy.here')}
        </Button>
      </div>
      <div class="way-out">
        <div>
          <h3>{t('locker.privacy.site')}</h3>
          <p class="quiet">{t('locker.privacy.siteHelp')}</p>
        </div>
        <Button disabled={site.state === 'ending'} onClick={() => void endSite()}>
          {t(site.state === 'ending' ? 'locker.privacy.ending' : 'locker.privacy.siteButton')}
        </Button>
      </div>
      {site.state === 'failed' && <Problem code={site.code} />}
    </Card>
  );
}
