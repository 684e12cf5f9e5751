import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import { type Emulator, startEmulator } from '../emulator/server.ts';
import type { BrowserKind } from '../support/browsers.ts';
import { ensureBuild } from '../support/builds.ts';
import { searchFolder, storedText, writeOpenly } from '../support/disk_search.ts';
import { type ExtensionBrowser, launchWithExtension } from '../support/extension_browser.ts';
import { addAs, importFiles, waitForImport, waitForImported } from '../support/import_driver.ts';
import { type Downloads, makeDownloads } from '../support/import_files.ts';
import { inBothBrowsers } from '../support/in_both_browsers.ts';
import { goTo, openLocker, write } from '../support/locker_driver.ts';
import { startPictures } from '../support/pictures.ts';
import { connect, type OnStep, press, textOf, waitForText } from '../support/popup_driver.ts';
import { documentFactory, documentOf, personaNamed } from '../support/rig.ts';

const PIN = 'kothi-42';
const rakesh = personaNamed('rakesh');
const pan = documentOf(rakesh, 'PANCR');
const marksheet = documentOf(rakesh, 'SSCER');
const IMPORTED = ['Aadhaar Card', pan.name, en.doctypes.SSCER];

/** A browser that keeps its profile, so that it can be closed and started again. */
const start = async (kind: BrowserKind, profileFolder: string): Promise<ExtensionBrowser> =>
  launchWithExtension({ kind, extensionFolder: await ensureBuild(kind, 'emulator'), profileFolder });

inBothBrowsers('imported files in a browser that is closed', (kind) => {
  let step: OnStep;
  let profileFolder: string;
  let files: Downloads;
  let emulator: Emulator;
  let browser: ExtensionBrowser;
  let page: Page;
  /** What of the e-Aadhaar may not be found afterwards. */
  let secrets: Buffer[];

  const importAll = async (): Promise<void> => {
    const factory = await documentFactory();
    const aadhaar = await factory.eAadhaar(rakesh);
    const xml = new TextDecoder().decode(aadhaar.bytes);
    const photo = /<Pht>([^<]+)/.exec(xml)?.[1] ?? '';
    const token = /tkn="([^"]+)"/.exec(xml)?.[1] ?? '';
    const middle = Math.round(photo.length / 2);
    secrets = [
      photo.slice(middle, middle + 40),
      token,
      'xxxxxxxx0002',
      rakesh.name,
      'Udaharan Gali',
      'RAKESH K NAMUNA',
      pan.number,
    ].flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
    const picture = Buffer.from(photo, 'base64');
    secrets.push(picture.subarray(picture.length / 2, picture.length / 2 + 30));
    const { bytes } = await factory.pdf(rakesh, marksheet);
    await importFiles(
      page,
      await files.put('aadhaar.xml', aadhaar.bytes),
      await files.put('pan.xml', (await factory.xml(rakesh, pan)).bytes),
    );
    await waitForImport(page, 'aadhaar.xml', 'kept');
    await waitForImport(page, 'pan.xml', 'kept');
    await importFiles(page, await files.put('class x.pdf', bytes));
    await addAs(page, 'class x.pdf', 'SSCER');
    await waitForImported(page, IMPORTED);
  };
  const restart = async (): Promise<void> => {
    await browser.close();
    browser = await start(kind, profileFolder);
  };

  beforeAll(async () => {
    step = await startPictures(kind, 181);
    profileFolder = await mkdtemp(join(tmpdir(), 'lockerfill-profile-'));
    files = await makeDownloads();
    emulator = await startEmulator();
    browser = await start(kind, profileFolder);
    await connect(browser, emulator.baseUrl, 'public');
    page = await openLocker(browser, 'import');
    await importAll();
  });
  afterAll(async () => {
    await browser.close();
    await emulator.close();
    await files.remove();
    await rm(profileFolder, { recursive: true, force: true });
  });

  it('lie sealed: nothing of an Aadhaar file, and no value, can be read in what is stored', async () => {
    const stored = await storedText(page);
    expect(stored).toContain('lockerfill imports 3');
    expect(stored).toContain('DigiLocker emulator');
    expect(secrets.filter((secret) => stored.includes(secret.toString('latin1')))).toEqual([]);
  });

  it('are gone after the browser was closed', async () => {
    await restart();
    const popup = await browser.openPopup(await browser.openPage('about:blank'));
    await waitForText(popup, en.signIn.importHelp);
    page = await openLocker(browser, 'import');
    await waitForImported(page, []);
    expect(await storedText(page)).toContain('lockerfill imports 0');
  });

  it('leave no trace of an Aadhaar file on the disk', async () => {
    await importAll();
    const unsealed = randomUUID();
    await writeOpenly(page, unsealed);
    await browser.close();
    const found = await searchFolder(profileFolder, [unsealed, ...secrets]);
    browser = await start(kind, profileFolder);
    page = await openLocker(browser, 'import');
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((line) => !line.endsWith(unsealed))).toEqual([]);
  });

  it('can be remembered without signing in, and are locked after the browser was closed', async () => {
    await importAll();
    await goTo(page, 'privacy');
    await write(page, en.remember.pin, PIN);
    await write(page, en.remember.again, PIN);
    await press(page, en.remember.turnOn);
    await waitForText(page, en.remember.isOn);
    await step('import-remembered', page);
    await restart();
    const popup = await browser.openPopup(await browser.openPage('about:blank'));
    await waitForText(popup, en.locked.title);
    await step('import-locked', popup);
  });

  it('are there again with the PIN', async () => {
    const popup = await browser.openPopup(await browser.openPage('about:blank'));
    await write(popup, en.locked.pin, PIN);
    await press(popup, en.locked.open);
    await waitForText(popup, en.guest.fills_other.replace('{{count}}', '3'));
    await browser.closePopup();
    page = await openLocker(browser, 'import');
    await waitForImported(page, IMPORTED);
    expect(await textOf(page)).toContain(en.locker.import.keptUnderPin);
    await step('import-unlocked', page);
  });
});
