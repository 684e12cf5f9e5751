import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import en from '../../locales/en.json' with { type: 'json' };
import { fillDemoForm, FORMS } from '../support/form_filling.ts';
import { inBothBrowsers } from '../support/in_both_browsers.ts';
import { readDocuments, signIn, textOf } from '../support/popup_driver.ts';
import { personaNamed, type Rig, startRig } from '../support/rig.ts';

const asha = personaNamed('asha');
const [scholarship] = FORMS;

inBothBrowsers('a connection without a secret', (kind) => {
  let rig: Rig;
  let popup: Page;
  beforeAll(async () => {
    rig = await startRig({ kind, mode: 'public' });
    popup = await signIn(rig.browser, await rig.browser.openPage(`${rig.site.baseUrl}/`), asha);
  });
  afterAll(() => rig.close());

  it('signs in by PKCE alone and lists the documents', async () => {
    expect((await readDocuments(popup)).total).toBe(asha.documents.length);
    const tokens = rig.emulator.log().requests.filter(({ operation }) => operation === 'token_oidc');
    expect(tokens.map(({ status, authorization }) => ({ status, authorization }))).toEqual([
      { status: 200, authorization: false },
    ]);
  });

  it('says that it cannot check whether documents arrive unchanged', async () => {
    await readDocuments(popup);
    expect(await textOf(popup)).toContain(en.documents.unchecked);
  });

  it('fills a form and attaches the issued file', async () => {
    const { rows } = await fillDemoForm(rig, asha, scholarship);
    expect(rows.filter(({ wrong }) => wrong !== null)).toEqual([]);
    expect(rows.filter(({ file }) => file !== null)).toHaveLength(1);
  });
});
