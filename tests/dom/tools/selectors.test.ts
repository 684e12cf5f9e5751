import { expect, test } from 'vitest';
import { controlsOf } from '../../tools/explain/controls.ts';
import { selectorOf } from '../../tools/explain/selectors.ts';

const TEMPLATE = (inside: string): string => `<template shadowrootmode="open">${inside}</template>`;

const PAGE = `
  <input id="plain">
  <input id="form:name" name="a"> <input id="1st"> <input id='a "quoted" one'>
  <input id="twice"> <input id="twice"> <input name="one"> <p><input name="one"></p>
  <label><input type="radio" name="sex" value="1"></label> <label><input type="radio" name="sex" value="2"></label>
  <table><tr><td><input></td><td><select></select></td></tr><tr><td><input></td></tr></table>
  <form id="clobbered"><input name="id"><input name="parentNode"><input name="childNodes"><input></form>
  <div contenteditable></div> <div contenteditable="false"></div>
  <input type="hidden"> <input type="submit">
  <div id="host">${TEMPLATE(`
    <input> <p><input></p> <input id="plain">
    <section>${TEMPLATE('<input id="plain"><textarea></textarea>')}</section>
    <p><section>${TEMPLATE('<input id="plain">')}</section></p>
  `)}</div>
  <section></section>
`;

function open(html: string): Document {
  const page = document.implementation.createHTMLDocument('Form');
  page.body.setHTMLUnsafe(html);
  return page;
}

/** Everything that a selector names, through shadow roots. */
function found(page: Document, selector: string): Element[] {
  const [inner = '', ...hosts] = selector.split(' >>> ').toReversed();
  const roots = hosts
    .toReversed()
    .reduce<(Document | ShadowRoot)[]>(
      (around, host) =>
        around
          .flatMap((root) => [...root.querySelectorAll(host)])
          .flatMap((element) => (element.shadowRoot ? [element.shadowRoot] : [])),
      [page],
    );
  return roots.flatMap((root) => [...root.querySelectorAll(inner)]);
}

test('every control has a selector that names it and nothing else', () => {
  const page = open(PAGE);
  const controls = controlsOf(page).map(({ elements }) => elements[0]);
  expect(controls.map((element) => found(page, selectorOf(element)))).toEqual(
    controls.map((element) => [element]),
  );
});

test('what a person cannot fill is no control, and radio buttons of one name are one', () => {
  expect(controlsOf(open(PAGE))).toHaveLength(23);
});

test('a selector is as short as a person would write it', () => {
  const page = open(
    '<main><p><input id="dob"></p><p><input name="pin"></p><p><textarea></textarea></p></main>',
  );
  const selectors = controlsOf(page).map(({ elements }) => selectorOf(elements[0]));
  expect(selectors).toEqual(['#dob', 'input[name="pin"]', 'textarea']);
});
