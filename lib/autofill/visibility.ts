import { contrast, paint, readColour, type Rgba } from './colour.ts';
import {
  attr,
  elementWithId,
  fits,
  hasAttr,
  holds,
  isInput,
  isSelect,
  isTextarea,
  localNameOf,
  paintedParentOf,
  parentElementOf,
  previousSiblingOf,
  nextSiblingOf,
  isElement,
  scrollAt,
  scrollLeftOf,
  scrollTopOf,
  shadowRootOf,
} from './safe_dom.ts';
import type { PageIndex } from './page_index.ts';

/** Decision D2's union rule: a field is visible only when every one of its points holds. */
const MIN_WIDTH_PX = 12;
const MIN_HEIGHT_PX = 8;
const MIN_OPACITY = 0.9;
const MIN_CONTRAST = 1.2;
const MIN_TEXT_ALPHA = 0.2;
const MIN_HITS = 3;

/** Dark modes invert or turn hues; nothing else that a filter does leaves a field readable for certain. */
const HARMLESS_FILTER =
  /^(?:none|(?:\s*(?:invert\(1\)|invert\(100%\)|grayscale\([^)]*\)|hue-rotate\([^)]*\)))+)$/;

const none = (value: string): boolean => value === '' || value === 'none' || value === 'auto';

function* chainOf(element: Element): Generator<Element> {
  for (let node: Element | null = element; node; node = paintedParentOf(node)) yield node;
}

/** What the ancestors of a control do to it; remembered for one scan, since controls share their ancestors. */
export type PaintMemory = Map<Element, { opacity: number; clean: boolean }>;

function paintOf(element: Element, window: Window, memory: PaintMemory): { opacity: number; clean: boolean } {
  const known = memory.get(element);
  if (known) return known;
  const parent = paintedParentOf(element);
  const around = parent ? paintOf(parent, window, memory) : { opacity: 1, clean: true };
  const style = window.getComputedStyle(element);
  const clean =
    around.clean &&
    none(style.maskImage) &&
    none(style.clip) &&
    none(style.clipPath) &&
    (style.mixBlendMode === 'normal' || style.mixBlendMode === '') &&
    HARMLESS_FILTER.test(style.filter || 'none');
  const painted = { opacity: around.opacity * Number(style.opacity), clean };
  memory.set(element, painted);
  return painted;
}

/** Points 1 and 2: rendered, opaque, and not masked, clipped or blended away by itself or an ancestor. */
function isPainted(element: HTMLElement, window: Window, memory: PaintMemory): boolean {
  if (
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })
  ) {
    return false;
  }
  const { opacity, clean } = paintOf(element, window, memory);
  return clean && opacity >= MIN_OPACITY;
}

/** Point 3, first half: large enough, and on the part of the page that can be scrolled to. */
function hasRoom(element: Element, window: Window): boolean {
  const box = element.getBoundingClientRect();
  if (box.width < MIN_WIDTH_PX || box.height < MIN_HEIGHT_PX) return false;
  return box.right + window.scrollX > 0 && box.bottom + window.scrollY > 0;
}

function deepHit(document: Document, x: number, y: number): Element | null {
  let hit = Document.prototype.elementFromPoint.call(document, x, y);
  for (let inner = hit && shadowRootOf(hit); inner && hit; inner = shadowRootOf(hit)) {
    const deeper = inner.elementFromPoint(x, y);
    if (!deeper || deeper === hit) break;
    hit = deeper;
  }
  return hit;
}

/** Point 3, second half: of five points on the box at least three give the field or its label. */
function isOnTop(element: Element, document: Document): boolean {
  const box = element.getBoundingClientRect();
  const at = (x: number, y: number): readonly [number, number] => [
    box.left + box.width * x,
    box.top + box.height * y,
  ];
  const points = [at(0.5, 0.5), at(0.2, 0.3), at(0.8, 0.3), at(0.2, 0.7), at(0.8, 0.7)];
  const hits = points.filter(([x, y]) => {
    const hit = deepHit(document, x, y);
    if (!hit) return false;
    return hit === element || holds(element, hit) || labels(hit, element);
  });
  return hits.length >= MIN_HITS;
}

function labels(hit: Element, field: Element): boolean {
  for (let node: Element | null = hit; node; node = parentElementOf(node)) {
    if (localNameOf(node) !== 'label') continue;
    const target = attr(node, 'for');
    return holds(node, field) || (target !== '' && elementWithId(field, target) === field);
  }
  return false;
}

/** Point 4: the typed text stands out from what is painted behind it. A background picture leaves it unknown. */
function isReadable(element: HTMLElement, window: Window): boolean {
  const own = window.getComputedStyle(element);
  const text = readColour(own.getPropertyValue('-webkit-text-fill-color') || own.color);
  if (text[3] < MIN_TEXT_ALPHA) return false;
  const layers: Rgba[] = [];
  for (const node of chainOf(element)) {
    const style = window.getComputedStyle(node);
    if (!none(style.backgroundImage)) return true;
    const colour = readColour(style.backgroundColor);
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  const behind = layers.reduceRight<Rgba>((under, over) => paint(over, under), [255, 255, 255, 1]);
  return contrast(paint(text, behind), behind) > MIN_CONTRAST;
}

export type Block = 'hidden' | 'disabled' | 'read-only';

/** Why the page itself would not let a person write here. */
export function switchedOff(element: HTMLElement): Block | null {
  if (fits(element, ':disabled')) return 'disabled';
  for (const node of chainOf(element)) if (hasAttr(node, 'inert')) return 'disabled';
  return (isInput(element) || isTextarea(element)) && element.readOnly ? 'read-only' : null;
}

/** Only these hide their native control on purpose and draw something else; a text field gets no stand-in (D2). */
function mayHaveSurrogate(element: Element): boolean {
  return (isInput(element) && ['file', 'radio', 'checkbox'].includes(element.type)) || isSelect(element);
}

/** What a person sees in place of the control: its label, or the widget or drop zone that a script drew. */
function surrogatesOf(
  element: Element,
  labelled: readonly Element[],
  index: PageIndex | null,
): HTMLElement[] {
  const found: Element[] = [...labelled];
  const parent = parentElementOf(element);
  for (const sibling of [nextSiblingOf(element), previousSiblingOf(element)]) {
    let node = sibling;
    if (node && !isElement(node))
      node = node === nextSiblingOf(element) ? nextSiblingOf(node) : previousSiblingOf(node);
    if (node && isElement(node) && !index?.order.has(node) && !index?.inside.has(node)) found.push(node);
  }
  for (let outer = parent, up = 0; outer && up < 3; outer = parentElementOf(outer), up += 1) {
    if (localNameOf(outer) === 'label') found.push(outer);
    else if (index?.inside.get(outer) === 1 && localNameOf(outer) === 'div') found.push(outer);
  }
  return found.filter(isHtml);
}

const isHtml = (element: Element): element is HTMLElement => 'innerText' in element;

function labelsOf(element: Element, index: PageIndex): Element[] {
  const id = attr(element, 'id');
  return id ? (index.labels.get(id) ?? []) : [];
}

/** The part of the rule that costs little and moves nothing: for a scan. */
export function seemsVisible(
  element: HTMLElement,
  index: PageIndex,
  window: Window,
  memory: PaintMemory = new Map(),
): boolean {
  const fine = (candidate: HTMLElement): boolean =>
    isPainted(candidate, window, memory) && hasRoom(candidate, window);
  if (fine(element)) return mayHaveSurrogate(element) || isReadable(element, window);
  return mayHaveSurrogate(element) && surrogatesOf(element, labelsOf(element, index), index).some(fine);
}

interface Scroller {
  element: Element;
  top: number;
  left: number;
  /** Axes that a person cannot scroll, although a script can. */
  fixedX: boolean;
  fixedY: boolean;
}

const isFixed = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';

function scrollersOf(element: Element, window: Window): Scroller[] {
  const { documentElement, body } = window.document;
  return [...chainOf(element)].map((node) => {
    const own = window.getComputedStyle(node);
    // the body's overflow counts for the window, whose scroll position the root element has
    const style =
      node === documentElement && own.overflowX === 'visible' && body ? window.getComputedStyle(body) : own;
    return {
      element: node,
      top: scrollTopOf(node),
      left: scrollLeftOf(node),
      fixedX: isFixed(style.overflowX),
      fixedY: isFixed(style.overflowY),
    };
  });
}

/** Point 3: in view after scrolling as a person could, and on top there. The scroll positions are put back. */
function isReachable(element: HTMLElement, window: Window): boolean {
  const before = scrollersOf(element, window);
  element.scrollIntoView({ behavior: 'instant', block: 'center', inline: 'nearest' });
  const forced = before.some(
    ({ element: node, top, left, fixedX, fixedY }) =>
      (fixedX && scrollLeftOf(node) !== left) || (fixedY && scrollTopOf(node) !== top),
  );
  const onTop = !forced && isOnTop(element, window.document);
  for (const { element: node, top, left } of before) {
    if (scrollTopOf(node) !== top || scrollLeftOf(node) !== left) scrollAt(node, top, left);
  }
  return onTop;
}

/**
 * The whole rule, synchronously, for the task that writes. The caller has put the user-origin style
 * `*{pointer-events:auto!important}` in force, without which a cover can let clicks through.
 */
export function isVisible(element: HTMLElement, index: PageIndex, window: Window): boolean {
  const memory: PaintMemory = new Map();
  const fully = (candidate: HTMLElement): boolean =>
    isPainted(candidate, window, memory) && hasRoom(candidate, window) && isReachable(candidate, window);
  if (fully(element)) return mayHaveSurrogate(element) || isReadable(element, window);
  return mayHaveSurrogate(element) && surrogatesOf(element, labelsOf(element, index), index).some(fully);
}
