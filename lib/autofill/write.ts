import type { Write } from '../domain/plan.ts';
import { LATER_OPTION } from './later_option.ts';
import { optionKey } from './option_text.ts';
import { isInput, isSelect, isTextarea } from './safe_dom.ts';
import { changedUntil, type Clock } from './settle.ts';

/** How long the options of a dependent list may take to arrive after its parent was chosen. */
const OPTIONS_LIMIT_MS = 8000;

const setterOf =
  <Proto extends object, Key extends keyof Proto>(prototype: Proto, key: Key) =>
  (self: Proto, value: Proto[Key]): void => {
    Reflect.set(prototype, key, value, self);
  };

// React keeps a setter of its own on each input: the prototype's is the one that a person's typing goes through
const setInputValue = setterOf(HTMLInputElement.prototype, 'value');
const setTextareaValue = setterOf(HTMLTextAreaElement.prototype, 'value');
const setSelectedIndex = setterOf(HTMLSelectElement.prototype, 'selectedIndex');
const setChecked = setterOf(HTMLInputElement.prototype, 'checked');

/** The events of a person who types or chooses and then leaves the control. */
export function announce(element: HTMLElement): void {
  const document = element.ownerDocument;
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  element.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  if (document.hasFocus() && document.activeElement === element) element.blur();
  else {
    element.dispatchEvent(new FocusEvent('blur', { composed: true }));
    element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  }
}

function setText(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  if (isInput(element)) setInputValue(element, text);
  else setTextareaValue(element, text);
  announce(element);
}

function setIndex(element: HTMLSelectElement, index: number): void {
  setSelectedIndex(element, index);
  announce(element);
}

/** What a field held, enough to put it back. */
export type Held =
  | { type: 'text'; text: string }
  | { type: 'index'; index: number; text: string }
  | { type: 'radio'; index: number }
  | { type: 'files'; count: number };

export function heldBy(elements: readonly HTMLElement[]): Held {
  const [first] = elements;
  if (!first) return { type: 'text', text: '' };
  if (isSelect(first)) {
    return { type: 'index', index: first.selectedIndex, text: first.selectedOptions[0]?.text ?? '' };
  }
  if (isTextarea(first)) return { type: 'text', text: first.value };
  if (!isInput(first)) return { type: 'text', text: '' };
  if (first.type === 'radio') {
    return { type: 'radio', index: elements.findIndex((radio) => isInput(radio) && radio.checked) };
  }
  return first.type === 'file'
    ? { type: 'files', count: first.files?.length ?? 0 }
    : { type: 'text', text: first.value };
}

const optionAt = (select: HTMLSelectElement, { index, text }: { index: number; text: string }): number => {
  const key = optionKey(text);
  const named = select.options[index];
  if (named && optionKey(named.text) === key) return index;
  return index === LATER_OPTION ? Array.from(select.options).findIndex((o) => optionKey(o.text) === key) : -1;
};

/** Waits for a dependent list; true at once for every other write. */
export function optionArrived(element: HTMLElement, value: Write['value'], clock: Clock): Promise<boolean> {
  if (value.type !== 'option' || value.index !== LATER_OPTION || !isSelect(element))
    return Promise.resolve(true);
  return changedUntil(
    element,
    () => optionAt(element, value) >= 0 && !element.disabled,
    OPTIONS_LIMIT_MS,
    clock,
  );
}

/** Moves the focus to a control as a person would, before it is looked at and written. */
export const approach = (element: HTMLElement): void => element.focus({ preventScroll: true });

/** Writes in this task; false where the control no longer offers what the plan names. */
export function write(
  elements: readonly HTMLElement[],
  value: Write['value'],
  optionTexts: string[],
): boolean {
  const [first] = elements;
  if (!first) return false;
  if (value.type === 'text') {
    if (!isInput(first) && !isTextarea(first)) return false;
    setText(first, value.text);
    return true;
  }
  if (isSelect(first)) {
    const index = optionAt(first, value);
    if (index >= 0) setIndex(first, index);
    return index >= 0;
  }
  const radio = elements[value.index];
  if (!radio || optionKey(optionTexts[value.index] ?? '') !== optionKey(value.text)) return false;
  // a real click: `checked = true` alone is not noticed by React
  radio.click();
  return true;
}

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** Whether the page's scripts left the value: masks may add separators and change case. */
export function sticks(elements: readonly HTMLElement[], value: Write['value']): boolean {
  const now = heldBy(elements);
  if (value.type === 'text') return now.type === 'text' && letters(now.text) === letters(value.text);
  if (now.type === 'index') return optionKey(now.text) === optionKey(value.text);
  return now.type === 'radio' && now.index === value.index;
}

/** Puts back what was held before; files can only be taken out. */
export function putBack(elements: readonly HTMLElement[], held: Held): void {
  const [first] = elements;
  if (!first) return;
  if (held.type === 'text' && (isInput(first) || isTextarea(first))) setText(first, held.text);
  else if (held.type === 'index' && isSelect(first)) setIndex(first, held.index);
  else if (held.type === 'radio') {
    const chosen = elements[held.index];
    if (chosen) chosen.click();
    else uncheck(elements);
  } else if (held.type === 'files' && isInput(first)) {
    setInputValue(first, '');
    announce(first);
  }
}

/** No click takes a radio button's choice away, so the property must. */
function uncheck(elements: readonly HTMLElement[]): void {
  for (const radio of elements) {
    if (!isInput(radio) || !radio.checked) continue;
    setChecked(radio, false);
    announce(radio);
  }
}

export const sameHeld = (one: Held, other: Held): boolean => JSON.stringify(one) === JSON.stringify(other);
