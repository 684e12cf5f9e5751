import type { DocumentData } from '../../../lib/domain/locker_views.ts';
import { isoDateText } from '../../../locales/formats.ts';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { unreachable } from '../../unreachable.ts';
import { statedText } from '../../said_text.ts';
import { IntegrityNote } from '../integrity_note.tsx';
import type { DataState } from './document_model.ts';

interface DataCardProps {
  data: DataState;
  /** A file that the person brought did not come from DigiLocker just now. */
  isImported: boolean;
  onAgain: () => void;
}

export function DataCard({ data, isImported, onAgain }: DataCardProps) {
  const { t } = useApp();
  switch (data.state) {
    case 'none':
      return null;
    case 'fetching':
      return <Spinner text={t(isImported ? 'common.loading' : 'locker.data.fetching')} />;
    case 'failed':
      return (
        <Problem code={data.code}>
          <Button look="plain" onClick={onAgain}>
            {t('common.tryAgain')}
          </Button>
        </Problem>
      );
    case 'here':
      return <Card data={data.data} isImported={isImported} />;
    default:
      return unreachable(data);
  }
}

/** What a document says, field by field. The photograph exists in this element alone. */
function Card({ data, isImported }: { data: DocumentData; isImported: boolean }) {
  const { t, language } = useApp();
  return (
    <section class="data-card" aria-label={t('locker.data.title')}>
      <div role="status">
        <h4>{t('locker.data.title')}</h4>
        {!isImported && <IntegrityNote verified={data.integrityVerified} />}
      </div>
      <div class="data-body">
        {data.photoBase64 && (
          <img
            class="data-photo"
            src={`data:image/jpeg;base64,${data.photoBase64}`}
            alt={t('locker.data.photo')}
          />
        )}
        {data.rows.length === 0 && <p class="quiet">{t('locker.data.none')}</p>}
        <dl class="data-rows">
          {data.rows.map((row, at) => (
            <div key={`${row.kind}-${at}`}>
              <dt>{t(`kinds.${row.kind}`)}</dt>
              <dd>
                <bdi>{statedText(t, row.kind, row.text)}</bdi>
              </dd>
            </div>
          ))}
          {data.issueDate && (
            <div>
              <dt>{t('locker.data.issueDate')}</dt>
              <dd>{isoDateText(language, data.issueDate)}</dd>
            </div>
          )}
        </dl>
      </div>
    </section>
  );
}
