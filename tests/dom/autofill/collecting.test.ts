import { describe, expect, test } from 'vitest';
import { collectControls, type CollectedControl } from '../../../lib/autofill/collect.ts';
import { readForm, readFormInPieces } from '../../../lib/autofill/read_form.ts';
import { openBody } from './form_page.ts';

async function collected(body: string): Promise<CollectedControl[]> {
  const { document } = await openBody(body);
  return collectControls(document);
}

const labelsOf = async (body: string): Promise<string[]> => (await collected(body)).map(({ label }) => label);

/** The kinds of a page's fields in order; "-" where none is understood. */
async function kindsOf(body: string): Promise<string[]> {
  const { document, window } = await openBody(body);
  return readForm(document, window).map(({ field }) => field.kind ?? '-');
}

describe('a label is found', () => {
  const PLACES: [where: string, body: string][] = [
    ['by for', '<label for="a">PIN Code</label><p>note</p><input id="a">'],
    ['by for in other letter case', '<label for="PINCODE">PIN Code</label><div>x</div><input id="PinCode">'],
    ['around the control', '<label>PIN Code <input></label>'],
    ['in the cell before', '<table><tr><td>PIN Code</td><td>:</td><td><input></td></tr></table>'],
    ['in a sibling of an ancestor', '<div><div><b>PIN Code</b></div><div><div><input></div></div></div>'],
    ['in two elements', '<div><span>PIN</span> <span>Code</span><br><input></div>'],
    ['by aria-labelledby', '<i id="l">PIN Code</i><hr><input aria-labelledby="l">'],
    ['by aria-label', '<input aria-label="PIN Code">'],
    ['in the placeholder', '<input placeholder="PIN Code">'],
  ];
  for (const [where, body] of PLACES) {
    test(where, async () => {
      expect(await labelsOf(body)).toEqual(['PIN Code']);
    });
  }

  test('in the head of its column and row', async () => {
    const body = `<table><tr><th>Exam</th><th>Board</th><th>Roll No.</th></tr>
      <tr><td>Class X</td><td><input></td><td><input></td></tr>
      <tr><td>Class XII</td><td><input></td><td><input></td></tr></table>`;
    expect(await kindsOf(body)).toEqual([
      'classX.board',
      'classX.rollNumber',
      'classXII.board',
      'classXII.rollNumber',
    ]);
  });

  test('under two rows of heads with spans', async () => {
    const body = `<table><tr><th rowspan="2">Exam</th><th rowspan="2">Year of passing</th><th colspan="2">Marks</th></tr>
      <tr><th>Obtained</th><th>Percentage</th></tr>
      <tr><td>High School</td><td><input></td><td><input></td><td><input></td></tr></table>`;
    expect(await kindsOf(body)).toEqual(['classX.year', '-', 'classX.percentage']);
  });
});

describe('headings', () => {
  test('give a section to what follows them, and end with the next', async () => {
    const body = `<h3>Permanent Address</h3><div><label>District <input></label></div>
      <h3>Nominee details</h3><div><label>Mobile Number <input></label></div>`;
    expect((await collected(body)).map(({ section }) => section)).toEqual([
      'Permanent Address',
      'Nominee details',
    ]);
    expect(await kindsOf(body)).toEqual(['address.district', '-']);
  });

  test('may be a bold line over a table', async () => {
    const body = `<p><b>Guardian details</b></p>
      <table><tr><td>Name</td><td><input></td></tr><tr><td>Email</td><td><input></td></tr></table>`;
    expect(await kindsOf(body)).toEqual(['-', '-']);
  });

  test('may be a row of a table with one cell that speaks', async () => {
    const body = `<table><tr><td>Name</td><td><input></td></tr><tr><td></td><td>Nominee</td></tr>
      <tr><td>Name</td><td><input></td></tr><tr><td>Age</td><td><input></td></tr></table>`;
    expect(await kindsOf(body)).toEqual(['name.full', '-', '-']);
  });
});

describe('controls of all sorts', () => {
  test('a widget of ARIA is a list with the options that are there', async () => {
    const body = `<div><span>Gender</span><div role="combobox" aria-controls="list" tabindex="0">Select</div></div>
      <ul id="list" role="listbox"><li role="option">Male</li><li role="option">Female</li></ul>`;
    const [widget] = await collected(body);
    expect(widget?.type).toBe('combobox');
    expect(widget?.evidence.options).toEqual(['Male', 'Female']);
    expect(await kindsOf(body)).toEqual(['gender']);
  });

  test('a widget beside the native list that it stands for is no second control', async () => {
    const body = `<label for="s">State</label><select id="s" style="display:none"><option>Bihar</option></select>
      <span class="select2"><span role="combobox" tabindex="0">Bihar</span></span>`;
    expect((await collected(body)).map(({ type }) => type)).toEqual(['select']);
  });

  test('an editable region is a text box', async () => {
    expect(await labelsOf('<div><b>Permanent Address</b><div contenteditable="true"></div></div>')).toEqual([
      'Permanent Address',
    ]);
  });

  test('three short boxes under one label hold one value', async () => {
    const box = '<input maxlength="4" size="4">';
    const body = `<div><label>Aadhaar Number</label><div>${box}-${box}-${box}</div></div>`;
    expect((await collected(body)).map(({ evidence }) => evidence.split?.at)).toEqual([0, 1, 2]);
    expect(await kindsOf(body)).toEqual(['aadhaar.number', 'aadhaar.number', 'aadhaar.number']);
  });

  test('what stands in open shadow roots, one in the other, is found by the labels in there', async () => {
    const { document } = await openBody('<x-form></x-form>');
    const outer = document.querySelector('x-form')?.attachShadow({ mode: 'open' });
    if (!outer) throw new Error('no host');
    outer.innerHTML = '<label for="a">Email</label><input id="a"><div class="inner"></div>';
    const inner = outer.querySelector('.inner')?.attachShadow({ mode: 'open' });
    if (!inner) throw new Error('no inner host');
    inner.innerHTML = '<label for="a">Mobile Number</label><input id="a">';
    expect(collectControls(document).map(({ label }) => label)).toEqual(['Email', 'Mobile Number']);
  });
});

describe('a page is read in pieces', () => {
  const rows = Array.from(
    { length: 300 },
    (_, at) => `<p><label>${at + 1}. District <input name="d${at}"></label></p>`,
  );

  test('that add up to what is read at once', async () => {
    const { document, window } = await openBody(rows.join(''));
    const pieces = readFormInPieces(document, window);
    let count = 0;
    let step = pieces.next();
    for (; !step.done; step = pieces.next()) count += 1;
    expect(count).toBeGreaterThan(30);
    expect(step.value.map(({ field }) => field)).toEqual(
      readForm(document, window).map(({ field }) => field),
    );
  });

  test('and anew where the page took away what was being read', async () => {
    const { document, window } = await openBody(rows.join(''));
    const pieces = readFormInPieces(document, window);
    pieces.next();
    document.body.innerHTML = '<label>Email <input></label>';
    let step = pieces.next();
    while (!step.done) step = pieces.next();
    expect(step.value.map(({ field }) => field.kind)).toEqual(['email']);
  });
});
