import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DocumentSummary } from '../../../lib/domain/views.ts';
import { isoDateText } from '../../../locales/formats.ts';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { OriginBadges, UseBadge } from '../../ui/document_lines.tsx';
import { Notice } from '../../ui/notice.tsx';
import { VerdictNote } from '../../ui/verdict.tsx';
import { BackIcon } from '../locker_icons.tsx';
import { sectionHash } from '../route.ts';
import { saveFile } from '../save_file.ts';
import { StepHeading } from '../step_heading.tsx';
import { DataCard } from './data_card.tsx';
import { createDocumentModel } from './document_model.ts';
import { FilePanel } from './file_panel.tsx';

interface DocumentDetailProps {
  document: DocumentSummary;
  withFiles: boolean;
}

/** One document: what is known of it, and its file and data when asked for. All of it is let go when the pane closes. */
export function DocumentDetail({ document, withFiles }: DocumentDetailProps) {
  const { send, t, language } = useApp();
  const model = useMemo(() => createDocumentModel(send, document.id), [send, document.id]);
  const [viewed, setViewed] = useState(false);
  useEffect(() => () => model.close(), [model]);

  const file = model.file.value;
  const data = model.data.value;
  const save = () => void model.fetchFile().then((got) => got && saveFile(got.url, got.name));
  const view = () => {
    setViewed(true);
    void model.fetchFile();
  };
  // What was fetched just now was checked just now.
  const verdict = data.state === 'here' ? data.data.verdict : document.verdict;
  const isImported = document.origin === 'imported';
  const canFetch = isImported || withFiles;
  const date = document.date && isoDateText(language, document.date);
  const facts = [
    ['issuer', document.issuer],
    ['number', document.number],
    [isImported ? 'issuedOn' : 'date', date],
    ['validTo', document.validTo && isoDateText(language, document.validTo)],
  ] as const;
  return (
    <article class="detail">
      <a class="detail-back button button-plain" href={sectionHash('issued')}>
        <BackIcon />
        {t('locker.issued.back')}
      </a>
      <div class="detail-head">
        <StepHeading>
          <bdi>{document.name}</bdi>
        </StepHeading>
        <UseBadge use={document.use} />
        <OriginBadges document={document} />
      </div>
      <dl class="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div class="fact" key={name}>
                <dt>{t(`locker.issued.${name}`)}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      {verdict && <VerdictNote verdict={verdict} />}
      {document.use === 'not-shared' ? (
        <Notice tone="calm">{t('errors.not_shared')}</Notice>
      ) : (
        canFetch && (
          <div class="actions">
            {document.hasFile && (
              <>
                <Button look="primary" disabled={file.state === 'fetching'} onClick={view}>
                  {t('locker.file.view')}
                </Button>
                <Button disabled={file.state === 'fetching'} onClick={save}>
                  {t('locker.file.save')}
                </Button>
              </>
            )}
            {document.use === 'fills' && data.state !== 'here' && (
              <Button disabled={data.state === 'fetching'} onClick={() => void model.fetchData()}>
                {t('locker.data.show')}
              </Button>
            )}
            {data.state === 'here' && <Button onClick={model.hideData}>{t('locker.data.hide')}</Button>}
          </div>
        )
      )}
      <FilePanel file={file} viewed={viewed} isImported={isImported} onAgain={view} />
      <DataCard data={data} isImported={isImported} onAgain={() => void model.fetchData()} />
    </article>
  );
}
