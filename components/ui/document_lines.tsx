import type { DocumentSummary } from '../../lib/domain/views.ts';
import { isoDateText } from '../../locales/formats.ts';
import { useApp } from '../app_context.tsx';
import { lapseOf } from './document_status.ts';
import { VerdictBadge } from './verdict.tsx';

const USE_BADGES = {
  fills: 'badge-good',
  'attach-only': 'badge-quiet',
  'not-shared': 'badge-off',
  unusable: 'badge-bad',
} as const satisfies Record<DocumentSummary['use'], string>;

export function UseBadge({ use }: Pick<DocumentSummary, 'use'>) {
  const { t } = useApp();
  return <span class={`badge ${USE_BADGES[use]}`}>{t(`documents.use.${use}`)}</span>;
}

/** What the person should know of a document beyond what it is: where it came from, and whether it still holds. */
export function OriginBadges({
  document,
}: {
  document: Pick<DocumentSummary, 'origin' | 'status' | 'validTo'>;
}) {
  const { t, now } = useApp();
  const lapse = lapseOf(document, now());
  return (
    <>
      {lapse !== null && <span class="badge badge-warning">{t(`documents.status.${lapse}`)}</span>}
      {document.origin === 'imported' && <span class="badge badge-quiet">{t('documents.imported')}</span>}
    </>
  );
}

/** A document in a list: three lines, all of one height. */
export function DocumentLines({ document }: { document: DocumentSummary }) {
  const { language } = useApp();
  const date = document.date && isoDateText(language, document.date);
  return (
    <>
      <span class="document-top">
        <bdi class="document-name">{document.name}</bdi>
        <UseBadge use={document.use} />
      </span>
      <span class="document-top">
        <bdi class="document-line">{document.issuer}</bdi>
        <OriginBadges document={document} />
      </span>
      <span class="document-top">
        <span class="document-line numbers">{[document.number, date].filter(Boolean).join(' · ')}</span>
        {document.verdict !== null && <VerdictBadge state={document.verdict.state} />}
      </span>
    </>
  );
}
