import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import { fillDemoForm, FORMS } from '../support/form_filling.ts';
import { inBothBrowsers } from '../support/in_both_browsers.ts';
import {
  drawnRows,
  goTo,
  isOff,
  offeredSections,
  openLocker,
  openLockerFromPopup,
  rowCount,
  valueOfField,
  write,
} from '../support/locker_driver.ts';
import { startPictures } from '../support/pictures.ts';
import { type OnStep, press, signIn, textOf, waitForText } from '../support/popup_driver.ts';
import {
  answer,
  consent,
  documentBehind,
  goToForm,
  pullableOf,
  send,
  wantedOf,
} from '../support/pull_driver.ts';
import { personaNamed, type Rig, startRig } from '../support/rig.ts';
import { waitUntil } from '../support/wait_until.ts';

const rakesh = personaNamed('rakesh');
const university = FORMS[2];
const ROLL_NUMBER = 'Roll Number';

inBothBrowsers('getting a document from its issuer', (kind) => {
  let rig: Rig;
  let step: OnStep;
  let page: Page;
  beforeAll(async () => {
    step = await startPictures(kind, 1);
    rig = await startRig({ kind });
    const first = await rig.browser.openPage(`${rig.site.baseUrl}/`);
    const popup = await signIn(rig.browser, first, rakesh, step);
    await step('popup-signed-in', popup);
    page = await openLockerFromPopup(rig.browser, popup);
  });
  afterAll(() => rig.close());

  const pulls = (): number => rig.emulator.log().counts['pull'] ?? 0;

  it('opens the full page from the popup, with the documents', async () => {
    expect(await rowCount(page)).toBe(rakesh.documents.length);
    await step('locker-issued', page);
  });

  it('opens the same page by its address', async () => {
    const direct = await openLocker(rig.browser, 'get');
    expect(await offeredSections(direct)).toEqual(Object.values(en.locker.nav));
    await direct.close();
  });

  it('finds the issuer by a part of its name, and the form by the document', async () => {
    await goTo(page, 'get');
    await rowCount(page);
    await step('issuers', page);
    const wanted = wantedOf(pullableOf(rig, rakesh, 'HSCER'));
    await goToForm(page, wanted, 'central board');
    expect(await valueOfField(page, 'Name (as per Aadhaar)')).toBe('Rakesh Kumar Namuna');
    await step('form-proposed', page);
    await answer(page, wanted.answers);
  });

  it('shows the consent sentence with issuer and document, and sends nothing before it is ticked', async () => {
    expect(await textOf(page, '.consent-text')).toBe(
      'I provide my consent to share my Aadhaar Number, Date of Birth and Name from my Aadhaar eKYC information with the Central Board of Secondary Education for the purpose of fetching my Class XII Marksheet into DigiLocker.',
    );
    expect(await isOff(page, en.locker.get.send)).toBe(true);
    await press(page, en.locker.get.send);
    await consent(page);
    expect(await isOff(page, en.locker.get.send)).toBe(false);
    expect(pulls()).toBe(0);
    await step('form-ticked', page);
    await consent(page);
  });

  it('says what to compare when the issuer has no such record, and keeps what was typed', async () => {
    await write(page, ROLL_NUMBER, '9100009');
    await send(page);
    await waitForText(page, en.errors.pull_no_record);
    await step('no-record', page);
    await press(page, en.locker.get.toDetails);
    expect(await valueOfField(page, ROLL_NUMBER)).toBe('9100009');
    expect(await isOff(page, en.locker.get.send)).toBe(true);
  });

  it('gets the document, and shows it in the list', async () => {
    await write(page, ROLL_NUMBER, '9100004');
    await send(page);
    await waitForText(page, en.locker.get.pulledTitle);
    await step('pulled', page);
    await press(page, en.locker.get.showDocument);
    await waitForText(page, '9100004');
    expect(await rowCount(page)).toBe(rakesh.documents.length + 1);
    expect((await drawnRows(page)).filter((row) => row.startsWith('Class XII Marksheet'))).toHaveLength(1);
    await step('pulled-in-list', page);
  });

  it('says that a document is there already, and sends the person to the list', async () => {
    const wanted = wantedOf(pullableOf(rig, rakesh, 'SSCER'));
    await goTo(page, 'get');
    await goToForm(page, wanted);
    await answer(page, wanted.answers);
    await send(page);
    await waitForText(page, en.errors.pull_already_there);
    await step('already-there', page);
    await press(page, en.locker.get.showList);
    await rowCount(page);
  });

  it('says that a request waits at the issuer, and lists the document once it has come', async () => {
    const wanted = wantedOf(pullableOf(rig, rakesh, 'DMCER'));
    await goTo(page, 'get');
    await goToForm(page, wanted);
    await answer(page, wanted.answers);
    await step('pending-form', page);
    await send(page);
    await waitForText(page, en.errors.pull_pending);
    await step('pending', page);
    rig.emulator.deliver();
    await press(page, en.locker.get.showList);
    await press(page, en.documents.refresh);
    await waitUntil('the document', async () => (await rowCount(page)) === rakesh.documents.length + 2);
    await step('delivered', page);
  });

  it('sent the consent of each request once', () => {
    expect(pulls()).toBe(4);
  });

  it('notes each consent with its sentence, where the person can read it', async () => {
    await goTo(page, 'privacy');
    await waitUntil('the receipts', async () => (await page.$$('.receipt')).length === 4);
    const sentences = await page.$$eval('.receipt .consent-text', (all) => all.map((one) => one.textContent));
    expect(sentences.filter((sentence) => sentence.includes('Class XII Marksheet'))).toHaveLength(2);
    expect(sentences).toHaveLength(4);
  });

  it('fills the university form from the marksheet that was pulled', async () => {
    const pulled = documentBehind(rig, pullableOf(rig, rakesh, 'HSCER'));
    const richer = { ...rakesh, documents: [...rakesh.documents, pulled] };
    const { rows } = await fillDemoForm(rig, richer, university, step);
    expect(rows.filter(({ wrong }) => wrong !== null)).toEqual([]);
    const proved = rows.filter(({ document }) => document === 'Class XII Marksheet');
    expect(proved.map(({ value }) => value)).toContain('9100004');
    expect(proved.filter(({ file }) => file !== null)).toHaveLength(1);
  });

  it('leaves no note of a consent when everything is deleted', async () => {
    await page.bringToFront();
    await goTo(page, 'privacy');
    await press(page, en.locker.privacy.everything);
    await waitForText(page, en.signIn.button);
    const kept = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(kept).not.toContain('lockerfill-receipts');
  });
});
