/** Begins the line in a field's `evidence` that names the document the form prescribes as its proof: "proof: SSCER". */
export const PROOF_PREFIX = 'proof: ';

/** Where a piece of text about a control was found. */
export type TextSource =
  | 'label'
  | 'before'
  | 'aria'
  | 'placeholder'
  | 'column'
  | 'row'
  | 'group'
  | 'title'
  | 'name'
  | 'id';

/** `combobox`: a widget that a script draws in place of a list. */
export type ControlType = 'text' | 'date' | 'select' | 'radio' | 'file' | 'combobox';

/** Everything known about one control, as text: what the rules decide on. Free of DOM nodes. */
export interface Evidence {
  type: ControlType;
  texts: readonly { source: TextSource; text: string }[];
  /** Headings above the control, outermost first; the page's title is not among them. */
  sections: readonly string[];
  /** Option texts of a select or radio group. */
  options: readonly string[];
  /** Text near the control that may state a format, a limit or the proving document. */
  notes: string;
  maxLength: number | null;
  accept: string;
  /** For one of several short boxes that hold one value together: which, and how much each takes. */
  split?: { at: number; lengths: readonly number[] } | null;
  /** Which table with heads over its columns, and which of its rows; null outside of one. */
  cell?: { table: number; row: number } | null;
}
