import { useMemo } from 'preact/hooks';
import type { DocumentSummary } from '../../../lib/domain/views.ts';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { SearchIcon } from '../../ui/icons.tsx';
import { Placeholder } from '../../ui/placeholder.tsx';
import { createDateTexts } from '../date_texts.ts';
import { documentHash } from '../route.ts';
import { SearchBox } from '../search_box.tsx';
import { createTextSearch } from '../text_search.ts';
import { useDebounced } from '../use_debounced.ts';
import { WindowedList } from '../windowed_list.tsx';

const ROW_PX = 76;
const SEARCH_WAIT_MS = 150;

export const BADGES = {
  fills: 'badge-good',
  'attach-only': 'badge-quiet',
  'not-shared': 'badge-off',
} as const satisfies Record<DocumentSummary['use'], string>;

interface DocumentPickerProps {
  documents: readonly DocumentSummary[];
  openId: string | null;
  query: string;
  onQuery: (query: string) => void;
}

/** The searchable list; stays smooth for a locker of thousands. */
export function DocumentPicker({ documents, openId, query, onQuery }: DocumentPickerProps) {
  const { t, language } = useApp();
  const dateText = useMemo(() => createDateTexts(language), [language]);
  const rested = useDebounced(query, SEARCH_WAIT_MS);
  const search = useMemo(
    () =>
      createTextSearch(documents, ({ name, issuer, doctype, number }) =>
        [name, issuer, doctype, number].join(' '),
      ),
    [documents],
  );
  const found = useMemo(() => search(rested), [search, rested]);
  return (
    <div class="picker">
      <div class="picker-head">
        <SearchBox label={t('documents.search')} value={query} onInput={onQuery} />
        <p class="quiet" role="status">
          {t('documents.shown', { count: found.length })}
        </p>
      </div>
      {found.length === 0 ? (
        <Placeholder icon={<SearchIcon />} role="status">
          <p>{t('documents.noMatch', { query: rested })}</p>
          <Button onClick={() => onQuery('')}>{t('documents.clear')}</Button>
        </Placeholder>
      ) : (
        <WindowedList
          key={rested}
          items={found}
          rowPx={ROW_PX}
          label={t('documents.list')}
          keyOf={({ id }) => id}
          openKey={openId}
          onOpen={({ id }) => (location.hash = documentHash(id))}
        >
          {(document) => <DocumentLine document={document} date={document.date && dateText(document.date)} />}
        </WindowedList>
      )}
    </div>
  );
}

function DocumentLine({ document, date }: { document: DocumentSummary; date: string | null }) {
  const { t } = useApp();
  return (
    <>
      <span class="document-top">
        <bdi class="document-name">{document.name}</bdi>
        <span class={`badge ${BADGES[document.use]}`}>{t(`documents.use.${document.use}`)}</span>
      </span>
      <bdi class="document-line">{document.issuer}</bdi>
      <span class="document-line numbers">{[document.number, date].filter(Boolean).join(' · ')}</span>
    </>
  );
}
