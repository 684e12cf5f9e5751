import type { PageIndex } from './page_index.ts';
import { speaks, textOf, tidy } from './page_text.ts';
import {
  attr,
  firstChildOf,
  isElement,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  nodeValueOf,
  parentElementOf,
  previousSiblingOf,
} from './safe_dom.ts';

/** How far up a label may stand from its control. */
const MAX_LEVELS = 6;
const SECTION_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'legend', 'caption', 'hr']);
const TEXT_BLOCKS = new Set([
  'label',
  'p',
  'div',
  'td',
  'th',
  'dt',
  'h5',
  'h6',
  'span',
  'strong',
  'b',
  'li',
  'font',
]);
const ENDS = new Set(['form', 'body', 'html', 'fieldset', 'table']);

export interface Nearby {
  /** The text that stands before the control and belongs to it alone. */
  before: string;
  /** The text that heads several controls, of which this is one. */
  group: string;
}

const holdsControl = (index: PageIndex, node: Node): boolean =>
  isElement(node) && (index.order.has(node) || index.inside.has(node));

/** Text of the siblings before a node, up to the previous control; `blocked` when there was one. */
function siblingsBefore(index: PageIndex, start: Node): { text: string; blocked: boolean } {
  const pieces: string[] = [];
  for (let node = previousSiblingOf(start); node; node = previousSiblingOf(node)) {
    if (holdsControl(index, node)) return { text: tidy(pieces.join(' ')), blocked: true };
    if (nodeTypeOf(node) === Node.TEXT_NODE) pieces.unshift(nodeValueOf(node) ?? '');
    else if (isElement(node)) {
      const name = localNameOf(node);
      if (SECTION_TAGS.has(name)) break;
      if (name === 'br') {
        if (speaks(pieces.join(' '))) break;
        continue;
      }
      const text = textOf(node);
      if (!speaks(text)) continue;
      pieces.unshift(text);
      if (TEXT_BLOCKS.has(name) && name !== 'span' && name !== 'b' && name !== 'strong') break;
    }
  }
  return { text: tidy(pieces.join(' ')), blocked: false };
}

/** Climbs from the control until some text stands before it: sibling, previous cell, or an ancestor's sibling. */
export function textBefore(index: PageIndex, control: Element, size = 1): Nearby {
  const nearby: Nearby = { before: '', group: '' };
  let shared = false;
  let node: Element = control;
  for (let level = 0; level < MAX_LEVELS; level += 1) {
    const { text, blocked } = siblingsBefore(index, node);
    if (speaks(text)) {
      const heads = shared || (index.inside.get(node) ?? 1) > size;
      if (!shared) nearby.before = text;
      if (heads || blocked) nearby.group ||= heads ? text : '';
      return nearby;
    }
    if (blocked) shared = true;
    const parent = parentElementOf(node);
    if (!parent || ENDS.has(localNameOf(parent)) || (localNameOf(node) === 'tr' && shared)) return nearby;
    node = parent;
  }
  return nearby;
}

/** Text after a control up to the next one: the words of a radio button, or a note. */
export function textAfter(index: PageIndex, control: Element): string {
  const pieces: string[] = [];
  let node: Element = control;
  for (let level = 0; level < 3; level += 1) {
    for (let next = nextSiblingOf(node); next; next = nextSiblingOf(next)) {
      if (holdsControl(index, next)) return tidy(pieces.join(' '));
      if (isElement(next) && localNameOf(next) === 'br' && speaks(pieces.join(' ')))
        return tidy(pieces.join(' '));
      pieces.push(
        isElement(next) ? textOf(next) : nodeTypeOf(next) === Node.TEXT_NODE ? (nodeValueOf(next) ?? '') : '',
      );
    }
    const parent = parentElementOf(node);
    if (speaks(pieces.join(' ')) || !parent || (index.inside.get(parent) ?? 0) > 1) break;
    if (ENDS.has(localNameOf(parent)) || localNameOf(parent) === 'td') break;
    node = parent;
  }
  return tidy(pieces.join(' '));
}

/** All the text of the widest element that holds this question and no other. */
export function ownText(index: PageIndex, control: Element, size = 1): string {
  let own: Element | null = null;
  for (let outer = parentElementOf(control); outer; outer = parentElementOf(outer)) {
    if ((index.inside.get(outer) ?? 0) > size || ENDS.has(localNameOf(outer))) break;
    own = outer;
  }
  return own ? textOf(own) : '';
}

/** In a grid of controls the column's head names the field and the row's head the class. */
export function cellHeads(index: PageIndex, control: Element): { column: string; row: string } {
  const none = { column: '', row: '' };
  let cell: Element | null = control;
  while (cell && !/^t[dh]$/.test(localNameOf(cell))) cell = parentElementOf(cell);
  const line = cell && parentElementOf(cell);
  if (!cell || !line || localNameOf(line) !== 'tr' || (index.inside.get(line) ?? 0) < 2) return none;
  let at = 0;
  let first: Element = cell;
  for (let node = previousSiblingOf(cell); node; node = previousSiblingOf(node)) {
    if (!isElement(node)) continue;
    at += Number(attr(node, 'colspan')) || 1;
    first = node;
  }
  const row = first !== cell && !index.inside.has(first) ? textOf(first) : '';
  return { row, column: columnHead(index, line, at) };
}

/** How many rows at the top of a table may be its head. */
const HEAD_ROWS = 3;

function columnHead(index: PageIndex, line: Element, at: number): string {
  let table: Element | null = line;
  while (table && localNameOf(table) !== 'table') table = parentElementOf(table);
  if (!table) return '';
  for (const head of topRows(table)) {
    if (head === line || index.inside.has(head)) continue;
    const cells = [...elementsIn(head)];
    if (cells.length < 3) continue;
    let column = 0;
    for (const cell of cells) {
      column += Number(attr(cell, 'colspan')) || 1;
      if (at < column) return textOf(cell);
    }
  }
  return '';
}

function topRows(table: Element): Element[] {
  const rows: Element[] = [];
  for (const part of elementsIn(table)) {
    for (const row of localNameOf(part) === 'tr' ? [part] : elementsIn(part)) {
      if (localNameOf(row) === 'tr') rows.push(row);
      if (rows.length === HEAD_ROWS) return rows;
    }
  }
  return rows;
}

function* elementsIn(element: Element): Generator<Element> {
  for (let node = firstChildOf(element); node; node = nextSiblingOf(node)) if (isElement(node)) yield node;
}
