/** One figure of a chart. */
export interface Bar {
  label: string;
  /** For an axis. */
  shortLabel: string;
  count: number;
}
