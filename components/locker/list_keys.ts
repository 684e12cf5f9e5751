const MOVES: Readonly<Record<string, (at: number, last: number, page: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, _last, page) => at + page,
  PageUp: (at, _last, page) => at - page,
  Home: () => 0,
  End: (_at, last) => last,
};

/** The row that a key leads to, kept within the list; null for a key that does not move. */
export function stepOf(key: string, at: number, count: number, page: number): number | null {
  const move = Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
  if (!move || count === 0) return null;
  return Math.min(Math.max(move(at, count - 1, page), 0), count - 1);
}
