import { table } from '../table.ts';
import type { ExplainedRow } from './explain_page.ts';
import { isFileRow } from './field_row.ts';

const WIDEST_CELL = 90;

function asked(row: ExplainedRow): string {
  if (!isFileRow(row)) return row.type;
  const { doctypes, accept, minBytes, maxBytes, width, height, multiple } = row;
  const bytes = minBytes === null && maxBytes === null ? '' : `${minBytes ?? 0}–${maxBytes ?? '…'} B`;
  const pixels = width === null && height === null ? '' : `${width ?? '?'}×${height ?? '?'} px`;
  const several = multiple ? 'multiple' : '';
  return ['file', doctypes.join(','), accept.join(','), bytes, pixels, several].filter(Boolean).join(' ');
}

/** The rows as aligned plain text. */
export function printed(rows: readonly ExplainedRow[]): string {
  const planned = rows.some((row) => 'value' in row);
  const headings = ['selector', 'label', 'type', 'section', 'whose', 'confidence'];
  const lines = rows.map((row) => [
    row.selector,
    row.label,
    asked(row),
    row.section ?? '',
    row.whose,
    row.confidence.toFixed(2),
    ...(planned && 'value' in row ? [row.value ?? '', row.document ?? ''] : []),
    [...(row.blocked ? [row.blocked] : []), ...row.evidence].join('; '),
  ]);
  return table([...headings, ...(planned ? ['value', 'document'] : []), 'evidence'], lines, WIDEST_CELL);
}
