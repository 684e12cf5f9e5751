import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import type { FaultInput } from '../emulator/faults.ts';
import { inBothBrowsers } from '../support/in_both_browsers.ts';
import { openLocker, rowCount } from '../support/locker_driver.ts';
import { startPictures } from '../support/pictures.ts';
import { type OnStep, press, signIn, waitForText } from '../support/popup_driver.ts';
import { personaNamed, type Rig, startRig } from '../support/rig.ts';
import { waitUntil } from '../support/wait_until.ts';

const asha = personaNamed('asha');
/** As if the network were gone, whatever is asked for. */
const NO_NETWORK: FaultInput = { operation: '*', reset: true, times: 1000 };

inBothBrowsers('the full page on a bad day', (kind) => {
  let rig: Rig;
  let step: OnStep;
  let page: Page;
  beforeAll(async () => {
    step = await startPictures(kind, 121);
    rig = await startRig({ kind });
    const first = await rig.browser.openPage(`${rig.site.baseUrl}/`);
    await signIn(rig.browser, first, asha);
    page = await openLocker(rig.browser);
    await waitForText(page, en.documents.justNow);
  });
  afterAll(() => rig.close());
  afterEach(() => rig.emulator.clearFaults());

  const BAD_ANSWERS: [what: string, fault: FaultInput, code: keyof typeof en.errors][] = [
    ['the network is gone', NO_NETWORK, 'connection_unreachable'],
    ['DigiLocker is down', { operation: 'issued_list', status: 530, times: 10 }, 'service_down'],
    [
      'the answer breaks off in the middle',
      { operation: 'issued_list', cut: true, times: 10 },
      'connection_unreachable',
    ],
  ];
  it.each(BAD_ANSWERS)('keeps the list and says what to do when %s', async (_, fault, code) => {
    rig.emulator.setFaults([fault]);
    await press(page, en.documents.refresh);
    await waitForText(page, en.errors[code]);
    await waitForText(page, en.documents.savedList);
    expect(await rowCount(page)).toBe(asha.documents.length);
    await step(`bad-day-${code}`, page);
    rig.emulator.clearFaults();
    await press(page, en.documents.refresh);
    await waitForText(page, en.documents.justNow);
  });

  it('says that the computer is offline where that is known, and goes on when it is back', async () => {
    rig.emulator.setFaults([NO_NETWORK]);
    await rig.browser.setOffline(true);
    await press(page, en.documents.refresh);
    await waitForText(page, en.errors.offline);
    expect(await rowCount(page)).toBe(asha.documents.length);
    await step('bad-day-offline', page);
    await rig.browser.setOffline(false);
    rig.emulator.clearFaults();
    await press(page, en.documents.refresh);
    await waitForText(page, en.documents.justNow);
  });

  it('has the list on a page that is opened without a network, after the background was stopped', async () => {
    rig.emulator.setFaults([NO_NETWORK]);
    await rig.browser.stopBackground();
    const anew = await openLocker(rig.browser);
    expect(await rowCount(anew)).toBe(asha.documents.length);
    await anew.close();
  });

  it('fetches the list anew on the same page after the background was stopped', async () => {
    await rig.browser.stopBackground();
    rig.emulator.clearLog();
    await press(page, en.documents.refresh);
    await waitUntil('the request', () => 'issued_list' in rig.emulator.log().counts);
    await waitForText(page, en.documents.justNow);
    expect(await rowCount(page)).toBe(asha.documents.length);
  });
});
