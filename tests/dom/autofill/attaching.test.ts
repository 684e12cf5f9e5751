import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { AttachOrder, FieldResult } from '../../../lib/domain/plan.ts';
import { FORMS, fieldNamed, input, openBody, openPage, type FormPage } from './form_page.ts';

const PDF = new TextEncoder().encode(`%PDF-1.4\n${'synthetic '.repeat(300)}`);
const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

async function attach(
  page: FormPage,
  label: string,
  change: Partial<AttachOrder> = {},
): Promise<FieldResult> {
  const report = await page.session['form.scan'](null);
  const field = fieldNamed(report, label);
  return page.session['form.attach']({
    token: report.token,
    origin: report.origin,
    fieldId: field.id,
    fingerprint: field.fingerprint,
    name: 'PAN-Card.pdf',
    mediaType: 'application/pdf',
    base64: base64(PDF),
    ...change,
  });
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const PLACES: [file: keyof typeof FORMS, label: string, id: string][] = [
  ['scholarship_aspnet.html', 'Income Certificate', 'ctl00_ContentPlaceHolder1_FileIncome'],
  ['voter_react.html', 'proof of date of birth', 'ageProof'],
  ['university_bootstrap.html', 'PAN card', 'f_pan'],
];

describe('attaching a file', () => {
  for (const [file, label, id] of PLACES) {
    test(`the script of ${file} reads the same bytes`, async () => {
      const page = await openPage(FORMS[file]);
      expect(await attach(page, label)).toMatchObject({ outcome: 'attached' });
      const status = page.document.querySelector<HTMLElement>(`[data-file-status="${id}"]`);
      await vi.waitFor(() => expect(status?.dataset['sha256']).toBeDefined());
      expect(status?.dataset).toMatchObject({
        name: 'PAN-Card.pdf',
        type: 'application/pdf',
        size: String(PDF.length),
        sha256: await sha256(PDF),
      });
    });
  }

  test('the limits beside the inputs are read', async () => {
    const page = await openPage(FORMS['university_bootstrap.html']);
    const { fields } = await page.session['form.scan'](null);
    const files = fields.filter(({ control }) => control.type === 'file');
    expect(files.map(({ control }) => control.type === 'file' && control.limits)).toMatchObject([
      { minBytes: null, maxBytes: 500 * 1024, mediaTypes: ['application/pdf'] },
      { minBytes: null, maxBytes: 300 * 1024, mediaTypes: ['application/pdf', 'image/jpeg'] },
      { minBytes: 20 * 1024, maxBytes: 50 * 1024, mediaTypes: ['image/jpeg'] },
    ]);
  });

  const REFUSED: [why: string, body: string, outcome: string][] = [
    ['of a type outside accept', '<p>PAN card <input type=file accept=".jpg,image/png"></p>', 'file-refused'],
    ['larger than stated', '<p>PAN card (PDF only, max 2 KB) <input type=file></p>', 'file-refused'],
    ['smaller than stated', '<p>PAN card [ 20kb-50kb ] <input type=file></p>', 'file-refused'],
    ['for a disabled input', '<p>PAN card <input type=file disabled></p>', 'blocked'],
    ['for a hidden input', '<div style="display:none"><p>PAN card <input type=file></p></div>', 'hidden'],
  ];
  for (const [why, body, outcome] of REFUSED) {
    test(`a file ${why} is not attached`, async () => {
      const page = await openBody(body);
      expect(await attach(page, 'PAN card')).toMatchObject({ outcome });
      expect(input(page, 'input').files).toHaveLength(0);
    });
  }

  test('a page that throws the file away is reported', async () => {
    const page = await openBody('<p>PAN card <input type=file onchange="this.value = \'\'"></p>');
    expect(await attach(page, 'PAN card')).toMatchObject({ outcome: 'not-stuck' });
  });

  test('an order for another field of the form is refused', async () => {
    const page = await openBody('<p>PAN card <input type=file></p><p>Full Name <input id=n></p>');
    const report = await page.session['form.scan'](null);
    const { id } = fieldNamed(report, 'Full Name');
    expect(await attach(page, 'PAN card', { fieldId: id })).not.toMatchObject({ outcome: 'attached' });
  });

  test('the bytes are moved into the page’s world where the browser has a wall between the worlds', async () => {
    const page = await openBody('<p>PAN card <input type=file></p>');
    const cloneInto = vi.fn((bytes: ArrayBuffer, _window: Window) => page.window.structuredClone(bytes));
    vi.stubGlobal('cloneInto', cloneInto);
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(await attach(page, 'PAN card')).toMatchObject({ outcome: 'attached' });
    expect(cloneInto.mock.calls.map(([bytes, window]) => [bytes.byteLength, window])).toEqual([
      [PDF.length, page.window],
    ]);
    expect(input(page, 'input').files?.[0]).toBeInstanceOf(page.window.File);
  });

  test('undo takes the file out again', async () => {
    const page = await openBody('<p>PAN card <input type=file></p>');
    const report = await page.session['form.scan'](null);
    const field = fieldNamed(report, 'PAN card');
    await page.session['form.attach']({
      token: report.token,
      origin: report.origin,
      fieldId: field.id,
      fingerprint: field.fingerprint,
      name: 'PAN-Card.pdf',
      mediaType: 'application/pdf',
      base64: base64(PDF),
    });
    expect(input(page, 'input').files).toHaveLength(1);
    await page.session['form.undo']({ token: report.token });
    expect(input(page, 'input').files).toHaveLength(0);
  });
});
