import {
  attr,
  hasAttr,
  isElement,
  isInput,
  isSelect,
  isTextarea,
  localNameOf,
  parentElementOf,
  shadowRootOf,
  walkElements,
} from './safe_dom.ts';
import { speaks, textOf } from './page_text.ts';

export interface Heading {
  text: string;
  level: number;
  order: number;
}

/** What one walk over the document finds; everything else looks things up here. */
export interface PageIndex {
  /** Every control that a person operates, also those that are never filled: they end their neighbour's text. */
  controls: Element[];
  order: Map<Element, number>;
  /** How many controls stand inside an element. */
  inside: Map<Element, number>;
  /** Labels by the id they name; a second map ignores letter case. */
  labels: Map<string, Element[]>;
  labelsLoose: Map<string, Element[]>;
  /** Headings by the element whose contents they head. */
  headings: Map<Element, Heading[]>;
}

const BUTTONS = new Set(['submit', 'button', 'image', 'reset', 'hidden']);
const HEADING_TAGS: Readonly<Record<string, number>> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
  legend: 7,
  caption: 7,
};
const HEADING_CLASS =
  /(?:^|[-_\s])(?:(?:card|panel|section|box|form|sub|block|group)[-_]?(?:head(?:er|ing)?|title)|legend|heading)(?:$|[-_\s])/i;
const SOFT_LEVEL = 8;
const MAX_HEADING = 160;

function isControl(element: Element): boolean {
  return isInput(element) ? !BUTTONS.has(element.type) : isSelect(element) || isTextarea(element);
}

function headingLevel(element: Element, name: string): number {
  const level = HEADING_TAGS[name];
  if (level) return level;
  if (attr(element, 'role') === 'heading') return Number(attr(element, 'aria-level')) || 2;
  if ((name === 'td' || name === 'th') && Number(attr(element, 'colspan')) > 1) return SOFT_LEVEL;
  return hasAttr(element, 'class') && HEADING_CLASS.test(attr(element, 'class')) ? SOFT_LEVEL : 0;
}

function push<Key>(map: Map<Key, Element[]>, key: Key, element: Element): void {
  const known = map.get(key);
  if (known) known.push(element);
  else map.set(key, [element]);
}

/** One pass over the document and its open shadow roots. `element.labels` is not asked: it walks the page each time. */
export function indexPage(document: Document): PageIndex {
  const index: PageIndex = {
    controls: [],
    order: new Map(),
    inside: new Map(),
    labels: new Map(),
    labelsLoose: new Map(),
    headings: new Map(),
  };
  const candidates: { element: Element; level: number; order: number }[] = [];
  let order = 0;
  const walk = (root: Node): void => {
    const walker = walkElements(document, root);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!isElement(node)) continue;
      order += 1;
      const name = localNameOf(node);
      if (isControl(node)) {
        index.controls.push(node);
        index.order.set(node, order);
      } else if (name === 'label') {
        const target = attr(node, 'for').trim();
        if (target) {
          push(index.labels, target, node);
          push(index.labelsLoose, target.toLowerCase(), node);
        }
      } else {
        const level = headingLevel(node, name);
        if (level) candidates.push({ element: node, level, order });
      }
      const shadow = shadowRootOf(node);
      if (shadow) walk(shadow);
    }
  };
  walk(document);
  for (const control of index.controls) {
    for (let outer = parentElementOf(control); outer; outer = parentElementOf(outer)) {
      index.inside.set(outer, (index.inside.get(outer) ?? 0) + 1);
    }
  }
  for (const { element, level, order: at } of candidates) addHeading(index, element, level, at);
  return index;
}

/** A heading heads the nearest element around it that holds controls. */
function addHeading(index: PageIndex, element: Element, level: number, order: number): void {
  if (index.inside.has(element)) return;
  const text = textOf(element);
  if (!speaks(text) || text.length > MAX_HEADING) return;
  // a heading that is a control's own table row label would swallow the row
  let scope = parentElementOf(element);
  while (scope && !index.inside.has(scope)) scope = parentElementOf(scope);
  if (!scope || (level === SOFT_LEVEL && (index.inside.get(scope) ?? 0) < 2)) return;
  if (localNameOf(scope) === 'tr') return;
  const known = index.headings.get(scope) ?? [];
  known.push({ text, level, order });
  index.headings.set(scope, known);
}

/** The headings over a control, outermost first, without the page's own title (h1). */
export function sectionsOf(index: PageIndex, control: Element): string[] {
  const at = index.order.get(control) ?? 0;
  const chain: Heading[] = [];
  for (let outer = parentElementOf(control); outer; outer = parentElementOf(outer)) {
    const here = index.headings.get(outer)?.filter((heading) => heading.order < at) ?? [];
    let level = Infinity;
    for (const heading of here.toReversed()) {
      if (heading.level < level) chain.unshift(heading);
      level = Math.min(level, heading.level);
    }
  }
  return chain.filter(({ level }) => level > 1).map(({ text }) => text);
}
