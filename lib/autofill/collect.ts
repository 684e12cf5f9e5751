import type { ControlType, Evidence, TextSource } from './evidence.ts';
import { cellHeads, ownText, textAfter, textBefore } from './nearby_text.ts';
import { indexPage, sectionsOf, type PageIndex } from './page_index.ts';
import { speaks, textOf, tidy } from './page_text.ts';
import { isRadio, radioGroups } from './radio_groups.ts';
import {
  attr,
  elementWithId,
  hasAttr,
  isInput,
  isSelect,
  isTextarea,
  localNameOf,
  parentElementOf,
  rootOf,
} from './safe_dom.ts';

/** One question of the page: a control, or the radio buttons that answer it. */
export interface CollectedControl {
  type: ControlType;
  /** One element; the buttons of a radio group in document order. */
  elements: readonly [HTMLElement, ...HTMLElement[]];
  /** What a person reads as the control's name. */
  label: string;
  section: string;
  evidence: Evidence;
}

const TEXT_TYPES = new Set(['text', 'tel', 'email', 'number']);
const FOREIGN_TOKENS = /\b(?:one-time-code|current-password|cc-\w+)\b/i;
const MAX_OPTIONS = 1000;
const MAX_TEXT = 200;

function typeOf(element: Element): ControlType | null {
  if (isTextarea(element)) return 'text';
  if (isSelect(element)) return element.multiple ? null : 'select';
  if (!isInput(element)) return null;
  const { type } = element;
  if (type === 'file' || type === 'date' || type === 'radio') return type;
  return TEXT_TYPES.has(type) ? 'text' : null;
}

/** A form of one or two boxes and a password signs somebody in; nothing there is ours. */
function signInForms(index: PageIndex): Set<Element> {
  const forms = new Set<Element>();
  for (const control of index.controls) {
    if (!isInput(control) || control.type !== 'password') continue;
    let outer = parentElementOf(control);
    while (outer && localNameOf(outer) !== 'form') outer = parentElementOf(outer);
    if (outer && (index.inside.get(outer) ?? 0) <= 3) forms.add(outer);
  }
  return forms;
}

/**
 * Every control that could be filled, in document order, with the texts that tell what it asks for; or, with `only`,
 * that one alone.
 */
export function collectControls(
  document: Document,
  index = indexPage(document),
  only: Element | null = null,
): CollectedControl[] {
  const signIn = [...signInForms(index)];
  const groups = new Map(radioGroups(index).map((group) => [group[0], group]));
  const collected: CollectedControl[] = [];
  for (const control of only ? [only] : index.controls) {
    if (!index.order.has(control)) continue;
    const type = typeOf(control);
    if (!type || !isHtml(control)) continue;
    if (FOREIGN_TOKENS.test(attr(control, 'autocomplete'))) continue;
    if (signIn.some((form) => form.contains(control))) continue;
    const group = isRadio(control) ? groups.get(control) : [control];
    if (!group) continue;
    const [, ...rest] = group;
    collected.push(describe(index, type, [control, ...rest]));
  }
  return collected;
}

const isHtml = (element: Element): element is HTMLElement => 'innerText' in element;

/** The text of the elements that `aria-labelledby` or `aria-describedby` names, in the tree of the control. */
function byId(element: Element, attribute: string): string {
  if (!hasAttr(element, attribute)) return '';
  const found = attr(element, attribute)
    .split(/\s+/)
    .map((id) => elementWithId(element, id));
  return tidy(found.map((named) => (named ? textOf(named) : '')).join(' '));
}

function labelTexts(index: PageIndex, control: Element): string {
  const id = attr(control, 'id');
  const named = id ? (index.labels.get(id) ?? index.labelsLoose.get(id.toLowerCase()) ?? []) : [];
  const texts = named.filter((label) => rootOf(label) === rootOf(control)).map((label) => textOf(label));
  for (
    let outer = parentElementOf(control), up = 0;
    outer && up < 4;
    outer = parentElementOf(outer), up += 1
  ) {
    if (localNameOf(outer) === 'label' && (index.inside.get(outer) ?? 0) === 1) texts.push(textOf(outer));
  }
  return tidy([...new Set(texts)].join(' '));
}

/** The words of one radio button. A `for` that several labels share names none of them. */
function radioText(index: PageIndex, radio: HTMLElement): string {
  const id = attr(radio, 'id');
  const named = id ? (index.labels.get(id) ?? []) : [];
  const [only] = named;
  const after = textAfter(index, radio);
  const wrapping = labelTexts(index, radio);
  const text =
    (only && named.length === 1 ? textOf(only) : '') || wrapping || after || attr(radio, 'aria-label');
  return (text || attr(radio, 'value')).slice(0, MAX_TEXT);
}

function optionsOf(index: PageIndex, type: ControlType, elements: readonly HTMLElement[]): string[] {
  const [first] = elements;
  if (type === 'radio') return elements.map((radio) => radioText(index, radio));
  if (!first || !isSelect(first)) return [];
  return Array.from(first.options)
    .slice(0, MAX_OPTIONS)
    .map((option) => tidy(option.text).slice(0, MAX_TEXT));
}

function describe(
  index: PageIndex,
  type: ControlType,
  elements: readonly [HTMLElement, ...HTMLElement[]],
): CollectedControl {
  const [control] = elements;
  const size = elements.length;
  const radio = type === 'radio';
  const { before, group } = textBefore(index, control, size);
  const heads = cellHeads(index, control);
  const byGroup = radio ? groupLabel(control) : '';
  const texts: { source: TextSource; text: string }[] = [];
  const add = (source: TextSource, text: string): void => {
    if (speaks(text) || source === 'id' || source === 'name') if (text) texts.push({ source, text });
  };
  add('label', radio ? byGroup : labelTexts(index, control));
  add('label', radio ? '' : byId(control, 'aria-labelledby'));
  add('before', before);
  add('aria', radio && size > 1 ? '' : attr(control, 'aria-label'));
  add('placeholder', attr(control, 'placeholder'));
  add('column', heads.column);
  add('row', heads.row);
  add('group', group === before ? '' : group);
  add('title', attr(control, 'title'));
  add('name', attr(control, 'name'));
  add('id', attr(control, 'id'));
  const options = optionsOf(index, type, elements);
  const own = ownText(index, control, size);
  if (!texts.some(({ source }) => source === 'label' || source === 'before') && speaks(own) && !radio) {
    texts.unshift({ source: 'before', text: own });
  }
  const sections = sectionsOf(index, control);
  const maxLength = isInput(control) || isTextarea(control) ? control.maxLength : -1;
  return {
    type,
    elements,
    label: visibleLabel(texts),
    section: sections.join(' › ').slice(0, MAX_TEXT),
    evidence: {
      type,
      texts,
      sections,
      options,
      notes: tidy([own, radio ? '' : textAfter(index, control), byId(control, 'aria-describedby')].join(' ')),
      maxLength: maxLength > 0 ? maxLength : null,
      accept: attr(control, 'accept'),
    },
  };
}

/** `role=radiogroup` or `fieldset` around the buttons, when it is named. */
function groupLabel(control: Element): string {
  for (
    let outer = parentElementOf(control), up = 0;
    outer && up < 5;
    outer = parentElementOf(outer), up += 1
  ) {
    if (attr(outer, 'role') === 'radiogroup')
      return attr(outer, 'aria-label') || byId(outer, 'aria-labelledby');
  }
  return '';
}

const LABEL_SOURCES: readonly TextSource[] = [
  'label',
  'before',
  'aria',
  'column',
  'group',
  'placeholder',
  'title',
];

function visibleLabel(texts: readonly { source: TextSource; text: string }[]): string {
  for (const wanted of LABEL_SOURCES) {
    const found = texts.find(({ source }) => source === wanted)?.text;
    const row = wanted === 'column' ? texts.find(({ source }) => source === 'row')?.text : undefined;
    if (found) return tidyLabel(row ? `${row} – ${found}` : found);
  }
  return tidyLabel(texts.find(({ source }) => source === 'name' || source === 'id')?.text ?? '');
}

const tidyLabel = (text: string): string => text.replace(/[\s:*]+$/u, '').slice(0, MAX_TEXT);
