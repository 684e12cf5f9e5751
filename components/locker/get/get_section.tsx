import { useEffect, useMemo } from 'preact/hooks';
import { useApp } from '../../app_context.tsx';
import type { LockerModel } from '../../popup/locker_model.ts';
import type { SessionModel } from '../../popup/session_model.ts';
import { unreachable } from '../../unreachable.ts';
import { SectionHead } from '../section_head.tsx';
import { createGetModel } from './get_model.ts';
import type { GetModel } from './get_model.ts';
import { IssuerStep } from './issuer_step.tsx';
import { OfferedStep } from './offered_step.tsx';
import { PullStep } from './pull_step.tsx';
import { Steps } from './steps.tsx';

interface GetProps {
  locker: LockerModel;
  session: SessionModel;
  focused: boolean;
}

/** Pull a document from its issuer into DigiLocker. */
export function GetSection({ locker, session, focused }: GetProps) {
  const { send, t } = useApp();
  const model = useMemo(() => createGetModel(send, () => void locker.load()), [send, locker]);
  useEffect(() => void model.issuers.load(), [model]);
  const { step } = model.step.value;
  return (
    <>
      <SectionHead title={t('locker.nav.get')} focused={focused && step === 'issuer'}>
        <Steps current={step} />
      </SectionHead>
      <Step model={model} session={session} />
    </>
  );
}

function Step({ model, session }: { model: GetModel; session: SessionModel }) {
  const at = model.step.value;
  switch (at.step) {
    case 'issuer':
      return <IssuerStep model={model} />;
    case 'document':
      return <OfferedStep model={model} issuer={at.issuer} documents={at.documents} />;
    case 'form':
      return <PullStep model={model} at={at} session={session} />;
    default:
      return unreachable(at);
  }
}
