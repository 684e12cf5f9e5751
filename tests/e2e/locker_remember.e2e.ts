import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import { type Emulator, startEmulator } from '../emulator/server.ts';
import { ensureBuild } from '../support/builds.ts';
import type { BrowserKind } from '../support/browsers.ts';
import { type ExtensionBrowser, launchWithExtension } from '../support/extension_browser.ts';
import { inBothBrowsers } from '../support/in_both_browsers.ts';
import { openLocker, write } from '../support/locker_driver.ts';
import { connect, press, readDocuments, signIn, waitForText } from '../support/popup_driver.ts';
import { personaNamed } from '../support/rig.ts';

const PIN = 'kothi-42';
const asha = personaNamed('asha');

/** A browser that keeps its profile, so that it can be closed and started again. */
const start = async (kind: BrowserKind, profileFolder: string): Promise<ExtensionBrowser> =>
  launchWithExtension({ kind, extensionFolder: await ensureBuild(kind, 'emulator'), profileFolder });

inBothBrowsers('a locker that is remembered on this computer', (kind) => {
  let profileFolder: string;
  let emulator: Emulator;
  let browser: ExtensionBrowser;
  let listed: Awaited<ReturnType<typeof readDocuments>>;

  beforeAll(async () => {
    profileFolder = await mkdtemp(join(tmpdir(), 'lockerfill-profile-'));
    emulator = await startEmulator();
    browser = await start(kind, profileFolder);
    // A connection without a secret outlives the browser; a typed secret does not.
    await connect(browser, emulator.baseUrl, 'public');
    listed = await readDocuments(
      await signIn(browser, await browser.openPage(`${emulator.baseUrl}/`), {
        mobile: asha.mobile,
        pin: asha.pin,
      }),
    );
    const page = await openLocker(browser, 'privacy');
    await write(page, en.remember.pin, PIN);
    await write(page, en.remember.again, PIN);
    await press(page, en.remember.turnOn);
    await waitForText(page, en.remember.isOn);
    await browser.close();
    await emulator.close();
    browser = await start(kind, profileFolder);
  });
  afterAll(async () => {
    await browser.close();
    await rm(profileFolder, { recursive: true, force: true });
  });

  it('is locked after the browser was closed', async () => {
    const popup = await browser.openPopup(await browser.openPage('about:blank'));
    await waitForText(popup, en.locked.title);
  });

  it('stays locked for a wrong PIN, which counts', async () => {
    const popup = await browser.openPopup(await browser.openPage('about:blank'));
    await waitForText(popup, en.locked.title);
    await write(popup, en.locked.pin, 'wrong-1');
    await press(popup, en.locked.open);
    await waitForText(popup, en.errors.pin_wrong);
    await waitForText(popup, /4 tries are left/);
  });

  it('opens with the PIN, without DigiLocker', async () => {
    const popup = await browser.openPopup(await browser.openPage('about:blank'));
    await waitForText(popup, en.locked.title);
    await write(popup, en.locked.pin, PIN);
    await press(popup, en.locked.open);
    await waitForText(popup, asha.name);
    expect(await readDocuments(popup)).toEqual(listed);
  });

  it('locks on demand', async () => {
    const page = await browser.openExtensionPage('locker.html#privacy');
    await press(page, en.remember.lock);
    await waitForText(page, en.locked.title);
  });

  it('is deleted after five wrong PINs', async () => {
    const page = await browser.openExtensionPage('locker.html#privacy');
    for (const left of [4, 3, 2, 1]) {
      await write(page, en.locked.pin, 'wrong-1');
      await press(page, en.locked.open);
      await waitForText(page, new RegExp(`${left} tr(y is|ies are) left`));
    }
    await write(page, en.locked.pin, PIN.toUpperCase());
    await press(page, en.locked.open);
    await waitForText(page, en.errors.pin_wiped);
    await waitForText(page, en.signIn.button);
  });
});
