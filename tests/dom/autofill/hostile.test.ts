import { describe, expect, test } from 'vitest';
import { errorCodeOf } from '../../../lib/errors/app_error.ts';
import { fieldNamed, fillOne, input, openBody, openPage, textWrite, type FormPage } from './form_page.ts';

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'accepted',
    (thrown: unknown) => errorCodeOf(thrown),
  );

const NAME_FORM = '<form action="/save"><label for=n>Full Name</label><input id=n name=full></form>';

/** Scans a page of one name field and plans to write it. */
async function planned(page: FormPage) {
  const report = await page.session['form.scan'](null);
  const write = textWrite(fieldNamed(report, 'Full Name'), 'Asha Patil');
  return { report, write, plan: { token: report.token, origin: report.origin, writes: [write] } };
}

describe('a plan', () => {
  test('is accepted once', async () => {
    const page = await openBody(NAME_FORM);
    const { plan } = await planned(page);
    await page.session['form.fill'](plan);
    input(page, '#n').value = '';
    expect(await codeOf(page.session['form.fill'](plan))).toBe('review_expired');
    expect(input(page, '#n').value).toBe('');
  });

  test('with another token is refused', async () => {
    const page = await openBody(NAME_FORM);
    const { plan } = await planned(page);
    expect(await codeOf(page.session['form.fill']({ ...plan, token: 'f'.repeat(48) }))).toBe(
      'review_expired',
    );
    expect(input(page, '#n').value).toBe('');
  });

  test('for another origin is refused', async () => {
    const page = await openBody(NAME_FORM);
    const { plan } = await planned(page);
    const code = await codeOf(page.session['form.fill']({ ...plan, origin: 'https://forms.example' }));
    expect(code).toBe('page_changed');
    expect(input(page, '#n').value).toBe('');
  });

  test('cannot name a field that the scan did not describe as fillable', async () => {
    const page = await openBody(
      '<label for=c>Captcha</label><input id=c><label for=p>Place</label><input id=p>',
    );
    const report = await page.session['form.scan'](null);
    const place = fieldNamed(report, 'Place');
    expect(report.fields.some(({ label }) => label.includes('Captcha'))).toBe(false);
    expect(await fillOne(page, report, textWrite(place, 'Pune'))).toBe('gone');
    expect(input(page, '#p').value).toBe('');
  });

  test('is known to be held while the page stands', async () => {
    const page = await openBody(NAME_FORM);
    const { report } = await planned(page);
    expect(await page.session['form.holds']({ token: report.token })).toBe(true);
    expect(await page.session['form.holds']({ token: 'another' })).toBe(false);
  });
});

test('a document that may not read its own origin is not scanned', async () => {
  const page = await openBody(NAME_FORM);
  Object.defineProperty(page.window, 'origin', { value: 'null' });
  expect(await codeOf(page.session['form.scan'](null))).toBe('page_not_allowed');
});

describe('between scan and fill', () => {
  const changes: [what: string, change: (page: FormPage) => void, outcome: string][] = [
    ['another name', ({ document }) => document.querySelector('#n')?.setAttribute('name', 'pan'), 'changed'],
    ['another id', ({ document }) => document.querySelector('#n')?.setAttribute('id', 'm'), 'changed'],
    [
      'another label',
      ({ document }) => document.querySelector('label')?.replaceChildren('Name of your enemy'),
      'changed',
    ],
    ['another type', ({ document }) => document.querySelector('#n')?.setAttribute('type', 'search'), 'gone'],
    [
      'another form target',
      ({ document }) => document.querySelector('form')?.setAttribute('action', 'https://elsewhere.example/'),
      'changed',
    ],
    [
      'a new node',
      ({ document }) => document.querySelector('#n')?.replaceWith(document.createElement('input')),
      'gone',
    ],
    [
      'hidden',
      ({ document }) => document.querySelector('form')?.setAttribute('style', 'opacity:0.01'),
      'hidden',
    ],
    ['switched off', ({ document }) => document.querySelector('#n')?.setAttribute('disabled', ''), 'blocked'],
    ['read-only', ({ document }) => document.querySelector('#n')?.setAttribute('readonly', ''), 'blocked'],
    ['inert', ({ document }) => document.querySelector('form')?.setAttribute('inert', ''), 'blocked'],
  ];
  for (const [what, change, outcome] of changes) {
    test(`a field that was given ${what} is not written`, async () => {
      const page = await openBody(NAME_FORM);
      const { report, write } = await planned(page);
      const field = input(page, '#n');
      change(page);
      expect(await fillOne(page, report, write)).toBe(outcome);
      expect(field.value).toBe('');
    });
  }

  test('a field that hides itself when it gets the focus is not written', async () => {
    const page = await openBody(NAME_FORM);
    const { report, write } = await planned(page);
    const field = input(page, '#n');
    field.addEventListener('focus', () => (field.style.opacity = '0'));
    expect(await fillOne(page, report, write)).toBe('hidden');
    expect(field.value).toBe('');
  });

  test('a field whose twin was changed by an earlier write is looked at again', async () => {
    const page = await openBody(
      `<form><p>Full Name <input id=n oninput="document.querySelector('#d').type = 'hidden'"></p><p>PAN <input id=d></p></form>`,
    );
    const report = await page.session['form.scan'](null);
    const results = await page.session['form.fill']({
      token: report.token,
      origin: report.origin,
      writes: [
        textWrite(fieldNamed(report, 'Full Name'), 'Asha Patil'),
        textWrite(fieldNamed(report, 'PAN'), 'AAAPZ1234C'),
      ],
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(['filled', 'gone']);
    expect(input(page, '#d').value).toBe('');
  });
});

describe('a form whose members are shadowed by inputs named', () => {
  const names = [
    'elements, action, method, target',
    'getAttribute, hasAttribute, attributes',
    'querySelector, matches, closest, contains',
    'parentNode, parentElement, assignedSlot',
    'children, firstChild, nextSibling, previousSibling',
    'nodeType',
    'localName, tagName, nodeName',
    'scrollTop, scrollLeft, scrollTo, getBoundingClientRect, checkVisibility',
    'isConnected, ownerDocument, getRootNode, shadowRoot',
    'style, className, id, innerText, textContent',
  ];
  for (const shadowed of names) {
    test(`${shadowed} is scanned and filled like any other`, async () => {
      const traps = shadowed.split(', ').map((name) => `<input type=hidden name="${name}">`);
      const page = await openBody(`<section><h2>Personal details</h2><p>Ref <input type=checkbox></p>
        <form action="/save" style="overflow:auto">${traps.join('')}
        <div>Full Name <input id=n name=full></div><div>PAN Number <input id=p name=pan></div></form></section>`);
      const report = await page.session['form.scan'](null);
      expect(report.fields).toMatchObject([
        { kind: 'name.full', section: 'Personal details', blocked: null },
        { kind: 'pan.number', section: 'Personal details', blocked: null },
      ]);
      expect(report.fields.every(({ fingerprint }) => fingerprint.includes('/save'))).toBe(true);
      expect(await fillOne(page, report, textWrite(fieldNamed(report, 'PAN'), 'AAAPZ1234C'))).toBe('filled');
      expect(input(page, '#p').value).toBe('AAAPZ1234C');
    });
  }
});

test('passwords, captchas, one-time codes and searches are not described', async () => {
  const page = await openPage(`<!doctype html><form role=search>Search <input name=q></form>
    <form>User Name <input name=login> Password <input type=password></form>
    <form><p>Full Name <input name=full></p><p>Mobile OTP <input name=x></p><p>Enter Below Text <input name=y></p>
    <p>Code <input autocomplete=one-time-code></p><p>Number <input name=txtCaptcha></p></form>`);
  const { fields } = await page.session['form.scan'](null);
  expect(fields.map(({ kind }) => kind)).toEqual(['name.full']);
});
