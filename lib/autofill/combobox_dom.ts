import {
  attr,
  elementWithId,
  fits,
  hasAttr,
  isInput,
  isSelect,
  parentElementOf,
  rootOf,
  selectAll,
} from './safe_dom.ts';

const MAX_OPTIONS = 1000;
const MAX_TEXT = 200;

/** A list that a script draws in place of a native one (ARIA, "combobox"). */
export function isWidget(element: Element): boolean {
  if (isSelect(element) || hasAttr(element, 'list')) return false;
  return attr(element, 'role') === 'combobox' || attr(element, 'aria-haspopup') === 'listbox';
}

export const spokenText = (element: Element): string =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT);

const isHtml = (element: Element): element is HTMLElement => 'innerText' in element;

const all = (root: Node, selector: string): HTMLElement[] => selectAll(root, selector).filter(isHtml);

const isShown = (element: HTMLElement): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** The list that the widget itself names; the attribute may stand on the element around it. */
function ownList(trigger: Element): HTMLElement | null {
  for (let node: Element | null = trigger, up = 0; node && up < 3; node = parentElementOf(node), up += 1) {
    const id = (attr(node, 'aria-controls') || attr(node, 'aria-owns')).split(/\s+/)[0];
    const list = id ? elementWithId(node, id) : null;
    if (list && isHtml(list)) return list;
  }
  return null;
}

/** The lists that are open now anywhere on the page: a portal puts them at the end of the body. */
export function openLists(trigger: Element): HTMLElement[] {
  const root = rootOf(trigger);
  const document = trigger.ownerDocument;
  const roots = root === document ? [document] : [root, document];
  return roots.flatMap((one) => all(one, '[role="listbox"]')).filter(isShown);
}

function optionsIn(list: HTMLElement): HTMLElement[] {
  const options = all(list, '[role="option"]');
  const found = options.length > 0 ? options : all(list, 'li');
  return found.filter((option) => attr(option, 'aria-disabled') !== 'true').slice(0, MAX_OPTIONS);
}

/** The options that a person sees now; `before` are the lists that were open already and are another widget's. */
export function shownOptions(trigger: Element, before: ReadonlySet<Element>): HTMLElement[] {
  const own = ownList(trigger);
  const lists = own ? [own] : openLists(trigger).filter((list) => !before.has(list));
  return lists.flatMap(optionsIn).filter(isShown);
}

/** Option texts that stand in the page before the widget is opened; empty where it makes them then. */
export function listedOptions(trigger: Element): string[] {
  const own = ownList(trigger);
  return own ? optionsIn(own).map(spokenText) : [];
}

/** The element that scrolls when a long list is read on. */
export function scrollerOf(option: HTMLElement): HTMLElement | null {
  for (let node = parentElementOf(option), up = 0; node && up < 5; node = parentElementOf(node), up += 1) {
    if (node.scrollHeight > node.clientHeight + 4 && isHtml(node)) return node;
  }
  return null;
}

/** What the widget shows as chosen: the text in its box, its own text, or the text right around its box. */
export function chosenText(trigger: Element): string {
  if (!isInput(trigger)) {
    const text = spokenText(trigger);
    return text === attr(trigger, 'aria-label') ? '' : text;
  }
  if (trigger.value.trim() !== '') return trigger.value.trim();
  const placeholder = attr(trigger, 'placeholder');
  for (let node = parentElementOf(trigger), up = 0; node && up < 2; node = parentElementOf(node), up += 1) {
    // what holds a label or another control says more than the choice
    if (fits(node, 'form,td,li,fieldset,body')) break;
    if (selectAll(node, 'label,legend,script,input:not([type="hidden"]),select,textarea').length > 1) break;
    const text = spokenText(node);
    if (text !== '') return text === placeholder ? '' : text;
  }
  return '';
}

/** A click on one of these would send a form or leave the page. */
export function leavesPage(element: Element): boolean {
  for (let node: Element | null = element, up = 0; node && up < 6; node = parentElementOf(node), up += 1) {
    if (fits(node, 'a[href]:not([href=""],[href^="#"],[href^="javascript:"])')) return true;
    if (
      fits(node, 'input[type="submit"],input[type="image"],form button:not([type="button"],[type="reset"])')
    )
      return true;
  }
  return false;
}
