import { attr, hasAttr, isInput, isTextarea } from './safe_dom.ts';
import { inputEvent, leave } from './typing.ts';

/** A region of the page that a person types into, without a control of its own. */
export const isEditable = (element: Element): boolean =>
  !isInput(element) &&
  !isTextarea(element) &&
  hasAttr(element, 'contenteditable') &&
  /^(?:|true|plaintext-only)$/i.test(attr(element, 'contenteditable'));

export const editableText = (element: HTMLElement): string =>
  (element.innerText || element.textContent || '').replace(/\u200b|\ufeff/g, '').trim();

/**
 * Replaces the region's text. The browser's own command tells the page's editor what a person's typing would; where the
 * region cannot be edited so (the page has no focus), the text is put there and announced.
 */
export function writeEditable(element: HTMLElement, text: string): void {
  const document = element.ownerDocument;
  document.getSelection()?.selectAllChildren(element);
  const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!done || editableText(element) !== text) {
    if (element.dispatchEvent(inputEvent('beforeinput', text, 'insertText'))) {
      element.replaceChildren(...(text === '' ? [] : [document.createTextNode(text)]));
      element.dispatchEvent(inputEvent('input', text, 'insertText'));
    }
  }
  leave(element);
}
