import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/popup/style.css';
import { createBackground, silence } from './background.ts';
import { signedOut, unconnected } from './fixtures.ts';
import { importedLocker, importedReview } from './import_fixtures.ts';
import { renderPopup } from './render.tsx';

const guest = (session = { ...signedOut, imported: 3 }) =>
  createBackground({
    'session.get': async () => session,
    'session.begin': silence,
    'locker.get': async () => importedLocker,
    'page.review': async () => importedReview,
  });

const row = (text: string) => page.getByRole('listitem').filter({ hasText: text });

test.each([
  ['signed out', signedOut],
  ['unconnected', unconnected],
])('%s, the popup leads to the import', async (_name, session) => {
  const { lockerOpened } = renderPopup(createBackground({ 'session.get': async () => session }));
  await page.getByRole('button', { name: 'Import files you downloaded from DigiLocker' }).click();
  expect(lockerOpened()).toEqual(['import']);
});

test('imported files fill the form in front without a sign-in', async () => {
  const background = guest();
  renderPopup(background);
  await expect.element(page.getByRole('button', { name: 'Fill 2 fields' })).toBeVisible();
  expect(background.requestsOf('page.review')).toEqual([{ tabId: 7 }]);
});

test('signing in is one press away', async () => {
  const background = guest();
  renderPopup(background);
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(background.requestsOf('session.begin')).toEqual([{ keepSignedIn: false, signUp: false }]);
});

test('without an organisation no sign-in is offered', async () => {
  renderPopup(
    createBackground({
      'session.get': async () => ({ ...unconnected, imported: 1 }),
      'locker.get': async () => importedLocker,
    }),
  );
  await expect.element(page.getByText(/fills from the file that you imported/)).toBeVisible();
  expect(page.getByRole('button', { name: 'Sign in' }).elements()).toHaveLength(0);
});

test('the list of imported files is not refreshed', async () => {
  renderPopup(guest());
  await page.getByRole('tab', { name: /Documents/ }).click();
  await expect.element(page.getByText('3 documents')).toBeVisible();
  expect(page.getByRole('button', { name: 'Refresh' }).elements()).toHaveLength(0);
  expect(page.getByText(/Not fetched yet/).elements()).toHaveLength(0);
});

test('a document tells where it came from, what its check found, and that it has lapsed', async () => {
  renderPopup(guest());
  await page.getByRole('tab', { name: /Documents/ }).click();
  await expect
    .element(row('Income Certificate'))
    .toMatchTextContent(/Fills fields.*Expired.*Imported.*Signer unknown/);
});

describe('a value', () => {
  test('names the file that proves it, and that its signature was checked', async () => {
    renderPopup(guest());
    await expect
      .element(row('Full name'))
      .toMatchTextContent(
        /From PAN Verification Record · Income Tax Department.*imported file · signature checked/,
      );
  });

  test('names the signer where it is not DigiLocker', async () => {
    renderPopup(guest());
    await expect
      .element(row('Class XII roll number'))
      .toMatchTextContent(/imported file · signed by NAMUNA BOARD OF EXAMINATIONS, checked/);
  });

  test('of a file that nobody vouches for claims no check', async () => {
    renderPopup(guest());
    await expect
      .element(row('Annual family income'))
      .toMatchTextContent(/From Income Certificateimported file/);
    expect(row('Annual family income').element().textContent).not.toMatch(/checked/);
  });

  test('that the person stated names no document', async () => {
    renderPopup(guest());
    await expect.element(row('Mobile number')).toMatchTextContent(/Stated by you, not by a document/);
    expect(row('Mobile number').element().textContent).not.toMatch(/From/);
  });
});

describe('a dispute', () => {
  test('shows both sides with their documents, and what usually helps', async () => {
    renderPopup(guest());
    const name = row('Full name');
    await expect
      .element(name)
      .toMatchTextContent(/Your documents differ:ASHA NAMUNA in PAN.*Class X Marksheet/);
    await expect.element(name).toMatchTextContent(/Asha Kumari Namuna in Aadhaar Card/);
    await expect.element(name).toMatchTextContent(/Most forms want the name as in the class X certificate/);
  });

  test('is told once', async () => {
    renderPopup(guest());
    await expect.element(row('Full name')).toMatchTextContent(/Your documents differ/);
    expect(row('Full name').element().textContent).not.toMatch(/Another document differs/);
  });

  test('is part of what is read out for the tick box', async () => {
    renderPopup(guest());
    await expect
      .element(page.getByRole('checkbox', { name: /^Full name/ }))
      .toHaveAccessibleDescription(/Your documents differ.*Asha Kumari Namuna/);
  });

  test('leaves the choice to the person', async () => {
    renderPopup(guest());
    await page.getByRole('checkbox', { name: /^Full name/ }).click();
    await expect.element(page.getByRole('button', { name: 'Fill 3 fields' })).toBeVisible();
  });
});
