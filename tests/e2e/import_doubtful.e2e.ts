import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import { lockInZip, SHARE_CODE } from '../emulator/documents/offline_ekyc.ts';
import type { DocumentFactory } from '../emulator/documents/factory.ts';
import { FORMS, openForm } from '../support/form_filling.ts';
import {
  type ChosenFile,
  importFiles,
  openWith,
  readProofs,
  removeImported,
  type ShownProof,
  type Stage,
  waitForImport,
  waitForImported,
} from '../support/import_driver.ts';
import { type Downloads, makeDownloads } from '../support/import_files.ts';
import { inBothBrowsers } from '../support/in_both_browsers.ts';
import { openLocker } from '../support/locker_driver.ts';
import { startPictures } from '../support/pictures.ts';
import { findButton, type OnStep, readReview, waitForText } from '../support/popup_driver.ts';
import { documentFactory, documentOf, personaNamed, type Rig, startRig } from '../support/rig.ts';

const rakesh = personaNamed('rakesh');
const [scholarship] = FORMS;
const pan = documentOf(rakesh, 'PANCR');
const marksheet = documentOf(rakesh, 'SSCER');
const AADHAAR = 'Aadhaar Card';
const EKYC = 'Aadhaar offline e-KYC';

inBothBrowsers('files that are not what they should be', (kind) => {
  let rig: Rig;
  let step: OnStep;
  let files: Downloads;
  let factory: DocumentFactory;
  let page: Page;
  beforeAll(async () => {
    step = await startPictures(kind, 161);
    rig = await startRig({ kind });
    files = await makeDownloads();
    factory = await documentFactory();
    page = await openLocker(rig.browser, 'import');
  });
  afterAll(async () => {
    await rig.close();
    await files.remove();
  });

  const choose = async (name: string, bytes: Uint8Array, stage: Stage): Promise<ChosenFile> => {
    await page.bringToFront();
    await importFiles(page, await files.put(name, bytes));
    return waitForImport(page, name, stage);
  };
  /** What a form would be filled with now. */
  const proofsInForm = async (picture: string): Promise<ShownProof[]> => {
    const form = await openForm(rig, scholarship);
    const popup = await rig.browser.openPopup(form);
    await readReview(popup);
    await step(picture, popup);
    const proofs = await readProofs(popup);
    await rig.browser.closePopup();
    await form.close();
    return proofs;
  };

  it('are told when they were changed, and not added', async () => {
    const { bytes } = await factory.eAadhaar(rakesh, 'altered');
    const changed = await choose('changed.xml', bytes, 'notKept');
    expect(changed.verdict).toBe(en.verdict.states.altered);
    await step('import-changed', page);
    const pdf = await factory.pdf(rakesh, marksheet, 'altered');
    expect((await choose('changed.pdf', pdf.bytes, 'notKept')).verdict).toBe(en.verdict.states.altered);
    await waitForImported(page, []);
  });

  it('never fill a form once they were changed', async () => {
    await choose('pan.xml', (await factory.xml(rakesh, pan)).bytes, 'kept');
    const proofs = await proofsInForm('import-changed-review');
    expect(proofs.map(({ proof }) => proof).filter((proof) => !proof.includes(pan.name))).toEqual([]);
    expect(proofs[0]?.value).toBe('RAKESH K NAMUNA');
    await page.bringToFront();
    await removeImported(page, pan.name);
    await waitForImported(page, []);
  });

  it.each([
    ['signed by someone unknown', 'foreign_signer', 'unknown-signer'],
    ['not signed', 'unsigned', 'not-signed'],
  ] as const)(
    'are not verified when they are %s, and left unticked in the form',
    async (_, variant, state) => {
      const { bytes } = await factory.eAadhaar(rakesh, variant);
      const doubtful = await choose(`${variant}.xml`, bytes, 'kept');
      expect(doubtful.verdict).toBe(en.verdict.states[state]);
      expect(doubtful.text).toContain(en.locker.import.unverified);
      await step(`import-${state}`, page);
      const proofs = await proofsInForm(`import-${state}-review`);
      expect(proofs.length).toBeGreaterThan(8);
      const wrong = proofs.filter(
        ({ ticked, notes, marks }) =>
          ticked || !notes.includes(en.notes['not-verified']) || marks !== en.review.importedFile,
      );
      expect(wrong).toEqual([]);
      await page.bringToFront();
      await removeImported(page, AADHAAR);
      await waitForImported(page, []);
    },
  );

  it('of an offline e-KYC stay closed without the right share code', async () => {
    const { bytes } = await factory.offlineEkyc(rakesh);
    const zip = await lockInZip('offlineaadhaar.xml', bytes, SHARE_CODE, 'aes');
    expect((await choose('offlineaadhaar.zip', zip, 'shareCode')).text).toContain(
      en.errors.share_code_needed,
    );
    await openWith(page, '4321');
    await waitForText(page, en.errors.share_code_wrong);
    await step('import-share-code-wrong', page);
    await waitForImported(page, []);
  });

  it('of an offline e-KYC open with it, and fill', async () => {
    await openWith(page, SHARE_CODE);
    const opened = await waitForImport(page, 'offlineaadhaar.zip', 'kept');
    expect(opened.verdict).toBe(en.verdict.states.valid.replace('{{signer}}', 'EMULATED UIDAI'));
    await step('import-e-kyc', page);
    const [name] = await proofsInForm('import-e-kyc-review');
    expect(name).toMatchObject({ value: 'Rakesh Kumar Namuna', ticked: true });
    expect(name?.proof).toContain(EKYC);
  });

  it('are not kept as an Aadhaar PDF', async () => {
    const { bytes } = await factory.pdf(rakesh, documentOf(rakesh, 'ADHAR'));
    const asked = await choose('my aadhaar.pdf', bytes, 'asking');
    expect(asked.text).toContain(en.errors.import_aadhaar_not_kept);
    expect(await findButton(page, en.locker.import.keep)).toBeNull();
    await step('import-aadhaar-pdf', page);
  });

  it('are refused unread when they could harm', async () => {
    const bomb = '<a>'.repeat(200_000);
    const refused = await choose('bomb.xml', new TextEncoder().encode(bomb), 'notKept');
    expect(refused.verdict).toBe(en.verdict.reasons.unsafe);
    await step('import-bomb', page);
  });

  it('are named for what they are not when they are no documents', async () => {
    const text = await choose('notes.xml', new TextEncoder().encode('Shopping: rice, dal'), 'failed');
    expect(text.text).toContain(en.errors.import_not_document);
    await step('import-no-document', page);
    await waitForImported(page, [EKYC]);
  });
});
