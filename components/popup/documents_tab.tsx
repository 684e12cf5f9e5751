import { useState } from 'preact/hooks';
import type { LockerView } from '../../lib/domain/views.ts';
import { useApp } from '../app_context.tsx';
import { unreachable } from '../unreachable.ts';
import { Button } from '../ui/button.tsx';
import { FileIcon, RefreshIcon, SearchIcon } from '../ui/icons.tsx';
import { ListAge } from '../ui/list_age.tsx';
import { Placeholder } from '../ui/placeholder.tsx';
import { Problem } from '../ui/problem.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { DocumentList } from './document_list.tsx';
import { searchDocuments } from './document_search.ts';
import type { LockerModel } from './locker_model.ts';

interface DocumentsTabProps {
  locker: LockerModel;
  integrityChecked: boolean;
}

export function DocumentsTab({ locker, integrityChecked }: DocumentsTabProps) {
  const { t } = useApp();
  const shown = locker.state.value;
  switch (shown.state) {
    case 'loading':
      return <Spinner text={t('common.loading')} />;
    case 'failed':
      return (
        <Problem code={shown.code} layout="view">
          <Button onClick={() => void locker.load()}>{t('common.tryAgain')}</Button>
        </Problem>
      );
    case 'list':
      return <Documents view={shown.view} refresh={locker.refresh} integrityChecked={integrityChecked} />;
    default:
      return unreachable(shown);
  }
}

interface DocumentsProps {
  view: LockerView;
  refresh: () => Promise<void>;
  integrityChecked: boolean;
}

function Documents({ view, refresh, integrityChecked }: DocumentsProps) {
  const { t } = useApp();
  const [query, setQuery] = useState('');
  const found = searchDocuments(view.documents, query);
  const any = view.documents.length > 0;
  const firstFetch = view.fetchedAtMs === null && view.refreshing;
  return (
    <div class="documents">
      <div class="documents-head">
        {any && (
          <div class="search">
            <SearchIcon />
            <input
              type="search"
              value={query}
              placeholder={t('documents.search')}
              aria-label={t('documents.search')}
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          </div>
        )}
        <div class="documents-age">
          <p class="quiet" role="status">
            {any && `${t('documents.shown', { count: found.length })} · `}
            <ListAge view={view} />
          </p>
          <Button look="plain" disabled={view.refreshing} onClick={() => void refresh()}>
            <RefreshIcon />
            {t('documents.refresh')}
          </Button>
        </div>
        {any && view.problem && (
          <Problem code={view.problem}>
            <p>{t('documents.savedList')}</p>
          </Problem>
        )}
        {any && !integrityChecked && <p class="quiet">{t('documents.unchecked')}</p>}
      </div>
      {firstFetch && <Spinner text={t('page.documentsFirst')} />}
      {!any && view.problem && <Problem code={view.problem} layout="view" />}
      {!any && !firstFetch && !view.problem && (
        <Placeholder icon={<FileIcon />} title={t('documents.emptyTitle')}>
          <p>{t('documents.emptyText')}</p>
        </Placeholder>
      )}
      {any && found.length === 0 && (
        <Placeholder icon={<SearchIcon />} role="status">
          <p>{t('documents.noMatch', { query })}</p>
          <Button onClick={() => setQuery('')}>{t('documents.clear')}</Button>
        </Placeholder>
      )}
      {found.length > 0 && <DocumentList key={query} documents={found} />}
    </div>
  );
}
