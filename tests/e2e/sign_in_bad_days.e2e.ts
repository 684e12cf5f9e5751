import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import en from '../../locales/en.json' with { type: 'json' };
import type { FaultInput } from '../emulator/faults.ts';
import { inBothBrowsers } from '../support/in_both_browsers.ts';
import {
  allow,
  beginSignIn,
  findButton,
  openSignedIn,
  press,
  readDocuments,
  signIn,
  signOut,
  textOf,
  typeCredentials,
  waitForText,
} from '../support/popup_driver.ts';
import { personaNamed, type Rig, startRig } from '../support/rig.ts';

const asha = personaNamed('asha');

inBothBrowsers('a sign-in that goes wrong', (kind) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await startRig({ kind });
    page = await rig.browser.openPage(`${rig.site.baseUrl}/`);
  });
  afterAll(() => rig.close());
  afterEach(() => rig.emulator.reset());

  const popupSays = async (sentence: string): Promise<void> => {
    const popup = await rig.browser.openPopup(page);
    await waitForText(popup, sentence);
    expect(await findButton(popup, en.signIn.button)).not.toBeNull();
  };

  it('says that the window was closed, and offers to try again', async () => {
    const window = await beginSignIn(rig.browser, await rig.browser.openPopup(page));
    await window.close();
    await popupSays(en.errors.sign_in_cancelled);
  });

  it('says that access was denied, and that nothing was shared', async () => {
    const window = await beginSignIn(rig.browser, await rig.browser.openPopup(page));
    await typeCredentials(window, asha);
    await window.click('#deny').catch(() => {});
    await popupSays(en.errors.sign_in_denied);
    expect(rig.emulator.log().counts).not.toHaveProperty('token_oidc');
  });

  it.each([['a state that is not ours', 'sign_in_state_mismatch', { redirect: 'wrong_state' }]] as const)(
    'refuses %s',
    async (_, code, fault) => {
      rig.emulator.setFaults([{ operation: 'authorize-redirect', ...fault }]);
      const window = await beginSignIn(rig.browser, await rig.browser.openPopup(page));
      await typeCredentials(window, asha);
      await allow(window);
      await popupSays(en.errors[code]);
      expect(rig.emulator.log().counts).not.toHaveProperty('token_oidc');
    },
  );

  it('signs in after all of that', async () => {
    const popup = await signIn(rig.browser, page, asha);
    expect(await textOf(popup)).toContain(asha.name);
    await signOut(popup);
  });
});

inBothBrowsers('a list that cannot be refreshed', (kind) => {
  let rig: Rig;
  let page: Page;
  let popup: Page;
  beforeAll(async () => {
    rig = await startRig({ kind });
    page = await rig.browser.openPage(`${rig.site.baseUrl}/`);
    await readDocuments(await signIn(rig.browser, page, asha));
  });
  afterAll(() => rig.close());
  beforeEach(async () => {
    popup = await openSignedIn(rig.browser, page);
    await readDocuments(popup);
  });
  afterEach(() => rig.emulator.clearFaults());

  const BAD_ANSWERS: [what: string, fault: Partial<FaultInput>, code: keyof typeof en.errors][] = [
    ['DigiLocker is down', { status: 530 }, 'service_down'],
    [
      'the answer is a web page',
      { status: 200, body: '<p>Maintenance', contentType: 'text/html' },
      'answer_unreadable',
    ],
    ['the answer breaks off', { cut: true }, 'connection_unreachable'],
    ['no answer comes', { delayMs: 180_000 }, 'timeout'],
  ];
  it.each(BAD_ANSWERS)('keeps the cached documents and says what to do when %s', async (_, fault, code) => {
    rig.emulator.setFaults([{ operation: 'issued_list', times: 10, ...fault }]);
    await press(popup, en.documents.refresh);
    await waitForText(popup, en.errors[code], 100_000);
    expect(await textOf(popup)).toContain(en.documents.savedList);
    expect((await readDocuments(popup)).total).toBe(asha.documents.length);
  });

  it('shows a fresh list once DigiLocker answers again', async () => {
    await press(popup, en.documents.refresh);
    await waitForText(popup, en.documents.justNow);
    expect(await textOf(popup)).not.toContain(en.documents.savedList);
  });
});
