import {
  attr,
  firstChildOf,
  hasAttr,
  isConnected,
  isInput,
  nextSiblingOf,
  nodeNameOf,
  nodeValueOf,
  selectAll,
  shadowRootOf,
} from './safe_dom.ts';
import { MAX_CHARACTERS, tidy } from './tidy.ts';

/**
 * The page as the engine needs it: one plain object per element and text. It is made in one pass, so that nothing asks
 * the DOM twice; all that looks for labels, headings and cells walks these objects.
 */
export interface PageNode {
  /** Null: a text. */
  element: Element | null;
  /** Local name in lower case; empty for a text. */
  name: string;
  /** A text's characters as they stand; of an input its type; of another element its text, once read. */
  text: string | null;
  /** Sum of `GAP`, `SILENT` and `SPECIAL`. One number and few fields: a page has tens of thousands of these objects. */
  marks: number;
  parent: PageNode | null;
  prev: PageNode | null;
  next: PageNode | null;
  /** First child. An element that holds one text alone has none: the text is its own. */
  first: PageNode | null;
  /** How many controls it is or holds. */
  controls: number;
  /** Place among the page's controls, from 1; 0: is none. */
  order: number;
}

/** White space that is not kept as a node stands before this one. */
export const GAP = 1;
/** Switched off by its own attributes, or holds no text for a reader. */
export const SILENT = 2;
/** One of the rare elements whose role, style or span matters. */
export const SPECIAL = 4;

export const isMarked = (node: PageNode, mark: number): boolean => (node.marks & mark) !== 0;

const BUTTONS = new Set(['submit', 'button', 'image', 'reset', 'hidden']);
/** Not walked into: nothing in there is a label. */
const LEAVES = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'datalist',
  'textarea',
  'svg',
  'math',
  'input',
  'iframe',
  'frame',
  'object',
  'embed',
  'canvas',
  'video',
  'audio',
  'img',
  'br',
  'hr',
  'button',
  'link',
  'meta',
  'head',
]);
const NOT_HOSTS = new Set([
  'td',
  'tr',
  'tbody',
  'thead',
  'table',
  'label',
  'form',
  'b',
  'strong',
  'i',
  'a',
  'li',
  'ul',
  'ol',
  'fieldset',
  'legend',
  'th',
  'option',
  'font',
  'em',
  'small',
  'u',
  'center',
  'dl',
  'dt',
  'dd',
]);

/** What is rare is found by the browser at once; every other element is walked over without reading an attribute. */
const RARE =
  '[role],[contenteditable],[hidden],[style],[colspan],[rowspan],input[maxlength="2"],input[maxlength="4"]';
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const EDITABLE = /^(?:|true|plaintext-only)$/i;

const names = new Map<string, string>();

/** HTML elements have upper-case names; the lower-case ones are made once each. */
function lowerName(nodeName: string): string {
  const known = names.get(nodeName);
  if (known !== undefined) return known;
  const name = nodeName.toLowerCase();
  names.set(nodeName, name);
  return name;
}

const isBlank = (text: string): boolean => text.trim() === '';

function isSwitchedOff(element: Element): boolean {
  return hasAttr(element, 'hidden') || HIDDEN_STYLE.test(attr(element, 'style'));
}

function isWidget(element: Element): boolean {
  const role = attr(element, 'role');
  if (role === 'combobox' || role === 'textbox') return true;
  return hasAttr(element, 'contenteditable') && EDITABLE.test(attr(element, 'contenteditable'));
}

function isControl(made: PageNode, element: Element): boolean {
  if (made.name === 'select' || made.name === 'textarea') return true;
  if (!isInput(element)) return false;
  made.text = element.type;
  return !BUTTONS.has(made.text);
}

export interface PageTree {
  root: PageNode;
  /** Every control that a person operates, in document order, also those that are never filled. */
  controls: PageNode[];
  labels: PageNode[];
  /** Whether any control stands in a shadow tree, so that ids must be looked up tree by tree. */
  hasShadows: boolean;
}

const nodeOf = (element: Element | null, name: string, parent: PageNode | null, marks: number): PageNode => ({
  element,
  name,
  text: null,
  marks,
  parent,
  prev: null,
  next: null,
  first: null,
  controls: 0,
  order: 0,
});

/** How many nodes are read between two looks at the clock. */
const BETWEEN_LOOKS = 250;

/**
 * Reads the page, yielding every few hundred nodes so that a caller may let the page run in between. When the page
 * changed meanwhile under the reader's feet it starts again and reads to the end at once.
 */
export function* readTree(document: Document): Generator<void, PageTree> {
  const reader = createReader(document);
  while (!reader.read(BETWEEN_LOOKS)) {
    yield;
    if (reader.isLost()) {
      const again = createReader(document);
      again.read(Infinity);
      return again.tree;
    }
  }
  return reader.tree;
}

function specialIn(root: Document | ShadowRoot): ReadonlySet<Element> | null {
  const found = selectAll(root, RARE);
  return found.length > 0 ? new Set(found) : null;
}

function createReader(document: Document) {
  const root = nodeOf(null, '#document', null, 0);
  const tree: PageTree = { root, controls: [], labels: [], hasShadows: false };
  let special = specialIn(document);
  /** Where to go on in the light tree once a shadow tree is done. */
  const hosts: { host: PageNode; light: Node | null; special: ReadonlySet<Element> | null }[] = [];
  let parent = root;
  let node: Node | null = document.documentElement;
  let marks = 0;
  let previous: PageNode | null = null;

  function append(element: Element | null, name: string): PageNode {
    const made = nodeOf(element, name, parent, marks);
    if (previous) {
      made.prev = previous;
      previous.next = made;
    } else parent.first = made;
    previous = made;
    marks = 0;
    return made;
  }

  /** No child is left: closes the parent, and goes on after it. False at the end of the page. */
  function climb(): boolean {
    while (!node) {
      const host = hosts.at(-1);
      if (host && host.host === parent) {
        hosts.pop();
        special = host.special;
        node = host.light;
        if (node) break;
      }
      const { parent: outer, element } = parent;
      if (!outer) return false;
      close(tree, parent);
      outer.controls += parent.controls;
      node = element && nextSiblingOf(element);
      previous = parent;
      parent = outer;
      marks = 0;
    }
    return true;
  }

  function readText(raw: string): void {
    if (isBlank(raw)) marks = GAP;
    else append(null, '').text = raw;
  }

  function readElement(element: Element, name: string): void {
    const made = append(element, name);
    if (special?.has(element)) made.marks |= isSwitchedOff(element) ? SPECIAL | SILENT : SPECIAL;
    if (LEAVES.has(name)) {
      if (isControl(made, element) || (name === 'button' && isMarked(made, SPECIAL) && isWidget(element)))
        addControl(tree, made);
      made.marks |= SILENT;
      parent.controls += made.controls;
      node = nextSiblingOf(element);
      return;
    }
    if (name === 'label') tree.labels.push(made);
    const child = firstChildOf(element);
    const childName = child ? nodeNameOf(child) : '';
    const raw = child && childName === '#text' ? (nodeValueOf(child) ?? '') : null;
    const blank = raw === null ? child === null : isBlank(raw);
    // a host that is not an element of the page's own making has nothing, or blanks, in the light
    const shadow = (blank || name.includes('-')) && !NOT_HOSTS.has(name) ? shadowRootOf(element) : null;
    if (!shadow && raw !== null && child && !isMarked(made, SPECIAL)) {
      const next = nextSiblingOf(child);
      if (!next) {
        made.text = blank ? '' : tidy(raw).slice(0, MAX_CHARACTERS);
        node = nextSiblingOf(element);
        return;
      }
      parent = made;
      previous = null;
      if (blank) marks = GAP;
      else append(null, '').text = raw;
      node = next;
      return;
    }
    parent = made;
    previous = null;
    node = child;
    if (!shadow) return;
    tree.hasShadows = true;
    hosts.push({ host: made, light: node, special });
    special = specialIn(shadow);
    node = firstChildOf(shadow);
  }

  return {
    tree,
    /** The page took away where the reader stands. */
    isLost: (): boolean => node !== null && !isConnected(node),
    /** Reads on; true at the end of the page. */
    read(count: number): boolean {
      for (let left = count; left > 0; left -= 1) {
        if (!node && !climb()) return true;
        if (!node) return true;
        const nodeName = nodeNameOf(node);
        if (nodeName === '#text') {
          readText(nodeValueOf(node) ?? '');
          node = nextSiblingOf(node);
        } else if (isElementNamed(node, nodeName)) readElement(node, lowerName(nodeName));
        else node = nextSiblingOf(node);
      }
      return false;
    },
  };
}

/** Comments and fragments have names that begin with `#`; the document type stands outside what is walked. */
const isElementNamed = (_node: Node, nodeName: string): _node is Element => nodeName.charCodeAt(0) !== 35;

function addControl(tree: PageTree, node: PageNode): void {
  node.controls = 1;
  node.marks |= SILENT;
  tree.controls.push(node);
  node.order = tree.controls.length;
}

/** A widget without a native control in it is itself the control. */
function close(tree: PageTree, node: PageNode): void {
  if (isMarked(node, SPECIAL) && node.controls === 0 && node.element && isWidget(node.element))
    addControl(tree, node);
}
