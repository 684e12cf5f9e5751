import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/locker/style.css';
import { createBackground, refuse } from './background.ts';
import { documents, locker } from './fixtures.ts';
import { element, press, renderLocker } from './locker_actions.tsx';
import { aadhaarData, ANSWERS, featuresWithout, imageFile, pdfFile, thousands } from './locker_fixtures.ts';

const options = () => page.getByRole('option');
const search = () => page.getByRole('searchbox', { name: 'Search documents' });
const drawn = () => document.querySelectorAll('[role=option]').length;

const withThousands = () =>
  createBackground({ ...ANSWERS, 'locker.get': async () => ({ ...locker, documents: thousands }) });

test('of five thousand documents at most two hundred are in the page, wherever it is scrolled to', async () => {
  renderLocker(withThousands());
  await expect.poll(drawn).toBeGreaterThan(0);
  const list = page.getByRole('listbox', { name: 'Your documents' }).element();
  for (const part of [0, 0.31, 0.5, 1]) {
    list.scrollTop = list.scrollHeight * part;
    const near = String(Math.max(1, Math.floor(part * 4_980)));
    await expect
      .poll(() => Number(document.querySelector('[role=option]')?.getAttribute('aria-posinset')))
      .toBeGreaterThan(Number(near) - 60);
    expect(drawn()).toBeLessThanOrEqual(200);
  }
  await expect.element(options().filter({ hasText: 'Certificate 5000' })).toBeVisible();
});

test('a search among five thousand finds by words in any order', async () => {
  renderLocker(withThousands());
  await search().fill('board 4998');
  await expect.element(page.getByText('1 document', { exact: true })).toBeVisible();
  await expect.element(options()).toMatchTextContent(/^Certificate 4998/);
});

test('a search without a match can be cleared', async () => {
  renderLocker(createBackground(ANSWERS));
  await search().fill('passport');
  await expect.element(page.getByText('No document matches “passport”.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect.poll(drawn).toBe(documents.length);
});

test('the keyboard alone finds and opens a document', async () => {
  await page.viewport(1280, 860);
  renderLocker(withThousands());
  await search().click();
  await userEvent.keyboard('{Tab}{End}{ArrowUp}{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Certificate 4999' })).toBeVisible();
  expect(location.hash).toBe('#issued?document=many-4998');
  await expect
    .element(options().filter({ hasText: 'Certificate 4999' }))
    .toHaveAttribute('aria-selected', 'true');
});

test('an opened document asks for nothing until a button is pressed', async () => {
  const background = createBackground(ANSWERS);
  renderLocker(background, '#issued?document=pan');
  await expect.element(page.getByRole('heading', { name: 'PAN Verification Record' })).toBeVisible();
  expect(background.requestsOf('document.file')).toEqual([]);
  expect(background.requestsOf('document.data')).toEqual([]);
});

test('a PDF is offered for saving and never shown', async () => {
  renderLocker(createBackground(ANSWERS), '#issued?document=pan');
  await page.getByRole('button', { name: 'View' }).click();
  const link = page.getByRole('link', { name: 'Save', exact: true });
  await expect.element(link).toHaveAttribute('download', pdfFile.name);
  await expect.element(link).toHaveAttribute('href', expect.stringMatching(/^blob:/));
  expect(document.querySelectorAll('iframe, embed, object, .file-image')).toHaveLength(0);
});

test('the saved bytes are those that came', async () => {
  renderLocker(createBackground(ANSWERS), '#issued?document=pan');
  await page.getByRole('button', { name: 'View' }).click();
  const link = await element('.file-line a');
  const saved = await (await fetch(link.getAttribute('href') ?? '')).text();
  expect(saved).toBe(atob(pdfFile.base64));
});

test('a picture is shown from memory', async () => {
  renderLocker(
    createBackground({ ...ANSWERS, 'document.file': async () => imageFile }),
    '#issued?document=pan',
  );
  await page.getByRole('button', { name: 'View' }).click();
  await expect
    .element(page.getByRole('img', { name: 'The document as a picture' }))
    .toHaveAttribute('src', expect.stringMatching(/^blob:/));
  await expect.element(page.getByText(/^Integrity not verified/)).toBeVisible();
});

test('the file is fetched once for viewing and saving', async () => {
  const background = createBackground(ANSWERS);
  renderLocker(background, '#issued?document=pan');
  await page.getByRole('button', { name: 'View' }).click();
  await expect.element(page.getByRole('link', { name: 'Save', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Save file' }).click();
  expect(background.requestsOf('document.file')).toEqual([{ documentId: 'pan' }]);
});

test('a file is let go when its pane closes', async () => {
  renderLocker(createBackground(ANSWERS), '#issued?document=pan');
  await page.getByRole('button', { name: 'View' }).click();
  const url = (await element('.file-line a')).getAttribute('href') ?? '';
  location.hash = '#issued?document=aadhaar';
  await expect.element(page.getByRole('heading', { name: 'Aadhaar Card' })).toBeVisible();
  await expect
    .poll(() =>
      fetch(url).then(
        () => 'here',
        () => 'gone',
      ),
    )
    .toBe('gone');
});

test('data is a card with a label for each fact', async () => {
  renderLocker(createBackground(ANSWERS), '#issued?document=pan');
  await page.getByRole('button', { name: 'Show data' }).click();
  await expect
    .element(page.getByRole('region', { name: 'What the document says' }))
    .toMatchTextContent(/Full nameASHA NAMUNA.*GenderFemalePANABCDE1234F/);
  await expect.element(page.getByText(/^Integrity not verified/)).toBeVisible();
});

test('the photograph is gone with the pane', async () => {
  renderLocker(createBackground(ANSWERS), '#issued?document=aadhaar');
  await page.getByRole('button', { name: 'Show data' }).click();
  await expect
    .element(page.getByRole('img', { name: 'Photograph in the document' }))
    .toHaveAttribute('src', expect.stringMatching(/^data:image\/jpeg;base64,/));
  location.hash = '#privacy';
  await expect.element(page.getByRole('heading', { name: 'Your consent' })).toBeVisible();
  expect(document.querySelector('[src^="data:image/jpeg"]')).toBeNull();
  location.hash = '#issued?document=aadhaar';
  await expect.element(page.getByRole('button', { name: 'Show data' })).toBeVisible();
});

test('a full Aadhaar number in a document is masked on the screen', async () => {
  const rows = [{ kind: 'aadhaar.number' as const, text: '2000 0000 0009' }];
  renderLocker(
    createBackground({
      ...ANSWERS,
      'document.data': async () => ({ ...aadhaarData, rows, photoBase64: null }),
    }),
    '#issued?document=aadhaar',
  );
  await page.getByRole('button', { name: 'Show data' }).click();
  await expect.element(page.getByText('XXXX XXXX 0009')).toBeVisible();
});

test('a failed download can be tried again', async () => {
  let asked = 0;
  const background = createBackground({
    ...ANSWERS,
    'document.file': async () => {
      asked += 1;
      return asked === 1 ? refuse('issuer_down')() : pdfFile;
    },
  });
  renderLocker(background, '#issued?document=pan');
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('link', { name: 'Save', exact: true })).toBeVisible();
});

test('a document that is not shared offers nothing to fetch', async () => {
  renderLocker(createBackground(ANSWERS), '#issued?document=licence');
  await expect.element(page.getByText(/^You did not share this document/)).toBeVisible();
  expect(page.getByRole('button', { name: 'View' }).elements()).toHaveLength(0);
});

test('a copy without files shows the list alone', async () => {
  renderLocker(
    createBackground({ ...ANSWERS, 'features.get': async () => featuresWithout('files') }),
    '#issued?document=pan',
  );
  await expect.element(page.getByRole('heading', { name: 'PAN Verification Record' })).toBeVisible();
  expect(page.getByRole('button', { name: 'View' }).elements()).toHaveLength(0);
});

test('on a narrow screen a document takes the place of the list, and the way back is a link', async () => {
  await page.viewport(400, 760);
  renderLocker(createBackground(ANSWERS));
  await press('[role=option]');
  await expect.element(page.getByRole('heading', { name: 'Aadhaar Card' })).toBeVisible();
  await expect.poll(() => page.getByRole('listbox').elements().length).toBe(0);
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await expect.element(page.getByRole('listbox')).toBeVisible();
});

test('on a narrow screen the list keeps its place while a document is open', async () => {
  await page.viewport(400, 760);
  renderLocker(withThousands());
  await expect.poll(drawn).toBeGreaterThan(0);
  page.getByRole('listbox').element().scrollTop = 100_000;
  await page.getByRole('option', { name: /Certificate 1320/ }).click();
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await expect.element(page.getByRole('option', { name: /Certificate 1320/ })).toBeVisible();
});
