import { isInput, isTextarea } from './safe_dom.ts';

/** The events of a person at a keyboard, as pages listen to them. Untrusted: nothing but the page's scripts reacts. */
export type TextControl = HTMLInputElement | HTMLTextAreaElement;

export const isTextControl = (element: Element): element is TextControl =>
  (isInput(element) && !['radio', 'checkbox', 'file'].includes(element.type)) || isTextarea(element);

const setterOf =
  <Proto extends object, Key extends keyof Proto>(prototype: Proto, key: Key) =>
  (self: Proto, value: Proto[Key]): void => {
    Reflect.set(prototype, key, value, self);
  };

// React keeps a setter of its own on each input: the prototype's is the one that a person's typing goes through
const setInputValue = setterOf(HTMLInputElement.prototype, 'value');
const setTextareaValue = setterOf(HTMLTextAreaElement.prototype, 'value');
export const setSelectedIndex = setterOf(HTMLSelectElement.prototype, 'selectedIndex');
export const setChecked = setterOf(HTMLInputElement.prototype, 'checked');

export function setValue(element: TextControl, text: string): void {
  if (isInput(element)) setInputValue(element, text);
  else setTextareaValue(element, text);
}

const bubbling = { bubbles: true, composed: true } as const;

export const inputEvent = (
  type: 'beforeinput' | 'input',
  data: string | null,
  inputType: string,
): InputEvent => new InputEvent(type, { ...bubbling, cancelable: type === 'beforeinput', data, inputType });

/** A person who has typed or chosen leaves the control. */
export function leave(element: HTMLElement): void {
  const document = element.ownerDocument;
  element.dispatchEvent(new Event('change', bubbling));
  if (document.hasFocus() && document.activeElement === element) element.blur();
  else {
    element.dispatchEvent(new FocusEvent('blur', { composed: true }));
    element.dispatchEvent(new FocusEvent('focusout', bubbling));
  }
}

/** A choice was made: input, change, and the focus goes on. */
export function announce(element: HTMLElement): void {
  element.dispatchEvent(new Event('input', bubbling));
  leave(element);
}

/**
 * Moves the focus to a control before it is looked at and written. While the popup has the focus the page gets no focus
 * events from the browser, and pages that change an input when it is entered wait for them.
 */
export function approach(element: HTMLElement): void {
  let seen = false;
  const note = (): void => {
    seen = true;
  };
  element.addEventListener('focus', note, { once: true, capture: true });
  element.focus({ preventScroll: true });
  element.removeEventListener('focus', note, { capture: true });
  if (seen) return;
  element.dispatchEvent(new FocusEvent('focus', { composed: true }));
  element.dispatchEvent(new FocusEvent('focusin', bubbling));
}

/** The whole text at once, as when a person pastes it. */
export function enter(element: TextControl, text: string): void {
  if (!element.dispatchEvent(inputEvent('beforeinput', text, 'insertText'))) return;
  setValue(element, text);
  element.dispatchEvent(inputEvent('input', text, 'insertText'));
}

function keyEvent(type: string, key: string): KeyboardEvent {
  const code = /^\d$/.test(key) ? `Digit${key}` : /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '';
  const keyCode = type === 'keypress' ? key.charCodeAt(0) : key.toUpperCase().charCodeAt(0);
  const charCode = type === 'keypress' ? keyCode : 0;
  const init = { ...bubbling, cancelable: true, key, code, keyCode, charCode, which: keyCode };
  return new KeyboardEvent(type, init);
}

/** Where the next character goes: masks move the caret; inputs of some types have none. */
function caretOf(element: TextControl): number {
  try {
    return element.selectionStart ?? element.value.length;
  } catch {
    return element.value.length;
  }
}

function placeCaret(element: TextControl, at: number): void {
  try {
    element.setSelectionRange(at, at);
  } catch {
    // inputs of type email and number have no caret that can be set
  }
}

function typeKey(element: TextControl, key: string): void {
  const { maxLength } = element;
  if (element.dispatchEvent(keyEvent('keydown', key)) && element.dispatchEvent(keyEvent('keypress', key))) {
    const { value } = element;
    const at = caretOf(element);
    const isFull = maxLength >= 0 && value.length >= maxLength;
    if (!isFull && element.dispatchEvent(inputEvent('beforeinput', key, 'insertText'))) {
      setValue(element, value.slice(0, at) + key + value.slice(at));
      placeCaret(element, at + 1);
      element.dispatchEvent(inputEvent('input', key, 'insertText'));
    }
  }
  element.dispatchEvent(keyEvent('keyup', key));
}

/** For masks that want every key: the text is typed after what stands there was taken away. All in one task. */
export function typeKeys(element: TextControl, text: string): void {
  if (element.value !== '') {
    setValue(element, '');
    element.dispatchEvent(inputEvent('input', null, 'deleteContentBackward'));
  }
  placeCaret(element, element.value.length);
  for (const key of text) {
    // a mask writes its own separators
    const isThere = /[^\p{L}\p{M}\p{N}]/u.test(key) && element.value.endsWith(key);
    if (!isThere) typeKey(element, key);
  }
}
