/**
 * Reads of the DOM that a page cannot shadow. `<input name="parentNode">` inside a form makes `form.parentNode` that
 * input, in a content script too, so everything that may meet a form goes through the prototypes.
 */
const getter = <Proto extends object, Key extends keyof Proto>(
  prototype: Proto,
  key: Key,
): ((self: Proto) => Proto[Key]) => {
  // oxlint-disable-next-line typescript/unbound-method -- it is called with the node that it is asked of
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  if (!get) throw new TypeError(`no getter for ${String(key)}`);
  // a page has tens of thousands of nodes, and this is several times as fast as `Reflect.get` with a receiver
  return (self) => get.call(self);
};

export const parentOf = getter(Node.prototype, 'parentNode');
export const previousSiblingOf = getter(Node.prototype, 'previousSibling');
export const nextSiblingOf = getter(Node.prototype, 'nextSibling');
export const firstChildOf = getter(Node.prototype, 'firstChild');
export const nodeNameOf = getter(Node.prototype, 'nodeName');
export const nodeTypeOf = getter(Node.prototype, 'nodeType');
export const isConnected = getter(Node.prototype, 'isConnected');
export const nodeValueOf = getter(Node.prototype, 'nodeValue');
export const localNameOf = getter(Element.prototype, 'localName');
export const shadowRootOf = getter(Element.prototype, 'shadowRoot');
export const assignedSlotOf = getter(Element.prototype, 'assignedSlot');
export const scrollTopOf = getter(Element.prototype, 'scrollTop');
export const scrollLeftOf = getter(Element.prototype, 'scrollLeft');

export const attr = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';
export const hasAttr = (element: Element, name: string): boolean =>
  Element.prototype.hasAttribute.call(element, name);
export const holds = (outer: Node, inner: Node | null): boolean => Node.prototype.contains.call(outer, inner);
export const fits = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
export const walkElements = (document: Document, root: Node): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT);
export const scrollAt = (element: Element, top: number, left: number): void => {
  Element.prototype.scrollTo.bind(element)({ top, left, behavior: 'instant' });
};

export const isElement = (node: Node): node is Element => nodeTypeOf(node) === Node.ELEMENT_NODE;
const isShadowRoot = (node: Node): node is ShadowRoot =>
  nodeTypeOf(node) === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;

export const isInput = (element: Element): element is HTMLInputElement => localNameOf(element) === 'input';
export const isSelect = (element: Element): element is HTMLSelectElement => localNameOf(element) === 'select';
export const isTextarea = (element: Element): element is HTMLTextAreaElement =>
  localNameOf(element) === 'textarea';
export const isForm = (element: Element): element is HTMLFormElement => localNameOf(element) === 'form';

/** The parent element in the light tree, or the host where a shadow tree ends. */
export function parentElementOf(node: Node): Element | null {
  const parent = parentOf(node);
  if (!parent) return null;
  if (isElement(parent)) return parent;
  return isShadowRoot(parent) ? parent.host : null;
}

/** The parent as it is painted: a slotted element is inside its slot. */
export function paintedParentOf(element: Element): Element | null {
  return assignedSlotOf(element) ?? parentElementOf(element);
}

const isFragment = (node: Node): node is DocumentFragment => nodeTypeOf(node) === Node.DOCUMENT_FRAGMENT_NODE;
const isDocument = (node: Node): node is Document => nodeTypeOf(node) === Node.DOCUMENT_NODE;

/** Everything under a document, shadow root or element that a selector names, in document order. */
export function selectAll(root: Node, selector: string): Element[] {
  if (isDocument(root)) return Array.from(Document.prototype.querySelectorAll.call(root, selector));
  if (isElement(root)) return Array.from(Element.prototype.querySelectorAll.call(root, selector));
  return isFragment(root) ? Array.from(DocumentFragment.prototype.querySelectorAll.call(root, selector)) : [];
}

/** Looks an id up in the document or shadow root that `from` stands in. */
export function elementWithId(from: Node, id: string): Element | null {
  const root = rootOf(from);
  if (isDocument(root)) return Document.prototype.getElementById.call(root, id);
  return isFragment(root) ? DocumentFragment.prototype.getElementById.call(root, id) : null;
}

/** The document or shadow root that an element stands in; labels and ids resolve there. */
export function rootOf(node: Node): Node {
  let top = node;
  for (let parent = parentOf(top); parent; parent = parentOf(top)) top = parent;
  return top;
}
