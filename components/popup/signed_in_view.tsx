import { useEffect, useMemo, useState } from 'preact/hooks';
import { dateText } from '../../locales/formats.ts';
import type { SessionView } from '../../lib/domain/views.ts';
import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';
import { BrandMark } from '../ui/icons.tsx';
import { ProductHeading } from '../ui/product_heading.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { DocumentsTab } from './documents_tab.tsx';
import { createLockerModel, hasArrived } from './locker_model.ts';
import { createPageModel } from './page_model.ts';
import { PageTab } from './page_tab.tsx';
import { PopupFooter } from './popup_footer.tsx';
import type { SessionModel } from './session_model.ts';
import { SignInAgain } from './sign_in_again.tsx';

interface SignedInProps {
  view: Extract<SessionView, { state: 'signed-in' }>;
  session: SessionModel;
  tabId: number | null;
  openOptions: () => void;
}

export function SignedInView({ view, session, tabId, openOptions }: SignedInProps) {
  const { send, t, language } = useApp();
  const [tab, setTab] = useState<'page' | 'documents'>('page');
  const { locker, page, stop } = useMemo(() => {
    const controller = new AbortController();
    return {
      stop: controller,
      locker: createLockerModel(send, controller.signal),
      page: createPageModel(send, tabId, controller.signal),
    };
  }, [send, tabId]);

  useEffect(() => {
    void locker.load();
    void page.open();
    return () => stop.abort();
  }, [locker, page, stop]);

  const list = locker.state.value;
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
      <main class="popup-main">
        {view.signInAgain && (
          <div class="popup-banner">
            <SignInAgain session={session} />
          </div>
        )}
        <Tabs
          label={t('signedIn.tabs')}
          tabs={[
            { name: 'page', label: t('signedIn.page'), count: null },
            {
              name: 'documents',
              label: t('signedIn.documents'),
              count: list.state === 'list' ? list.view.documents.length : null,
            },
          ]}
          current={tab}
          onChoose={setTab}
        >
          {tab === 'page' ? (
            <PageTab page={page} documentsArrived={hasArrived(list)} />
          ) : (
            <DocumentsTab locker={locker} integrityChecked={view.integrityChecked} />
          )}
        </Tabs>
      </main>
      <PopupFooter text={ends} openOptions={openOptions} withLocker />
    </>
  );
}
