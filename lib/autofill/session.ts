import { toHex } from '../domain/bytes.ts';
import type { Field } from '../domain/fields.ts';
import type { FieldResult, Outcome, Write } from '../domain/plan.ts';
import { AppError } from '../errors/app_error.ts';
import type { PageHandlers } from '../messages/page_protocol.ts';
import { attachFile } from './attach.ts';
import { collectControls, type CollectedControl } from './collect.ts';
import { fieldOf, fingerprintOf } from './describe.ts';
import { indexPage, type PageIndex } from './page_index.ts';
import { isConnected, isInput } from './safe_dom.ts';
import { nextTask, settled } from './settle.ts';
import { isVisible, switchedOff } from './visibility.ts';
import { approach, heldBy, optionArrived, putBack, sameHeld, sticks, write, type Held } from './write.ts';

type PageWindow = Window & typeof globalThis;

/** One line of what was done, with what is needed to take it back. */
interface Deed {
  fieldId: string;
  elements: readonly HTMLElement[];
  before: Held;
  after: Held;
}

interface Scan {
  token: string;
  controls: Map<string, CollectedControl>;
  fields: Map<string, Field>;
  filled: boolean;
  attached: Set<string>;
  deeds: Deed[];
}

const MAX_FIELDS = 5000;
/** Scans whose fills can still be undone. */
const MAX_SCANS = 5;

const randomToken = (): string => toHex(crypto.getRandomValues(new Uint8Array(24)));

/**
 * The page half of a fill, for one document. It calls nobody; it answers, and writes only what a plan names, once.
 * `form.scan` rejects with `page_not_allowed` in a document without an origin of its own; the others with
 * `review_expired` for a token that is unknown or used, and with `page_changed` for another origin. `form.undo` puts
 * back what the fields of a scan held ('filled'); a field that was changed since is left alone ('changed').
 */
export function createFormSession(document: Document, window: PageWindow): PageHandlers {
  const scans = new Map<string, Scan>();

  const known = (token: string): Scan => {
    const scan = scans.get(token);
    if (!scan) throw new AppError('review_expired');
    return scan;
  };
  const ofThisOrigin = (origin: string): void => {
    if (window.origin === 'null' || origin !== window.origin) throw new AppError('page_changed');
  };

  return {
    async 'form.scan'() {
      if (window.origin === 'null') throw new AppError('page_not_allowed');
      const index = indexPage(document);
      const memory = new Map();
      const scan: Scan = {
        token: randomToken(),
        controls: new Map(),
        fields: new Map(),
        filled: false,
        attached: new Set(),
        deeds: [],
      };
      for (const collected of collectControls(document, index)) {
        if (scan.fields.size === MAX_FIELDS) break;
        const id = `f${scan.fields.size + 1}`;
        const field = fieldOf(id, collected, index, window, memory);
        if (!field) continue;
        scan.fields.set(id, field);
        scan.controls.set(id, collected);
      }
      scans.set(scan.token, scan);
      for (const token of scans.keys()) if (scans.size > MAX_SCANS) scans.delete(token);
      return { token: scan.token, origin: window.origin, fields: [...scan.fields.values()] };
    },

    async 'form.fill'(plan) {
      const scan = known(plan.token);
      ofThisOrigin(plan.origin);
      if (scan.filled) throw new AppError('review_expired');
      scan.filled = true;
      const done: { step: Write; result: FieldResult }[] = [];
      for (const step of plan.writes) {
        const outcome = await writeOne(scan, step, document, window);
        done.push({ step, result: { fieldId: step.fieldId, outcome } });
      }
      await settled(window);
      // a later write may have made the page's scripts take an earlier one back
      for (const { step, result } of done) {
        const elements = scan.controls.get(step.fieldId)?.elements ?? [];
        if (result.outcome === 'filled' && !sticks(elements, step.value)) result.outcome = 'not-stuck';
      }
      for (const deed of scan.deeds) deed.after = heldBy(deed.elements);
      return done.map(({ result }) => result);
    },

    async 'form.attach'(order) {
      const scan = known(order.token);
      ofThisOrigin(order.origin);
      if (scan.attached.has(order.fieldId)) throw new AppError('review_expired');
      scan.attached.add(order.fieldId);
      const field = scan.fields.get(order.fieldId);
      const [input] = scan.controls.get(order.fieldId)?.elements ?? [];
      const refused = obstacle(scan, order, document, window);
      if (refused) return { fieldId: order.fieldId, outcome: refused };
      if (!input || !isInput(input) || field?.control.type !== 'file') {
        return { fieldId: order.fieldId, outcome: 'gone' };
      }
      const deed: Deed = {
        fieldId: order.fieldId,
        elements: [input],
        before: heldBy([input]),
        after: heldBy([input]),
      };
      const outcome = await attachFile(input, order, field.control.limits, window);
      if (outcome !== 'file-refused') scan.deeds.push(deed);
      deed.after = heldBy([input]);
      return { fieldId: order.fieldId, outcome };
    },

    async 'form.holds'({ token }) {
      return scans.has(token);
    },

    async 'form.undo'({ token }) {
      const scan = known(token);
      const deeds = scan.deeds.splice(0).toReversed();
      const taken = deeds.map((deed) => ({
        deed,
        outcome: takeBack(deed.elements, deed.before, deed.after),
      }));
      await settled(window);
      // a page that keeps its own record of a choice may bring it back
      return taken.map(({ deed: { fieldId, elements, before }, outcome }) => {
        const isBack = outcome !== 'filled' || before.type === 'files' || sameHeld(heldBy(elements), before);
        return { fieldId, outcome: isBack ? outcome : 'not-stuck' };
      });
    },
  };
}

function takeBack(elements: readonly HTMLElement[], before: Held, after: Held): Outcome {
  if (!elements.every(isConnected)) return 'gone';
  const now = heldBy(elements);
  if (sameHeld(now, before)) return 'filled';
  if (!sameHeld(now, after)) return 'changed';
  putBack(elements, before);
  return sameHeld(heldBy(elements), before) || before.type === 'files' ? 'filled' : 'not-stuck';
}

/** Why a field may not be written in this task: the same node, described as at the scan, visible and switched on. */
function obstacle(
  scan: Scan,
  { fieldId, fingerprint }: Pick<Write, 'fieldId' | 'fingerprint'>,
  document: Document,
  window: PageWindow,
): Outcome | null {
  const seen = scan.controls.get(fieldId);
  if (!seen || !seen.elements.every(isConnected)) return 'gone';
  const index = indexPage(document);
  const now = describedNow(seen, document, index);
  if (!now) return 'gone';
  if (now.elements.length !== seen.elements.length || fingerprintOf(now) !== fingerprint) return 'changed';
  if (scan.fields.get(fieldId)?.fingerprint !== fingerprint) return 'changed';
  const off = seen.elements.map((element) => switchedOff(element)).find((block) => block !== null);
  if (off) return 'blocked';
  return seen.elements.every((element) => isVisible(element, index, window)) ? null : 'hidden';
}

function describedNow(seen: CollectedControl, document: Document, index: PageIndex): CollectedControl | null {
  return collectControls(document, index, seen.elements[0])[0] ?? null;
}

async function writeOne(scan: Scan, step: Write, document: Document, window: PageWindow): Promise<Outcome> {
  const [first] = scan.controls.get(step.fieldId)?.elements ?? [];
  const field = scan.fields.get(step.fieldId);
  if (!first || !field || field.kind === null || field.kind === 'file') return 'gone';
  if (!(await optionArrived(first, step.value, window))) return 'not-stuck';
  const elements = scan.controls.get(step.fieldId)?.elements ?? [];
  // focus handlers of the page run here, before the check and not between it and the write
  approach(first);
  const refused = obstacle(scan, step, document, window);
  if (refused) return refused;
  const options = field.control.type === 'radio' ? field.control.options : [];
  const before = heldBy(elements);
  if (!write(elements, step.value, options)) return 'changed';
  scan.deeds.push({ fieldId: step.fieldId, elements, before, after: heldBy(elements) });
  await (field.control.type === 'text' ? nextTask(window) : settled(window));
  if (!elements.every(isConnected)) return 'gone';
  return sticks(elements, step.value) ? 'filled' : 'not-stuck';
}
