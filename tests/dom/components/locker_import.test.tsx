import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CheckFile } from '../../../components/check_file.ts';
import '../../../components/locker/style.css';
import type { DocumentSummary } from '../../../lib/domain/views.ts';
import type { Handlers } from '../../../lib/messages/protocol.ts';
import type { Background } from './background.ts';
import { createBackground, refuse } from './background.ts';
import { document as summary, signedIn, signedOut, unconnected } from './fixtures.ts';
import {
  checkByName,
  checkForever,
  emptyLocker,
  file,
  FILES,
  importedDocuments,
  importedLocker,
  SHARE_CODE,
} from './import_fixtures.ts';
import { drop, element, openWith, press, renderLocker } from './locker_actions.tsx';
import { ANSWERS } from './locker_fixtures.ts';

/** A background that keeps what it is given, and lists it. */
function keeping(answers: Partial<Handlers> = {}): Background {
  let kept: DocumentSummary[] = [];
  return createBackground({
    ...ANSWERS,
    'session.get': async () => ({ ...signedOut, imported: kept.length }),
    'locker.get': async () => ({ ...emptyLocker, version: `of ${kept.length}`, documents: kept }),
    'import.keep': async ({ proved, fileName }) => {
      const name = proved.documentName ?? fileName;
      const next = summary(`import-${kept.length + 1}`, { name, origin: 'imported' });
      kept = [...kept, next];
      return next;
    },
    'import.remove': async ({ documentId }) => {
      kept = kept.filter(({ id }) => id !== documentId);
      return null;
    },
    ...answers,
  });
}

function open(background = keeping(), checkFile: CheckFile = checkByName): Background {
  renderLocker(background, '#import', 'en', checkFile);
  return background;
}

const card = (name: string) => page.getByRole('article', { name });
const listed = (name: string) => page.getByRole('listitem').filter({ hasText: name });
const kept = (background: Background) => background.requestsOf('import.keep');

describe('a file that says what it is', () => {
  test('is checked, shown and kept when it is dropped', async () => {
    const background = open();
    await drop(file('pan.xml'));
    await expect.element(card('pan.xml')).toMatchTextContent(/National e-Governance Division\), unchanged/);
    await expect
      .element(card('pan.xml'))
      .toMatchTextContent(/What it can fill.*ASHA NAMUNA.*14 Aug 2000.*Female/);
    expect(kept(background)).toEqual([
      {
        fileName: 'pan.xml',
        mediaType: 'application/xml',
        base64: btoa('pan.xml'),
        chosenDoctype: null,
        chosenName: null,
        proved: FILES['pan.xml']?.proved,
      },
    ]);
  });

  test('is in the list of imported documents at once', async () => {
    open();
    await drop(file('pan.xml'));
    await expect.element(listed('PAN Verification Record')).toBeVisible();
  });

  test('can come from the choose button', async () => {
    const background = open();
    await userEvent.upload(await element('input[type=file]'), [file('pan.xml'), file('board.xml')]);
    await expect.poll(() => kept(background)).toHaveLength(2);
  });

  test('tells who signed it and on whose authority to those who ask', async () => {
    open();
    await drop(file('pan.xml'));
    await card('pan.xml').getByText('Details of the check').click();
    const details = card('pan.xml').getByRole('group');
    await expect.element(details).toMatchTextContent(/On the authority ofCCA India 2022/);
    await expect.element(details).toMatchTextContent(/Dated3 June 2024/);
    await expect.element(details).toMatchTextContent(/SHA-1/);
    await expect.element(details).toMatchTextContent(/withdrawn was not checked/);
  });

  test.each(['unknown.xml', 'unsigned.xml'])('%s is kept, and said not to be verified', async (name) => {
    const background = open();
    await drop(file(name));
    await expect.element(card(name)).toMatchTextContent(/Not verified: compare each value/);
    expect(kept(background)).toHaveLength(1);
  });

  test('does not call a name in an unknown signature the signer', async () => {
    open();
    await drop(file('unknown.xml'));
    await card('unknown.xml').getByText('Details of the check').click();
    await expect.element(card('unknown.xml')).toMatchTextContent(/Name in the signatureSOMEBODY ELSE/);
    expect(card('unknown.xml').element().textContent).not.toContain('Signed by');
  });
});

describe('a file that is of no use', () => {
  test.each([
    ['altered.xml', /Do not use it; download it again/],
    ['credential.json', /cannot read yet/],
    ['other.xml', /found nothing in this file/],
    ['notes.txt', /not a document from DigiLocker/],
  ])('%s is shown for what it is, and not kept', async (name, sentence) => {
    const background = open();
    await drop(file(name));
    await expect.element(card(name)).toMatchTextContent(sentence);
    await expect.element(card(name)).toMatchTextContent(/Not added/);
    expect(kept(background)).toEqual([]);
  });

  test('offers no value of a changed document for filling', async () => {
    open();
    await drop(file('altered.xml'));
    await expect.element(card('altered.xml')).toMatchTextContent(/Do not use it/);
    expect(card('altered.xml').element().textContent).not.toContain('ASHA NAMUNA');
  });

  test('does not hold up the files beside it', async () => {
    const background = open();
    await drop(file('notes.txt'), file('pan.xml'));
    await expect.poll(() => kept(background)).toHaveLength(1);
  });
});

describe('a PDF', () => {
  const NAME = 'in.gov.cbse-HSCER-1234567.pdf';
  const kind = () => page.getByLabelText('What is this document?', { exact: true });

  test('is proposed to be what its name says, and kept when the person agrees', async () => {
    const background = open();
    await drop(file(NAME));
    await expect.element(kind()).toHaveValue('HSCER');
    expect(kept(background)).toEqual([]);
    await page.getByRole('button', { name: 'Add to my documents' }).click();
    await expect.poll(() => kept(background)).toMatchObject([{ chosenDoctype: 'HSCER', fileName: NAME }]);
  });

  test('is kept as what the person says that it is', async () => {
    const background = open();
    await drop(file(NAME));
    await kind().selectOptions('DGCER');
    await page.getByRole('button', { name: 'Add to my documents' }).click();
    await expect.poll(() => kept(background)).toMatchObject([{ chosenDoctype: 'DGCER' }]);
  });

  test('is kept without a kind where the person knows none', async () => {
    const background = open();
    await drop(file(NAME));
    await kind().selectOptions('Something else');
    await page.getByRole('button', { name: 'Add to my documents' }).click();
    await expect.poll(() => kept(background)).toMatchObject([{ chosenDoctype: null }]);
  });

  test('of Aadhaar can not be added', async () => {
    open();
    await drop(file('aadhaar card.pdf'));
    await expect.element(page.getByText(/does not keep Aadhaar files/)).toBeVisible();
    expect(page.getByRole('button', { name: 'Add to my documents' }).elements()).toHaveLength(0);
  });

  test('that is kept can be said to be something else', async () => {
    const background = open(
      keeping({
        'locker.get': async () => importedLocker,
        'import.setDoctype': async () => importedDocuments[1] ?? summary('none'),
      }),
    );
    await page.getByLabelText(/^What is this document\? in\.gov/).selectOptions('SSCER');
    await expect
      .poll(() => background.requestsOf('import.setDoctype'))
      .toEqual([{ documentId: 'import-2', doctype: 'SSCER', name: 'Class X marksheet or certificate' }]);
  });
});

describe('the ZIP of an offline e-KYC', () => {
  test('is opened with its share code, and kept without its bytes', async () => {
    const background = open();
    await openWith(SHARE_CODE);
    await expect.poll(() => kept(background)).toMatchObject([{ base64: null, mediaType: 'application/zip' }]);
    await expect.element(page.getByAltText('Photograph in the document')).toBeVisible();
    expect(JSON.stringify(background.calls)).not.toContain(SHARE_CODE);
  });

  test('asks again after a wrong share code, and keeps nothing', async () => {
    const background = open();
    await openWith('0000');
    await expect.element(page.getByText(/does not open with this share code/)).toBeVisible();
    await page.getByLabelText('Share code').fill(SHARE_CODE);
    await page.getByRole('button', { name: 'Open the file' }).click();
    await expect.poll(() => kept(background)).toHaveLength(1);
  });

  test('never sends the photograph', async () => {
    const background = open();
    await openWith(SHARE_CODE);
    await expect.poll(() => kept(background)).toHaveLength(1);
    const photo = FILES['offline-ekyc.zip']?.photoBase64 ?? '';
    expect(photo.length).toBeGreaterThan(100);
    expect(JSON.stringify(background.calls)).not.toContain(photo);
  });

  test('shows its photograph no more once the section was left', async () => {
    open();
    await openWith(SHARE_CODE);
    await expect.element(page.getByAltText('Photograph in the document')).toBeVisible();
    await page.getByRole('link', { name: 'My details' }).click();
    await page.getByRole('link', { name: 'Import files' }).click();
    await expect.element(listed('offline-ekyc.zip')).toBeVisible();
    expect(page.getByAltText('Photograph in the document').elements()).toHaveLength(0);
  });
});

describe('a check', () => {
  test('can be cancelled', async () => {
    let aborted = false;
    open(keeping(), (wanted, options) => {
      options.signal.addEventListener('abort', () => (aborted = true));
      return checkForever(wanted, options);
    });
    await drop(file('pan.xml'));
    await expect.element(page.getByRole('progressbar', { name: 'Checking pan.xml' })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel pan.xml' }).click();
    await expect.poll(() => card('pan.xml').elements().length).toBe(0);
    expect(aborted).toBe(true);
  });

  test('that was cancelled lets the next file have its turn', async () => {
    const background = open(keeping(), async (wanted, options) =>
      wanted.name === 'slow.xml' ? checkForever(wanted, options) : checkByName(wanted, options),
    );
    await drop(file('slow.xml'), file('pan.xml'));
    await page.getByRole('button', { name: 'Cancel slow.xml' }).click();
    await expect.poll(() => kept(background)).toMatchObject([{ fileName: 'pan.xml' }]);
  });

  test('that fails can be tried again', async () => {
    let tries = 0;
    const background = open(keeping(), async (wanted, options) => {
      tries += 1;
      return tries === 1 ? refuse('check_failed')() : checkByName(wanted, options);
    });
    await drop(file('pan.xml'));
    await expect.element(page.getByText(/could not be checked on this computer/)).toBeVisible();
    await page.getByRole('button', { name: 'Try again pan.xml' }).click();
    await expect.poll(() => kept(background)).toHaveLength(1);
  });

  test('goes on while another section is looked at', async () => {
    const late = Promise.withResolvers<void>();
    const background = open(keeping(), async (wanted, options) => {
      await late.promise;
      return checkByName(wanted, options);
    });
    await drop(file('pan.xml'));
    await page.getByRole('link', { name: 'My details' }).click();
    late.resolve();
    await expect.poll(() => kept(background)).toHaveLength(1);
  });

  test('is not done again where only the keeping failed', async () => {
    let full = true;
    let checks = 0;
    const background = open(
      keeping({
        'import.keep': async () => (full ? refuse('storage_full')() : summary('import-1')),
      }),
      async (wanted, options) => {
        checks += 1;
        return checkByName(wanted, options);
      },
    );
    await drop(file('pan.xml'));
    await expect.element(page.getByText(/too little space/)).toBeVisible();
    full = false;
    await page.getByRole('button', { name: 'Try again pan.xml' }).click();
    await expect.element(card('pan.xml')).toMatchTextContent(/Added to your documents/);
    expect(checks).toBe(1);
    expect(kept(background)).toHaveLength(2);
  });
});

describe('a file that waits for its kind', () => {
  const NAME = 'in.gov.cbse-HSCER-1234567.pdf';

  test('is not lost by signing in', async () => {
    open(keeping({ 'session.begin': async () => signedIn }));
    await drop(file(NAME));
    await expect.element(card(NAME)).toBeVisible();
    await page.getByRole('button', { name: 'Sign in with DigiLocker' }).click();
    await expect.element(page.getByText('Asha Namuna')).toBeVisible();
    await expect.element(card(NAME)).toBeVisible();
  });

  test('goes when the person signs out', async () => {
    let isIn = true;
    const background = keeping({
      'session.get': async () => (isIn ? signedIn : { ...signedOut, imported: 0 }),
    });
    const { change } = renderLocker(background, '#import', 'en', checkByName);
    await drop(file(NAME));
    await expect.element(card(NAME)).toBeVisible();
    isIn = false;
    change();
    await expect.element(page.getByText('Not signed in', { exact: true })).toBeVisible();
    await expect.poll(() => card(NAME).elements().length).toBe(0);
  });
});

describe('what is kept', () => {
  test('can be removed', async () => {
    const background = open();
    await drop(file('pan.xml'));
    await page.getByRole('button', { name: 'Remove PAN Verification Record' }).click();
    await expect.element(page.getByText(/^Nothing imported yet\./)).toBeVisible();
    expect(background.requestsOf('import.remove')).toEqual([{ documentId: 'import-1' }]);
  });

  test('stays, with a sentence, where it could not be removed', async () => {
    open(keeping({ 'locker.get': async () => importedLocker, 'import.remove': refuse('storage_failed') }));
    await page.getByRole('button', { name: 'Remove Income Certificate' }).click();
    await expect.element(page.getByRole('alert')).toMatchTextContent(/could not save/);
    await expect.element(page.getByRole('link', { name: 'Income Certificate' })).toBeVisible();
  });

  test('leads to its details, where nothing claims that it came from DigiLocker just now', async () => {
    open(keeping({ 'locker.get': async () => importedLocker }));
    await page.getByRole('link', { name: 'PAN Verification Record' }).click();
    await press('.detail .actions button:nth-of-type(3)');
    await expect.element(page.getByRole('heading', { name: 'What the document says' })).toBeVisible();
    expect(page.getByText(/Integrity not verified/).elements()).toHaveLength(0);
  });
});

describe('without an account', () => {
  test.each([
    ['signed out', signedOut],
    ['unconnected', unconnected],
  ])('%s, the first page offers the import', async (_name, session) => {
    renderLocker(
      createBackground({
        ...ANSWERS,
        'session.get': async () => session,
        'locker.get': async () => emptyLocker,
      }),
    );
    await page.getByRole('button', { name: 'Import files you downloaded from DigiLocker' }).click();
    await expect.element(page.getByRole('heading', { name: 'Import files' })).toBeVisible();
  });

  test('the sections are those that need no DigiLocker', async () => {
    open();
    const links = page.getByRole('navigation').getByRole('link');
    await expect
      .poll(() => links.elements().map((link) => link.textContent))
      .toEqual(['Documents', 'Import files', 'My details', 'Privacy and sign-out']);
  });

  test('features, folders and issuers are not asked for', async () => {
    const background = open(keeping({ 'locker.get': async () => importedLocker }));
    await page.getByRole('link', { name: 'Documents', exact: true }).click();
    await expect.element(page.getByRole('listbox')).toBeVisible();
    const asked = new Set(background.calls.map(({ name }) => name));
    expect([...asked].toSorted()).toEqual(['locker.get', 'session.get']);
  });

  test('signing in is offered above imported documents', async () => {
    const background = keeping({
      'locker.get': async () => importedLocker,
      'session.begin': async () => signedIn,
    });
    renderLocker(background, '#issued', 'en', checkByName);
    await page.getByRole('button', { name: 'Sign in with DigiLocker' }).click();
    await expect.element(page.getByText('Asha Namuna')).toBeVisible();
  });

  test('everything that is kept can be deleted', async () => {
    let deleted = false;
    const background = keeping({
      'locker.get': async () => (deleted ? emptyLocker : importedLocker),
      'everything.delete': async () => {
        deleted = true;
        return signedOut;
      },
    });
    renderLocker(background, '#privacy', 'en', checkByName);
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByRole('link', { name: 'Import files' }).click();
    await expect.element(page.getByText(/^Nothing imported yet\./)).toBeVisible();
  });
});
