/** Runs inside a page, in a world of its own, as the extension's script does; answers to `pages.ts`. */
import type { Field } from '../../../lib/domain/fields.ts';
import { controlsOf } from './controls.ts';
import { understand } from './engine.ts';
import { selectorOf } from './selectors.ts';

async function read() {
  const fields = new Map<Element, Field>();
  for (const { field, elements } of await understand(document, window)) {
    for (const element of elements) fields.set(element, field);
  }
  const controls = controlsOf(document).map(({ elements, label, truth }) => ({
    selector: selectorOf(elements[0]),
    label,
    truth,
    field: elements.map((element) => fields.get(element)).find((field) => field !== undefined) ?? null,
  }));
  return { origin: window.origin, controls };
}

Object.assign(globalThis, { lockerfillProbe: { read, selectorOf } });
