import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import type { Persona, PersonaDocument } from '../emulator/types.ts';
import type { DocumentFactory } from '../emulator/documents/factory.ts';
import { FORMS, openForm } from '../support/form_filling.ts';
import { type Answer, readForm } from '../support/form_reader.ts';
import {
  addAs,
  type ChosenFile,
  importFiles,
  openImportFromPopup,
  readProofs,
  removeImported,
  waitForImport,
  waitForImported,
} from '../support/import_driver.ts';
import { type Downloads, makeDownloads } from '../support/import_files.ts';
import { inBothBrowsers } from '../support/in_both_browsers.ts';
import { judge } from '../support/judgement.ts';
import { drawnRows, goTo, write } from '../support/locker_driver.ts';
import { startPictures } from '../support/pictures.ts';
import {
  allow,
  fill,
  type OnStep,
  openSignedIn,
  press,
  readReview,
  type ShownRow,
  textOf,
  tickGuesses,
  typeCredentials,
  undo,
  waitForText,
} from '../support/popup_driver.ts';
import { documentBehind, pullableOf } from '../support/pull_driver.ts';
import { documentFactory, documentOf, personaNamed, type Rig, startRig } from '../support/rig.ts';
import { waitUntil } from '../support/wait_until.ts';

const rakesh = personaNamed('rakesh');
const [scholarship, , university] = FORMS;
const NAME = '1.1 Name of the Student छात्र का नाम';
const SIGNED = en.verdict.states.valid.replace('{{signer}}', 'EMULATOR');
const CHECKED = `${en.review.importedFile} · ${en.review.signatureChecked}`;
const ADVICE = en.advice['name-pan-unlike-aadhaar'];
const SIDES = ['RAKESH K NAMUNA in PAN Verification Record', 'Rakesh Kumar Namuna in Aadhaar Card', ADVICE];

/** As the e-Aadhaar states him: in the line "care of". */
const FATHER = { swd: 'Suresh Namuna', swdIndicator: 'S' } as const;

const pan = documentOf(rakesh, 'PANCR');
/** A certificate that exists as PDF alone. */
const income: PersonaDocument = {
  uri: 'in.gov.edistrictup-INCER-UP-92/000002',
  doctype: 'INCER',
  issuerid: 'in.gov.edistrictup',
  issuer: 'e-District Uttar Pradesh',
  name: en.doctypes.INCER,
  date: '2026-05-11T06:30:00Z',
  formats: ['pdf'],
  number: 'UP-92/000002',
  issueDate: '11-05-2026',
  holder: { name: 'Rakesh Kumar Namuna', gender: 'M', ...FATHER },
  body: { type: 'envelope', lines: [['Annual income of the family', '₹ 1,80,000']] },
};

inBothBrowsers('files of somebody without an account', (kind) => {
  let rig: Rig;
  let step: OnStep;
  let files: Downloads;
  let factory: DocumentFactory;
  let marksheet: PersonaDocument;
  let page: Page;
  beforeAll(async () => {
    step = await startPictures(kind, 141);
    rig = await startRig({ kind });
    files = await makeDownloads();
    factory = await documentFactory();
    const issued = documentBehind(rig, pullableOf(rig, rakesh, 'HSCER'));
    marksheet = { ...issued, name: en.doctypes.HSCER, formats: ['pdf'] };
  });
  afterAll(async () => {
    await rig.close();
    await files.remove();
  });

  const addPdf = async (name: string, document: PersonaDocument): Promise<ChosenFile> => {
    await importFiles(page, await files.put(name, (await factory.pdf(rakesh, document)).bytes));
    return waitForImport(page, name, 'asking');
  };

  it('are offered next to sign-in by the popup, which opens the page for them', async () => {
    const first = await rig.browser.openPage(`${rig.site.baseUrl}/`);
    const popup = await rig.browser.openPopup(first);
    await waitForText(popup, en.signIn.importHelp);
    await step('import-welcome', popup);
    page = await openImportFromPopup(rig.browser, popup);
    await waitForImported(page, []);
    await step('import-empty', page);
  });

  it('are shown as signed and unchanged, with what they say', async () => {
    await importFiles(
      page,
      await files.put('aadhaar.xml', (await factory.eAadhaar(rakesh)).bytes),
      await files.put('pan.xml', (await factory.xml(rakesh, pan)).bytes),
    );
    const aadhaar = await waitForImport(page, 'aadhaar.xml', 'kept');
    expect(aadhaar.verdict).toBe(SIGNED);
    expect(aadhaar.text).toContain('Rakesh Kumar Namuna');
    await step('import-aadhaar', page);
    const record = await waitForImport(page, 'pan.xml', 'kept');
    expect(record.verdict).toBe(SIGNED);
    expect(record.text).toContain('RAKESH K NAMUNA');
  });

  it('of PDFs are asked for what they are, which their names propose', async () => {
    const asked = await addPdf('in.gov.cbse-HSCER-9100004.pdf', marksheet);
    expect(asked.verdict).toBe(SIGNED);
    expect(asked.text).toContain(en.locker.import.proposed);
    await step('import-question', page);
    await press(page, en.locker.import.keep);
    await waitForImport(page, 'in.gov.cbse-HSCER-9100004.pdf', 'kept');
    const unnamed = await addPdf('scan0001.pdf', income);
    expect(unnamed.text).not.toContain(en.locker.import.proposed);
    await addAs(page, 'scan0001.pdf', 'INCER');
    await waitForImported(page, ['Aadhaar Card', pan.name, marksheet.name, income.name]);
    await page.$eval('#imported-title', (title) => title.scrollIntoView());
    await step('import-all', page);
  });

  it('scroll beside the navigation, which stays', async () => {
    const [length, height] = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
    expect(length).toBe(height);
  });

  it('are compared with each other', async () => {
    await goTo(page, 'details');
    const told = await waitForText(page, en.locker.details.subjects.name);
    expect(told).toContain('Rakesh Kumar Namuna');
    expect(told).toContain('RAKESH K NAMUNA');
    expect(told).toContain(ADVICE);
    await step('import-conflict', page);
  });

  let form: Page;
  let popup: Page;
  let before: Answer[];
  let review: ShownRow[];

  it('prove every value of the form, which says where the names differ', async () => {
    form = await openForm(rig, scholarship);
    before = await readForm(form);
    popup = await rig.browser.openPopup(form);
    review = await tickGuesses(popup);
    const proofs = await readProofs(popup);
    expect(proofs[0]).toEqual({
      label: NAME,
      value: 'Rakesh Kumar Namuna',
      proof: 'From Aadhaar Card · Unique Identification Authority of India',
      marks: CHECKED,
      notes: [],
      conflict: SIDES,
      ticked: true,
    });
    const others = proofs.filter(({ proof }) => !proof.includes('Aadhaar Card'));
    expect(others.map(({ value, proof }) => [value, proof])).toEqual([
      [expect.stringContaining('Income'), `From ${income.name} · EMULATOR`],
    ]);
    expect(proofs.map(({ marks }) => marks)).toEqual(review.map(() => CHECKED));
    await popup.evaluate(() => document.querySelector('.scroll')?.scrollTo(0, 150));
    await step('import-review', popup);
  });

  it('fill the form, and are attached as they are', async () => {
    await fill(popup);
    await step('import-result', popup);
    const brought: Persona = {
      ...rakesh,
      ...(rakesh.aadhaar && {
        aadhaar: { ...rakesh.aadhaar, holder: { ...rakesh.aadhaar.holder, ...FATHER } },
      }),
      documents: [documentOf(rakesh, 'ADHAR'), pan, marksheet, income],
    };
    const rows = await judge(brought, factory, before, await readForm(form), review);
    expect(rows.filter(({ wrong }) => wrong !== null)).toEqual([]);
    expect(rows.filter(({ file }) => file !== null)).toHaveLength(1);
    expect(rows.length).toBeGreaterThan(10);
    await step('import-filled', form);
  });

  it('are taken out of the form on Undo', async () => {
    expect(await undo(popup)).toContain(en.undone.text);
    expect(await readForm(form)).toEqual(before);
  });

  it('leave the choice between two names to the person where the form does not say which', async () => {
    form = await openForm(rig, university);
    popup = await rig.browser.openPopup(form);
    await readReview(popup);
    const proofs = await readProofs(popup);
    expect(proofs.find(({ label }) => label.startsWith("Candidate's Name"))).toMatchObject({
      conflict: SIDES,
      ticked: false,
    });
    expect(proofs.find(({ proof }) => proof.includes(marksheet.name))).toMatchObject({
      marks: CHECKED,
      ticked: true,
    });
    await step('import-university', popup);
  });

  it('stand beside what the person states, which is marked as such', async () => {
    await page.bringToFront();
    await goTo(page, 'details');
    for (const [label, text] of [
      [en.kinds['phone.mobile'], '9000000002'],
      [en.kinds.email, 'rakesh@example.com'],
    ] as const) {
      await write(page, label, text);
      await press(page, `${en.locker.details.save} ${label}`);
      await waitForText(page, en.locker.details.saved);
    }
    await step('import-declared', page);
    popup = await rig.browser.openPopup(form);
    await readReview(popup);
    const email = (await readProofs(popup)).find(({ value }) => value === 'rakesh@example.com');
    expect(email).toMatchObject({ proof: '', marks: '', notes: [en.notes['self-declared']], ticked: true });
    await fill(popup);
    const answers = await readForm(form);
    expect(answers.find(({ expect: wanted }) => wanted === 'email')?.value).toBe('rakesh@example.com');
    expect(answers.find(({ expect: wanted }) => wanted === 'file:HSCER')?.file?.bytes).toBe(
      (await factory.pdf(rakesh, marksheet)).bytes.length,
    );
    await rig.browser.closePopup();
  });

  it('are gone once they are removed', async () => {
    await page.bringToFront();
    await goTo(page, 'import');
    await removeImported(page, pan.name);
    await waitForImported(page, ['Aadhaar Card', marksheet.name, income.name]);
    form = await openForm(rig, university);
    popup = await rig.browser.openPopup(form);
    const shown = await readReview(popup);
    expect(shown.filter(({ value }) => value === pan.number)).toEqual([]);
    expect((await readProofs(popup)).flatMap(({ conflict }) => conflict)).toEqual([]);
  });

  it('stay when the person signs in', async () => {
    popup = await rig.browser.openPopup(form);
    await press(popup, en.guest.signIn);
    const window = await rig.browser.waitForSignInWindow();
    await typeCredentials(window, rakesh);
    await allow(window);
    await openSignedIn(rig.browser, form);
    await rig.browser.closePopup();
    await page.bringToFront();
    await goTo(page, 'import');
    await waitForImported(page, ['Aadhaar Card', marksheet.name, income.name]);
    await goTo(page, 'issued');
    await waitUntil('issued documents beside them', async () => (await drawnRows(page)).length > 3);
    await step('import-signed-in', page);
    expect((await drawnRows(page)).filter((row) => row.includes(en.documents.imported))).toHaveLength(3);
    expect(await textOf(page)).toContain(rakesh.name);
  });
});
