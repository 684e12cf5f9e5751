import { useEffect, useMemo } from 'preact/hooks';
import { useApp } from '../app_context.tsx';
import { ConnectOffer } from '../popup/connect_offer.tsx';
import type { Guest } from '../popup/guest.ts';
import { createLockerModel } from '../popup/locker_model.ts';
import type { LockerModel } from '../popup/locker_model.ts';
import type { SessionModel } from '../popup/session_model.ts';
import { SignInOffer } from '../popup/sign_in_offer.tsx';
import { unreachable } from '../unreachable.ts';
import { DetailsSection } from './details/details_section.tsx';
import { GuestNotice } from './guest_notice.tsx';
import type { ImportModel } from './import/import_model.ts';
import { ImportSection } from './import/import_section.tsx';
import { useKept } from './import/use_imports.ts';
import { IssuedSection } from './issued/issued_section.tsx';
import { LockerFrame } from './locker_frame.tsx';
import { NeedsSignIn } from './needs_sign_in.tsx';
import { GuestPrivacy } from './privacy/guest_privacy.tsx';
import type { Route, Section as SectionName } from './route.ts';
import { SectionHead } from './section_head.tsx';
import { useMoved } from './use_moved.ts';
import { useRoute } from './use_route.ts';

/** What works with imported files alone. */
const OFFERED: readonly SectionName[] = ['issued', 'import', 'details', 'privacy'];

interface GuestShellProps {
  view: Guest;
  session: SessionModel;
  imports: ImportModel;
  openOptions: () => void;
}

/** The full page while nobody is signed in. */
export function GuestShell({ view, session, imports, openOptions }: GuestShellProps) {
  const { send, t } = useApp();
  const route = useRoute();
  const { locker, stop } = useMemo(() => {
    const controller = new AbortController();
    return { stop: controller, locker: createLockerModel(send, controller.signal) };
  }, [send]);
  useKept(imports, locker);
  useEffect(() => {
    void locker.load();
    return () => stop.abort();
  }, [locker, stop]);
  return (
    <LockerFrame who={t('guest.name')} current={route.section} offered={OFFERED} openOptions={openOptions}>
      <Section
        route={route}
        view={view}
        session={session}
        locker={locker}
        imports={imports}
        openOptions={openOptions}
      />
    </LockerFrame>
  );
}

interface SectionProps extends GuestShellProps {
  route: Route;
  locker: LockerModel;
}

function Section({ route, view, session, locker, imports, openOptions }: SectionProps) {
  const { t } = useApp();
  const { section } = route;
  const focused = useMoved(section);
  const list = locker.state.value;
  const notice = <GuestNotice view={view} session={session} />;
  switch (section) {
    case 'issued':
      if (list.state === 'list' && list.view.documents.length === 0)
        return (
          <>
            <SectionHead title={t('locker.nav.issued')} focused={focused} />
            <div class="welcome welcome-card">
              {view.state === 'signed-out' ? (
                <SignInOffer view={view} session={session} />
              ) : (
                <ConnectOffer openOptions={openOptions} />
              )}
            </div>
          </>
        );
      return (
        <>
          {notice}
          <IssuedSection
            locker={locker}
            documentId={route.documentId}
            withFiles={false}
            canGet={false}
            filesOnly
            focused={focused}
          />
        </>
      );
    case 'import':
      return (
        <>
          <ImportSection imports={imports} locker={locker} remembered={view.remembered} focused={focused} />
          {view.state === 'signed-out' && notice}
        </>
      );
    case 'details':
      return <DetailsSection locker={locker} focused={focused} />;
    case 'privacy':
      return (
        <>
          {notice}
          <GuestPrivacy
            view={view}
            session={session}
            onDeleted={() => void locker.load()}
            focused={focused}
          />
        </>
      );
    case 'uploaded':
    case 'get':
    case 'organisation':
      return <NeedsSignIn section={section} view={view} session={session} focused={focused} />;
    default:
      return unreachable(section);
  }
}
