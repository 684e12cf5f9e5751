import { useApp } from '../app_context.tsx';
import { ProductHeading } from '../ui/product_heading.tsx';
import type { SignedOut } from './guest.ts';
import { PopupFooter } from './popup_footer.tsx';
import type { SessionModel } from './session_model.ts';
import { SignInOffer } from './sign_in_offer.tsx';

interface SignedOutProps {
  view: SignedOut;
  session: SessionModel;
  openOptions: () => void;
}

export function SignedOutView({ view, session, openOptions }: SignedOutProps) {
  const { t } = useApp();
  return (
    <>
      <main class="welcome">
        <ProductHeading />
        <SignInOffer view={view} session={session} />
      </main>
      <PopupFooter
        text={t('signIn.through', { organisation: view.organisation })}
        openOptions={openOptions}
      />
    </>
  );
}
