import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/locker/style.css';
import type { FolderView, UploadView } from '../../../lib/domain/locker_views.ts';
import type { Handlers } from '../../../lib/messages/protocol.ts';
import type { Background } from './background.ts';
import { createBackground, refuse, silence } from './background.ts';
import { drop, element, jpeg, pdf, renderLocker } from './locker_actions.tsx';
import { ANSWERS, featuresWithout, folder, upload, uploads } from './locker_fixtures.ts';

/** A background that takes files over and tells of them. */
function taking(answers: Partial<Handlers> = {}): Background {
  const begun: UploadView[] = [];
  return createBackground({
    ...ANSWERS,
    'upload.begin': async ({ name }) => {
      const next = upload('waiting', { uploadId: `upload-${begun.length + 1}`, name });
      begun.push(next);
      return next;
    },
    'upload.list': async () => begun.map((one) => ({ ...one, state: 'sent' as const })),
    ...answers,
  });
}

const nameBox = () => page.getByRole('textbox', { name: /Name in DigiLocker/ });
/** A row of the open folder. */
const listed = (name: string) => page.getByRole('listitem').filter({ hasText: name });
const confirm = () => page.getByRole('button', { name: 'Upload under this name' });

function open(background: Background): Background {
  renderLocker(background, '#uploaded');
  return background;
}

describe('folders', () => {
  test('open, and the path leads back', async () => {
    const background = open(createBackground(ANSWERS));
    await page.getByRole('button', { name: /Certificates/ }).click();
    await expect.element(listed('Character certificate.pdf')).toBeVisible();
    await page.getByRole('button', { name: 'My DigiLocker' }).click();
    await expect.element(listed('Rent agreement.pdf')).toBeVisible();
    expect(background.requestsOf('uploaded.folder')).toEqual([
      { folderId: '' },
      { folderId: 'folder-1' },
      { folderId: '' },
    ]);
  });

  test('show size and date of a file', async () => {
    open(createBackground(ANSWERS));
    await expect.element(page.getByText('482 kB · 2 Nov 2025')).toBeVisible();
  });

  test('of five hundred files at most two hundred are in the page', async () => {
    const items: FolderView['items'] = Array.from({ length: 500 }, (_, index) => ({
      type: 'file',
      name: `scan ${index + 1}.pdf`,
      fileId: `file-${index}`,
      sizeBytes: 1_000,
      date: null,
      description: '',
    }));
    open(createBackground({ ...ANSWERS, 'uploaded.folder': async () => ({ directory: '/', items }) }));
    await expect.element(page.getByText('1 to 100 of 500')).toBeVisible();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.element(listed('scan 200.pdf')).toBeVisible();
    expect(document.querySelectorAll('.item').length).toBeLessThanOrEqual(200);
  });

  test('a file is asked for by its id', async () => {
    const background = open(createBackground(ANSWERS));
    await page.getByRole('button', { name: 'Save photo.jpg' }).click();
    await expect.element(page.getByText(/arrived as DigiLocker sent it/)).toBeVisible();
    expect(background.requestsOf('uploaded.file')).toEqual([{ fileId: 'file-2' }]);
  });
});

describe('upload', () => {
  test('sends the bytes of a good file to the open folder', async () => {
    const background = open(taking());
    await drop(pdf('Rent receipt (2).pdf', 500_000));
    await expect.element(page.getByText('Sent', { exact: true })).toBeVisible();
    const [request] = background.requestsOf('upload.begin');
    expect(request).toMatchObject({ directory: '/', name: 'Rent receipt (2).pdf' });
    const sent = JSON.stringify(request);
    const expected = new Uint8Array(await pdf('x', 500_000).arrayBuffer());
    expect(sent.includes(btoa(String.fromCharCode(...expected.subarray(0, 3_000))))).toBe(true);
    expect(sent.length).toBeGreaterThan((500_000 / 3) * 4);
  });

  test('takes files from the choose button', async () => {
    const background = open(taking());
    const input = await element('input[type=file]');
    await userEvent.upload(input, [pdf('one.pdf'), pdf('two.pdf')]);
    await expect.poll(() => background.requestsOf('upload.begin')).toHaveLength(2);
  });

  test.each([
    ['too large', pdf('large.pdf', 10_000_001), /larger than 10 MB/],
    ['of another type, whatever its name', new File(['text'], 'notes.pdf'), /PDF, JPEG and PNG files only/],
    ['empty', new File([], 'empty.pdf'), /This file is empty/],
  ])('refuses a file that is %s, and sends nothing', async (_what, file, sentence) => {
    const background = open(taking());
    await drop(file);
    await expect.element(page.getByRole('alert')).toMatchTextContent(sentence);
    expect(background.requestsOf('upload.begin')).toEqual([]);
  });

  test('takes a file of exactly ten million bytes', async () => {
    const background = open(taking());
    await drop(pdf('full.pdf', 10_000_000));
    await expect.poll(() => background.requestsOf('upload.begin'), { timeout: 10_000 }).toHaveLength(1);
  });

  test('proposes a name for one that DigiLocker cannot use, and sends only what is confirmed', async () => {
    const background = open(taking());
    await drop(jpeg('अंकपत्र 12.jpg'));
    await expect.element(nameBox()).toHaveValue('document-12.jpg');
    expect(background.requestsOf('upload.begin')).toEqual([]);
    await nameBox().fill('Class XII marksheet.jpg');
    await confirm().click();
    await expect
      .poll(() => background.requestsOf('upload.begin'))
      .toMatchObject([{ name: 'Class XII marksheet.jpg' }]);
  });

  test.each(['a:b.pdf', "it's.pdf", 'a~b.pdf', 'a^b.pdf', 'मेरा.pdf', '.pdf', ''])(
    'does not confirm the name “%s”',
    async (name) => {
      open(taking());
      await drop(jpeg('अंकपत्र.jpg'));
      await nameBox().fill(name);
      await expect.element(confirm()).toBeDisabled();
    },
  );

  test('proposes names that differ from each other and from what is in the folder', async () => {
    open(
      taking({
        'uploaded.folder': async () => ({
          ...folder,
          items: [...folder.items, { type: 'dir', name: 'Document.jpg', folderId: 'x', date: null }],
        }),
      }),
    );
    await drop(jpeg('अंकपत्र.jpg'), jpeg('फ़ोटो.jpg'));
    await expect.poll(() => nameBox().elements().length).toBe(2);
    await expect.element(nameBox().nth(0)).toHaveValue('document-2.jpg');
    await expect.element(nameBox().nth(1)).toHaveValue('document-3.jpg');
  });

  test('a file that is left out is not sent', async () => {
    const background = open(taking());
    await drop(jpeg('अंकपत्र.jpg'));
    await page.getByRole('button', { name: /^Cancel/ }).click();
    await expect.poll(() => nameBox().elements().length).toBe(0);
    expect(background.requestsOf('upload.begin')).toEqual([]);
  });

  test('follows what is under way until it has ended, and then shows the folder anew', async () => {
    let asked = 0;
    const background = open(
      createBackground({
        ...ANSWERS,
        'upload.list': async () => {
          asked += 1;
          return [upload(asked < 3 ? 'sending' : 'sent', { uploadId: 'one' })];
        },
      }),
    );
    await expect.element(page.getByText('Sending…', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Sent', { exact: true })).toBeVisible();
    await expect.poll(() => background.requestsOf('uploaded.folder')).toHaveLength(2);
  });

  test('cancels and retries by id', async () => {
    const background = open(
      createBackground({
        ...ANSWERS,
        'upload.list': async () => uploads,
        'upload.cancel': async () => null,
        'upload.retry': async () => null,
      }),
    );
    await page.getByRole('button', { name: 'Cancel sending.pdf' }).click();
    await page.getByRole('button', { name: 'Try again failed.pdf' }).click();
    await expect.poll(() => background.requestsOf('upload.retry')).toEqual([{ uploadId: 'upload-failed' }]);
    expect(background.requestsOf('upload.cancel')).toEqual([{ uploadId: 'upload-sending' }]);
  });

  test('what has ended can be cleared, and what has not stays', async () => {
    let onList = uploads;
    const background = open(
      createBackground({
        ...ANSWERS,
        'upload.list': async () => onList,
        'upload.clear': async () => {
          onList = uploads.filter(({ state }) => state !== 'sent' && state !== 'cancelled');
          return null;
        },
      }),
    );
    await page.getByRole('button', { name: 'Clear finished files' }).click();
    await expect.element(page.getByText('sent.pdf')).not.toBeInTheDocument();
    await expect.element(page.getByText('failed.pdf', { exact: true }).first()).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Clear finished files' })).not.toBeInTheDocument();
    expect(background.requestsOf('upload.clear')).toHaveLength(1);
  });

  test('a file that DigiLocker has twice says so, and what to do', async () => {
    open(createBackground({ ...ANSWERS, 'upload.list': async () => [upload('sent', { twice: true })] }));
    await expect.element(page.getByRole('alert')).toMatchTextContent(/this file twice.*delete one of them/);
  });

  test('the zone shows that it takes what is dragged over it, until it has gone on', async () => {
    open(taking());
    const zone = await element('.drop');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(pdf('over.pdf'));
    const over = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer });
    zone.dispatchEvent(over);
    await expect.poll(() => zone.classList.contains('drop-over')).toBe(true);
    expect(over.defaultPrevented).toBe(true);
    zone.dispatchEvent(new DragEvent('dragleave', { bubbles: true }));
    await expect.poll(() => zone.classList.contains('drop-over')).toBe(false);
  });

  test('text that is dropped is no file', async () => {
    const background = open(taking());
    await element('.drop .button');
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'marks.pdf');
    (await element('.drop')).dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
    );
    await drop(pdf('good.pdf'));
    await expect.poll(() => background.requestsOf('upload.begin')).toMatchObject([{ name: 'good.pdf' }]);
  });

  test('a failed upload says why', async () => {
    open(
      createBackground({ ...ANSWERS, 'upload.list': async () => [upload('failed', { problem: 'offline' })] }),
    );
    await expect.element(page.getByRole('alert')).toMatchTextContent(/You are offline/);
  });

  test('a file that the background refuses can be tried again', async () => {
    const background = open(taking({ 'upload.begin': refuse('storage_full') }));
    await drop(pdf('good.pdf'));
    await page.getByRole('button', { name: 'Try again good.pdf' }).click();
    await expect.poll(() => background.requestsOf('upload.begin')).toHaveLength(2);
  });

  test('a file dropped beside the zone does not replace the page', async () => {
    open(taking());
    await element('.drop');
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  test('is not offered where the connection cannot', async () => {
    const background = open(
      createBackground({
        ...ANSWERS,
        'features.get': async () => featuresWithout('upload'),
        'upload.list': silence,
      }),
    );
    await expect.element(listed('Rent agreement.pdf')).toBeVisible();
    expect(document.querySelector('.drop')).toBeNull();
    expect(background.requestsOf('upload.list')).toEqual([]);
  });
});
