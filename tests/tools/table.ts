/** Columns that a terminal gives to a text: the marks of Devanagari sit on the letter before them. */
const widthOf = (text: string): number =>
  [...new Intl.Segmenter('hi', { granularity: 'grapheme' }).segment(text)].length;

function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const letters = [...new Intl.Segmenter('hi', { granularity: 'grapheme' }).segment(text)];
  return `${letters
    .slice(0, width - 1)
    .map(({ segment }) => segment)
    .join('')}…`;
}

const MAX_WIDTH = 44;

/** A plain table: a heading, a rule, a line per row; long cells are cut. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  maxWidth = MAX_WIDTH,
): string {
  const cells = [headings, ...rows].map((row) => row.map((cell) => cut(cell, maxWidth)));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return cell + ' '.repeat(width - widthOf(cell));
      })
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = cells;
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}
