import type { DocumentSummary } from '../../../lib/domain/views.ts';
import { useApp } from '../../app_context.tsx';
import { DocumentLines } from '../../ui/document_lines.tsx';
import { documentHash } from '../route.ts';
import { SearchedList } from '../searched_list.tsx';

const ROW_PX = 76;

interface DocumentPickerProps {
  documents: readonly DocumentSummary[];
  openId: string | null;
  query: string;
  onQuery: (query: string) => void;
}

const textOf = ({ name, issuer, doctype, number }: DocumentSummary): string =>
  [name, issuer, doctype, number].join(' ');

/** The locker's documents, to search and to open. */
export function DocumentPicker({ documents, openId, query, onQuery }: DocumentPickerProps) {
  const { t } = useApp();
  return (
    <SearchedList
      items={documents}
      textOf={textOf}
      query={query}
      onQuery={onQuery}
      searchLabel={t('documents.search')}
      label={t('documents.list')}
      rowPx={ROW_PX}
      keyOf={({ id }) => id}
      openKey={openId}
      onOpen={({ id }) => (location.hash = documentHash(id))}
    >
      {(document) => <DocumentLines document={document} />}
    </SearchedList>
  );
}
