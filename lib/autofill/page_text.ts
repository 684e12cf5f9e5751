import { GAP, isMarked, SILENT, type PageNode } from './page_tree.ts';
import { MAX_CHARACTERS, tidy } from './tidy.ts';

/** These may stand inside a word; a span or small often holds the second language, drawn below the first. */
const WITHIN_WORDS = new Set(['a', 'abbr', 'b', 'bdi', 'em', 'font', 'i', 'mark', 'sub', 'sup', 'u']);

function gather(node: PageNode, budget: number): string {
  if (node.text !== null && !node.first) return node.text;
  let text = '';
  for (let child = node.first; child && text.length < budget; child = child.next) {
    if (isMarked(child, GAP)) text += ' ';
    if (child.element === null) text += child.text ?? '';
    else if (!isMarked(child, SILENT)) {
      const inner = gather(child, budget - text.length);
      text += WITHIN_WORDS.has(child.name) ? inner : ` ${inner} `;
    }
  }
  return text.slice(0, budget);
}

/** The text of a node as a person would read it: without controls, scripts and what is switched off. */
export function textOf(node: PageNode): string {
  if (isMarked(node, SILENT)) return '';
  if (node.element === null) return tidy(node.text ?? '');
  node.text ??= tidy(gather(node, MAX_CHARACTERS));
  return node.text;
}
