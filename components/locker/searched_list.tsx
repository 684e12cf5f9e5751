import type { ComponentChildren } from 'preact';
import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';
import { SearchIcon } from '../ui/icons.tsx';
import { Placeholder } from '../ui/placeholder.tsx';
import { SearchBox } from './search_box.tsx';
import { useTextSearch } from './use_text_search.ts';
import { WindowedList } from './windowed_list.tsx';

interface SearchedListProps<Item> {
  items: readonly Item[];
  /** What is searched; one function for the life of the list. */
  textOf: (item: Item) => string;
  query: string;
  onQuery: (query: string) => void;
  searchLabel: string;
  label: string;
  rowPx: number;
  keyOf: (item: Item) => string;
  openKey: string | null;
  onOpen: (item: Item) => void;
  /** Nothing stands beside it. */
  alone?: boolean;
  children: (item: Item) => ComponentChildren;
}

/** Documents to search and to choose from; stays smooth for thousands. */
export function SearchedList<Item>(props: SearchedListProps<Item>) {
  const { items, textOf, query, onQuery, searchLabel, alone = false, ...list } = props;
  const { t } = useApp();
  const { rested, found } = useTextSearch(items, textOf, query);
  return (
    <div class={alone ? 'picker picker-alone' : 'picker'}>
      <div class="picker-head">
        <SearchBox label={searchLabel} value={query} onInput={onQuery} />
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
        <WindowedList key={rested} items={found} {...list} />
      )}
    </div>
  );
}
