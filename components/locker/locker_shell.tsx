import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useApp } from '../app_context.tsx';
import { createLockerModel } from '../popup/locker_model.ts';
import type { LockerModel } from '../popup/locker_model.ts';
import type { SessionModel } from '../popup/session_model.ts';
import { Button } from '../ui/button.tsx';
import { BrandMark } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { unreachable } from '../unreachable.ts';
import { enabledOf, isOffered } from './features.ts';
import type { Enabled } from './features.ts';
import { GetSection } from './get/get_section.tsx';
import { IssuedSection } from './issued/issued_section.tsx';
import { createLoadable } from './loadable.ts';
import { Loaded } from './loaded.tsx';
import { LockerNav } from './locker_nav.tsx';
import { NotOffered } from './not_offered.tsx';
import { OrganisationSection } from './organisation/organisation_section.tsx';
import { PrivacySection } from './privacy/privacy_section.tsx';
import type { Person } from './person.ts';
import type { Route } from './route.ts';
import { SignInAgain } from '../popup/sign_in_again.tsx';
import { UploadedSection } from './uploaded/uploaded_section.tsx';
import { useRoute } from './use_route.ts';

interface ShellProps {
  view: Person;
  session: SessionModel;
  openOptions: () => void;
}

export function LockerShell({ view, session, openOptions }: ShellProps) {
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

  useEffect(() => {
    void locker.load();
    void features.load();
    return () => stop.abort();
  }, [locker, features, stop]);

  const known = features.state.value;
  const enabled = known.state === 'ready' ? enabledOf(known.value) : null;
  return (
    <div class="locker">
      <header class="locker-header">
        <BrandMark />
        <h1>{t('locker.title')}</h1>
        <bdi class="person">{view.name}</bdi>
        <Button look="plain" onClick={openOptions}>
          {t('common.options')}
        </Button>
      </header>
      <LockerNav current={route.section} enabled={enabled} />
      <main class={`locker-main locker-main-${route.section}`}>
        {view.mode === 'developer' && <Notice tone="warning">{t('signIn.developer')}</Notice>}
        {view.signInAgain && <SignInAgain session={session} />}
        <Loaded from={features}>
          {(list) => (
            <Section
              route={route}
              view={view}
              session={session}
              locker={locker}
              enabled={enabledOf(list)}
              features={list}
            />
          )}
        </Loaded>
      </main>
    </div>
  );
}

interface SectionProps {
  route: Route;
  view: Person;
  session: SessionModel;
  locker: LockerModel;
  enabled: Enabled;
  features: Parameters<typeof enabledOf>[0];
}

function Section({ route, view, session, locker, enabled, features }: SectionProps) {
  const { section } = route;
  const opened = useRef(section);
  const moved = useRef(false);
  if (opened.current !== section) moved.current = true;
  const focused = moved.current;
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
    case 'uploaded':
      return <UploadedSection canUpload={enabled.has('upload')} focused={focused} />;
    case 'get':
      return <GetSection locker={locker} session={session} focused={focused} />;
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
