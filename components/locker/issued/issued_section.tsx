import { useMemo, useState } from 'preact/hooks';
import type { DocumentSummary, LockerView } from '../../../lib/domain/views.ts';
import { useApp } from '../../app_context.tsx';
import type { LockerModel } from '../../popup/locker_model.ts';
import { Button } from '../../ui/button.tsx';
import { FileIcon, RefreshIcon } from '../../ui/icons.tsx';
import { ListAge } from '../../ui/list_age.tsx';
import { Placeholder } from '../../ui/placeholder.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { unreachable } from '../../unreachable.ts';
import { sectionHash } from '../route.ts';
import { SectionHead } from '../section_head.tsx';
import { DocumentDetail } from './document_detail.tsx';
import { DocumentPicker } from './document_picker.tsx';

interface IssuedProps {
  locker: LockerModel;
  documentId: string | null;
  withFiles: boolean;
  canGet: boolean;
  /** Nobody is signed in: the list holds imported documents, and there is nothing to refresh. */
  filesOnly?: boolean;
  focused: boolean;
}

export function IssuedSection(props: IssuedProps) {
  const { t } = useApp();
  const shown = props.locker.state.value;
  const head = <SectionHead title={t('locker.nav.issued')} focused={props.focused} />;
  switch (shown.state) {
    case 'loading':
      return (
        <>
          {head}
          <Spinner text={t('common.loading')} />
        </>
      );
    case 'failed':
      return (
        <>
          {head}
          <Problem code={shown.code} layout="view">
            <Button onClick={() => void props.locker.load()}>{t('common.tryAgain')}</Button>
          </Problem>
        </>
      );
    case 'list':
      return <Issued {...props} view={shown.view} />;
    default:
      return unreachable(shown);
  }
}

function Issued({
  locker,
  documentId,
  withFiles,
  canGet,
  filesOnly = false,
  focused,
  view,
}: IssuedProps & { view: LockerView }) {
  const { t } = useApp();
  const [query, setQuery] = useState('');
  const open = useMemo(
    () => view.documents.find(({ id }) => id === documentId) ?? null,
    [view.documents, documentId],
  );
  const any = view.documents.length > 0;
  return (
    <>
      <SectionHead title={t('locker.nav.issued')} focused={focused && documentId === null}>
        {!filesOnly && (
          <>
            <p class="quiet" role="status">
              <ListAge view={view} />
            </p>
            <Button look="plain" disabled={view.refreshing} onClick={() => void locker.refresh()}>
              <RefreshIcon />
              {t('documents.refresh')}
            </Button>
          </>
        )}
      </SectionHead>
      {any && !filesOnly && view.problem && (
        <Problem code={view.problem}>
          <p>{t('documents.savedList')}</p>
        </Problem>
      )}
      {any ? (
        <div class={`panes${documentId === null ? '' : ' panes-open'}`}>
          <DocumentPicker documents={view.documents} openId={documentId} query={query} onQuery={setQuery} />
          <Detail open={open} documentId={documentId} withFiles={withFiles} />
        </div>
      ) : (
        <NoDocuments view={view} canGet={canGet} />
      )}
    </>
  );
}

interface DetailProps {
  open: DocumentSummary | null;
  documentId: string | null;
  withFiles: boolean;
}

function Detail({ open, documentId, withFiles }: DetailProps) {
  const { t } = useApp();
  if (open) return <DocumentDetail key={open.id} document={open} withFiles={withFiles} />;
  return (
    <div class="detail">
      <Placeholder icon={<FileIcon />}>
        <p>{t(documentId === null ? 'locker.issued.choose' : 'locker.issued.gone')}</p>
        {documentId !== null && (
          <a class="button button-secondary" href={sectionHash('issued')}>
            {t('locker.issued.back')}
          </a>
        )}
      </Placeholder>
    </div>
  );
}

function NoDocuments({ view, canGet }: { view: LockerView; canGet: boolean }) {
  const { t } = useApp();
  if (view.fetchedAtMs === null && view.refreshing) return <Spinner text={t('page.documentsFirst')} />;
  if (view.problem) return <Problem code={view.problem} layout="view" />;
  return (
    <Placeholder icon={<FileIcon />} title={t('documents.emptyTitle')}>
      <p>{t(canGet ? 'locker.issued.empty' : 'documents.emptyText')}</p>
      {canGet && (
        <a class="button button-primary" href={sectionHash('get')}>
          {t('locker.nav.get')}
        </a>
      )}
    </Placeholder>
  );
}
