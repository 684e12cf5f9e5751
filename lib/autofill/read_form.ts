import type { Field } from '../domain/fields.ts';
import { classify } from './classify.ts';
import { settleForm } from './classify_form.ts';
import { createCollector, type CollectedControl } from './collect.ts';
import { fieldOf } from './describe.ts';
import { indexInPieces } from './page_index.ts';
import type { PaintMemory } from './visibility.ts';

/** A question of the page that may be filled, with what was understood of it. */
export interface Understood {
  field: Field;
  control: CollectedControl;
}

/** How many controls are read between two chances for the page to run. */
const AT_A_TIME = 25;

/**
 * Reads a page: collects, classifies each control and then the form as a whole, and describes what may be filled. It
 * yields every few controls, so that a caller can let the page run in between; the outcome does not depend on when.
 */
export function* readFormInPieces(
  document: Document,
  window: Window,
  most = Infinity,
): Generator<void, Understood[]> {
  const index = yield* indexInPieces(document);
  const collector = createCollector(index);
  const controls: CollectedControl[] = [];
  for (const [at, node] of index.tree.controls.entries()) {
    if (at % AT_A_TIME === 0) yield;
    const control = collector.collect(node);
    if (control) controls.push(control);
  }
  const readings = [];
  for (const [at, { evidence }] of controls.entries()) {
    if (at % AT_A_TIME === 0) yield;
    readings.push(classify(evidence));
  }
  const settled = settleForm(
    controls.map(({ evidence }) => evidence),
    readings,
  );
  const memory: PaintMemory = new Map();
  const understood: Understood[] = [];
  for (const [at, control] of controls.entries()) {
    if (understood.length === most) break;
    if (at % AT_A_TIME === 0) yield;
    const field = fieldOf(`f${understood.length + 1}`, control, index, window, memory, settled[at]);
    if (field) understood.push({ field, control });
  }
  return understood;
}

/** The same at once. */
export function readForm(document: Document, window: Window): Understood[] {
  const pieces = readFormInPieces(document, window);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}
