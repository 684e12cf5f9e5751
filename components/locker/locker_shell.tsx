import { useEffect, useMemo } from 'preact/hooks';
import { useApp } from '../app_context.tsx';
import { createLockerModel } from '../popup/locker_model.ts';
import type { LockerModel } from '../popup/locker_model.ts';
import type { SessionModel } from '../popup/session_model.ts';
import { SignInAgain } from '../popup/sign_in_again.tsx';
import { Notice } from '../ui/notice.tsx';
import { unreachable } from '../unreachable.ts';
import { DetailsSection } from './details/details_section.tsx';
import { enabledOf, isOffered } from './features.ts';
import type { Enabled } from './features.ts';
import { GetSection } from './get/get_section.tsx';
import type { ImportModel } from './import/import_model.ts';
import { ImportSection } from './import/import_section.tsx';
import { useKept } from './import/use_imports.ts';
import { IssuedSection } from './issued/issued_section.tsx';
import { createLoadable } from './loadable.ts';
import { Loaded } from './loaded.tsx';
import { LockerFrame } from './locker_frame.tsx';
import { NotOffered } from './not_offered.tsx';
import { OrganisationSection } from './organisation/organisation_section.tsx';
import { PrivacySection } from './privacy/privacy_section.tsx';
import type { Person } from './person.ts';
import { SECTIONS } from './route.ts';
import type { Route } from './route.ts';
import { UploadedSection } from './uploaded/uploaded_section.tsx';
import { useMoved } from './use_moved.ts';
import { useRoute } from './use_route.ts';

interface ShellProps {
  view: Person;
  session: SessionModel;
  imports: ImportModel;
  openOptions: () => void;
}

export function LockerShell({ view, session, imports, openOptions }: ShellProps) {
  const { send, t } = useApp();
  const route = useRoute();
  const { locker, features, stop } = useMemo(() => {
    const controller = new AbortController();
    return {
      stop: controller,
      locker: createLockerModel(send, controller.signal),
      features: createLoadable(async () => send('features.get', null)),
    };
  }, [send]);
  useKept(imports, locker);

  useEffect(() => {
    void locker.load();
    void features.load();
    return () => stop.abort();
  }, [locker, features, stop]);

  const known = features.state.value;
  const enabled = known.state === 'ready' ? enabledOf(known.value) : null;
  return (
    <LockerFrame
      who={view.name}
      current={route.section}
      offered={SECTIONS.filter((section) => enabled === null || isOffered(section, enabled))}
      openOptions={openOptions}
    >
      {view.mode === 'developer' && <Notice tone="warning">{t('signIn.developer')}</Notice>}
      {view.signInAgain && <SignInAgain session={session} />}
      <Loaded from={features}>
        {(list) => (
          <Section
            route={route}
            view={view}
            session={session}
            locker={locker}
            imports={imports}
            enabled={enabledOf(list)}
            features={list}
          />
        )}
      </Loaded>
    </LockerFrame>
  );
}

interface SectionProps {
  route: Route;
  view: Person;
  session: SessionModel;
  locker: LockerModel;
  imports: ImportModel;
  enabled: Enabled;
  features: Parameters<typeof enabledOf>[0];
}

function Section({ route, view, session, locker, imports, enabled, features }: SectionProps) {
  const { section } = route;
  const focused = useMoved(section);
  if (!isOffered(section, enabled))
    return <NotOffered section={section} mode={view.mode} focused={focused} />;
  switch (section) {
    case 'issued':
      return (
        <IssuedSection
          locker={locker}
          documentId={route.documentId}
          withFiles={enabled.has('files')}
          canGet={enabled.has('pull')}
          focused={focused}
        />
      );
    case 'import':
      return (
        <ImportSection imports={imports} locker={locker} remembered={view.remembered} focused={focused} />
      );
    case 'uploaded':
      return <UploadedSection canUpload={enabled.has('upload')} focused={focused} />;
    case 'get':
      return <GetSection locker={locker} session={session} focused={focused} />;
    case 'details':
      return <DetailsSection locker={locker} focused={focused} />;
    case 'organisation':
      return <OrganisationSection locker={locker} enabled={enabled} focused={focused} />;
    case 'privacy':
      return (
        <PrivacySection view={view} session={session} locker={locker} features={features} focused={focused} />
      );
    default:
      return unreachable(section);
  }
}
