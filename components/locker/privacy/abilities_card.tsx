import type { Feature } from '../../../lib/domain/locker_views.ts';
import type { CredentialMode } from '../../../lib/domain/views.ts';
import { useApp } from '../../app_context.tsx';
import { Card } from '../../ui/card.tsx';
import { reasonOf } from '../features.ts';

interface AbilitiesProps {
  features: readonly { feature: Feature; enabled: boolean }[];
  mode: CredentialMode;
}

/** What this copy can do, and why not the rest. */
export function AbilitiesCard({ features, mode }: AbilitiesProps) {
  const { t } = useApp();
  return (
    <Card title={t('locker.privacy.abilities')}>
      <ul class="abilities">
        {features.map(({ feature, enabled }) => (
          <li key={feature} class="ability">
            <span class={`badge ${enabled ? 'badge-good' : 'badge-off'}`}>
              {t(enabled ? 'locker.privacy.yes' : 'locker.privacy.no')}
            </span>
            <div>
              <p>{t(`locker.features.${feature}`)}</p>
              {!enabled && <p class="quiet">{t(`locker.privacy.reasons.${reasonOf(feature, mode)}`)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
