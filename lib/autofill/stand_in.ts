import { optionKey } from './option_text.ts';
import { isElement, nextSiblingOf, parentElementOf, previousSiblingOf } from './safe_dom.ts';

/** The drawn widgets beside a native list that they hide: select2, Chosen, bootstrap-select and their like. */
function neighbours(select: Element): Element[] {
  const found: Element[] = [];
  for (const step of [nextSiblingOf, previousSiblingOf]) {
    let node = step(select);
    while (node && !isElement(node)) node = step(node);
    if (node && isElement(node)) found.push(node);
  }
  return found;
}

const shows = (widget: Element, text: string): boolean => {
  const key = optionKey(text);
  return key !== '' && ` ${optionKey(widget.textContent ?? '')} `.includes(` ${key} `);
};

/**
 * Whether a widget goes on showing what was chosen before: then the person and the form would read different things.
 * Only asked for lists that are not seen themselves.
 */
export function isStale(select: HTMLSelectElement, before: string, now: string): boolean {
  if (before === now || parentElementOf(select) === null) return false;
  const box = select.getBoundingClientRect();
  const isSeen =
    box.width > 4 &&
    box.height > 4 &&
    select.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (isSeen) return false;
  const near = neighbours(select);
  return near.some((widget) => shows(widget, before)) && !near.some((widget) => shows(widget, now));
}
