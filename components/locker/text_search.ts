const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * Finds the items in whose text every word of a query occurs. Texts are folded once, at the first search, so that each
 * further one of thousands of items takes a few milliseconds.
 */
export function createTextSearch<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
): (query: string) => readonly Item[] {
  let texts: readonly string[] | null = null;
  return (query) => {
    const words = folded(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return items;
    const known = (texts ??= items.map((item) => folded(textOf(item))));
    return items.filter((_item, at) => words.every((word) => known[at]?.includes(word)));
  };
}
