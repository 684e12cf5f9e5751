import type { Field } from '../domain/fields.ts';
import type { Outcome, Write } from '../domain/plan.ts';
import { collectControls, type CollectedControl } from './collect.ts';
import { choose } from './combobox.ts';
import { isWidget } from './combobox_dom.ts';
import { fingerprintOf } from './describe.ts';
import { optionFor } from './option_fit.ts';
import { indexPage } from './page_index.ts';
import { isConnected, isInput, isSelect } from './safe_dom.ts';
import { nextTask, settled } from './settle.ts';
import { isStale } from './stand_in.ts';
import { approach, isTextControl, leave, typeKeys } from './typing.ts';
import { isVisible, switchedOff } from './visibility.ts';
import { heldBy, optionArrived, sticks, wantedOf, write, type Held } from './write.ts';

type PageWindow = Window & typeof globalThis;

/** One control as the scan saw it. */
export interface Seen {
  field: Field;
  control: CollectedControl;
}

/** One line of what was done, with what is needed to take it back. */
export interface Deed {
  fieldId: string;
  elements: readonly HTMLElement[];
  before: Held;
  after: Held;
}

/** How long the options of a dependent list may take to arrive after its parent was chosen. */
const OPTIONS_LIMIT_MS = 8000;

/** What all the writes of one fill share. */
export interface FillRun {
  document: Document;
  window: PageWindow;
  /** Ends every wait: the page goes away. */
  signal: AbortSignal;
  /** `performance.now()` after which nothing is waited for any more. */
  endsAtMs: number;
}

const waitOf = ({ endsAtMs, signal, window }: FillRun) => ({
  limitMs: Math.max(0, Math.min(OPTIONS_LIMIT_MS, endsAtMs - window.performance.now())),
  signal,
});

/** Parts of a fingerprint: name, id, label, type, … */
const TYPE_AT = 3;
const withoutType = (fingerprint: string): string =>
  fingerprint.split('\u001f').toSpliced(TYPE_AT, 1).join('\u001f');

/** Some text boxes turn into a date input when they get the focus; that alone is no other field. */
function turnedIntoDate({ field, control }: Seen, now: CollectedControl): boolean {
  const [element] = control.elements;
  const wasText = field.control.type === 'text' && field.control.dateFormat !== undefined;
  const isDate = isInput(element) && element.type === 'date' && now.elements[0] === element;
  return wasText && isDate && withoutType(fingerprintOf(now)) === withoutType(field.fingerprint);
}

/** Why a field may not be written in this task: the same node, described as at the scan, visible and switched on. */
export function obstacle(
  seen: Seen | undefined,
  {
    fingerprint,
    mayBeDate = false,
    hidden = true,
  }: { fingerprint: string; mayBeDate?: boolean; hidden?: boolean },
  document: Document,
  window: PageWindow,
): Outcome | null {
  if (!seen || !seen.control.elements.every(isConnected)) return 'gone';
  const { elements } = seen.control;
  const index = indexPage(document);
  const now = collectControls(document, index, elements[0])[0];
  if (!now) return 'gone';
  if (seen.field.fingerprint !== fingerprint || now.elements.length !== elements.length) return 'changed';
  if (fingerprintOf(now) !== fingerprint && !(mayBeDate && turnedIntoDate(seen, now))) return 'changed';
  if (elements.some((element) => switchedOff(element) !== null)) return 'blocked';
  return !hidden || elements.every((element) => isVisible(element, index, window)) ? null : 'hidden';
}

/** A mask that lost the text as a whole is given it key by key, after another look at the field. */
async function keyByKey(
  seen: Seen,
  { value, fingerprint }: Write,
  { document, window }: FillRun,
): Promise<boolean> {
  const [first] = seen.control.elements;
  if (value.type !== 'text' || !isTextControl(first) || first.type === 'date') return false;
  const mayBeDate = value.iso !== undefined;
  approach(first);
  if (obstacle(seen, { fingerprint, mayBeDate }, document, window)) return false;
  typeKeys(first, value.text);
  leave(first);
  await nextTask(window);
  return sticks(seen.control.elements, value);
}

async function chooseInWidget(seen: Seen, { value, fingerprint }: Write, run: FillRun): Promise<boolean> {
  const { document, window } = run;
  const [trigger] = seen.control.elements;
  if (value.type !== 'option') return false;
  const { names, isPlace } = wantedOf(value);
  return choose(
    trigger,
    {
      pick: (texts) => optionFor(texts, { names, isPlace }),
      typed: value.text,
      // the open list may cover the widget itself
      stillOurs: () => obstacle(seen, { fingerprint, hidden: false }, document, window) === null,
      wait: waitOf(run),
    },
    window,
  );
}

/** Writes one field and reads it back; `keep` is told what was there before the first change. */
export async function fillField(
  seen: Seen | undefined,
  step: Write,
  run: FillRun,
  keep: (deed: Deed) => void,
): Promise<Outcome> {
  const { document, window } = run;
  if (!seen || seen.field.kind === null || seen.field.kind === 'file') return 'gone';
  const { elements } = seen.control;
  const [first] = elements;
  if (!(await optionArrived(first, step.value, waitOf(run), window))) {
    return isConnected(first) ? 'not-stuck' : 'gone';
  }
  const mayBeDate = step.value.type === 'text' && step.value.iso !== undefined;
  // focus handlers of the page run here, before the check and not between it and the write
  approach(first);
  const refused = obstacle(seen, { fingerprint: step.fingerprint, mayBeDate }, document, window);
  if (refused) return refused;
  const before = heldBy(elements);
  const noted = (): void => keep({ fieldId: step.fieldId, elements, before, after: heldBy(elements) });
  const { control } = seen.field;
  if (step.value.type === 'option' && isWidget(first)) {
    const chosen = await chooseInWidget(seen, step, run);
    noted();
    return chosen && elements.every(isConnected) && sticks(elements, step.value) ? 'filled' : 'not-stuck';
  }
  if (!write(elements, step.value, control.type === 'radio' ? control.options : [])) return 'changed';
  noted();
  await (control.type === 'text' ? nextTask(window) : settled(window));
  if (!elements.every(isConnected)) return 'gone';
  if (!sticks(elements, step.value)) return (await keyByKey(seen, step, run)) ? 'filled' : 'not-stuck';
  const now = heldBy(elements);
  const stale =
    isSelect(first) &&
    before.type === 'index' &&
    now.type === 'index' &&
    isStale(first, before.text, now.text);
  return stale ? 'not-stuck' : 'filled';
}
