import { describe, expect, test } from 'vitest';
import type { Write } from '../../../lib/domain/plan.ts';
import { fieldNamed, fillOne, input, openBody, optionWrite, textWrite, type FormPage } from './form_page.ts';

const later = (page: Parameters<typeof optionWrite>[0], text: string, ...names: string[]): Write => ({
  ...optionWrite(page, -1, text),
  value: { type: 'option', index: -1, text, names: [text, ...names] },
});

function element(page: FormPage, selector: string): HTMLElement {
  const found = page.document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** A list that a script draws: opened by the mouse, its options at the end of the body, closed by a choice. */
const DRAWN_LIST = (options: string, more = ''): string => `
  <form onsubmit="window.sent = true; return false">
  <p id=l>State</p>
  <div id=w role=combobox tabindex=0 aria-labelledby=l aria-expanded=false aria-haspopup=listbox
    style="width:200px;height:20px;border:1px solid">Select</div>${more}</form>
  <script>
    const options = ${options};
    const w = document.querySelector('#w');
    w.addEventListener('mousedown', () => {
      if (w.getAttribute('aria-expanded') === 'true') return close();
      w.setAttribute('aria-expanded', 'true');
      setTimeout(() => {
        const list = document.createElement('div');
        list.setAttribute('role', 'listbox');
        for (const text of options) {
          const option = document.createElement('div');
          option.setAttribute('role', 'option');
          option.textContent = text;
          option.addEventListener('click', () => { w.textContent = text; close(); });
          list.append(option);
        }
        document.body.append(list);
      }, 20);
    });
    function close() {
      w.setAttribute('aria-expanded', 'false');
      document.querySelector('[role=listbox]')?.remove();
    }
    w.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
  </script>`;

const STATES = JSON.stringify(['Select', 'Kerala', 'Orissa', 'Punjab']);

describe('a list that a script draws', () => {
  test('is opened, and the option with one of the names is clicked', async () => {
    const page = await openBody(DRAWN_LIST(STATES));
    const report = await page.session['form.scan'](null);
    const field = fieldNamed(report, 'State');
    expect(field.control).toEqual({ type: 'combobox', options: [] });
    expect(field.state).toBe('empty');
    expect(await fillOne(page, report, later(field, 'Odisha', 'orissa'))).toBe('filled');
    expect(element(page, '#w').textContent).toBe('Orissa');
    expect(page.document.querySelector('[role=listbox]')).toBeNull();
  });

  test('without the option is closed again and reported', async () => {
    const page = await openBody(DRAWN_LIST(STATES));
    const report = await page.session['form.scan'](null);
    expect(await fillOne(page, report, later(fieldNamed(report, 'State'), 'Goa'))).toBe('not-stuck');
    expect(element(page, '#w').textContent).toBe('Select');
    expect(page.document.querySelector('[role=listbox]')).toBeNull();
  });

  test('is put back by Undo', async () => {
    const page = await openBody(DRAWN_LIST(STATES));
    const report = await page.session['form.scan'](null);
    await fillOne(page, report, later(fieldNamed(report, 'State'), 'Kerala'));
    const results = await page.session['form.undo']({ token: report.token });
    expect(results.map(({ outcome }) => outcome)).toEqual(['filled']);
    expect(element(page, '#w').textContent).toBe('Select');
  });

  test('whose option is a button that sends the form is not clicked', async () => {
    const page = await openBody(DRAWN_LIST(STATES));
    const report = await page.session['form.scan'](null);
    const trap = page.document.createElement('script');
    trap.textContent = `document.querySelector('#w').addEventListener('mousedown', () => {
      document.querySelector('form').insertAdjacentHTML('beforeend',
        '<div role=listbox><button role=option>Kerala</button></div>');
    }, { once: true, capture: true }); w.addEventListener('mousedown', (e) => e.stopImmediatePropagation(), true);`;
    page.document.body.append(trap);
    expect(await fillOne(page, report, later(fieldNamed(report, 'State'), 'Kerala'))).toBe('not-stuck');
    expect(Reflect.get(page.window, 'sent')).toBeUndefined();
  });

  test('of many options that draws only those in view is read on', async () => {
    const page = await openBody(`
      <p id=l>District</p>
      <div id=w role=combobox tabindex=0 aria-labelledby=l aria-controls=list style="width:200px;height:20px">Select</div>
      <div id=list role=listbox style="height:100px;overflow:auto" hidden><div id=pad></div></div>
      <script>
        const all = Array.from({ length: 200 }, (_, at) => 'Place ' + String.fromCharCode(65 + at / 26, 65 + at % 26));
        const list = document.querySelector('#list'), pad = document.querySelector('#pad');
        pad.style.cssText = 'height:' + all.length * 20 + 'px;position:relative';
        const draw = () => {
          const first = Math.floor(list.scrollTop / 20);
          pad.replaceChildren(...all.slice(first, first + 6).map((text, at) => {
            const option = document.createElement('div');
            option.setAttribute('role', 'option');
            option.textContent = text;
            option.style.cssText = 'position:absolute;height:20px;top:' + (first + at) * 20 + 'px';
            option.onclick = () => { document.querySelector('#w').textContent = text; list.hidden = true; };
            return option;
          }));
        };
        list.addEventListener('scroll', draw);
        document.querySelector('#w').onclick = () => { list.hidden = false; draw(); };
      </script>`);
    const report = await page.session['form.scan'](null);
    const outcome = await fillOne(page, report, later(fieldNamed(report, 'District'), 'Place DE'));
    expect(outcome).toBe('filled');
    expect(element(page, '#w').textContent).toBe('Place DE');
  });

  test('that filters by what is typed is given the text and then the click', async () => {
    const page = await openBody(`
      <label for=s>State</label>
      <span><span id=chosen></span><input id=s role=combobox aria-controls=list aria-expanded=false placeholder="Type here"></span>
      <ul id=list role=listbox></ul>
      <script>
        const box = document.querySelector('#s'), list = document.querySelector('#list');
        box.addEventListener('input', () => setTimeout(() => {
          const hits = ['Kerala', 'Karnataka', 'Punjab'].filter((text) => box.value && text.startsWith(box.value));
          list.replaceChildren(...hits.map((text) => {
            const option = document.createElement('li');
            option.setAttribute('role', 'option');
            option.textContent = text;
            option.onmousedown = () => {
              document.querySelector('#chosen').textContent = text; box.value = ''; list.replaceChildren();
            };
            return option;
          }));
        }, 10));
        box.addEventListener('keydown', (event) => {
          if (event.key === 'Backspace' && box.value === '') document.querySelector('#chosen').textContent = '';
        });
      </script>`);
    const report = await page.session['form.scan'](null);
    expect(await fillOne(page, report, later(fieldNamed(report, 'State'), 'Karnataka'))).toBe('filled');
    expect(element(page, '#chosen').textContent).toBe('Karnataka');
    await page.session['form.undo']({ token: report.token });
    expect(element(page, '#chosen').textContent).toBe('');
  });
});

const SELECT2 = (listens: boolean): string => `
  <label for=s>State</label>
  <select id=s style="position:absolute;width:1px;height:1px;opacity:0"><option>Select<option>Bihar<option>Kerala</select>
  <span class=select2 style="display:inline-block;width:200px;height:28px"><span class=selection
    style="display:block;border:1px solid;height:24px"><span id=shown>Select</span></span></span>
  <script>const s = document.querySelector('#s');
    if (${listens}) s.addEventListener('change', () => {
      document.querySelector('#shown').textContent = s.selectedOptions[0].text; });</script>`;

describe('a widget over a hidden list', () => {
  test('shows what was chosen in the list, and again what was before', async () => {
    const page = await openBody(SELECT2(true));
    const report = await page.session['form.scan'](null);
    expect(await fillOne(page, report, optionWrite(fieldNamed(report, 'State'), 2, 'Kerala'))).toBe('filled');
    expect(element(page, '#shown').textContent).toBe('Kerala');
    await page.session['form.undo']({ token: report.token });
    expect(element(page, '#shown').textContent).toBe('Select');
  });

  test('that goes on showing the old choice is reported', async () => {
    const page = await openBody(SELECT2(false));
    const report = await page.session['form.scan'](null);
    expect(await fillOne(page, report, optionWrite(fieldNamed(report, 'State'), 2, 'Kerala'))).toBe(
      'not-stuck',
    );
  });
});

describe('a text box of its own kind', () => {
  test('an editable region takes the text and gives it back', async () => {
    const page = await openBody(
      '<p id=l>Permanent Address</p><div id=a contenteditable role=textbox aria-labelledby=l style="width:300px;height:40px"></div>',
    );
    const report = await page.session['form.scan'](null);
    const field = fieldNamed(report, 'Permanent Address');
    expect(await fillOne(page, report, textWrite(field, 'Flat 7, Green Lane'))).toBe('filled');
    expect(element(page, '#a').textContent).toBe('Flat 7, Green Lane');
    await page.session['form.undo']({ token: report.token });
    expect(element(page, '#a').textContent.trim()).toBe('');
  });

  test('that turns into a date input on focus takes the date', async () => {
    const page = await openBody(
      `<label for=d>Date of Birth</label><input id=d placeholder="DD/MM/YYYY" onfocus="this.type = 'date'"
        onblur="if (!this.value) this.type = 'text'">`,
    );
    const report = await page.session['form.scan'](null);
    const field = fieldNamed(report, 'Date of Birth');
    const write: Write = {
      ...textWrite(field, '14/08/1998'),
      value: { type: 'text', text: '14/08/1998', iso: '1998-08-14' },
    };
    expect(await fillOne(page, report, write)).toBe('filled');
    expect(input(page, '#d').value).toBe('1998-08-14');
  });

  test('that turns into a password on focus is not written', async () => {
    const page = await openBody(
      `<label for=d>Date of Birth</label><input id=d onfocus="this.type = 'password'">`,
    );
    const report = await page.session['form.scan'](null);
    const write = textWrite(fieldNamed(report, 'Date of Birth'), '14/08/1998');
    expect(['gone', 'changed']).toContain(await fillOne(page, report, write));
    expect(input(page, '#d').value).toBe('');
  });

  /** Takes nothing that was not typed: whatever comes without a key is thrown away. */
  const KEYED = `<label for=p>PAN</label><input id=p maxlength=10><script>
    const p = document.querySelector('#p'); let kept = ''; let key = null;
    p.addEventListener('keydown', (event) => (key = event.key));
    p.addEventListener('input', () => {
      if (p.value === '') kept = '';
      else if (key !== null && p.value.length === kept.length + 1) kept = p.value.toUpperCase();
      key = null; p.value = kept;
    });</script>`;

  test('that wants every key is typed into', async () => {
    const page = await openBody(KEYED);
    const report = await page.session['form.scan'](null);
    expect(await fillOne(page, report, textWrite(fieldNamed(report, 'PAN'), 'AAAPZ1234C'))).toBe('filled');
    expect(input(page, '#p').value).toBe('AAAPZ1234C');
  });

  test('whose mask writes the separators itself gets each only once', async () => {
    const page =
      await openBody(`<label for=d>Date of Birth (DD/MM/YYYY)</label><input id=d maxlength=10><script>
      const d = document.querySelector('#d'); let typed = false;
      d.addEventListener('keypress', () => (typed = true));
      d.addEventListener('input', () => {
        if (!typed) { d.value = ''; return; }
        typed = false;
        if (d.value.length === 2 || d.value.length === 5) d.value += '/';
      });</script>`);
    const report = await page.session['form.scan'](null);
    const write = textWrite(fieldNamed(report, 'Date of Birth'), '14/08/1998');
    expect(await fillOne(page, report, write)).toBe('filled');
    expect(input(page, '#d').value).toBe('14/08/1998');
  });

  test('that refuses typing is left as it was', async () => {
    const page = await openBody(`<label for=n>Full Name</label><input id=n onbeforeinput="return false">`);
    const report = await page.session['form.scan'](null);
    expect(await fillOne(page, report, textWrite(fieldNamed(report, 'Full Name'), 'Asha'))).toBe('not-stuck');
    expect(input(page, '#n').value).toBe('');
  });

  test('hears the focus before it is written', async () => {
    const page = await openBody('<label for=n>Full Name</label><input id=n>');
    const seen: string[] = [];
    for (const type of ['focusin', 'beforeinput', 'input', 'change', 'focusout']) {
      input(page, '#n').addEventListener(type, () => seen.push(type));
    }
    const report = await page.session['form.scan'](null);
    await fillOne(page, report, textWrite(fieldNamed(report, 'Full Name'), 'Asha'));
    expect(seen).toEqual(['focusin', 'beforeinput', 'input', 'change', 'focusout']);
  });
});

describe('what the plan is told of a box', () => {
  test('is its pattern, its kind and the example in it', async () => {
    const page = await openBody(
      `<p><label for=m>Mobile Number</label><input id=m pattern="[0-9]{10}" placeholder="+91 XXXXX"></p>
      <p><label for=r>Class X Roll Number</label><input id=r type=number></p>`,
    );
    const report = await page.session['form.scan'](null);
    expect(fieldNamed(report, 'Mobile').control).toMatchObject({
      pattern: '[0-9]{10}',
      example: '+91 XXXXX',
    });
    expect(fieldNamed(report, 'Roll').control).toMatchObject({ inputType: 'number' });
  });

  test('is the words around an age', async () => {
    const page = await openBody('<p><label for=a>Age (as on 01/08/2021)</label><input id=a></p>');
    const report = await page.session['form.scan'](null);
    expect(fieldNamed(report, 'Age')).toMatchObject({
      kind: 'age',
      about: expect.stringContaining('01/08/2021'),
    });
  });
});
