import { useMemo, useState } from 'preact/hooks';
import type { IssuerView } from '../../../lib/domain/locker_views.ts';
import { ageText } from '../../../locales/formats.ts';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { RefreshIcon, SearchIcon } from '../../ui/icons.tsx';
import { Placeholder } from '../../ui/placeholder.tsx';
import { Loaded } from '../loaded.tsx';
import { SearchBox } from '../search_box.tsx';
import { useTextSearch } from '../use_text_search.ts';
import { WindowedList } from '../windowed_list.tsx';
import { CATEGORY_KEYS, categoryOf, isIn } from './categories.ts';
import type { Category } from './categories.ts';
import type { GetModel, IssuersView } from './get_model.ts';

const ROW_PX = 64;

const textOf = ({ name }: IssuerView): string => name;

export function IssuerStep({ model }: { model: GetModel }) {
  const { t } = useApp();
  return (
    <Loaded from={model.issuers} waiting={t('locker.get.issuersFirst')}>
      {(view) => <Issuers view={view} model={model} />}
    </Loaded>
  );
}

function Issuers({ view, model }: { view: IssuersView; model: GetModel }) {
  const { t, language, now } = useApp();
  const [query, setQuery] = useState('');
  const [category, setCategory] = useState<Category | null>(null);
  const { rested, found: named } = useTextSearch(view.issuers, textOf, query);
  const found = useMemo(
    () => named.filter((issuer) => category === null || isIn(issuer, category)),
    [named, category],
  );
  const age = ageText(language, view.fetchedAtMs, now());
  return (
    <div class="picker picker-alone">
      <div class="picker-head">
        <SearchBox label={t('locker.get.searchIssuers')} value={query} onInput={setQuery} />
        <div class="chips" role="group" aria-label={t('locker.get.categories')}>
          {[null, ...CATEGORY_KEYS].map((key) => (
            <button
              key={key ?? 'all'}
              type="button"
              class="chip"
              aria-pressed={key === category}
              onClick={() => setCategory(key)}
            >
              {t(`locker.get.category.${key ?? 'all'}`)}
            </button>
          ))}
        </div>
        <div class="picker-age">
          <p class="quiet" role="status">
            {t('locker.get.issuersShown', { count: found.length })}
            {' · '}
            {age === null ? t('documents.justNow') : t('documents.updated', { when: age })}
          </p>
          <Button look="plain" disabled={model.refreshing.value} onClick={() => void model.refresh()}>
            <RefreshIcon />
            {t(model.refreshing.value ? 'documents.refreshing' : 'documents.refresh')}
          </Button>
        </div>
      </div>
      {found.length === 0 ? (
        <Placeholder icon={<SearchIcon />} role="status">
          <p>{t('locker.get.noIssuer')}</p>
          <Button
            onClick={() => {
              setQuery('');
              setCategory(null);
            }}
          >
            {t('documents.clear')}
          </Button>
        </Placeholder>
      ) : (
        <WindowedList
          key={`${category ?? ''} ${rested}`}
          items={found}
          rowPx={ROW_PX}
          label={t('locker.get.issuers')}
          keyOf={({ orgid }) => orgid}
          openKey={null}
          onOpen={model.chooseIssuer}
        >
          {(issuer) => <IssuerLine issuer={issuer} />}
        </WindowedList>
      )}
    </div>
  );
}

function IssuerLine({ issuer }: { issuer: IssuerView }) {
  const { t } = useApp();
  const categories = issuer.categories.map((name) => {
    const known = categoryOf(name);
    return known ? t(`locker.get.category.${known}`) : name;
  });
  return (
    <>
      <bdi class="document-name">{issuer.name}</bdi>
      <span class="document-line">{categories.join(' · ') || issuer.description}</span>
    </>
  );
}
