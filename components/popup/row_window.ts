export interface RowWindow {
  first: number;
  /** Exclusive. */
  end: number;
}

const ROWS_AROUND = 12;

/** The rows of a long list that are near enough to the visible part to be drawn. */
export function rowWindow(count: number, rowPx: number, scrollTopPx: number, viewportPx: number): RowWindow {
  const visible = Math.ceil(viewportPx / rowPx);
  const top = Math.min(Math.max(Math.floor(scrollTopPx / rowPx), 0), Math.max(count - visible, 0));
  return { first: Math.max(top - ROWS_AROUND, 0), end: Math.min(top + visible + ROWS_AROUND, count) };
}
