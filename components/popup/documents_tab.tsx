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

/** Where the list comes from: files alone can't be refreshed. */
export type ListSource = { from: 'digilocker'; integrityChecked: boolean } | { from: 'files' };

interface DocumentsTabProps {
  locker: LockerModel;
  source: ListSource;
}

export function DocumentsTab({ locker, source }: DocumentsTabProps) {
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
      return <Documents view={shown.view} refresh={locker.refresh} source={source} />;
    default:
      return unreachable(shown);
  }
}

interface DocumentsProps {
  view: LockerView;
  refresh: () => Promise<void>;
  source: ListSource;
}

function Documents({ view, refresh, source }: DocumentsProps) {
  const { t } = useApp();
  const [query, setQuery] = useState('');
  const found = searchDocuments(view.documents, query);
  const any = view.documents.length > 0;
  const online = source.from === 'digilocker';
  const problem = online ? view.problem : null;
  const shown = t('documents.shown', { count: found.length });
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
            {any && shown}
            {any && online && ' · '}
            {online && <ListAge view={view} />}
          </p>
          {online && (
            <Button look="plain" disabled={view.refreshing} onClick={() => void refresh()}>
              <RefreshIcon />
              {t('documents.refresh')}
            </Button>
          )}
        </div>
        {any && problem && (
          <Problem code={problem}>
            <p>{t('documents.savedList')}</p>
          </Problem>
        )}
        {any && online && !source.integrityChecked && <p class="quiet">{t('documents.unchecked')}</p>}
      </div>
      {firstFetch && <Spinner text={t('page.documentsFirst')} />}
      {!any && problem && <Problem code={problem} layout="view" />}
      {!any && !firstFetch && !problem && (
        <Placeholder icon={<FileIcon />} title={t(online ? 'documents.emptyTitle' : 'documents.importTitle')}>
          <p>{t(online ? 'documents.emptyText' : 'documents.importText')}</p>
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
