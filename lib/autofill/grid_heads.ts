import { textOf } from './page_text.ts';
import { speaks } from './tidy.ts';
import { isMarked, SPECIAL, type PageNode } from './page_tree.ts';
import { attr } from './safe_dom.ts';

/** How many rows at the top of a table may be its head. */
const HEAD_ROWS = 3;
const MOST_SPANNED = 40;

const span = (cell: PageNode, name: 'colspan' | 'rowspan'): number =>
  isMarked(cell, SPECIAL) && cell.element ? Math.min(Number(attr(cell.element, name)) || 1, MOST_SPANNED) : 1;

function above(node: PageNode | null, name: string): PageNode | null {
  let outer = node;
  while (outer && outer.name !== name) outer = outer.name === 'form' ? null : outer.parent;
  return outer;
}

function cellOf(control: PageNode): PageNode | null {
  for (let outer = control.parent; outer && outer.name !== 'form'; outer = outer.parent) {
    if (outer.name === 'td' || outer.name === 'th') return outer;
  }
  return null;
}

function cellsOf(row: PageNode): PageNode[] {
  const cells: PageNode[] = [];
  for (let cell = row.first; cell; cell = cell.next) {
    if (cell.name === 'td' || cell.name === 'th') cells.push(cell);
  }
  return cells;
}

function topRows(table: PageNode): PageNode[] {
  const rows: PageNode[] = [];
  for (let part = table.first; part && rows.length < HEAD_ROWS; part = part.next) {
    if (part.name === 'tr') rows.push(part);
    else if (part.name === 'thead' || part.name === 'tbody') {
      for (let row = part.first; row && rows.length < HEAD_ROWS; row = row.next) {
        if (row.name === 'tr') rows.push(row);
      }
    }
  }
  return rows;
}

/** The texts over each column; of two head rows the upper cell's text stands before the lower one's. */
function columnHeads(table: PageNode): string[] {
  const heads: string[] = [];
  /** Until which row a cell of an earlier row reaches down in each column. */
  const taken: number[] = [];
  const rows = topRows(table);
  for (const [at, row] of rows.entries()) {
    const cells = row.controls > 0 ? [] : cellsOf(row);
    // a lone cell over the whole table is its title
    if (cells.length < (at === 0 || heads.length === 0 ? 3 : 1) || cells.length === 1) {
      if (row.controls > 0) break;
      continue;
    }
    let column = 0;
    for (const cell of cells) {
      while ((taken[column] ?? 0) > at) column += 1;
      const text = textOf(cell);
      const width = span(cell, 'colspan');
      for (let covered = 0; covered < width; covered += 1, column += 1) {
        heads[column] = [heads[column], text].filter(Boolean).join(' ');
        taken[column] = at + span(cell, 'rowspan');
      }
    }
  }
  return heads;
}

/** What a table says about a control in it; `cell` tells tables with heads, and their rows, apart. */
export interface GridPlace {
  column: string;
  row: string;
  cell: { table: number; row: number } | null;
}

/** In a grid of controls the column's head names the field and the row's head the class. */
export function createGridReader(): (control: PageNode) => GridPlace {
  const none: GridPlace = { column: '', row: '', cell: null };
  const known = new Map<PageNode, string[]>();
  const numbers = new Map<PageNode, number>();
  const numberOf = (node: PageNode): number => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  };
  /** Text of a first cell that reaches down over later rows. */
  const reaching = new Map<PageNode, { text: string; left: number }>();

  function rowHead(line: PageNode, first: PageNode, cell: PageNode): { text: string; shift: number } {
    const before = line.prev ? reaching.get(line.prev) : undefined;
    if (before && before.left > 0) {
      reaching.set(line, { text: before.text, left: before.left - 1 });
      return { text: before.text, shift: 1 };
    }
    const text = first !== cell && first.controls === 0 ? textOf(first) : '';
    const rows = span(first, 'rowspan');
    if (rows > 1) reaching.set(line, { text, left: rows - 1 });
    return { text: speaks(text) || !first.next ? text : secondHead(first, cell), shift: 0 };
  }

  /** "1." in the first cell, the class in the second. */
  function secondHead(first: PageNode, cell: PageNode): string {
    const second = first.next;
    return second && second !== cell && second.controls === 0 ? textOf(second) : '';
  }

  return (control) => {
    const cell = cellOf(control);
    const line = cell?.parent;
    if (!cell || !line || line.name !== 'tr' || line.controls < 2) return none;
    const table = above(line, 'table');
    if (!table) return none;
    let heads = known.get(table);
    if (!heads) {
      heads = columnHeads(table);
      known.set(table, heads);
    }
    const cells = cellsOf(line);
    const [first] = cells;
    if (!first) return none;
    const { text: row, shift } = rowHead(line, first, cell);
    let at = shift;
    for (const other of cells) {
      if (other === cell) break;
      at += span(other, 'colspan');
    }
    const column = heads[at] ?? '';
    return { row, column, cell: column === '' ? null : { table: numberOf(table), row: numberOf(line) } };
  };
}
