import {
  attr,
  hasAttr,
  isElement,
  isInput,
  isSelect,
  isTextarea,
  localNameOf,
  parentElementOf,
  rootOf,
  shadowRootOf,
  walkElements,
} from '../../../lib/autofill/safe_dom.ts';

/** One control, or the radio buttons of one name. */
export interface PageControl {
  elements: readonly [Element, ...Element[]];
  /** What names it in plain HTML, for those that the engine leaves alone. */
  label: string;
  /** The `data-*` of a labelled form; null where it says no truth. */
  truth: Record<string, string> | null;
}

const NOT_FILLED = new Set(['hidden', 'submit', 'button', 'reset', 'image']);
const MAX_LABEL = 200;

function isFillable(element: Element): boolean {
  if (isInput(element)) return !NOT_FILLED.has(element.type);
  if (isSelect(element) || isTextarea(element)) return true;
  const editable = attr(element, 'contenteditable').toLowerCase();
  return (
    attr(element, 'role') === 'combobox' || (hasAttr(element, 'contenteditable') && editable !== 'false')
  );
}

function* fillable(root: Document | ShadowRoot): Generator<Element> {
  const walker = walkElements(document, root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isElement(node)) continue;
    if (isFillable(node)) yield node;
    const shadow = shadowRootOf(node);
    if (shadow) yield* fillable(shadow);
  }
}

function formOf(element: Element): Node {
  let outer = parentElementOf(element);
  while (outer && localNameOf(outer) !== 'form') outer = parentElementOf(outer);
  return outer ?? rootOf(element);
}

function labelOf(element: Element): string {
  const labels =
    isInput(element) || isSelect(element) || isTextarea(element) ? [...(element.labels ?? [])] : [];
  const texts = [
    ...labels.map(({ textContent }) => textContent),
    attr(element, 'aria-label'),
    attr(element, 'placeholder'),
    attr(element, 'title'),
    attr(element, 'name'),
  ];
  const spoken = texts.map((text) => text.replace(/\s+/g, ' ').trim()).find((text) => text !== '');
  return (spoken ?? '').slice(0, MAX_LABEL);
}

function truthOf(elements: readonly Element[]): PageControl['truth'] {
  const labelled = elements.find((element) => hasAttr(element, 'data-truth'));
  if (!labelled) return null;
  const attributes = [...labelled.attributes].filter(({ name }) => name.startsWith('data-'));
  return Object.fromEntries(attributes.map(({ name, value }) => [name.slice('data-'.length), value]));
}

/** Everything that a person can fill, seen or unseen, in document order, open shadow roots included. */
export function controlsOf(page: Document): PageControl[] {
  const groups = new Map<Node, Map<string, [Element, ...Element[]]>>();
  const found: [Element, ...Element[]][] = [];
  for (const element of fillable(page)) {
    const name = isInput(element) && element.type === 'radio' ? attr(element, 'name') : '';
    const form = formOf(element);
    const known = name ? groups.get(form)?.get(name) : undefined;
    if (known) {
      known.push(element);
      continue;
    }
    const group: [Element, ...Element[]] = [element];
    found.push(group);
    if (name) groups.set(form, (groups.get(form) ?? new Map<string, typeof group>()).set(name, group));
  }
  return found.map((elements) => ({ elements, label: labelOf(elements[0]), truth: truthOf(elements) }));
}
