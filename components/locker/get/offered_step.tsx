import { useState } from 'preact/hooks';
import type { IssuerView } from '../../../lib/domain/locker_views.ts';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { FileIcon } from '../../ui/icons.tsx';
import { Placeholder } from '../../ui/placeholder.tsx';
import type { Loadable } from '../loadable.ts';
import { Loaded } from '../loaded.tsx';
import { BackIcon } from '../locker_icons.tsx';
import { SearchedList } from '../searched_list.tsx';
import { StepHeading } from '../step_heading.tsx';
import type { GetModel, OfferedDocument } from './get_model.ts';

const ROW_PX = 52;

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

const textOf = ({ doctype, description }: OfferedDocument): string => `${description} ${doctype}`;

function Offered({ offered, model }: { offered: readonly OfferedDocument[]; model: GetModel }) {
  const { t } = useApp();
  const [query, setQuery] = useState('');
  if (offered.length === 0)
    return (
      <Placeholder icon={<FileIcon />}>
        <p>{t('locker.get.offersNothing')}</p>
        <Button onClick={model.back}>{t('locker.get.otherIssuer')}</Button>
      </Placeholder>
    );
  return (
    <SearchedList
      items={offered}
      textOf={textOf}
      query={query}
      onQuery={setQuery}
      searchLabel={t('locker.get.searchOffered')}
      label={t('locker.get.offered')}
      rowPx={ROW_PX}
      keyOf={({ doctype }) => doctype}
      openKey={null}
      onOpen={model.chooseDocument}
      alone
    >
      {(document) => <bdi class="document-name">{document.description || document.doctype}</bdi>}
    </SearchedList>
  );
}
