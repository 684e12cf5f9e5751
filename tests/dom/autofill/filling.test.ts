import { describe, expect, test } from 'vitest';
import {
  FORMS,
  fieldNamed,
  fillOne,
  input,
  openBody,
  openPage,
  optionWrite,
  textWrite,
} from './form_page.ts';

const submitted = (document: Document): Record<string, unknown> => {
  document.querySelector<HTMLElement>('[type=submit]')?.click();
  return JSON.parse(document.querySelector('#result')?.textContent ?? '{}');
};

describe('writing values', () => {
  test('a controlled input that swallows bare assignments keeps the value', async () => {
    const page = await openPage(FORMS['voter_react.html']);
    const report = await page.session['form.scan'](null);
    const write = textWrite(fieldNamed(report, 'Surname'), 'Kulkarni');
    expect(await fillOne(page, report, write)).toBe('filled');
    expect(submitted(page.document)).toMatchObject({ family: 'Kulkarni' });
  });

  test('the fixture really forgets a bare assignment', async () => {
    const page = await openPage(FORMS['voter_react.html']);
    const field = input(page, '#fNameR');
    field.value = 'Kulkarni';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(submitted(page.document)).not.toHaveProperty('family');
  });

  test('radio buttons of different names are one question, answered by a click', async () => {
    const page = await openPage(FORMS['voter_react.html']);
    const report = await page.session['form.scan'](null);
    const field = fieldNamed(report, 'Gender');
    expect(field.control).toMatchObject({
      options: ['Male / पुरुष', 'Female / महिला', 'Third Gender / तृतीय लिंग'],
    });
    expect(await fillOne(page, report, optionWrite(field, 1, 'Female / महिला'))).toBe('filled');
    expect(submitted(page.document)).toMatchObject({ gender: 'F' });
  });

  test('a date input takes the ISO text', async () => {
    const page = await openPage(FORMS['voter_react.html']);
    const report = await page.session['form.scan'](null);
    expect(await fillOne(page, report, textWrite(fieldNamed(report, 'Date of Birth'), '1998-08-14'))).toBe(
      'filled',
    );
    expect(submitted(page.document)).toMatchObject({ birth: '1998-08-14' });
  });

  test('a masked date keeps the value, and the form says how it wants it', async () => {
    const page = await openPage(FORMS['university_bootstrap.html']);
    const report = await page.session['form.scan'](null);
    const field = fieldNamed(report, 'Date of Birth');
    expect(field.control).toMatchObject({
      dateFormat: { order: 'dmy', separator: '/', monthStyle: 'number' },
    });
    expect(await fillOne(page, report, textWrite(field, '14/08/1998'))).toBe('filled');
    expect(input(page, '#applicant-dob').value).toBe('14/08/1998');
  });

  test('a list that loads after its parent was chosen is waited for', async () => {
    const page = await openPage(FORMS['scholarship_aspnet.html']);
    const report = await page.session['form.scan'](null);
    const state = fieldNamed(report, '3.3 State');
    const options = state.control.type === 'select' ? state.control.options : [];
    const results = await page.session['form.fill']({
      token: report.token,
      origin: report.origin,
      writes: [
        optionWrite(state, options.indexOf('Maharashtra'), 'Maharashtra'),
        optionWrite(fieldNamed(report, '3.4 District'), -1, 'Pune'),
      ],
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(['filled', 'filled']);
    expect(submitted(page.document)).toMatchObject({ ddlstate: 'Maharashtra', ddl_district: 'Pune' });
  });

  test('an option whose text moved to another index is not chosen', async () => {
    const page = await openBody(
      '<label for=g>Gender</label><select id=g><option>Select<option>Male<option>Female</select>',
    );
    const report = await page.session['form.scan'](null);
    const write = optionWrite(fieldNamed(report, 'Gender'), 2, 'Female');
    page.document.querySelector('#g option:nth-child(2)')?.remove();
    expect(await fillOne(page, report, write)).toBe('changed');
    expect(page.document.querySelector('select')?.selectedIndex).toBe(0);
  });

  test('a value that the page takes back is reported', async () => {
    const page = await openBody(
      '<label for=n>Full Name</label><input id=n oninput="setTimeout(() => { this.value = \'\' })">',
    );
    const report = await page.session['form.scan'](null);
    expect(await fillOne(page, report, textWrite(fieldNamed(report, 'Full Name'), 'Asha Patil'))).toBe(
      'not-stuck',
    );
  });

  test('a page that upper-cases what is typed still counts as filled', async () => {
    const page = await openBody(
      '<label for=n>Full Name</label><input id=n oninput="this.value = this.value.toUpperCase()">',
    );
    const report = await page.session['form.scan'](null);
    expect(await fillOne(page, report, textWrite(fieldNamed(report, 'Full Name'), 'Asha Patil'))).toBe(
      'filled',
    );
    expect(input(page, '#n').value).toBe('ASHA PATIL');
  });

  test('input, change and blur reach the page once each', async () => {
    const page = await openBody('<label for=n>Full Name</label><input id=n>');
    const seen: string[] = [];
    for (const type of ['input', 'change', 'focusout']) {
      page.document.addEventListener(type, () => seen.push(type));
    }
    const report = await page.session['form.scan'](null);
    await fillOne(page, report, textWrite(fieldNamed(report, 'Full Name'), 'Asha Patil'));
    expect(seen).toEqual(['input', 'change', 'focusout']);
  });

  test('nothing but the planned field is touched, and nothing is submitted', async () => {
    const page = await openPage(FORMS['university_bootstrap.html']);
    let submits = 0;
    page.document.addEventListener('submit', () => (submits += 1), true);
    const report = await page.session['form.scan'](null);
    await fillOne(page, report, textWrite(fieldNamed(report, 'PAN'), 'AAAPZ1234C'));
    const others = [...page.document.querySelectorAll('input')].filter(
      ({ id, type, value }) => id !== 'pan' && type !== 'radio' && type !== 'checkbox' && value !== '',
    );
    expect(others).toEqual([]);
    expect(submits).toBe(0);
  });

  test('a field in an open shadow root is found and filled', async () => {
    const page = await openBody('<div id=host></div>');
    const root = page.document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<label for=p>PAN Number</label><input id=p maxlength=10>';
    const report = await page.session['form.scan'](null);
    const field = fieldNamed(report, 'PAN');
    expect(field.kind).toBe('pan.number');
    expect(await fillOne(page, report, textWrite(field, 'AAAPZ1234C'))).toBe('filled');
    expect(root?.querySelector('input')?.value).toBe('AAAPZ1234C');
  });
});

describe('undo', () => {
  test('puts texts, choices and lists back', async () => {
    const page = await openBody(`
      <label for=n>Full Name</label><input id=n value="Old Name">
      <p>Gender</p><span><input type=radio name=g id=m checked>Male <input type=radio name=g id=f>Female</span>
      <p><label for=s>State</label><select id=s><option>Select<option>Bihar<option>Kerala</select></p>`);
    const report = await page.session['form.scan'](null);
    const results = await page.session['form.fill']({
      token: report.token,
      origin: report.origin,
      writes: [
        textWrite(fieldNamed(report, 'Full Name'), 'Asha Patil'),
        optionWrite(fieldNamed(report, 'Gender'), 1, 'Female'),
        optionWrite(fieldNamed(report, 'State'), 2, 'Kerala'),
      ],
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(['filled', 'filled', 'filled']);
    await page.session['form.undo']({ token: report.token });
    expect(input(page, '#n').value).toBe('Old Name');
    expect(input(page, '#m').checked).toBe(true);
    expect(page.document.querySelector('select')?.selectedIndex).toBe(0);
  });

  test('unchooses a question that was unanswered before', async () => {
    const page = await openBody(
      '<p>Gender</p><span><input type=radio name=g id=m>Male <input type=radio name=g id=f>Female</span>',
    );
    const report = await page.session['form.scan'](null);
    await fillOne(page, report, optionWrite(fieldNamed(report, 'Gender'), 1, 'Female'));
    expect(input(page, '#f').checked).toBe(true);
    await page.session['form.undo']({ token: report.token });
    expect(input(page, '#f').checked).toBe(false);
  });

  test('says which choice the page brought back', async () => {
    const page = await openBody(
      '<p>Gender</p><span><input type=radio name=g id=m>Male <input type=radio name=g id=f>Female</span>',
    );
    const report = await page.session['form.scan'](null);
    await fillOne(page, report, optionWrite(fieldNamed(report, 'Gender'), 1, 'Female'));
    input(page, '#f').addEventListener('change', () => (input(page, '#f').checked = true));
    const results = await page.session['form.undo']({ token: report.token });
    expect(results.map(({ outcome }) => outcome)).toEqual(['not-stuck']);
  });

  test('leaves alone what the person typed after the fill', async () => {
    const page = await openBody('<label for=n>Full Name</label><input id=n>');
    const report = await page.session['form.scan'](null);
    await fillOne(page, report, textWrite(fieldNamed(report, 'Full Name'), 'Asha Patil'));
    input(page, '#n').value = 'Asha R Patil';
    const results = await page.session['form.undo']({ token: report.token });
    expect(results.map(({ outcome }) => outcome)).toEqual(['changed']);
    expect(input(page, '#n').value).toBe('Asha R Patil');
  });

  test('still works after another scan of the same page', async () => {
    const page = await openBody('<label for=n>Full Name</label><input id=n>');
    const report = await page.session['form.scan'](null);
    await fillOne(page, report, textWrite(fieldNamed(report, 'Full Name'), 'Asha Patil'));
    await page.session['form.scan'](null);
    await page.session['form.undo']({ token: report.token });
    expect(input(page, '#n').value).toBe('');
  });
});
