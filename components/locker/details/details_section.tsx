import { useEffect, useMemo } from 'preact/hooks';
import { useApp } from '../../app_context.tsx';
import type { LockerModel } from '../../popup/locker_model.ts';
import { createLoadable } from '../loadable.ts';
import { Loaded } from '../loaded.tsx';
import { SectionHead } from '../section_head.tsx';
import { Conflicts } from './conflicts.tsx';
import { DeclaredForm } from './declared_form.tsx';
import { createProfileModel } from './profile_model.ts';

interface DetailsProps {
  locker: LockerModel;
  focused: boolean;
}

/** What the documents contradict each other in, and what the person states themselves. */
export function DetailsSection({ locker, focused }: DetailsProps) {
  const { send, t } = useApp();
  const { model, profile } = useMemo(() => {
    const made = createProfileModel(send);
    return { model: made, profile: createLoadable(made.load) };
  }, [send]);
  useEffect(() => void profile.load(), [profile]);
  const list = locker.state.value;
  const hasDocuments = list.state !== 'list' || list.view.documents.length > 0;
  return (
    <>
      <SectionHead title={t('locker.nav.details')} focused={focused} />
      <Loaded from={profile}>
        {({ conflicts }) => (
          <div class="cards">
            <Conflicts conflicts={conflicts} hasDocuments={hasDocuments} />
            <DeclaredForm model={model} />
          </div>
        )}
      </Loaded>
    </>
  );
}
