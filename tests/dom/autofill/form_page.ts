import { onTestFinished } from 'vitest';
import scholarship from '../../fixtures/forms/scholarship_aspnet.html?raw';
import university from '../../fixtures/forms/university_bootstrap.html?raw';
import voter from '../../fixtures/forms/voter_react.html?raw';
import { createFormSession } from '../../../lib/autofill/session.ts';
import type { Field } from '../../../lib/domain/fields.ts';
import type { Write } from '../../../lib/domain/plan.ts';
import type { PageHandlers, ScanReport } from '../../../lib/messages/page_protocol.ts';

export const FORMS = {
  'scholarship_aspnet.html': scholarship,
  'voter_react.html': voter,
  'university_bootstrap.html': university,
} as const;

export interface FormPage {
  document: Document;
  window: Window & typeof globalThis;
  session: PageHandlers;
}

/** Opens a page of its own, as wide as a small screen, with its scripts running; it goes when the test ends. */
export async function openPage(html: string, sandbox?: string): Promise<FormPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:1100px;height:900px;border:0;position:fixed;left:0;top:0';
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await loaded;
  const view = frame.contentDocument?.defaultView;
  if (!view) throw new Error('the page did not open');
  return { document: view.document, window: view, session: createFormSession(view.document, view) };
}

/** A page with this body and the plain look of a browser. */
export const openBody = (body: string): Promise<FormPage> =>
  openPage(`<!doctype html><meta charset="utf-8"><body>${body}</body>`);

export function fieldNamed(report: ScanReport, label: string): Field {
  const field = report.fields.find((one) => one.label.includes(label));
  if (!field) {
    const labels = report.fields.map((one) => one.label).join(' | ');
    throw new Error(`no field is labelled "${label}"; there are: ${labels}`);
  }
  return field;
}

export const textWrite = (field: Field, text: string): Write => ({
  fieldId: field.id,
  fingerprint: field.fingerprint,
  value: { type: 'text', text },
});

export const optionWrite = (field: Field, index: number, text: string): Write => ({
  fieldId: field.id,
  fingerprint: field.fingerprint,
  value: { type: 'option', index, text },
});

/** Fills one field of a scanned page and tells its outcome. */
export async function fillOne(page: FormPage, report: ScanReport, write: Write): Promise<string> {
  const results = await page.session['form.fill']({
    token: report.token,
    origin: report.origin,
    writes: [write],
  });
  return results[0]?.outcome ?? 'no result';
}

export function input(page: FormPage, selector: string): HTMLInputElement {
  const found = page.document.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}
