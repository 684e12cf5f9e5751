import { readTree, type PageNode, type PageTree } from './page_tree.ts';
import { attr } from './safe_dom.ts';
import { assignSections, type Heading } from './sections.ts';

/** What one walk over the document finds; everything else looks things up here. */
export interface PageIndex {
  tree: PageTree;
  /** The headings over each control, by the control's order. */
  headings: readonly (Heading | null)[];
  /** Every control that a person operates, also those that are never filled: they end their neighbour's text. */
  readonly controls: readonly Element[];
  /** Place of a control in the document, from 1. */
  readonly order: ReadonlyMap<Element, number>;
  /** How many controls stand inside an element. */
  readonly inside: ReadonlyMap<Element, number>;
  /** Labels by the id they name; a second map ignores letter case. */
  readonly labels: ReadonlyMap<string, Element[]>;
  labelNodes: ReadonlyMap<string, PageNode[]>;
  readonly labelNodesLoose: ReadonlyMap<string, PageNode[]>;
}

function push(map: Map<string, PageNode[]>, key: string, node: PageNode): void {
  const known = map.get(key);
  if (known) known.push(node);
  else map.set(key, [node]);
}

/** `element.labels` is not asked: it walks the page each time. */
function labelsByTarget({ labels }: PageTree): Map<string, PageNode[]> {
  const exact = new Map<string, PageNode[]>();
  for (const label of labels) {
    const target = label.element ? attr(label.element, 'for').trim() : '';
    if (target) push(exact, target, label);
  }
  return exact;
}

function withoutCase(exact: ReadonlyMap<string, PageNode[]>): Map<string, PageNode[]> {
  const loose = new Map<string, PageNode[]>();
  for (const [target, nodes] of exact) for (const node of nodes) push(loose, target.toLowerCase(), node);
  return loose;
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function* holders(tree: PageTree): Generator<PageNode> {
  const seen = new Set<PageNode>();
  for (const control of tree.controls) {
    for (let outer = control.parent; outer && !seen.has(outer); outer = outer.parent) {
      seen.add(outer);
      yield outer;
    }
  }
}

const elementsOf = (nodes: readonly PageNode[]): Element[] =>
  nodes.flatMap(({ element }) => (element ? [element] : []));

/** One pass over the document and its open shadow roots, in pieces: see `readTree`. */
export function* indexInPieces(document: Document): Generator<void, PageIndex> {
  const tree = yield* readTree(document);
  const headings = assignSections(tree.root);
  yield;
  const exact = labelsByTarget(tree);
  const loose = once(() => withoutCase(exact));
  const controls = once(() => elementsOf(tree.controls));
  const order = once(() => new Map(controls().map((element, at) => [element, at + 1])));
  const inside = once(() => {
    const counts = new Map<Element, number>();
    for (const { element, controls: count } of holders(tree)) if (element) counts.set(element, count);
    return counts;
  });
  const labels = once(() => new Map([...exact].map(([id, nodes]) => [id, elementsOf(nodes)])));
  return {
    tree,
    headings,
    labelNodes: exact,
    get labelNodesLoose() {
      return loose();
    },
    get controls() {
      return controls();
    },
    get order() {
      return order();
    },
    get inside() {
      return inside();
    },
    get labels() {
      return labels();
    },
  };
}

/** The same at once. */
export function indexPage(document: Document): PageIndex {
  const pieces = indexInPieces(document);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

/** The headings over a control, outermost first, without the page's own title (h1). */
export const sectionsOf = (index: PageIndex, control: PageNode): readonly string[] =>
  index.headings[control.order]?.chain ?? [];
