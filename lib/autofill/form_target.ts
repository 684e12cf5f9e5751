import type { ScanReport } from '../messages/page_protocol.ts';
import { attr, elementWithId, hasAttr, isForm, parentElementOf, selectAll } from './safe_dom.ts';

export type FormTarget = NonNullable<ScanReport['targets']>[number];

export function formOf(control: Element): Element | null {
  const named = attr(control, 'form');
  const owner = named ? elementWithId(control, named) : null;
  if (owner && isForm(owner)) return owner;
  let form = parentElementOf(control);
  while (form && !isForm(form)) form = parentElementOf(form);
  return form;
}

/** Where an `action` leads, as an origin; of what is no web address the scheme. Null: to a script of the page. */
function originOf(action: string, document: Document): string | null {
  try {
    const url = new URL(action.trim(), document.baseURI);
    if (url.protocol === 'javascript:' || url.protocol === 'about:') return null;
    return /^https?:$/.test(url.protocol) ? url.origin : url.protocol;
  } catch {
    return null;
  }
}

const methodOf = (method: string): FormTarget['method'] => (/^post$/i.test(method.trim()) ? 'post' : 'get');

/**
 * Everywhere that one form can be sent: its own `action`, and what its buttons say instead (`formaction`). A form
 * without `action` and `method` is read by a script of the page, and tells nothing.
 */
function targetsOf(form: Element, document: Document): FormTarget[] {
  const action = hasAttr(form, 'action') ? attr(form, 'action') : '';
  const id = attr(form, 'id');
  const within = selectAll(form, '[formaction],[formmethod]');
  const beside = id ? selectAll(document, `[form="${CSS.escape(id)}"]:is([formaction],[formmethod])`) : [];
  const made = (where: string, method: string, isPlain: boolean): FormTarget[] => {
    if (isPlain || /^dialog$/i.test(method)) return [];
    const origin = originOf(where, document);
    return origin === null ? [] : [{ origin, method: methodOf(method) }];
  };
  const own = made(
    action,
    attr(form, 'method'),
    action.trim().replace('#', '') === '' && !hasAttr(form, 'method'),
  );
  const buttons = [...within, ...beside].flatMap((button) =>
    made(attr(button, 'formaction') || action, attr(button, 'formmethod') || attr(form, 'method'), false),
  );
  return [...own, ...buttons];
}

/** Where the forms around these controls are sent, each place once. */
export function formTargets(controls: readonly Element[], document: Document): FormTarget[] {
  const forms = new Set(controls.map(formOf).filter((form) => form !== null));
  const targets = [...forms].flatMap((form) => targetsOf(form, document));
  const byPlace = new Map(targets.map((target) => [`${target.method} ${target.origin}`, target]));
  return [...byPlace.values()].slice(0, 50);
}
