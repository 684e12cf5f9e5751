import type { Feature } from '../../../lib/domain/locker_views.ts';
import { PrivacyCard } from '../../options/privacy_card.tsx';
import type { LockerModel } from '../../popup/locker_model.ts';
import type { SessionModel } from '../../popup/session_model.ts';
import { useApp } from '../../app_context.tsx';
import type { Person } from '../person.ts';
import { SectionHead } from '../section_head.tsx';
import { AbilitiesCard } from './abilities_card.tsx';
import { ConsentCard } from './consent_card.tsx';
import { ReceiptsCard } from './receipts_card.tsx';
import { RememberCard } from './remember_card.tsx';
import { SignOutCard } from './sign_out_card.tsx';

interface PrivacyProps {
  view: Person;
  session: SessionModel;
  locker: LockerModel;
  features: readonly { feature: Feature; enabled: boolean }[];
  focused: boolean;
}

export function PrivacySection({ view, session, locker, features, focused }: PrivacyProps) {
  const { t } = useApp();
  return (
    <>
      <SectionHead title={t('locker.nav.privacy')} focused={focused} />
      <div class="cards">
        <ConsentCard view={view} locker={locker} />
        <ReceiptsCard canPull={features.some(({ feature, enabled }) => feature === 'pull' && enabled)} />
        <RememberCard remembered={view.remembered} session={session} />
        <SignOutCard session={session} />
        <AbilitiesCard features={features} mode={view.mode} />
        <PrivacyCard />
      </div>
    </>
  );
}
