import { describe, expect, test } from 'vitest';
import { fieldNamed, fillOne, input, openBody, textWrite } from './form_page.ts';

/** Ways to keep a text field from a person's eyes; `field` replaces the plain one, `style` and `after` are added. */
const HIDING: [way: string, html: string][] = [
  ['display none', '<p style="display:none">Full Name <input id=n></p>'],
  ['visibility hidden', '<p>Full Name <input id=n style="visibility:hidden"></p>'],
  ['opacity 0', '<p>Full Name <input id=n style="opacity:0"></p>'],
  ['opacity 0 on an ancestor', '<div style="opacity:0.05"><p>Full Name <input id=n></p></div>'],
  [
    'a little opacity on each of several ancestors',
    '<div style="opacity:.8"><div style="opacity:.8"><p>Full Name <input id=n></p></div></div>',
  ],
  ['clip-path', '<p>Full Name <input id=n style="clip-path:inset(50%)"></p>'],
  ['clip', '<p>Full Name <input id=n style="position:absolute;clip:rect(0 0 0 0)"></p>'],
  ['mask', '<p>Full Name <input id=n style="mask-image:linear-gradient(transparent,transparent)"></p>'],
  ['filter', '<p>Full Name <input id=n style="filter:opacity(0)"></p>'],
  ['blend mode', '<p>Full Name <input id=n style="mix-blend-mode:screen"></p>'],
  ['a place left of the page', '<p>Full Name <input id=n style="position:absolute;left:-5000px"></p>'],
  ['a place above the page', '<p>Full Name <input id=n style="position:absolute;top:-5000px"></p>'],
  [
    'a place that the page does not scroll to',
    '<style>body{overflow:hidden}</style><p>Full Name <input id=n style="position:absolute;left:6000px"></p>',
  ],
  ['zero size', '<p>Full Name <input id=n style="width:0;height:0;border:0;padding:0"></p>'],
  ['a few pixels', '<p>Full Name <input id=n style="width:6px;height:4px;border:0;padding:0"></p>'],
  ['scale 0', '<p>Full Name <input id=n style="transform:scale(0.01)"></p>'],
  ['a box without room', '<div style="height:0;overflow:hidden"><p>Full Name <input id=n></p></div>'],
  [
    'a cover',
    '<p>Full Name <input id=n></p><div style="position:fixed;inset:0;background:white">Welcome</div>',
  ],
  [
    'a cover in the top layer',
    '<p>Full Name <input id=n></p><div popover id=c style="width:100vw;height:100vh;background:white">Hi</div><script>document.querySelector("#c").showPopover()</script>',
  ],
  [
    'a place under the page',
    '<p style="position:relative;z-index:-1">Full Name <input id=n></p><style>html{background:white}main{position:absolute;inset:0;background:white}</style><main>Text</main>',
  ],
  ['text in the colour of the box', '<p>Full Name <input id=n style="color:white;background:white"></p>'],
  ['transparent text', '<p>Full Name <input id=n style="color:rgba(0,0,0,0.05)"></p>'],
  ['a text fill', '<p>Full Name <input id=n style="-webkit-text-fill-color:transparent"></p>'],
  [
    'a colour in another notation',
    '<p>Full Name <input id=n style="color:oklch(0.99 0 0);background:#fff"></p>',
  ],
  ['content-visibility', '<div style="content-visibility:hidden"><p>Full Name <input id=n></p></div>'],
  ['a closed details', '<details><summary>More</summary><p>Full Name <input id=n></p></details>'],
  [
    'a label as a lure',
    '<p><label for=n style="font-size:30px">Full Name</label> <input id=n style="position:absolute;left:-5000px"></p>',
  ],
];

describe('a text field hidden by', () => {
  for (const [way, html] of HIDING) {
    test(`${way} is not written`, async () => {
      const page = await openBody(html);
      const report = await page.session['form.scan'](null);
      expect(await fillOne(page, report, textWrite(fieldNamed(report, 'Full Name'), 'Asha Patil'))).toBe(
        'hidden',
      );
      expect(input(page, '#n').value).toBe('');
    });
  }
});

/** What honest pages do. */
const SHOWN: [what: string, html: string][] = [
  ['a plain field', '<p>Full Name <input id=n></p>'],
  [
    'a field far down the page',
    '<div style="height:4000px"></div><p>Full Name <input id=n></p><div style="height:900px"></div>',
  ],
  [
    'a field far down a scrolling box',
    '<div style="height:200px;overflow:auto"><div style="height:1500px"></div><p>Full Name <input id=n></p></div>',
  ],
  [
    'a field in a dark mode by inversion',
    '<div style="filter:invert(1) hue-rotate(180deg)"><p>Full Name <input id=n></p></div>',
  ],
  [
    'a field on a background picture',
    '<div style="background:linear-gradient(red,blue)"><p>Full Name <input id=n style="background:transparent;color:white"></p></div>',
  ],
  [
    'a field under its floating label',
    '<div style="position:relative;width:300px"><input id=n style="width:100%;height:40px"><label for=n style="position:absolute;inset:0">Full Name</label></div>',
  ],
];

describe('a text field shown as', () => {
  for (const [what, html] of SHOWN) {
    test(`${what} is written`, async () => {
      const page = await openBody(html);
      const report = await page.session['form.scan'](null);
      expect(await fillOne(page, report, textWrite(fieldNamed(report, 'Full Name'), 'Asha Patil'))).toBe(
        'filled',
      );
      expect(input(page, '#n').value).toBe('Asha Patil');
    });
  }

  test('something below the fold leaves the scroll position as it was', async () => {
    const page = await openBody('<div style="height:3000px"></div><p>Full Name <input id=n></p>');
    page.window.scrollTo(0, 120);
    const report = await page.session['form.scan'](null);
    await fillOne(page, report, textWrite(fieldNamed(report, 'Full Name'), 'Asha Patil'));
    expect(page.window.scrollY).toBe(120);
  });
});

describe('a control that is drawn by something else', () => {
  test('a file input behind a visible label counts as visible', async () => {
    const page = await openBody(
      '<p>PAN card</p><div><input type=file id=f style="opacity:0;position:absolute;width:1px;height:1px"><label for=f style="display:inline-block;padding:9px">Choose file</label></div>',
    );
    const { fields } = await page.session['form.scan'](null);
    expect(fields.map(({ blocked }) => blocked)).toEqual([null]);
  });

  test('a list behind its widget counts as visible', async () => {
    const page = await openBody(
      '<p>State</p><div><select id=s style="position:absolute;left:-9999px"><option>Select<option>Bihar</select><span style="display:inline-block;width:200px;height:30px;border:1px solid">Select</span></div>',
    );
    const { fields } = await page.session['form.scan'](null);
    expect(fields.map(({ kind, blocked }) => [kind, blocked])).toEqual([['address.state', null]]);
  });

  test('a hidden text field is said to be hidden at the scan already', async () => {
    const page = await openBody('<p>Full Name <input id=n style="opacity:0"></p>');
    const { fields } = await page.session['form.scan'](null);
    expect(fields.map(({ blocked }) => blocked)).toEqual(['hidden']);
  });
});
