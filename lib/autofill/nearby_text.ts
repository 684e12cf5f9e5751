import { textOf } from './page_text.ts';
import { speaks, tidy } from './tidy.ts';
import { GAP, isMarked, type PageNode } from './page_tree.ts';

/** How far up a label may stand from its control. */
const MAX_LEVELS = 6;
const SECTION_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'legend', 'caption', 'hr']);
const TEXT_BLOCKS = new Set(['label', 'p', 'div', 'td', 'th', 'dt', 'h5', 'h6', 'li', 'font']);
const ENDS = new Set(['form', 'body', 'html', 'fieldset', 'table', '#document']);

export interface Nearby {
  /** The text that stands before the control and belongs to it alone. */
  before: string;
  /** The text that heads several controls, of which this is one. */
  group: string;
}

/** Text of the siblings before a node, up to the previous control; `blocked` when there was one. */
function siblingsBefore(start: PageNode): { text: string; blocked: boolean } {
  let text = isMarked(start, GAP) ? ' ' : '';
  for (let node = start.prev; node; node = node.prev) {
    if (node.controls > 0) return { text: tidy(text), blocked: true };
    if (node.element === null) text = (node.text ?? '') + text;
    else {
      const { name } = node;
      if (SECTION_TAGS.has(name)) break;
      if (name === 'br') {
        if (speaks(text)) break;
        continue;
      }
      const said = textOf(node);
      if (speaks(said)) {
        text = `${said} ${text}`;
        if (TEXT_BLOCKS.has(name)) break;
      }
    }
    if (isMarked(node, GAP)) text = ` ${text}`;
  }
  return { text: tidy(text), blocked: false };
}

/** Climbs from the control until some text stands before it: sibling, previous cell, or an ancestor's sibling. */
export function textBefore(control: PageNode, size = 1): Nearby {
  let shared = false;
  let node = control;
  for (let level = 0; level < MAX_LEVELS; level += 1) {
    if (node.prev) {
      const { text, blocked } = siblingsBefore(node);
      if (speaks(text)) {
        const heads = shared || node.controls > size;
        return { before: shared ? '' : text, group: heads ? text : '' };
      }
      if (blocked) shared = true;
    }
    const { parent } = node;
    if (!parent || ENDS.has(parent.name) || (node.name === 'tr' && shared)) break;
    node = parent;
  }
  return { before: '', group: '' };
}

/** Text after a control up to the next one: the words of a radio button, or a note. */
export function textAfter(control: PageNode): string {
  let text = '';
  let node = control;
  for (let level = 0; level < 3; level += 1) {
    for (let next = node.next; next; next = next.next) {
      if (next.controls > 0) return tidy(text);
      if (next.name === 'br' && speaks(text)) return tidy(text);
      text +=
        (isMarked(next, GAP) ? ' ' : '') + (next.element === null ? (next.text ?? '') : ` ${textOf(next)} `);
    }
    const { parent } = node;
    if (!parent || parent.controls > 1 || speaks(text)) break;
    if (ENDS.has(parent.name) || parent.name === 'td') break;
    node = parent;
  }
  return tidy(text);
}

/** All the text of the widest element that holds this question and no other. */
export function ownText(control: PageNode, size = 1): string {
  let own: PageNode | null = null;
  for (let outer = control.parent; outer; outer = outer.parent) {
    if (outer.controls > size || ENDS.has(outer.name)) break;
    own = outer;
  }
  return own ? textOf(own) : '';
}
