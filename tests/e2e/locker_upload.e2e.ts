import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import { inBothBrowsers } from '../support/in_both_browsers.ts';
import { openLocker, valueOfField } from '../support/locker_driver.ts';
import { startPictures } from '../support/pictures.ts';
import { type OnStep, press, signIn, waitForText } from '../support/popup_driver.ts';
import { personaNamed, type Rig, startRig } from '../support/rig.ts';
import { ROOT } from '../support/root.ts';
import {
  chooseFiles,
  enterFolder,
  folderNames,
  pressFor,
  queue,
  waitForRefusal,
  waitForUpload,
} from '../support/upload_driver.ts';
import { waitUntil } from '../support/wait_until.ts';

const rakesh = personaNamed('rakesh');
const SAMPLES = join(ROOT, 'tests', 'emulator', 'uploads', 'files');
const HINDI_NAME = 'आय प्रमाण पत्र.jpg';
const FOLDER = 'My Documents';
/** Long enough for a person to do something about it; ended by the connection's end. */
const HELD_MS = 300_000;

inBothBrowsers('putting files into DigiLocker', (kind) => {
  let rig: Rig;
  let step: OnStep;
  let page: Page;
  let files: string;
  beforeAll(async () => {
    step = await startPictures(kind, 21);
    files = await mkdtemp(join(tmpdir(), 'lockerfill-upload-'));
    rig = await startRig({ kind });
    const first = await rig.browser.openPage(`${rig.site.baseUrl}/`);
    await signIn(rig.browser, first, rakesh);
    page = await openLocker(rig.browser, 'uploaded');
  });
  afterAll(async () => {
    await rig.close();
    await rm(files, { recursive: true });
  });
  afterEach(() => rig.emulator.clearFaults());

  const named = async (name: string, sample = 'bonafide.pdf'): Promise<string> => {
    await copyFile(join(SAMPLES, sample), join(files, name));
    return join(files, name);
  };
  const written = async (name: string, bytes: Uint8Array): Promise<string> => {
    await writeFile(join(files, name), bytes);
    return join(files, name);
  };
  const uploads = (): number => rig.emulator.log().counts['upload'] ?? 0;
  /** How many files of this name DigiLocker has, asked anew. */
  const copiesOf = async (name: string): Promise<number> => {
    const before = rig.emulator.log().counts['uploaded_list'] ?? 0;
    await press(page, en.documents.refresh);
    await waitUntil('the folder', () => (rig.emulator.log().counts['uploaded_list'] ?? 0) > before);
    await waitUntil('its files', async () => (await folderNames(page)).length > 0);
    return (await folderNames(page)).filter((each) => each === name).length;
  };

  it('browses into a folder', async () => {
    await step('uploaded-first-folder', page);
    await enterFolder(page, FOLDER);
    await waitUntil('its files', async () => (await folderNames(page)).includes('हस्ताक्षर.png'));
    await step('uploaded-folder', page);
  });

  it('uploads a PDF, and a picture with a Hindi name under one that the person confirms', async () => {
    await chooseFiles(page, await named('marks 2010.pdf'), await named(HINDI_NAME, 'income_certificate.jpg'));
    expect(await valueOfField(page, en.locker.upload.nameLabel)).toBe('document.jpg');
    await waitForUpload(page, 'marks 2010.pdf', 'sent');
    await step('uploaded-hindi-name', page);
    await pressFor(page, HINDI_NAME, en.locker.upload.nameConfirm);
    await waitForUpload(page, 'document.jpg', 'sent');
    await waitUntil('both in the folder', async () => {
      const names = await folderNames(page);
      return names.includes('marks 2010.pdf') && names.includes('document.jpg');
    });
    await step('uploaded-both', page);
  });

  it('refuses what is too large or of another type before anything is sent', async () => {
    rig.emulator.clearLog();
    const start = Buffer.from('%PDF-1.7\n');
    const large = await written('large.pdf', Buffer.concat([start, Buffer.alloc(10_000_000)]));
    const text = await written('letter.pdf', Buffer.from('Dear Sir or Madam,'));
    await chooseFiles(page, large, text);
    await waitForRefusal(page, 'large.pdf', en.errors.upload_too_large);
    await waitForRefusal(page, 'letter.pdf', en.errors.upload_wrong_type);
    await step('uploaded-refused', page);
    expect(rig.emulator.log().requests).toEqual([]);
    await pressFor(page, 'large.pdf', en.locker.upload.remove);
    await pressFor(page, 'letter.pdf', en.locker.upload.remove);
  });

  it('stops an upload that the person cancels', async () => {
    rig.emulator.setFaults([{ operation: 'upload', delayMs: HELD_MS, reset: true }]);
    await chooseFiles(page, await named('cancelled.pdf'));
    await waitForUpload(page, 'cancelled.pdf', 'sending');
    await step('uploaded-sending', page);
    await pressFor(page, 'cancelled.pdf', en.locker.upload.cancel);
    await waitForUpload(page, 'cancelled.pdf', 'cancelled');
    await step('uploaded-cancelled', page);
    expect(await copiesOf('cancelled.pdf')).toBe(0);
  });

  it('keeps a file that could not be sent, and sends it when asked again', async () => {
    rig.emulator.setFaults([{ operation: 'upload', status: 530, times: 1 }]);
    await chooseFiles(page, await named('again.pdf'));
    await waitForUpload(page, 'again.pdf', 'failed');
    await step('uploaded-failed', page);
    await pressFor(page, 'again.pdf', en.common.tryAgain);
    await waitForUpload(page, 'again.pdf', 'sent');
    expect(await copiesOf('again.pdf')).toBe(1);
  });

  it('uploads once when the answer is lost after the file has arrived', async () => {
    // Not a reset connection: browsers repeat a request on their own unless an answer has begun.
    rig.emulator.setFaults([{ operation: 'upload', cut: 0 }]);
    const before = uploads();
    await chooseFiles(page, await named('once.pdf'));
    await waitForUpload(page, 'once.pdf', 'failed');
    await step('uploaded-answer-lost', page);
    await pressFor(page, 'once.pdf', en.common.tryAgain);
    await waitForUpload(page, 'once.pdf', 'sent');
    expect(await copiesOf('once.pdf')).toBe(1);
    expect(uploads() - before).toBe(1);
  });

  it('says that a file is there twice when the browser sent it again by itself', async () => {
    rig.emulator.setFaults([{ operation: 'upload', reset: 'after' }]);
    const before = uploads();
    await chooseFiles(page, await named('twice.pdf'));
    const { text } = await waitForUpload(page, 'twice.pdf', 'sent');
    expect(text).toContain(en.locker.upload.twice);
    await step('uploaded-twice', page);
    expect(await copiesOf('twice.pdf')).toBe(2);
    expect(uploads() - before).toBe(2);
  });

  it('goes on by itself after the background was stopped in the middle', async () => {
    rig.emulator.setFaults([{ operation: 'upload', delayMs: HELD_MS, reset: true }]);
    const before = uploads();
    await chooseFiles(page, await named('resumed.pdf'));
    await waitForUpload(page, 'resumed.pdf', 'sending');
    await rig.browser.stopBackground();
    await waitForUpload(page, 'resumed.pdf', 'sent');
    expect(await copiesOf('resumed.pdf')).toBe(1);
    expect(uploads() - before).toBe(2);
  });

  it('does not send a file again that arrived while the background was stopped', async () => {
    rig.emulator.setFaults([{ operation: 'upload', delayMs: HELD_MS }]);
    await chooseFiles(page, await named('arrived.pdf'));
    await waitForUpload(page, 'arrived.pdf', 'sending');
    await rig.browser.stopBackground();
    await waitForUpload(page, 'arrived.pdf', 'sent');
    expect(await copiesOf('arrived.pdf')).toBe(1);
    await step('uploaded-all', page);
  });

  it('shows what is on its way on the page when it is opened anew', async () => {
    const anew = await openLocker(rig.browser, 'uploaded');
    await waitForText(anew, 'arrived.pdf');
    await waitForUpload(anew, 'cancelled.pdf', 'cancelled');
    await anew.close();
  });

  it('takes what has ended off the list when asked', async () => {
    await press(page, en.locker.upload.clear);
    await waitUntil('an empty list', async () => (await queue(page)).length === 0);
    await step('uploaded-cleared', page);
    expect(await copiesOf('arrived.pdf')).toBe(1);
  });
});
