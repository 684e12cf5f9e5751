import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import { confidential } from '../contract/emulator/second_client.ts';
import { ask, STATISTICS } from '../contract/emulator/second_client_signed.ts';
import { inBothBrowsers } from '../support/in_both_browsers.ts';
import {
  drawnRows,
  fieldOf,
  goTo,
  isOff,
  openLocker,
  rowCount,
  search,
  write,
} from '../support/locker_driver.ts';
import { startPictures } from '../support/pictures.ts';
import { type OnStep, press, signIn, waitForText } from '../support/popup_driver.ts';
import { personaNamed, type Rig, startRig } from '../support/rig.ts';
import { ROOT } from '../support/root.ts';
import { waitUntil } from '../support/wait_until.ts';

const asha = personaNamed('asha');
const PDF = join(ROOT, 'tests', 'emulator', 'uploads', 'files', 'bonafide.pdf');
const URI = 'in.gov.namuna-BNFCR-90000001';
const NAME = 'Bonafide Certificate 2026';

const count = v.object({ count: v.string() });
const statisticsSchema = v.object({
  users: v.string(),
  authentic_documents: v.string(),
  issuers: v.string(),
  requestors: v.string(),
  monthwise_registrations: v.array(count),
  yearwise_authentic_documents: v.array(count),
});

/** As people in India group digits: 2,48,36,000. */
const grouped = (digits: string): string => new Intl.NumberFormat('en-IN').format(Number(digits));

async function choiceOf(page: Page, label: string): Promise<ElementHandle | null> {
  for (const each of await page.$$('[role=radiogroup] label')) {
    if (await each.evaluate((element, wanted) => element.textContent.trim() === wanted, label)) return each;
  }
  return null;
}

inBothBrowsers('the tools of an organisation', (kind) => {
  let rig: Rig;
  let step: OnStep;
  let page: Page;
  beforeAll(async () => {
    step = await startPictures(kind, 41);
    rig = await startRig({ kind });
    const first = await rig.browser.openPage(`${rig.site.baseUrl}/`);
    await signIn(rig.browser, first, asha);
    page = await openLocker(rig.browser, 'organisation');
  });
  afterAll(() => rig.close());

  it('shows the figures of DigiLocker as charts and as tables', async () => {
    const { body } = await ask(confidential(rig.emulator), STATISTICS);
    const figures = v.parse(statisticsSchema, body);
    await waitUntil('the charts', async () => (await page.$$('.figure canvas')).length === 2);
    await step('statistics-charts', page);
    const totals = await page.$$eval('.totals dd', (cells) => cells.map((cell) => cell.textContent));
    const { users, authentic_documents, issuers, requestors } = figures;
    expect(totals).toEqual([users, authentic_documents, issuers, requestors].map(grouped));
    for (const fold of await page.$$('.figure summary')) await fold.click();
    const cells = await page.$$eval('.figure table', (tables) =>
      tables.map((table) => [...table.querySelectorAll('td')].map((cell) => cell.textContent)),
    );
    expect(cells).toEqual(
      [figures.monthwise_registrations, figures.yearwise_authentic_documents].map((rows) =>
        rows.map((row) => grouped(row.count)),
      ),
    );
    await step('statistics-tables', page);
    for (const fold of await page.$$('.figure summary')) await fold.click();
  });

  it('asks for no account before the mobile number is whole', async () => {
    await write(page, en.locker.verify.mobile, '90000');
    expect(await isOff(page, en.locker.verify.ask)).toBe(true);
  });

  it.each([
    ['has an account', asha.mobile, en.locker.verify.registered],
    ['has none', '9999999999', en.locker.verify.notRegistered],
  ])('tells that a mobile number %s', async (_, mobile, sentence) => {
    await write(page, en.locker.verify.mobile, mobile);
    await press(page, en.locker.verify.ask);
    await waitForText(page, sentence);
    await step('verify', page);
  });

  it('says what is missing before it pushes a URI', async () => {
    await press(page, en.locker.push.buttons.A);
    await waitForText(page, en.locker.push.faults.uri);
    await step('push-faults', page);
    expect(rig.emulator.log().counts).not.toHaveProperty('push_uri');
  });

  it('pushes a URI with its PDF into the account, and lists it', async () => {
    await write(page, en.locker.push.fields.uri, URI);
    await write(page, en.locker.push.fields.description, NAME);
    await write(page, en.locker.push.fields.issueDate, '2026-06-30');
    const file = await fieldOf(page, en.locker.push.fields.pdf);
    await (await file.toElement('input')).uploadFile(PDF);
    await step('push-form', page);
    await press(page, en.locker.push.buttons.A);
    await waitForText(page, en.locker.push.done.A);
    await step('pushed', page);
    const emptied = await fieldOf(page, en.locker.push.fields.pdf);
    expect(await emptied.evaluate((input) => input instanceof HTMLInputElement && input.files?.length)).toBe(
      0,
    );
    await goTo(page, 'issued');
    await waitUntil('the document', async () => (await rowCount(page)) === asha.documents.length + 1);
    await search(page, NAME);
    expect(await drawnRows(page)).toEqual([expect.stringContaining(en.documents.use.fills)]);
    await step('pushed-in-list', page);
  });

  it('deletes the URI from the account', async () => {
    await goTo(page, 'organisation');
    const remove = await waitUntil('the choice', () => choiceOf(page, en.locker.push.actions.D));
    await remove.click();
    await write(page, en.locker.push.fields.uri, URI);
    await write(page, en.locker.push.fields.description, NAME);
    await write(page, en.locker.push.fields.issueDate, '2026-06-30');
    await step('delete-form', page);
    await press(page, en.locker.push.buttons.D);
    await waitForText(page, en.locker.push.done.D);
    await goTo(page, 'issued');
    await waitUntil('the list', async () => (await rowCount(page)) === asha.documents.length);
    expect((await drawnRows(page)).filter((row) => row.startsWith(NAME))).toEqual([]);
    await step('deleted', page);
  });

  it('says so when a URI that is not there cannot be deleted', async () => {
    await goTo(page, 'organisation');
    const remove = await waitUntil('the choice', () => choiceOf(page, en.locker.push.actions.D));
    await remove.click();
    await write(page, en.locker.push.fields.uri, URI);
    await write(page, en.locker.push.fields.description, NAME);
    await write(page, en.locker.push.fields.issueDate, '2026-06-30');
    await press(page, en.locker.push.buttons.D);
    await waitUntil('the refusal', () => page.$('.notice-warning p'));
    await step('not-deleted', page);
  });
});
