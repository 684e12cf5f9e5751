import {
  attr,
  firstChildOf,
  isElement,
  localNameOf,
  nextSiblingOf,
  parentOf,
  rootOf,
} from '../../../lib/autofill/safe_dom.ts';

/** Between a shadow host or an iframe and what is inside. */
const INSIDE = ' >>> ';

const quoted = (text: string): string =>
  `"${text.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]/g, (end) => `\\${end.charCodeAt(0).toString(16)} `)}"`;

const isTree = (node: Node): node is Document | ShadowRoot =>
  node instanceof Document || node instanceof ShadowRoot;

const isOnlyOne = (root: ParentNode, selector: string): boolean =>
  root.querySelectorAll(selector).length === 1;

/** What somebody who writes the selector by hand would try, the shortest first. */
function namesOf(element: Element): string[] {
  const tag = CSS.escape(localNameOf(element));
  const [id, name, value] = ['id', 'name', 'value'].map((attribute) => attr(element, attribute));
  return [
    id ? `#${CSS.escape(id)}` : '',
    name ? `${tag}[name=${quoted(name)}]` : '',
    name && value ? `${tag}[name=${quoted(name)}][value=${quoted(value)}]` : '',
  ].filter(Boolean);
}

function siblingsOf(element: Element): Element[] {
  const siblings: Element[] = [];
  const parent = parentOf(element);
  for (let node = parent && firstChildOf(parent); node; node = nextSiblingOf(node))
    if (isElement(node)) siblings.push(node);
  return siblings;
}

/** The element among its siblings; `isTop` tells it from others of that place further down. */
function stepTo(element: Element, isTop: boolean): string {
  const tag = localNameOf(element);
  const kin = siblingsOf(element).filter((sibling) => localNameOf(sibling) === tag);
  const place = kin.length > 1 ? `:nth-of-type(${kin.indexOf(element) + 1})` : '';
  return CSS.escape(tag) + place + (isTop ? ':not(* > *)' : '');
}

/** The element by its place, from as near as it takes, or from the next ancestor that has a name of its own. */
function placeOf(root: ParentNode, element: Element): string {
  let path = stepTo(element, false);
  let top = element;
  for (let outer = parentOf(top); outer instanceof Element; outer = parentOf(top)) {
    if (isOnlyOne(root, path)) return path;
    const named = namesOf(outer).find((selector) => isOnlyOne(root, selector));
    if (named) return `${named} > ${path}`;
    path = `${stepTo(outer, false)} > ${path}`;
    top = outer;
  }
  return isOnlyOne(root, path) ? path : path.replace(stepTo(top, false), () => stepTo(top, true));
}

function within(root: ParentNode, element: Element): string {
  return namesOf(element).find((selector) => isOnlyOne(root, selector)) ?? placeOf(root, element);
}

/** The one selector of an element within its document, through every open shadow root around it. */
export function selectorOf(element: Element): string {
  const root = rootOf(element);
  if (!isTree(root)) return '';
  const inner = within(root, element);
  return root instanceof ShadowRoot ? selectorOf(root.host) + INSIDE + inner : inner;
}
