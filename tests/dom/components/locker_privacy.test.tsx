import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/locker/style.css';
import { momentText } from '../../../locales/formats.ts';
import { createBackground, refuse } from './background.ts';
import { signedIn, signedOut } from './fixtures.ts';
import { renderLocker } from './locker_actions.tsx';
import { ANSWERS, CONSENT_TEXT, featuresWithout, receipts } from './locker_fixtures.ts';
import { renderPopup } from './render.tsx';

test('says for whom and until when access was allowed, and how much was shared', async () => {
  renderLocker(createBackground(ANSWERS), '#privacy');
  await expect.element(page.getByText('Namuna Scholarship Board')).toBeVisible();
  await expect.element(page.getByText('23 December 2026')).toBeVisible();
  await expect.element(page.getByText('4 of 5')).toBeVisible();
});

test('tells of each consent when it was given and to which sentence', async () => {
  renderLocker(createBackground(ANSWERS), '#privacy');
  const [known, unknown] = receipts;
  const when = momentText('en', known?.atMs ?? 0);
  await expect.element(page.getByText(`On ${when} you agreed to this sentence:`)).toBeVisible();
  await expect.element(page.getByText(CONSENT_TEXT)).toBeVisible();
  const other = `On ${momentText('en', unknown?.atMs ?? 0)} you agreed to get a document of type PANCR`;
  await expect.element(page.getByText(other, { exact: false })).toBeVisible();
});

test('has nothing about consents where no document can be got and none was', async () => {
  const background = createBackground({
    ...ANSWERS,
    'features.get': async () => featuresWithout('pull'),
    'consent.receipts': async () => [],
  });
  renderLocker(background, '#privacy');
  await expect.element(page.getByText('What this copy can do')).toBeVisible();
  await expect.poll(() => background.requestsOf('consent.receipts')).toHaveLength(1);
  await expect.element(page.getByText('What you agreed to on this computer')).not.toBeInTheDocument();
});

test('deletes everything and is signed out', async () => {
  let isIn = true;
  const background = createBackground({
    ...ANSWERS,
    'session.get': async () => (isIn ? signedIn : signedOut),
    'everything.delete': async () => {
      isIn = false;
      return signedOut;
    },
  });
  renderLocker(background, '#privacy');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect.element(page.getByRole('button', { name: 'Sign in with DigiLocker' })).toBeVisible();
  expect(background.requestsOf('session.end')).toEqual([]);
});

test('says why everything could not be deleted', async () => {
  renderLocker(createBackground({ ...ANSWERS, 'everything.delete': refuse('storage_failed') }), '#privacy');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/could not save/);
});

test('signs out here alone', async () => {
  let isIn = true;
  const background = createBackground({
    ...ANSWERS,
    'session.get': async () => (isIn ? signedIn : signedOut),
    'session.end': async () => {
      isIn = false;
      return signedOut;
    },
  });
  renderLocker(background, '#privacy');
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await expect.element(page.getByRole('button', { name: 'Sign in with DigiLocker' })).toBeVisible();
  expect(background.requestsOf('session.endSite')).toEqual([]);
});

test('signs out of the site too', async () => {
  let isIn = true;
  const background = createBackground({
    ...ANSWERS,
    'session.get': async () => (isIn ? signedIn : signedOut),
    'session.endSite': async () => {
      isIn = false;
      return signedOut;
    },
  });
  renderLocker(background, '#privacy');
  await page.getByRole('button', { name: 'Sign out of both' }).click();
  await expect.element(page.getByRole('button', { name: 'Sign in with DigiLocker' })).toBeVisible();
});

test.each([
  ['relay', 'Only an issuer of documents may do this.'],
  ['public', /works without a secret/],
] as const)('says why the %s connection lacks something', async (mode, reason) => {
  const lacking = mode === 'relay' ? featuresWithout('push-uri') : featuresWithout('upload');
  renderLocker(
    createBackground({
      ...ANSWERS,
      'session.get': async () => ({ ...signedIn, mode }),
      'features.get': async () => lacking,
    }),
    '#privacy',
  );
  await expect.element(page.getByText(reason)).toBeVisible();
});

test('the keyboard goes on from the heading of the section that was chosen', async () => {
  renderLocker(createBackground(ANSWERS), '#issued');
  const link = page.getByRole('link', { name: 'Privacy and sign-out' });
  await expect.element(link).toBeVisible();
  link.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Privacy and sign-out' })).toHaveFocus();
  await expect.element(link).toHaveAttribute('aria-current', 'page');
});

test('an unknown address is the first section', async () => {
  renderLocker(createBackground(ANSWERS), '#nowhere');
  await expect.element(page.getByRole('heading', { name: 'Documents' })).toBeVisible();
});

test('a sign-out elsewhere is noticed', async () => {
  let isIn = true;
  const { change } = renderLocker(
    createBackground({ ...ANSWERS, 'session.get': async () => (isIn ? signedIn : signedOut) }),
    '#privacy',
  );
  await expect.element(page.getByText('Namuna Scholarship Board')).toBeVisible();
  isIn = false;
  change();
  await expect.element(page.getByRole('button', { name: 'Sign in with DigiLocker' })).toBeVisible();
});

test('options can be opened', async () => {
  const { optionsOpened } = renderLocker(createBackground(ANSWERS));
  await page.getByRole('button', { name: 'Options' }).click();
  expect(optionsOpened()).toBe(1);
});

test('the popup leads to the full page', async () => {
  const { lockerOpened } = renderPopup(createBackground());
  await page.getByRole('button', { name: 'My documents' }).click();
  expect(lockerOpened()).toEqual([undefined]);
});
