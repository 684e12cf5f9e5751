import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';
import { BrandMark } from '../ui/icons.tsx';
import { ProductHeading } from '../ui/product_heading.tsx';
import type { Guest } from './guest.ts';
import { GuestBanner } from './guest_banner.tsx';
import { PopupFooter } from './popup_footer.tsx';
import type { SessionModel } from './session_model.ts';
import { WorkingView } from './working_view.tsx';

interface GuestViewProps {
  view: Guest;
  session: SessionModel;
  tabId: number | null;
  openOptions: () => void;
}

/** Forms are filled from imported files; nobody is signed in. */
export function GuestView({ view, session, tabId, openOptions }: GuestViewProps) {
  const { t, openLocker } = useApp();
  const organisation = view.state === 'signed-out' ? view.organisation : null;
  return (
    <>
      <header class="popup-header">
        <BrandMark />
        <ProductHeading />
        <span class="person" aria-hidden="true">
          LockerFill
        </span>
        <Button look="plain" onClick={() => openLocker('import')}>
          {t('guest.importMore')}
        </Button>
      </header>
      <WorkingView
        tabId={tabId}
        source={{ from: 'files' }}
        banner={<GuestBanner view={view} session={session} />}
      />
      <PopupFooter
        text={organisation === null ? '' : t('signIn.through', { organisation })}
        openOptions={openOptions}
        withLocker
      />
    </>
  );
}
