import type { LockerModel } from '../../popup/locker_model.ts';
import { useApp } from '../../app_context.tsx';
import type { Enabled } from '../features.ts';
import { SectionHead } from '../section_head.tsx';
import { PushCard } from './push_card.tsx';
import { StatisticsCard } from './statistics_card.tsx';
import { VerifyCard } from './verify_card.tsx';

interface OrganisationProps {
  locker: LockerModel;
  enabled: Enabled;
  focused: boolean;
}

/** What an organisation does with its own registration; only what the connection allows. */
export function OrganisationSection({ locker, enabled, focused }: OrganisationProps) {
  const { t } = useApp();
  return (
    <>
      <SectionHead title={t('locker.nav.organisation')} focused={focused} />
      <div class="cards">
        {enabled.has('statistics') && <StatisticsCard />}
        {enabled.has('verify-account') && <VerifyCard />}
        {enabled.has('push-uri') && <PushCard onPushed={() => void locker.load()} />}
      </div>
    </>
  );
}
