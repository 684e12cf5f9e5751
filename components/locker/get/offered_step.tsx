import { useMemo, useState } from 'preact/hooks';
import type { IssuerView } from '../../../lib/domain/locker_views.ts';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { FileIcon, SearchIcon } from '../../ui/icons.tsx';
import { Placeholder } from '../../ui/placeholder.tsx';
import type { Loadable } from '../loadable.ts';
import { Loaded } from '../loaded.tsx';
import { BackIcon } from '../locker_icons.tsx';
import { SearchBox } from '../search_box.tsx';
import { StepHeading } from '../step_heading.tsx';
import { createTextSearch } from '../text_search.ts';
import { useDebounced } from '../use_debounced.ts';
import { WindowedList } from '../windowed_list.tsx';
import type { GetModel, OfferedDocument } from './get_model.ts';

const ROW_PX = 52;
const SEARCH_WAIT_MS = 150;

interface OfferedStepProps {
  model: GetModel;
  issuer: IssuerView;
  documents: Loadable<readonly OfferedDocument[]>;
}

/** What one issuer offers. */
export function OfferedStep({ model, issuer, documents }: OfferedStepProps) {
  const { t } = useApp();
  return (
    <>
      <div class="step-head">
        <Button look="plain" onClick={model.back}>
          <BackIcon />
          {t('locker.get.otherIssuer')}
        </Button>
        <StepHeading>
          <bdi>{issuer.name}</bdi>
        </StepHeading>
        {issuer.description && issuer.description !== issuer.name && (
          <p class="quiet">
            <bdi>{issuer.description}</bdi>
          </p>
        )}
      </div>
      <Loaded from={documents} waiting={t('locker.get.documentsFirst')}>
        {(offered) => <Offered offered={offered} model={model} />}
      </Loaded>
    </>
  );
}

function Offered({ offered, model }: { offered: readonly OfferedDocument[]; model: GetModel }) {
  const { t } = useApp();
  const [query, setQuery] = useState('');
  const rested = useDebounced(query, SEARCH_WAIT_MS);
  const search = useMemo(
    () => createTextSearch(offered, ({ doctype, description }) => `${description} ${doctype}`),
    [offered],
  );
  const found = useMemo(() => search(rested), [search, rested]);
  if (offered.length === 0)
    return (
      <Placeholder icon={<FileIcon />}>
        <p>{t('locker.get.offersNothing')}</p>
        <Button onClick={model.back}>{t('locker.get.otherIssuer')}</Button>
      </Placeholder>
    );
  return (
    <div class="picker picker-alone">
      <div class="picker-head">
        <SearchBox label={t('locker.get.searchOffered')} value={query} onInput={setQuery} />
        <p class="quiet" role="status">
          {t('documents.shown', { count: found.length })}
        </p>
      </div>
      {found.length === 0 ? (
        <Placeholder icon={<SearchIcon />} role="status">
          <p>{t('documents.noMatch', { query: rested })}</p>
          <Button onClick={() => setQuery('')}>{t('documents.clear')}</Button>
        </Placeholder>
      ) : (
        <WindowedList
          key={rested}
          items={found}
          rowPx={ROW_PX}
          label={t('locker.get.offered')}
          keyOf={({ doctype }) => doctype}
          openKey={null}
          onOpen={model.chooseDocument}
        >
          {(document) => <bdi class="document-name">{document.description || document.doctype}</bdi>}
        </WindowedList>
      )}
    </div>
  );
}
