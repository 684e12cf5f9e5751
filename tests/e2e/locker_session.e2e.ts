import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import { inBothBrowsers } from '../support/in_both_browsers.ts';
import { choose, drawnRows, goTo, offeredSections, openLocker, rowCount } from '../support/locker_driver.ts';
import { startPictures } from '../support/pictures.ts';
import {
  allow,
  findButton,
  type OnStep,
  press,
  signIn,
  textOf,
  typeCredentials,
  waitForText,
} from '../support/popup_driver.ts';
import { documentOf, personaNamed, type Rig, startRig } from '../support/rig.ts';
import { waitUntil } from '../support/wait_until.ts';

const asha = personaNamed('asha');

const openDocument = async (page: Page, name: string): Promise<void> => {
  await choose(page, name);
  await waitUntil('its details', () =>
    page.$eval('.detail .step-heading', (heading, wanted) => heading.textContent === wanted, name),
  );
};

const pictures = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('img[src^="data:"], img[src^="blob:"]').length);

inBothBrowsers('documents on the full page', (kind) => {
  let rig: Rig;
  let step: OnStep;
  let page: Page;
  let downloads: string;
  beforeAll(async () => {
    step = await startPictures(kind, 61);
    downloads = await mkdtemp(join(tmpdir(), 'lockerfill-downloads-'));
    rig = await startRig({ kind, downloadFolder: downloads });
    const first = await rig.browser.openPage(`${rig.site.baseUrl}/`);
    await signIn(rig.browser, first, asha);
    page = await openLocker(rig.browser);
    await rowCount(page);
  });
  afterAll(async () => {
    await rig.close();
    await rm(downloads, { recursive: true });
  });

  const saved = async (): Promise<Buffer | null> => {
    const [name] = await readdir(downloads);
    return name?.endsWith('.pdf') ? readFile(join(downloads, name)) : null;
  };
  /**
   * Firefox shows a saved PDF in a tab of its own, a moment after the file is there. A page behind it is drawn ever more
   * seldom, and every later click would wait for that.
   */
  const closeViewer = async (): Promise<void> => {
    if (kind !== 'firefox') return;
    const viewer = await waitUntil('the saved file in a tab', async () =>
      (await rig.browser.browser.pages()).find((each) => each.url().startsWith('file:')),
    );
    await viewer.close();
  };
  /** Presses the sign-in button of the page itself. */
  const beginOnPage = async (): Promise<Page> => {
    await press(page, en.signIn.button);
    return rig.browser.waitForSignInWindow();
  };

  it('shows what a document says as a card', async () => {
    const marksheet = documentOf(asha, 'SSCER');
    await openDocument(page, marksheet.name);
    await press(page, en.locker.data.show);
    await waitUntil('the card', () => page.$('.data-card'));
    const card = await textOf(page, '.data-card');
    expect(card).toContain(marksheet.holder.name);
    expect(card).toContain(marksheet.number);
    expect(card).toContain(en.locker.integrity.verified);
    await step('data-card', page);
  });

  it('saves the very file that was issued', async () => {
    const marksheet = documentOf(asha, 'SSCER');
    await press(page, en.locker.file.save);
    const { bytes } = await rig.issued.pdf(asha, marksheet);
    await waitUntil('the download', async () => (await saved())?.length === bytes.length);
    expect(Buffer.compare((await saved()) ?? Buffer.alloc(0), bytes)).toBe(0);
    await closeViewer();
    await page.bringToFront();
    await step('file-saved', page);
  });

  it('shows the photograph of the e-Aadhaar, and lets go of it when the pane closes', async () => {
    await openDocument(page, documentOf(asha, 'ADHAR').name);
    await press(page, en.locker.data.show);
    const photo = await waitUntil('the photograph', () => page.$('.data-photo'));
    await waitUntil('its pixels', () =>
      photo.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 40),
    );
    expect(await textOf(page, '.data-card')).not.toMatch(/\d{4}\s?\d{4}\s?\d{4}/);
    await step('e-aadhaar', page);
    await openDocument(page, documentOf(asha, 'PANCR').name);
    expect(await pictures(page)).toBe(0);
    await openDocument(page, documentOf(asha, 'ADHAR').name);
    expect(await pictures(page)).toBe(0);
  });

  it('tells what was consented to, for whom and until when', async () => {
    await goTo(page, 'privacy');
    const text = await textOf(page, '.locker-main');
    expect(text).toContain(asha.name);
    expect(text).toContain(`${asha.documents.length} of ${asha.documents.length}`);
    await step('privacy', page);
  });

  it('forgets the documents on signing out here', async () => {
    await press(page, en.locker.privacy.here);
    await waitUntil('the sign-in button', () => findButton(page, en.signIn.button));
    expect(await drawnRows(page)).toEqual([]);
    expect(await textOf(page)).not.toContain(asha.name);
    expect(rig.emulator.log().counts).toHaveProperty('revoke_token');
    await step('signed-out-here', page);
  });

  it('leaves the person signed in at DigiLocker then, so that the next time asks for consent alone', async () => {
    const window = await beginOnPage();
    await waitUntil('the consent page', () => window.$('#allow'));
    expect(await window.$('#mobile')).toBeNull();
    await allow(window);
    await waitForText(page, asha.name);
  });

  it('signs out of DigiLocker too, so that the next time asks for the mobile number', async () => {
    await goTo(page, 'privacy');
    await press(page, en.locker.privacy.siteButton);
    await waitUntil('the sign-in button', () => findButton(page, en.signIn.button));
    expect(rig.emulator.log().counts).toHaveProperty('revoke_session');
    await step('signed-out-of-both', page);
    const window = await beginOnPage();
    await waitUntil('the first page', () => window.$('#mobile'));
    await step('asked-for-mobile', window);
    await typeCredentials(window, asha);
    await allow(window);
    await waitForText(page, asha.name);
  });
});

inBothBrowsers('the full page without a secret', (kind) => {
  let rig: Rig;
  let step: OnStep;
  let page: Page;
  beforeAll(async () => {
    step = await startPictures(kind, 81);
    rig = await startRig({ kind, mode: 'public' });
    const first = await rig.browser.openPage(`${rig.site.baseUrl}/`);
    await signIn(rig.browser, first, asha);
    page = await openLocker(rig.browser);
  });
  afterAll(() => rig.close());

  it('shows the documents, and no section that it can do nothing in', async () => {
    expect(await rowCount(page)).toBe(asha.documents.length);
    expect(await offeredSections(page)).toEqual([
      en.locker.nav.issued,
      en.locker.nav.import,
      en.locker.nav.uploaded,
      en.locker.nav.details,
      en.locker.nav.privacy,
    ]);
    await step('public-issued', page);
  });

  it('says that a download was not verified', async () => {
    await openDocument(page, documentOf(asha, 'SSCER').name);
    await press(page, en.locker.data.show);
    await waitForText(page, en.locker.integrity.notVerified);
    await step('public-data-card', page);
  });

  it('offers no upload', async () => {
    await goTo(page, 'uploaded');
    await waitUntil('the folder', () => page.$('.items'));
    expect(await page.$('.drop')).toBeNull();
    await step('public-uploaded', page);
  });

  it.each(['get', 'organisation'] as const)('says why there is no section "%s"', async (section) => {
    const direct = await openLocker(rig.browser, section);
    await waitForText(direct, en.locker.notOffered);
    expect(await textOf(direct)).toContain(en.locker.privacy.reasons.noSecret);
    await step(`public-no-${section}`, direct);
    await direct.close();
  });

  it('lists what it cannot do, with the reason for each', async () => {
    await goTo(page, 'privacy');
    const refused = await page.$$eval('.ability', (rows) =>
      rows.filter((row) => row.querySelector('.badge-off')).map((row) => row.textContent),
    );
    expect(refused).toHaveLength(8);
    for (const feature of ['pull', 'upload', 'statistics'] as const) {
      expect(refused.find((row) => row.includes(en.locker.features[feature]))).toContain(
        en.locker.privacy.reasons.noSecret,
      );
    }
    await step('public-abilities', page);
  });
});
