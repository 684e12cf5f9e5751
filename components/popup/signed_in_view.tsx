import { dateText } from '../../locales/formats.ts';
import type { SessionView } from '../../lib/domain/views.ts';
import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';
import { BrandMark } from '../ui/icons.tsx';
import { ProductHeading } from '../ui/product_heading.tsx';
import { PopupFooter } from './popup_footer.tsx';
import type { SessionModel } from './session_model.ts';
import { SignInAgain } from './sign_in_again.tsx';
import { WorkingView } from './working_view.tsx';

interface SignedInProps {
  view: Extract<SessionView, { state: 'signed-in' }>;
  session: SessionModel;
  tabId: number | null;
  openOptions: () => void;
}

export function SignedInView({ view, session, tabId, openOptions }: SignedInProps) {
  const { t, language } = useApp();
  const ends =
    view.consentEndsAtMs === null
      ? ''
      : t('signedIn.consentEnds', { date: dateText(language, view.consentEndsAtMs) });
  return (
    <>
      <header class="popup-header">
        <BrandMark />
        <ProductHeading />
        <bdi class="person">{view.name}</bdi>
        <Button look="plain" onClick={() => void session.end()}>
          {t('signedIn.signOut')}
        </Button>
      </header>
      <WorkingView
        tabId={tabId}
        source={{ from: 'digilocker', integrityChecked: view.integrityChecked }}
        banner={view.signInAgain && <SignInAgain session={session} />}
      />
      <PopupFooter text={ends} openOptions={openOptions} withLocker />
    </>
  );
}
