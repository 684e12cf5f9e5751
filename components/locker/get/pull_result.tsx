import type { PullOutcome } from '../../../lib/domain/locker_views.ts';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { Placeholder } from '../../ui/placeholder.tsx';
import { unreachable } from '../../unreachable.ts';
import { ClockIcon } from '../locker_icons.tsx';
import { documentHash, sectionHash } from '../route.ts';
import type { GetModel } from './get_model.ts';

interface PullResultProps {
  outcome: PullOutcome;
  model: GetModel;
}

export function PullResult({ outcome, model }: PullResultProps) {
  const { t } = useApp();
  const another = <Button onClick={model.restart}>{t('locker.get.another')}</Button>;
  switch (outcome.outcome) {
    case 'pulled':
      return (
        <Placeholder icon={<CheckIcon />} title={t('locker.get.pulledTitle')} role="status">
          <p>{t('locker.get.pulledText')}</p>
          <div class="actions">
            <a class="button button-primary" href={documentHash(outcome.documentId)}>
              {t('locker.get.showDocument')}
            </a>
            {another}
          </div>
        </Placeholder>
      );
    case 'pending':
      return (
        <Placeholder icon={<ClockIcon />} title={t('locker.get.pendingTitle')} role="status">
          <p>{t('errors.pull_pending')}</p>
          <div class="actions">
            <a class="button button-primary" href={sectionHash('issued')}>
              {t('locker.get.showList')}
            </a>
            {another}
          </div>
        </Placeholder>
      );
    case 'already-there':
      return (
        <Placeholder icon={<CheckIcon />} title={t('locker.get.alreadyTitle')} role="status">
          <p>{t('errors.pull_already_there')}</p>
          <div class="actions">
            <a class="button button-primary" href={sectionHash('issued')}>
              {t('locker.get.showList')}
            </a>
            {another}
          </div>
        </Placeholder>
      );
    default:
      return unreachable(outcome);
  }
}
