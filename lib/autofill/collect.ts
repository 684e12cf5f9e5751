import { attributesOf, type Attributes } from './attributes.ts';
import type { ControlType, Evidence, TextSource } from './evidence.ts';
import { createGridReader, type GridPlace } from './grid_heads.ts';
import { ownText, textAfter, textBefore } from './nearby_text.ts';
import { indexPage, sectionsOf, type PageIndex } from './page_index.ts';
import { textOf } from './page_text.ts';
import { speaks, tidy } from './tidy.ts';
import { isMarked, SPECIAL, type PageNode } from './page_tree.ts';
import { isRadio, radioGroups } from './radio_groups.ts';
import { attr, elementWithId, isSelect, rootOf } from './safe_dom.ts';
import { splitRuns, type Split } from './split_boxes.ts';

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

const TEXT_TYPES = new Set(['text', 'tel', 'email', 'number', '']);
const FOREIGN_TOKENS = /\b(?:one-time-code|current-password|cc-\w+)\b/i;
const MAX_OPTIONS = 1000;
const MAX_TEXT = 200;

function typeOf({ name, text: raw, element }: PageNode): ControlType | null {
  if (name === 'textarea') return 'text';
  if (!element) return null;
  if (name === 'select') return isSelect(element) && element.multiple ? null : 'select';
  if (name !== 'input') return attr(element, 'role') === 'combobox' ? 'combobox' : 'text';
  if (raw === 'file' || raw === 'date' || raw === 'radio') return raw;
  return TEXT_TYPES.has(raw ?? '') ? 'text' : null;
}

const isHtml = (element: Element): element is HTMLElement => 'innerText' in element;

/** The widgets that stand beside a native list which they replace for the eye. */
function isStandIn(node: PageNode): boolean {
  for (let outer: PageNode | null = node, up = 0; outer && up < 3; outer = outer.parent, up += 1) {
    for (let near = outer.prev; near; near = near.prev) {
      if (near.name === 'select') return true;
      if (near.controls > 0) break;
    }
  }
  return false;
}

interface Reader {
  optionsOf(type: ControlType, nodes: readonly PageNode[]): readonly string[];
  notesOf(type: ControlType, nodes: readonly PageNode[]): string;
}

/** Options and notes are read when they are asked for: most controls are decided without them. */
class ControlEvidence implements Evidence {
  readonly type: ControlType;
  readonly texts: readonly Piece[];
  readonly sections: readonly string[];
  readonly maxLength: number | null;
  readonly split: Split | null;
  readonly cell: GridPlace['cell'];
  private readonly reader: Reader;
  private readonly nodes: readonly PageNode[];

  constructor(
    reader: Reader,
    type: ControlType,
    nodes: readonly PageNode[],
    maxLength: number | null,
    texts: readonly Piece[],
    sections: readonly string[],
    split: Split | null,
    cell: GridPlace['cell'],
  ) {
    this.type = type;
    this.texts = texts;
    this.sections = sections;
    this.maxLength = maxLength;
    this.split = split;
    this.cell = cell;
    this.reader = reader;
    this.nodes = nodes;
  }

  get options(): readonly string[] {
    return this.reader.optionsOf(this.type, this.nodes);
  }

  get accept(): string {
    const element = this.nodes[0]?.element;
    return element ? attr(element, 'accept') : '';
  }

  get notes(): string {
    return this.reader.notesOf(this.type, this.nodes);
  }
}

/** Reads the controls of one page; what several controls share is read once. */
export function createCollector(index: PageIndex) {
  const { tree } = index;
  const groups = new Map(radioGroups(tree).map((group) => [group[0], group]));
  const signIn = signInForms(index);
  const heads = createGridReader();
  const splits = splitRuns(tree);
  const options = new Map<PageNode, readonly string[]>();

  const loose = (id: string): PageNode[] => index.labelNodesLoose.get(id.toLowerCase()) ?? [];

  function labelTexts(control: PageNode, id: string): string {
    let named = id === '' || tree.labels.length === 0 ? [] : (index.labelNodes.get(id) ?? loose(id));
    if (named.length > 0 && tree.hasShadows) {
      const root = control.element && rootOf(control.element);
      named = named.filter(({ element }) => element && rootOf(element) === root);
    }
    const [single, another] = named;
    if (single && !another) return textOf(single);
    const texts = named.map(textOf);
    for (let outer = control.parent, up = 0; outer && up < 4; outer = outer.parent, up += 1) {
      if (outer.name === 'label' && outer.controls === 1) texts.push(textOf(outer));
    }
    return texts.length < 2 ? (texts[0] ?? '') : tidy([...new Set(texts)].join(' '));
  }

  /** The text of the elements that `aria-labelledby` or `aria-describedby` names, in the tree of the control. */
  function byId(control: Element, ids: string): string {
    if (ids === '') return '';
    const named = ids.split(/\s+/).map((id) => elementWithId(control, id));
    return tidy(named.map((element) => element?.textContent ?? '').join(' ')).slice(0, MAX_TEXT);
  }

  /** The words of one radio button. A `for` that several labels share names none of them. */
  function radioText(radio: PageNode): string {
    const { element } = radio;
    if (!element) return '';
    const id = attr(element, 'id');
    const named = id ? (index.labelNodes.get(id) ?? []) : [];
    const [only] = named;
    const text =
      (only && named.length === 1 ? textOf(only) : '') ||
      (named.length > 1 ? '' : labelTexts(radio, id)) ||
      textAfter(radio) ||
      attr(element, 'aria-label');
    return (text || attr(element, 'value')).slice(0, MAX_TEXT);
  }

  function listed(element: Element): string[] {
    const [id = ''] = (attr(element, 'aria-controls') || attr(element, 'aria-owns')).split(/\s+/);
    const list = id ? elementWithId(element, id) : null;
    const items = list ? Element.prototype.querySelectorAll.call(list, '[role="option"],li') : [];
    return Array.from(items, (item) => tidy(item.textContent ?? '').slice(0, MAX_TEXT)).slice(0, MAX_OPTIONS);
  }

  function optionsOf(type: ControlType, nodes: readonly PageNode[]): readonly string[] {
    const [first] = nodes;
    if (!first?.element) return [];
    const known = options.get(first);
    if (known) return known;
    let made: string[] = [];
    if (type === 'text' || type === 'date' || type === 'file') return made;
    if (type === 'radio') made = nodes.map(radioText);
    else if (type === 'combobox') made = listed(first.element);
    else if (isSelect(first.element)) {
      const list = first.element.options;
      const count = Math.min(list.length, MAX_OPTIONS);
      // `text` has its blanks collapsed already
      for (let at = 0; at < count; at += 1) made.push((list[at]?.text ?? '').slice(0, MAX_TEXT));
    }
    options.set(first, made);
    return made;
  }

  /** `role=radiogroup` or `fieldset` around the buttons, when it is named. */
  function groupLabel(control: PageNode): string {
    for (let outer = control.parent, up = 0; outer && up < 5; outer = outer.parent, up += 1) {
      if (!isMarked(outer, SPECIAL) || !outer.element || attr(outer.element, 'role') !== 'radiogroup')
        continue;
      return attr(outer.element, 'aria-label') || byId(outer.element, attr(outer.element, 'aria-labelledby'));
    }
    return '';
  }

  function textsOf(
    control: PageNode,
    attributes: Attributes,
    size: number,
    radio: boolean,
    cell: GridPlace,
  ): Piece[] {
    const texts: Piece[] = [];
    const add = (source: TextSource, text: string): void => {
      if (text !== '' && speaks(text)) texts.push({ source, text });
    };
    const { before, group } = textBefore(control, size);
    add('label', radio ? groupLabel(control) : labelTexts(control, attributes.id));
    if (!radio && control.element) add('label', byId(control.element, attributes.labelledBy));
    add('before', before);
    if (!radio || size === 1) add('aria', attributes.ariaLabel);
    add('placeholder', attributes.placeholder);
    add('column', cell.column);
    add('row', cell.row);
    if (group !== before) add('group', group);
    add('title', attributes.title);
    if (attributes.name) texts.push({ source: 'name', text: attributes.name });
    if (attributes.id) texts.push({ source: 'id', text: attributes.id });
    if (!radio && !texts.some(({ source }) => source === 'label' || source === 'before')) {
      const own = ownText(control, size);
      if (speaks(own)) texts.unshift({ source: 'before', text: own });
    }
    return texts;
  }

  function notesOf(type: ControlType, nodes: readonly PageNode[]): string {
    const [control] = nodes;
    if (!control?.element) return '';
    const after = type === 'radio' ? '' : textAfter(control);
    return tidy(
      [
        ownText(control, nodes.length),
        after,
        byId(control.element, attr(control.element, 'aria-describedby')),
      ].join(' '),
    );
  }

  const reader: Reader = { optionsOf, notesOf };

  function describe(type: ControlType, nodes: readonly [PageNode, ...PageNode[]]): CollectedControl | null {
    const [control] = nodes;
    const { element } = control;
    if (!element || !isHtml(element)) return null;
    const rest: HTMLElement[] = [];
    for (let at = 1; at < nodes.length; at += 1) {
      const other = nodes[at]?.element;
      if (other && isHtml(other)) rest.push(other);
    }
    const attributes = attributesOf(element);
    if (attributes.autocomplete !== '' && FOREIGN_TOKENS.test(attributes.autocomplete)) return null;
    const radio = type === 'radio';
    const place = heads(control);
    const texts = textsOf(control, attributes, nodes.length, radio, place);
    const sections = sectionsOf(index, control);
    const split: Split | null = splits.get(control) ?? null;
    return {
      type,
      elements: [element, ...rest],
      label: visibleLabel(texts),
      section: sections.length < 2 ? (sections[0] ?? '') : sections.join(' › ').slice(0, MAX_TEXT),
      evidence: new ControlEvidence(
        reader,
        type,
        nodes,
        attributes.maxLength,
        texts,
        sections,
        split,
        place.cell,
      ),
    };
  }

  return {
    /** The question that a control belongs to; null where it is none of ours, or not the first of its group. */
    collect(control: PageNode): CollectedControl | null {
      const type = typeOf(control);
      if (!type) return null;
      for (let outer = control.parent; outer && signIn.size > 0; outer = outer.parent) {
        if (signIn.has(outer)) return null;
      }
      if (control.name !== 'input' && type === 'combobox' && isStandIn(control)) return null;
      if (!isRadio(control)) return describe(type, [control]);
      const [first, ...rest] = groups.get(control) ?? [];
      return first ? describe(type, [first, ...rest]) : null;
    },
  };
}

/** A form of one or two boxes and a password signs somebody in; nothing there is ours. */
function signInForms({ tree }: PageIndex): Set<PageNode> {
  const forms = new Set<PageNode>();
  for (const control of tree.controls) {
    if (control.text !== 'password' || control.name !== 'input') continue;
    let outer = control.parent;
    while (outer && outer.name !== 'form') outer = outer.parent;
    if (outer && outer.controls <= 3) forms.add(outer);
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
  const collector = createCollector(index);
  const wanted = only ? index.tree.controls.filter(({ element }) => element === only) : index.tree.controls;
  return wanted.flatMap((control) => collector.collect(control) ?? []);
}

interface Piece {
  source: TextSource;
  text: string;
}

/** Which text a person takes for the name of a control, the nearest first. */
const LABEL_RANKS: Readonly<Record<TextSource, number>> = {
  label: 0,
  before: 1,
  aria: 2,
  column: 3,
  group: 4,
  placeholder: 5,
  title: 6,
  name: 7,
  id: 8,
  row: 9,
};

function visibleLabel(texts: readonly Piece[]): string {
  let best: Piece | null = null;
  let row = '';
  for (const piece of texts) {
    if (piece.source === 'row') row = piece.text;
    else if (!best || LABEL_RANKS[piece.source] < LABEL_RANKS[best.source]) best = piece;
  }
  if (!best) return '';
  return tidyLabel(best.source === 'column' && row !== '' ? `${row} – ${best.text}` : best.text);
}

const tidyLabel = (text: string): string => text.replace(/[\s:*]+$/u, '').slice(0, MAX_TEXT);
