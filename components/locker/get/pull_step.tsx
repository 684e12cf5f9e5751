import type { SessionModel } from '../../popup/session_model.ts';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { unreachable } from '../../unreachable.ts';
import { Loaded } from '../loaded.tsx';
import { BackIcon } from '../locker_icons.tsx';
import { StepHeading } from '../step_heading.tsx';
import type { GetModel, GetStep } from './get_model.ts';
import { PullFailed } from './pull_failed.tsx';
import { PullFormView } from './pull_form_view.tsx';
import { PullResult } from './pull_result.tsx';

interface PullStepProps {
  model: GetModel;
  at: Extract<GetStep, { step: 'form' }>;
  session: SessionModel;
}

/** The form of one document, and what came of it. */
export function PullStep({ model, at, session }: PullStepProps) {
  const { t } = useApp();
  return (
    <>
      <div class="step-head">
        <Button look="plain" onClick={model.back}>
          <BackIcon />
          {t('locker.get.otherDocument')}
        </Button>
        <StepHeading>
          <bdi>{at.document.description || at.document.doctype}</bdi>
        </StepHeading>
        <p class="quiet">
          <bdi>{at.issuer.name}</bdi>
        </p>
      </div>
      <Attempt model={model} at={at} session={session} />
    </>
  );
}

function Attempt({ model, at, session }: PullStepProps) {
  const { t } = useApp();
  const attempt = at.pull.attempt.value;
  switch (attempt.state) {
    case 'writing':
      return <Loaded from={at.pull.form}>{(form) => <PullFormView form={form} pull={at.pull} />}</Loaded>;
    case 'sending':
      return <Spinner text={t('locker.get.sending')} />;
    case 'failed':
      return <PullFailed code={attempt.code} model={model} pull={at.pull} session={session} />;
    case 'done':
      return <PullResult outcome={attempt.outcome} model={model} />;
    default:
      return unreachable(attempt);
  }
}
