import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Write } from '../../../lib/domain/plan.ts';
import { fieldNamed, fillOne, openBody, optionWrite, type FormPage } from './form_page.ts';

const named = (field: Parameters<typeof optionWrite>[0], ...names: [string, ...string[]]): Write => ({
  ...optionWrite(field, -1, names[0]),
  value: { type: 'option', index: -1, text: names[0], names },
});

/** State → district → sub-district, each list filled some time after its parent was changed. */
const THREE_LISTS = `
  <p><label for=s>State</label> <select id=s><option>--Select--<option>Goa<option>Haryana</select></p>
  <p><label for=d>District</label> <select id=d disabled><option>--Select--</select></p>
  <p><label for=t>Tehsil</label> <select id=t disabled><option>--Select--</select></p>
  <script>
    const [s, d, t] = ['s', 'd', 't'].map((id) => document.getElementById(id));
    const fill = (select, texts) => setTimeout(() => {
      select.disabled = false;
      select.replaceChildren(...['--Select--', ...texts].map((text) => new Option(text)));
    }, 30);
    s.addEventListener('change', () => { fill(d, { Haryana: ['GURGAON', 'NUH'] }[s.value] ?? []); fill(t, []); });
    d.addEventListener('change', () => fill(t, { GURGAON: ['Sohna', 'Pataudi'] }[d.value] ?? []));
  </script>`;

const chosen = (page: FormPage): string[] =>
  [...page.document.querySelectorAll('select')].map((select) => select.selectedOptions[0]?.text ?? '');

async function fillThree(page: FormPage) {
  const report = await page.session['form.scan'](null);
  const results = await page.session['form.fill']({
    token: report.token,
    origin: report.origin,
    writes: [
      optionWrite(fieldNamed(report, 'State'), 2, 'Haryana'),
      named(fieldNamed(report, 'District'), 'Gurugram', 'gurgaon'),
      named(fieldNamed(report, 'Tehsil'), 'Sohna'),
    ],
  });
  return { report, outcomes: results.map(({ outcome }) => outcome) };
}

describe('lists that depend on each other', () => {
  test('are filled one after the other, by any name of the place', async () => {
    const page = await openBody(THREE_LISTS);
    const { outcomes } = await fillThree(page);
    expect(outcomes).toEqual(['filled', 'filled', 'filled']);
    expect(chosen(page)).toEqual(['Haryana', 'GURGAON', 'Sohna']);
  });

  test('are put back by Undo', async () => {
    const page = await openBody(THREE_LISTS);
    const { report } = await fillThree(page);
    await page.session['form.undo']({ token: report.token });
    expect(chosen(page)).toEqual(['--Select--', '--Select--', '--Select--']);
  });

  test('that showed options of before are filled again once the new ones came', async () => {
    const page = await openBody(`
      <p><label for=s>State</label> <select id=s><option>--Select--<option>Haryana</select></p>
      <p><label for=d>District</label> <select id=d><option>--Select--<option>Gurgaon</select></p>
      <script>
        document.querySelector('#s').addEventListener('change', () => queueMicrotask(() => requestAnimationFrame(() =>
          requestAnimationFrame(() => requestAnimationFrame(() => {
            const d = document.querySelector('#d');
            d.replaceChildren(...['--Select--', 'Faridabad', 'Gurgaon'].map((text) => new Option(text)));
          })))));
      </script>`);
    const report = await page.session['form.scan'](null);
    const results = await page.session['form.fill']({
      token: report.token,
      origin: report.origin,
      writes: [
        optionWrite(fieldNamed(report, 'State'), 1, 'Haryana'),
        named(fieldNamed(report, 'District'), 'Gurugram', 'gurgaon'),
      ],
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(['filled', 'filled']);
    expect(chosen(page)).toEqual(['Haryana', 'Gurgaon']);
  });

  test('are not waited for once the list was taken away', async () => {
    const page = await openBody(THREE_LISTS);
    const report = await page.session['form.scan'](null);
    const filling = fillOne(page, report, named(fieldNamed(report, 'District'), 'Gurugram'));
    page.document.querySelector('#d')?.remove();
    expect(await filling).toBe('gone');
  });

  test('are not waited for once the page goes away', async () => {
    const page = await openBody(THREE_LISTS);
    const report = await page.session['form.scan'](null);
    const filling = fillOne(page, report, named(fieldNamed(report, 'District'), 'Gurugram'));
    page.window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(await filling).toBe('not-stuck');
  });

  test('leave nothing behind that watches the page', async () => {
    const watching = new Set<MutationObserver>();
    vi.stubGlobal(
      'MutationObserver',
      class extends MutationObserver {
        override observe(...args: Parameters<MutationObserver['observe']>): void {
          watching.add(this);
          super.observe(...args);
        }
        override disconnect(): void {
          watching.delete(this);
          super.disconnect();
        }
      },
    );
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    const page = await openBody(THREE_LISTS);
    await page.session['form.scan'](null);
    expect(watching.size).toBe(0);
    await fillThree(page);
    expect(watching.size).toBe(0);
  });
});

test('labels that a script has still to write are waited for', async () => {
  const page =
    await openBody(`<form><p><label ng-bind=a></label><input name=x1></p><p><label ng-bind=b></label><input name=x2></p>
    <script>setTimeout(() => { ['Full Name', 'PAN Number'].forEach((text, at) => {
      document.querySelectorAll('label')[at].textContent = text; }); }, 60);</script></form>`);
  const { fields } = await page.session['form.scan'](null);
  expect(fields.map(({ kind }) => kind)).toEqual(['name.full', 'pan.number']);
});

describe('what a choice reveals', () => {
  const REVEALING = `<p>Gender <label><input type=radio name=g>Male</label> <label><input type=radio name=g id=f>Female</label></p>
    <div id=more></div>
    <script>document.querySelector('#f').addEventListener('change', () => {
      document.querySelector('#more').innerHTML = '<label for=h>PAN Number</label><input id=h maxlength=10>'; });</script>`;

  test('is counted after the fill', async () => {
    const page = await openBody(REVEALING);
    const report = await page.session['form.scan'](null);
    expect(await page.session['form.appeared']({ token: report.token })).toBe(0);
    await fillOne(page, report, optionWrite(fieldNamed(report, 'Gender'), 1, 'Female'));
    expect(await page.session['form.appeared']({ token: report.token })).toBe(1);
  });
});
