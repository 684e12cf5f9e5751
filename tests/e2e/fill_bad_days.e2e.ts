import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import { FORMS, fillDemoForm, openForm } from '../support/form_filling.ts';
import { type Answer, readForm } from '../support/form_reader.ts';
import { inBothBrowsers } from '../support/in_both_browsers.ts';
import { judge } from '../support/judgement.ts';
import {
  openSignedIn,
  press,
  readReview,
  signIn,
  startFilling,
  textOf,
  waitForText,
} from '../support/popup_driver.ts';
import { personaNamed, type Rig, startRig } from '../support/rig.ts';
import { waitUntil } from '../support/wait_until.ts';

const asha = personaNamed('asha');
const [scholarship, voter, university] = FORMS;

const filledIn = (answers: readonly Answer[]): Answer[] => answers.filter(({ value }) => value !== '');

inBothBrowsers('a fill that goes wrong', (kind) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ kind });
    const first = await rig.browser.openPage(`${rig.site.baseUrl}/`);
    await signIn(rig.browser, first, asha);
    await waitForText(
      await openSignedIn(rig.browser, first),
      `${en.signedIn.documents}${asha.documents.length}`,
    );
  });
  afterAll(() => rig.close());
  afterEach(() => rig.emulator.clearFaults());

  const formUrl = (file: string): string => `${rig.site.baseUrl}/forms/${file}`;

  it('writes nothing into a page that was navigated to after the review', async () => {
    const page = await openForm(rig, scholarship);
    const popup = await openSignedIn(rig.browser, page);
    await readReview(popup);
    await page.goto(formUrl(university.file));
    await startFilling(popup);
    await waitForText(popup, en.errors.page_changed);
    expect(filledIn(await readForm(page))).toEqual([]);
    await page.close();
  });

  it('writes nothing into the same form loaded again after the review', async () => {
    const page = await openForm(rig, voter);
    const popup = await openSignedIn(rig.browser, page);
    await readReview(popup);
    await page.reload();
    await startFilling(popup);
    await waitForText(popup, en.errors.page_changed);
    expect(filledIn(await readForm(page))).toEqual([]);
    await page.close();
  });

  it('goes on filling when the popup closes, and tells the result on reopening', async () => {
    const page = await openForm(rig, university);
    const before = await readForm(page);
    const popup = await openSignedIn(rig.browser, page);
    const review = await readReview(popup);
    await startFilling(popup);
    await rig.browser.closePopup();
    const reopened = await openSignedIn(rig.browser, page);
    await waitUntil('the results', () => reopened.$('.result-head'));
    const rows = await judge(asha, rig.issued, before, await readForm(page), review);
    expect(rows.filter(({ wrong }) => wrong !== null)).toEqual([]);
    await page.close();
  });

  it('fills the fields and says which file could not be fetched', async () => {
    rig.emulator.setFaults([{ operation: 'file', status: 530, times: 20 }]);
    const { page, popup, rows } = await fillDemoForm(rig, asha, scholarship);
    expect(await textOf(popup)).toContain(en.errors.service_down);
    expect(rows.filter(({ wrong }) => wrong !== null).map(({ label }) => label)).toEqual([
      expect.stringContaining('Income Certificate'),
    ]);
    expect(rows.filter(({ file }) => file !== null)).toEqual([]);
    await page.close();
  });

  it('goes on from the review after the background was stopped', async () => {
    const page = await openForm(rig, voter);
    const before = await readForm(page);
    const popup = await openSignedIn(rig.browser, page);
    const review = await readReview(popup);
    await rig.browser.stopBackground();
    await startFilling(popup);
    await waitUntil('the results', () => popup.$('.result-head'));
    const rows = await judge(asha, rig.issued, before, await readForm(page), review);
    expect(rows.filter(({ wrong }) => wrong !== null)).toEqual([]);
    await page.close();
  });

  it('leaves a page alone that the person did not ask about', async () => {
    const page = await openForm(rig, scholarship);
    const html = (): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
    const before = await html();
    const other = await openForm(rig, voter);
    const popup = await openSignedIn(rig.browser, other);
    await readReview(popup);
    expect(await html()).toBe(before);
    await page.close();
    await other.close();
  });

  it('says on a page without fields that there is nothing to fill', async () => {
    const page = await rig.browser.openPage(`${rig.site.baseUrl}/`);
    const popup = await openSignedIn(rig.browser, page);
    await waitForText(popup, en.errors.page_has_no_form);
    await press(popup, en.page.lookAgain);
    await waitForText(popup, en.errors.page_has_no_form);
    await page.close();
  });
});
