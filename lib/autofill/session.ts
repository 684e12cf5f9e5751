import { toHex } from '../domain/bytes.ts';
import type { FieldResult, Write } from '../domain/plan.ts';
import { AppError } from '../errors/app_error.ts';
import type { PageHandlers } from '../messages/page_protocol.ts';
import { attachFile } from './attach.ts';
import { shaped } from './control_shape.ts';
import { fillField, obstacle, type Deed, type FillRun, type Seen } from './fill_field.ts';
import { formTargets } from './form_target.ts';
import { labelsArrived } from './late_labels.ts';
import { LATER_OPTION } from './later_option.ts';
import { readFormInPieces } from './read_form.ts';
import { isInput } from './safe_dom.ts';
import { nextTask, settled } from './settle.ts';
import { undoDeeds } from './undo.ts';
import { heldBy, sticks } from './write.ts';

type PageWindow = Window & typeof globalThis;

interface Scan {
  token: string;
  seen: Map<string, Seen>;
  filled: boolean;
  attached: Set<string>;
  deeds: Deed[];
}

const MAX_FIELDS = 5000;
/** Scans whose fills can still be undone. */
const MAX_SCANS = 5;
/** All waiting of one fill together; the background gives up a little later. */
const FILL_LIMIT_MS = 20_000;
/** How long lists that did not keep their choice are waited for once more. */
const SECOND_TRY_MS = 2000;
/** A large page is read in slices, between which its own scripts run. */
const SLICE_MS = 10;

const randomToken = (): string => toHex(crypto.getRandomValues(new Uint8Array(24)));

/** Every question of the page that may be filled, with what was understood of it. */
async function readPage(document: Document, window: PageWindow): Promise<Map<string, Seen>> {
  let sliceEndsMs = window.performance.now() + SLICE_MS;
  const pause = async (): Promise<void> => {
    if (window.performance.now() < sliceEndsMs) return;
    await nextTask(window);
    sliceEndsMs = window.performance.now() + SLICE_MS;
  };
  const pieces = readFormInPieces(document, window, MAX_FIELDS);
  let step = pieces.next();
  while (!step.done) {
    await pause();
    step = pieces.next();
  }
  return new Map(
    step.value.map(({ field, control }) => [field.id, { field: shaped(field, control), control }]),
  );
}

const isUnderstood = ({ field }: Seen): boolean => field.kind !== null;

/**
 * The page half of a fill, for one document. It calls nobody; it answers, and writes only what a plan names, once.
 * `form.scan` rejects with `page_not_allowed` in a document without an origin of its own; the others with
 * `review_expired` for a token that is unknown or used, and with `page_changed` for another origin. `form.undo` puts
 * back what the fields of a scan held ('filled'); a field that was changed since is left alone ('changed').
 * `form.appeared` counts the fields that a scan would find now and that one did not.
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
      await labelsArrived(document, window);
      const seen = await readPage(document, window);
      const scan: Scan = { token: randomToken(), seen, filled: false, attached: new Set(), deeds: [] };
      scans.set(scan.token, scan);
      for (const token of scans.keys()) if (scans.size > MAX_SCANS) scans.delete(token);
      const all = [...seen.values()];
      const understood = all.filter(isUnderstood).map(({ control }) => control.elements[0]);
      return {
        token: scan.token,
        origin: window.origin,
        fields: all.map(({ field }) => field),
        targets: formTargets(understood, document),
      };
    },

    async 'form.fill'(plan) {
      const scan = known(plan.token);
      ofThisOrigin(plan.origin);
      if (scan.filled) throw new AppError('review_expired');
      scan.filled = true;
      const leaving = new AbortController();
      const run: FillRun = {
        document,
        window,
        signal: leaving.signal,
        endsAtMs: window.performance.now() + FILL_LIMIT_MS,
      };
      window.addEventListener('pagehide', () => leaving.abort(), { once: true, signal: leaving.signal });
      try {
        return await fillAll(scan, plan.writes, run);
      } finally {
        leaving.abort();
      }
    },

    async 'form.attach'(order) {
      const scan = known(order.token);
      ofThisOrigin(order.origin);
      if (scan.attached.has(order.fieldId)) throw new AppError('review_expired');
      scan.attached.add(order.fieldId);
      const seen = scan.seen.get(order.fieldId);
      const [input] = seen?.control.elements ?? [];
      const refused = obstacle(seen, order, document, window);
      if (refused) return { fieldId: order.fieldId, outcome: refused };
      if (!input || !isInput(input) || seen?.field.control.type !== 'file') {
        return { fieldId: order.fieldId, outcome: 'gone' };
      }
      const deed: Deed = {
        fieldId: order.fieldId,
        elements: [input],
        before: heldBy([input]),
        after: heldBy([input]),
      };
      const outcome = await attachFile(input, order, seen.field.control.limits, window);
      if (outcome !== 'file-refused') scan.deeds.push(deed);
      deed.after = heldBy([input]);
      return { fieldId: order.fieldId, outcome };
    },

    async 'form.appeared'({ token }) {
      const before = new Set([...known(token).seen.values()].map(({ control }) => control.elements[0]));
      const now = [...(await readPage(document, window)).values()];
      return now.filter(
        (one) => isUnderstood(one) && one.field.blocked === null && !before.has(one.control.elements[0]),
      ).length;
    },

    async 'form.holds'({ token }) {
      return scans.has(token);
    },

    async 'form.undo'({ token }) {
      return undoDeeds(known(token).deeds.splice(0), window);
    },
  };
}

async function fillAll(scan: Scan, writes: readonly Write[], run: FillRun): Promise<FieldResult[]> {
  const keep = (deed: Deed): void => {
    // what stood there first is what Undo puts back
    if (!scan.deeds.some(({ fieldId }) => fieldId === deed.fieldId)) scan.deeds.push(deed);
  };
  const done: { step: Write; result: FieldResult }[] = [];
  for (const step of writes) {
    const outcome = await fillField(scan.seen.get(step.fieldId), step, run, keep);
    done.push({ step, result: { fieldId: step.fieldId, outcome } });
  }
  await settled(run.window);
  // a later write may have made the page's scripts take an earlier one back
  const lost = done.filter(({ step, result }) => {
    const elements = scan.seen.get(step.fieldId)?.control.elements ?? [];
    if (result.outcome === 'filled' && !sticks(elements, step.value)) result.outcome = 'not-stuck';
    return result.outcome === 'not-stuck';
  });
  // a dependent list that still had the options of before was refilled after its parent's change
  const soon = Math.min(run.endsAtMs, run.window.performance.now() + SECOND_TRY_MS);
  for (const { step, result } of lost) {
    if (step.value.type !== 'option' || step.value.index !== LATER_OPTION) continue;
    result.outcome = await fillField(scan.seen.get(step.fieldId), step, { ...run, endsAtMs: soon }, keep);
  }
  await settled(run.window);
  for (const deed of scan.deeds) deed.after = heldBy(deed.elements);
  return done.map(({ result }) => result);
}
