import { useMemo } from 'preact/hooks';
import { createTextSearch } from './text_search.ts';
import { useDebounced } from './use_debounced.ts';

const SEARCH_WAIT_MS = 150;

/** The items that a query finds, once it has rested. `textOf` is one function for the life of the list. */
export function useTextSearch<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  query: string,
): { rested: string; found: readonly Item[] } {
  const rested = useDebounced(query, SEARCH_WAIT_MS);
  const search = useMemo(() => createTextSearch(items, textOf), [items, textOf]);
  const found = useMemo(() => search(rested), [search, rested]);
  return { rested, found };
}
