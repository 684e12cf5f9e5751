import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useApp } from '../app_context.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { DocumentsTab } from './documents_tab.tsx';
import type { ListSource } from './documents_tab.tsx';
import { createLockerModel, documentCount, hasArrived } from './locker_model.ts';
import { createPageModel } from './page_model.ts';
import { PageTab } from './page_tab.tsx';

interface WorkingViewProps {
  tabId: number | null;
  source: ListSource;
  /** What stands above the tabs; may be nothing. */
  banner: ComponentChildren;
}

/** The form in front and the documents to fill it from. */
export function WorkingView({ tabId, source, banner }: WorkingViewProps) {
  const { send, t } = useApp();
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
  return (
    <main class="popup-main">
      {banner && <div class="popup-banner">{banner}</div>}
      <Tabs
        label={t('signedIn.tabs')}
        tabs={[
          { name: 'page', label: t('signedIn.page'), count: null },
          { name: 'documents', label: t('signedIn.documents'), count: documentCount(list) },
        ]}
        current={tab}
        onChoose={setTab}
      >
        {tab === 'page' ? (
          <PageTab
            page={page}
            documentsArrived={hasArrived(list)}
            waiting={t(source.from === 'files' ? 'common.loading' : 'page.documentsFirst')}
          />
        ) : (
          <DocumentsTab locker={locker} source={source} />
        )}
      </Tabs>
    </main>
  );
}
