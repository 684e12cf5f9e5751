import type { Control, Field } from '../domain/fields.ts';
import { classify, type Classification } from './classify.ts';
import type { CollectedControl } from './collect.ts';
import { dateFormatIn } from './date_hints.ts';
import { PROOF_PREFIX } from './evidence.ts';
import { fileLimitsIn } from './file_limits.ts';
import { provingDoctypes, wantedDoctypes } from './file_rules.ts';
import { isPlaceholderOption } from './option_text.ts';
import type { PageIndex } from './page_index.ts';
import { identifierWords } from './words.ts';
import { attr, hasAttr, isForm, isInput, isTextarea, parentElementOf } from './safe_dom.ts';
import { seemsVisible, switchedOff, type PaintMemory } from './visibility.ts';
import { heldBy } from './write.ts';

const SURE_FILE = 0.9;
const DATE_KINDS = new Set(['dob', 'dl.issueDate', 'dl.validTo']);
const CAPITALS = /(?:capital|block|upper ?case)\s*(?:letters?|only)?|बड़े अक्षर/iu;

/** Name, id, label, type and form target in one text; compared again in the task that writes (D2). */
export function fingerprintOf(collected: CollectedControl): string {
  const [control] = collected.elements;
  let form = parentElementOf(control);
  while (form && !isForm(form)) form = parentElementOf(form);
  const owner = attr(control, 'form');
  const target = form ? `${attr(form, 'method')} ${attr(form, 'action')} ${attr(form, 'target')}` : '';
  const parts = [
    attr(control, 'name'),
    attr(control, 'id'),
    collected.label,
    isInput(control) ? control.type : collected.type,
    owner,
    target,
  ];
  return parts.map((part) => part.slice(0, 160)).join('\u001f');
}

function filesAskedFor({ evidence, label, section }: CollectedControl): readonly string[] {
  const spoken = evidence.texts.filter(({ source }) => source !== 'name' && source !== 'id');
  const coded = evidence.texts.filter(({ source }) => source === 'name' || source === 'id');
  return wantedDoctypes([
    label,
    ...spoken.map(({ text }) => text),
    evidence.notes,
    section,
    ...coded.map(({ text }) => identifierWords(text).join(' ')),
  ]).slice(0, 20);
}

function controlOf(collected: CollectedControl, isDate: boolean, window: Window): Control {
  const { elements, evidence, label, type } = collected;
  const [control] = elements;
  const spoken = `${label} ${evidence.notes} ${attr(control, 'placeholder')} ${attr(control, 'title')}`;
  if (type === 'date') return { type };
  if (type === 'select' || type === 'radio' || type === 'combobox') {
    return { type, options: evidence.options.slice(0, type === 'radio' ? 100 : 1000) };
  }
  if (type === 'file') {
    return {
      type,
      multiple: isInput(control) && control.multiple,
      limits: fileLimitsIn(`${label} ${evidence.notes}`, evidence.accept),
      wantedDoctypes: [...filesAskedFor(collected)],
    };
  }
  const { maxLength } = evidence;
  return {
    type,
    multiline: isTextarea(control),
    maxLength: maxLength === null || (isInput(control) && control.type === 'number') ? null : maxLength,
    dateFormat: isDate ? dateFormatIn(spoken, maxLength) : null,
    uppercase: CAPITALS.test(spoken) || window.getComputedStyle(control).textTransform === 'uppercase',
  };
}

function isFilled(collected: CollectedControl): boolean {
  const held = heldBy(collected.elements);
  if (held.type === 'text') return held.text.trim() !== '' && !/^[_\s/.:-]+$/.test(held.text);
  if (held.type === 'index') return held.index >= 0 && !isPlaceholderOption(held.text);
  return held.type === 'radio' ? held.index >= 0 : held.count > 0;
}

/** The proof that the form prescribes for a field: "as per class X certificate", in whichever text says so. */
function proofOf({ evidence }: CollectedControl): readonly string[] {
  for (const { source, text } of evidence.texts) {
    if (source === 'name' || source === 'id') continue;
    const [doctype] = provingDoctypes(text);
    if (doctype) return [doctype];
  }
  return provingDoctypes(evidence.notes).slice(0, 1);
}

/** Null where the control is understood as one that must never be filled (captcha, one-time code, search). */
export function fieldOf(
  id: string,
  collected: CollectedControl,
  index: PageIndex,
  window: Window,
  memory: PaintMemory,
  reading: Classification = classify(collected.evidence),
): Field | null {
  const [control] = collected.elements;
  const file = collected.type === 'file';
  if (reading.vetoed && !file) return null;
  const kind = file ? 'file' : reading.kind;
  const described = controlOf(collected, kind !== null && DATE_KINDS.has(kind), window);
  const understood = described.type !== 'file' || described.wantedDoctypes.length > 0;
  const proof = file || kind === null ? [] : proofOf(collected);
  const hidden = kind !== null && !collected.elements.every((e) => seemsVisible(e, index, window, memory));
  return {
    id,
    kind,
    certainty: file ? (understood ? 'sure' : 'unsure') : reading.certainty,
    confidence: file ? (understood ? SURE_FILE : 0) : reading.confidence,
    whose: reading.whose,
    addressSection: reading.section,
    ...(reading.part && { namePart: reading.part }),
    label: collected.label,
    section: collected.section,
    control: described,
    state: isFilled(collected) ? 'filled' : 'empty',
    blocked: hidden ? 'hidden' : switchedOff(control),
    required: hasAttr(control, 'required') || attr(control, 'aria-required') === 'true',
    fingerprint: fingerprintOf(collected),
    evidence: [
      ...proof.map((doctype) => PROOF_PREFIX + doctype),
      ...(file ? [] : reading.evidence).map((text) => text.slice(0, 200)),
    ].slice(0, 20),
  };
}
