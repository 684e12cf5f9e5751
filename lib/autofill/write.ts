import type { Write } from '../domain/plan.ts';
import { chosenText, isWidget } from './combobox_dom.ts';
import { editableText, isEditable, writeEditable } from './editable.ts';
import { LATER_OPTION } from './later_option.ts';
import { optionFor } from './option_fit.ts';
import { optionKey } from './option_text.ts';
import { isInput, isSelect } from './safe_dom.ts';
import { changedUntil, type Clock, type Wait } from './settle.ts';
import { announce, enter, isTextControl, leave, setChecked, setSelectedIndex, setValue } from './typing.ts';

type OptionValue = Extract<Write['value'], { type: 'option' }>;

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
  if (isInput(first) && first.type === 'radio') {
    return { type: 'radio', index: elements.findIndex((radio) => isInput(radio) && radio.checked) };
  }
  if (isInput(first) && first.type === 'file') return { type: 'files', count: first.files?.length ?? 0 };
  if (isWidget(first)) {
    const text = chosenText(first);
    return { type: 'index', index: text === '' ? -1 : 0, text };
  }
  if (isTextControl(first)) return { type: 'text', text: first.value };
  return { type: 'text', text: isEditable(first) ? editableText(first) : '' };
}

/** The names by which a plan's choice is looked for; of places only whole names are believed. */
export const wantedOf = ({ names, text }: OptionValue): { names: readonly string[]; isPlace: boolean } => ({
  names: names ?? [text],
  isPlace: true,
});

function optionAt(select: HTMLSelectElement, value: OptionValue): number {
  const texts = Array.from(select.options, (option) => option.text);
  const named = texts[value.index];
  if (named !== undefined && optionKey(named) === optionKey(value.text)) return value.index;
  return value.index === LATER_OPTION ? (optionFor(texts, wantedOf(value)) ?? -1) : -1;
}

/** Waits for a dependent list; true at once for every other write. */
export function optionArrived(
  element: HTMLElement,
  value: Write['value'],
  wait: Wait,
  clock: Clock,
): Promise<boolean> {
  if (value.type !== 'option' || value.index !== LATER_OPTION || !isSelect(element))
    return Promise.resolve(true);
  return changedUntil(element, () => optionAt(element, value) >= 0 && !element.disabled, wait, clock);
}

function setIndex(element: HTMLSelectElement, index: number): void {
  setSelectedIndex(element, index);
  announce(element);
  // Chosen draws its list anew when it is told so by this event alone
  element.dispatchEvent(new Event('chosen:updated', { bubbles: true }));
}

function setText(element: HTMLElement, text: string): boolean {
  if (isTextControl(element)) {
    enter(element, text);
    leave(element);
    return true;
  }
  if (!isEditable(element)) return false;
  writeEditable(element, text);
  return true;
}

/** Writes in this task; false where the control no longer offers what the plan names. */
export function write(
  elements: readonly HTMLElement[],
  value: Write['value'],
  optionTexts: readonly string[],
): boolean {
  const [first] = elements;
  if (!first) return false;
  if (value.type === 'text') {
    const isDate = isInput(first) && first.type === 'date';
    return setText(first, isDate ? (value.iso ?? value.text) : value.text);
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
  if (value.type === 'text') {
    const wanted = [value.text, ...(value.iso === undefined ? [] : [value.iso])].map(letters);
    return now.type === 'text' && wanted.includes(letters(now.text));
  }
  if (now.type === 'radio') return now.index === value.index;
  if (now.type !== 'index') return false;
  const isNamed = value.index !== LATER_OPTION && optionKey(now.text) === optionKey(value.text);
  return isNamed || (value.index === LATER_OPTION && optionFor([now.text], wantedOf(value)) !== null);
}

/** Puts back what was held before; files can only be taken out. Widgets are put back by choosing again, elsewhere. */
export function putBack(elements: readonly HTMLElement[], held: Held): void {
  const [first] = elements;
  if (!first) return;
  if (held.type === 'text') setText(first, held.text);
  else if (held.type === 'index' && isSelect(first)) {
    const texts = Array.from(first.options, ({ text }) => text);
    setIndex(first, texts[held.index] === held.text ? held.index : texts.indexOf(held.text));
  } else if (held.type === 'radio') {
    const chosen = elements[held.index];
    if (chosen) chosen.click();
    else uncheck(elements);
  } else if (held.type === 'files' && isInput(first)) {
    setValue(first, '');
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
