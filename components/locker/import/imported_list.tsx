import { useId, useState } from 'preact/hooks';
import type { DocumentSummary } from '../../../lib/domain/views.ts';
import { errorCodeOf } from '../../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import { isoDateText } from '../../../locales/formats.ts';
import { useApp } from '../../app_context.tsx';
import type { LockerModel } from '../../popup/locker_model.ts';
import { Button } from '../../ui/button.tsx';
import { UseBadge } from '../../ui/document_lines.tsx';
import { lapseOf } from '../../ui/document_status.ts';
import { FileIcon } from '../../ui/icons.tsx';
import { Problem } from '../../ui/problem.tsx';
import { VerdictBadge } from '../../ui/verdict.tsx';
import { documentHash } from '../route.ts';
import { kindName } from './doctypes.ts';
import { KindSelect } from './kind_select.tsx';

/** What was imported and is still kept. */
export function ImportedList({ locker }: { locker: LockerModel }) {
  const { t } = useApp();
  const list = locker.state.value;
  const documents = list.state === 'list' ? list.view.documents : [];
  const imported = documents.filter(({ origin }) => origin === 'imported');
  return (
    <section class="queue" aria-labelledby="imported-title">
      <h3 id="imported-title">{t('locker.import.list')}</h3>
      {list.state === 'failed' && <Problem code={list.code} />}
      {list.state === 'list' && imported.length === 0 && <p class="quiet">{t('locker.import.none')}</p>}
      {imported.length > 0 && (
        <ul class="items">
          {imported.map((document) => (
            <ImportedRow key={document.id} document={document} onChanged={() => void locker.load()} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ImportedRowProps {
  document: DocumentSummary;
  onChanged: () => void;
}

function ImportedRow({ document, onChanged }: ImportedRowProps) {
  const { send, t, language, now } = useApp();
  const id = useId();
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const [working, setWorking] = useState(false);
  const { id: documentId, name, issuer, date, verdict, use, doctype } = document;
  const lapse = lapseOf(document, now());
  const facts = [issuer, date && isoDateText(language, date)].filter(Boolean).join(' · ');

  async function change(work: () => Promise<unknown>): Promise<void> {
    setWorking(true);
    setProblem(null);
    await work().catch((thrown: unknown) => setProblem(errorCodeOf(thrown)));
    setWorking(false);
    onChanged();
  }

  return (
    <li class="item">
      <div class="item-line">
        <FileIcon />
        <div class="item-text">
          <a class="item-name" href={documentHash(documentId)}>
            <bdi>{name}</bdi>
          </a>
          <bdi class="quiet numbers">{facts}</bdi>
          <span class="imported-marks">
            {verdict && <VerdictBadge state={verdict.state} />}
            <UseBadge use={use} />
            {lapse && <span class="badge badge-warning">{t(`documents.status.${lapse}`)}</span>}
          </span>
        </div>
        {use === 'attach-only' && (
          <span class="field kind-field">
            <label class="visually-hidden" for={id}>
              {t('locker.import.whatIs')} {name}
            </label>
            <KindSelect
              id={id}
              doctype={doctype || null}
              onChoose={(chosen) =>
                chosen &&
                void change(async () =>
                  send('import.setDoctype', {
                    documentId,
                    doctype: chosen,
                    name: kindName(t, chosen) ?? name,
                  }),
                )
              }
            />
          </span>
        )}
        <Button
          disabled={working}
          onClick={() => void change(async () => send('import.remove', { documentId }))}
        >
          {t('locker.import.remove')}
          <span class="visually-hidden"> {name}</span>
        </Button>
      </div>
      {problem && <Problem code={problem} />}
    </li>
  );
}
