import type { ErrorCode } from '../../../lib/errors/codes.ts';
import { useApp } from '../../app_context.tsx';
import type { SessionModel } from '../../popup/session_model.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { unreachable } from '../../unreachable.ts';
import type { GetModel } from './get_model.ts';
import type { PullModel } from './pull_model.ts';

type NextStep = 'details' | 'issuer' | 'another' | 'signIn';

/** What helps after each refusal; after anything else the same form, with what was typed. */
const NEXT: Partial<Record<ErrorCode, NextStep>> = {
  issuer_not_found: 'issuer',
  aadhaar_not_linked: 'another',
  not_allowed_for_organisation: 'another',
  not_in_this_mode: 'another',
  signed_out: 'signIn',
  consent_expired: 'signIn',
};

interface PullFailedProps {
  code: ErrorCode;
  model: GetModel;
  pull: PullModel;
  session: SessionModel;
}

export function PullFailed({ code, model, pull, session }: PullFailedProps) {
  return (
    <Problem code={code} layout="view">
      <NextButton next={NEXT[code] ?? 'details'} model={model} pull={pull} session={session} />
    </Problem>
  );
}

function NextButton({ next, model, pull, session }: Omit<PullFailedProps, 'code'> & { next: NextStep }) {
  const { t } = useApp();
  switch (next) {
    case 'details':
      return (
        <Button look="primary" onClick={pull.edit}>
          {t('locker.get.toDetails')}
        </Button>
      );
    case 'issuer':
      return (
        <Button look="primary" onClick={() => void model.refresh().then(model.restart)}>
          {t('locker.get.otherIssuer')}
        </Button>
      );
    case 'another':
      return (
        <Button look="primary" onClick={model.restart}>
          {t('locker.get.another')}
        </Button>
      );
    case 'signIn':
      return (
        <Button look="primary" onClick={() => void session.begin({ keepSignedIn: false, signUp: false })}>
          {t('signedIn.signInAgain')}
        </Button>
      );
    default:
      return unreachable(next);
  }
}
