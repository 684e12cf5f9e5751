import { useApp } from '../app_context.tsx';
import { unreachable } from '../unreachable.ts';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { ProductHeading } from '../ui/product_heading.tsx';
import { Spinner } from '../ui/spinner.tsx';
import type { SessionModel } from './session_model.ts';
import type { Guest } from './guest.ts';
import { GuestView } from './guest_view.tsx';
import { LockedView } from './locked_view.tsx';
import { SignedInView } from './signed_in_view.tsx';
import { SignedOutView } from './signed_out_view.tsx';
import { SigningInView } from './signing_in_view.tsx';
import { useSession } from './use_session.ts';
import { UnconnectedView } from './unconnected_view.tsx';

export interface PopupProps {
  /** The tab in front; null where there is none. */
  tabId: number | null;
  openOptions: () => void;
}

export function PopupApp(props: PopupProps) {
  const session = useSession();

  return (
    <div class="popup">
      <PopupView {...props} session={session} />
    </div>
  );
}

function PopupView({ session, tabId, openOptions }: PopupProps & { session: SessionModel }) {
  const { t } = useApp();
  const view = session.state.value;
  const guest = (who: Guest) => (
    <GuestView view={who} session={session} tabId={tabId} openOptions={openOptions} />
  );
  switch (view.state) {
    case 'loading':
      return (
        <main class="welcome">
          <ProductHeading />
          <Spinner text={t('common.loading')} />
        </main>
      );
    case 'failed':
      return (
        <main class="welcome">
          <ProductHeading />
          <Problem code={view.code} layout="view">
            <Button onClick={() => void session.refresh()}>{t('common.tryAgain')}</Button>
          </Problem>
        </main>
      );
    case 'unconnected':
      if (view.imported > 0) return guest(view);
      return <UnconnectedView openOptions={openOptions} />;
    case 'signed-out':
      if (view.imported > 0) return guest(view);
      return <SignedOutView view={view} session={session} openOptions={openOptions} />;
    case 'locked':
      return <LockedView view={view} session={session} openOptions={openOptions} />;
    case 'signing-in':
      return <SigningInView session={session} />;
    case 'signed-in':
      return <SignedInView view={view} session={session} tabId={tabId} openOptions={openOptions} />;
    default:
      return unreachable(view);
  }
}
