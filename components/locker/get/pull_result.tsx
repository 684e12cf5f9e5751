import type { ComponentChildren } from 'preact';
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

/** What came of a request, and the two ways on. */
export function PullResult({ outcome, model }: PullResultProps) {
  const { t } = useApp();
  switch (outcome.outcome) {
    case 'pulled':
      return (
        <Result
          icon={<CheckIcon />}
          title={t('locker.get.pulledTitle')}
          text={t('locker.get.pulledText')}
          href={documentHash(outcome.documentId)}
          show={t('locker.get.showDocument')}
          model={model}
        />
      );
    case 'pending':
      return (
        <Result
          icon={<ClockIcon />}
          title={t('locker.get.pendingTitle')}
          text={t('errors.pull_pending')}
          href={sectionHash('issued')}
          show={t('locker.get.showList')}
          model={model}
        />
      );
    case 'already-there':
      return (
        <Result
          icon={<CheckIcon />}
          title={t('locker.get.alreadyTitle')}
          text={t('errors.pull_already_there')}
          href={sectionHash('issued')}
          show={t('locker.get.showList')}
          model={model}
        />
      );
    default:
      return unreachable(outcome);
  }
}

interface ResultProps {
  icon: ComponentChildren;
  title: string;
  text: string;
  href: string;
  show: string;
  model: GetModel;
}

function Result({ icon, title, text, href, show, model }: ResultProps) {
  const { t } = useApp();
  return (
    <Placeholder icon={icon} title={title} role="status">
      <p>{text}</p>
      <div class="actions">
        <a class="button button-primary" href={href}>
          {show}
        </a>
        <Button onClick={model.restart}>{t('locker.get.another')}</Button>
      </div>
    </Placeholder>
  );
}
