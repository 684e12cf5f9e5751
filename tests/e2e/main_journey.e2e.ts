import { afterAll, beforeAll, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import type { Page } from 'puppeteer-core';
import { inBothBrowsers } from '../support/in_both_browsers.ts';
import { type FilledForm, fillDemoForm, FORMS } from '../support/form_filling.ts';
import { type Answer, readForm } from '../support/form_reader.ts';
import {
  openSignedIn,
  readDocuments,
  searchDocuments,
  signIn,
  signOut,
  textOf,
  undo,
} from '../support/popup_driver.ts';
import { personaNamed, type Rig, startRig } from '../support/rig.ts';

const asha = personaNamed('asha');
/** The voter form draws its radios from a state of its own, and nobody can take a choice of radios back there. */
const answered = (answers: readonly Answer[], form: string): Answer[] =>
  answers.filter(({ expect: kind }) => !(form === 'voter' && kind === 'gender'));

const FILES = { scholarship: 1, voter: 1, university: 2 } as const;

inBothBrowsers('from sign-in to a filled form', (kind) => {
  let rig: Rig;
  let first: Page;
  let popup: Page;
  beforeAll(async () => {
    rig = await startRig({ kind });
    first = await rig.browser.openPage(`${rig.site.baseUrl}/`);
    popup = await signIn(rig.browser, first, asha);
  });
  afterAll(() => rig.close());

  it('greets the person who signed in', async () => {
    expect(await textOf(popup)).toContain(asha.name);
  });

  it('lists every issued document', async () => {
    const { total } = await readDocuments(popup);
    expect(total).toBe(asha.documents.length);
  });

  it.each([
    ['name', 'driving', ['Driving License']],
    ['issuer', 'income tax', ['PAN Verification Record']],
    ['doctype', 'HSCER', ['Class XII Marksheet']],
  ])('finds a document by %s', async (_, query, names) => {
    expect(await searchDocuments(popup, query)).toEqual(names);
  });

  for (const form of FORMS) {
    let filled: FilledForm;

    it(`fills the form "${form.title}" with what the documents say, and attaches the issued files`, async () => {
      filled = await fillDemoForm(rig, asha, form);
      expect(filled.rows.filter(({ wrong }) => wrong !== null)).toEqual([]);
      expect(filled.rows.filter(({ file }) => file !== null)).toHaveLength(FILES[form.name]);
      expect(filled.rows.length).toBeGreaterThan(12);
    });

    it(`takes everything out of the form "${form.title}" on Undo`, async () => {
      const said = await undo(filled.popup);
      expect(said).toContain(form.name === 'voter' ? en.undone.left : en.undone.text);
      expect(answered(await readForm(filled.page), form.name)).toEqual(answered(filled.before, form.name));
    });
  }

  it('sends no form to its site', () => {
    expect(rig.site.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
  });

  it('sends no cookie of DigiLocker along with a request of its own', () => {
    const own = rig.emulator.log().requests.filter(({ authorization }) => authorization);
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter(({ cookie }) => cookie)).toEqual([]);
  });

  it('revokes its token and forgets the documents on sign-out', async () => {
    await signOut(await openSignedIn(rig.browser, first));
    const reopened = await rig.browser.openPopup(first);
    expect(await textOf(reopened)).not.toContain(asha.name);
    expect(rig.emulator.log().counts).toHaveProperty('revoke_token');
  });
});
