import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Persona } from '../emulator/types.ts';
import type { JudgedRow } from '../support/judgement.ts';
import { fillDemoForm, FORMS } from '../support/form_filling.ts';
import { type OnStep, readDocuments, signIn, textOf } from '../support/popup_driver.ts';
import type { Rig } from '../support/rig.ts';
import { ROOT } from '../support/root.ts';
import { table } from './table.ts';

const COVER = 'university';
const PICTURES = join(ROOT, '.output', 'demo');

/** Numbers the pictures as they come: `01-first-page.png` … */
function photographer(): OnStep {
  let taken = 0;
  return async (name, page) => {
    taken += 1;
    const path = join(PICTURES, `${String(taken).padStart(2, '0')}-${name}.png`);
    const isPopup = /^(chrome|moz)-extension:/.test(page.url());
    await page.screenshot({ path, fullPage: !isPopup });
  };
}

/** The picture of the README: the form's page with the popup where the browser shows it. */
async function takeCover(rig: Rig, page: Page, popup: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  const pictures = await Promise.all([page, popup].map((each) => each.screenshot({ encoding: 'base64' })));
  const [below, above] = pictures.map((base64) => `data:image/png;base64,${base64}`);
  const canvas = await rig.browser.openPage(`${rig.site.baseUrl}/cover.html`);
  await canvas.evaluate(
    async (sources) => {
      for (const [at, image] of [...document.images].entries()) {
        image.src = sources[at] ?? '';
        await image.decode();
      }
    },
    [below, above],
  );
  await canvas.screenshot({ path: join(PICTURES, 'cover.png') });
  await canvas.close();
}

/** A label in two languages without its Hindi half: terminals disagree on how wide Devanagari is. */
function short(label: string): string {
  const english = label
    .replace(/[\u0900-\u097F]+/g, ' ')
    .replace(/\/\s+(?=[–-])|\s[/*]\s*$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /[A-Za-z]{2}/.test(english) ? english.replace(/[\s*/]+$/, '') : label;
}

function print(title: string, rows: readonly JudgedRow[]): void {
  const mark = (wrong: string | null): string => (wrong === null ? '✓' : `✗ ${wrong}`);
  const fields = rows.filter(({ file }) => file === null);
  console.log(`\n${title}`);
  console.log(
    table(
      ['Field', 'Value on the page', 'Proved by', ''],
      fields.map(({ label, value, document, wrong }) => [short(label), value, document, mark(wrong)]),
    ),
  );
  const files = rows.flatMap(({ file, label, document, wrong }) =>
    file
      ? [[short(label), file.name, String(file.bytes), `${file.sha256.slice(0, 16)}…`, document, mark(wrong)]]
      : [],
  );
  if (files.length === 0) return;
  console.log('');
  console.log(table(['File asked for', 'Attached', 'Bytes', 'SHA-256', 'Document', ''], files));
}

/** What is on every open page when the tour cannot go on. */
async function tellWhereItStopped(rig: Rig, step: OnStep): Promise<void> {
  for (const page of await rig.browser.browser.pages()) {
    await step('stopped-here', page);
    console.log(`\nOpen: ${page.url()}\n${(await textOf(page)).slice(0, 600)}`);
  }
}

/** The page below the popup while the person signs in. */
async function openFirstPage(rig: Rig, step: OnStep): Promise<Page> {
  const page = await rig.browser.openPage(`${rig.site.baseUrl}/`);
  await step('first-page', page);
  return page;
}

async function goTheWholeWay(rig: Rig, persona: Persona, step: OnStep): Promise<number> {
  const first = await openFirstPage(rig, step);
  console.log('Signing in …');
  const greeting = await signIn(rig.browser, first, persona, step);
  const { total } = await readDocuments(greeting);
  await step('documents', greeting);
  console.log(`Signed in as ${persona.name}: ${total} documents.`);
  const all: JudgedRow[] = [];
  for (const form of FORMS) {
    console.log(`\nFilling "${form.title}" …`);
    const { page, popup, rows, said } = await fillDemoForm(rig, persona, form, step);
    if (form.name === COVER) await takeCover(rig, page, popup);
    print(`${form.title}: ${said}`, rows);
    all.push(...rows);
    await rig.browser.closePopup();
    await page.close();
  }
  const wrong = all.filter((row) => row.wrong !== null).length;
  console.log(
    `\n${all.length - wrong} right, ${wrong} wrong. Pictures of every step: ${relative(ROOT, PICTURES)}/`,
  );
  return wrong;
}

/**
 * Does what the first page asks of a person: signs in, looks at the documents, fills the three forms. Prints what
 * each form then holds. Returns the number of rows that are not as the documents say.
 */
export async function takeTour(rig: Rig, persona: Persona): Promise<number> {
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  const step = photographer();
  try {
    return await goTheWholeWay(rig, persona, step);
  } catch (thrown) {
    await tellWhereItStopped(rig, step);
    throw thrown;
  }
}
