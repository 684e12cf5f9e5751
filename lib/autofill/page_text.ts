import {
  attr,
  firstChildOf,
  hasAttr,
  isElement,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  nodeValueOf,
} from './safe_dom.ts';

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'option',
  'datalist',
  'textarea',
  'button',
  'svg',
  'input',
  'iframe',
  'object',
]);
/** These may stand inside a word; a span or small often holds the second language, drawn below the first. */
const WITHIN_WORDS = new Set(['a', 'abbr', 'b', 'bdi', 'em', 'font', 'i', 'mark', 'sub', 'sup', 'u']);
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Longest text that is read of one element; a label is shorter, a page's terms are not read at all. */
const MAX_CHARACTERS = 600;

/** True where the element is taken out by its own attributes: validators wait in the page with `display:none`. */
function isSilent(element: Element): boolean {
  return (
    SILENT.has(localNameOf(element)) ||
    hasAttr(element, 'hidden') ||
    (hasAttr(element, 'style') && HIDDEN_STYLE.test(attr(element, 'style')))
  );
}

function gather(node: Node, pieces: string[], budget: { left: number }, stop: Element | null): void {
  if (budget.left <= 0 || node === stop) return;
  if (nodeTypeOf(node) === Node.TEXT_NODE) {
    const text = nodeValueOf(node) ?? '';
    pieces.push(text.slice(0, budget.left));
    budget.left -= text.length;
  } else if (isElement(node)) {
    if (isSilent(node)) return;
    const apart = !WITHIN_WORDS.has(localNameOf(node));
    if (apart) pieces.push(' ');
    for (let child = firstChildOf(node); child; child = nextSiblingOf(child))
      gather(child, pieces, budget, stop);
    if (apart) pieces.push(' ');
  }
}

export const tidy = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** The text of a node as a person would read it: without controls, scripts and what is switched off. */
export function textOf(node: Node, without: Element | null = null): string {
  const pieces: string[] = [];
  gather(node, pieces, { left: MAX_CHARACTERS }, without);
  return tidy(pieces.join(''));
}

/** A lone ":" or "*" between label and control says nothing. */
export const speaks = (text: string): boolean => /\p{L}|\d{2}|%/u.test(text);
