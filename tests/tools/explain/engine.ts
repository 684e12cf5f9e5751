import { shaped } from '../../../lib/autofill/control_shape.ts';
import { readForm } from '../../../lib/autofill/read_form.ts';
import type { Field } from '../../../lib/domain/fields.ts';

/** What the engine makes of one question of the page, with the elements that answer it. */
export interface Understood {
  field: Field;
  elements: readonly HTMLElement[];
}

/**
 * The engine's scan with the elements still at hand: a scan of the extension keeps them to itself. This is the one file
 * of the tools that knows the engine from inside; a test holds it to what `form.scan` answers.
 */
export async function understand(
  document: Document,
  window: Window & typeof globalThis,
): Promise<Understood[]> {
  if (window.origin === 'null') return [];
  return readForm(document, window).map(({ field, control }) => ({
    field: shaped(field, control),
    elements: control.elements,
  }));
}
