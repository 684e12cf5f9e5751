import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/popup/style.css';
import type { SessionView } from '../../../lib/domain/views.ts';
import { createBackground, refuse, silence } from './background.ts';
import { signedIn, signedOut, signingIn, unconnected } from './fixtures.ts';
import { renderPopup } from './render.tsx';

const signInButton = () => page.getByRole('button', { name: 'Sign in with DigiLocker' });
const keepBox = () => page.getByRole('checkbox', { name: 'Keep me signed in on this computer' });

const outside = (begin: () => Promise<SessionView>) =>
  createBackground({ 'session.get': async () => signedOut, 'session.begin': begin });

test('staying signed in is off until it is ticked', async () => {
  const background = outside(silence);
  renderPopup(background);
  await expect.element(keepBox()).not.toBeChecked();
  await signInButton().click();
  expect(background.requestsOf('session.begin')).toEqual([{ keepSignedIn: false, signUp: false }]);
});

test('a ticked box asks to stay signed in', async () => {
  const background = outside(silence);
  renderPopup(background);
  await keepBox().click();
  await signInButton().click();
  expect(background.requestsOf('session.begin')).toEqual([{ keepSignedIn: true, signUp: false }]);
});

test('a person without an account is sent to sign up', async () => {
  const background = outside(silence);
  renderPopup(background);
  await page.getByRole('button', { name: 'I have no DigiLocker account' }).click();
  expect(background.requestsOf('session.begin')).toEqual([{ keepSignedIn: false, signUp: true }]);
});

test('while signing in, the popup points at the other window', async () => {
  renderPopup(outside(silence));
  await signInButton().click();
  await expect.element(page.getByText('Finish in the window that opened')).toBeVisible();
});

test('a finished sign-in shows the person', async () => {
  renderPopup(outside(async () => signedIn));
  await signInButton().click();
  await expect.element(page.getByText('Asha Namuna').first()).toBeVisible();
});

test('a refused sign-in leads back to the button with a sentence', async () => {
  renderPopup(outside(refuse('sign_in_denied')));
  await signInButton().click();
  await expect.element(page.getByRole('status')).toMatchTextContent(/You did not allow access in DigiLocker/);
  await expect.element(signInButton()).toBeVisible();
});

test('a sign-in that ends elsewhere is noticed when the background tells of a change', async () => {
  let view: SessionView = signingIn;
  const { change } = renderPopup(createBackground({ 'session.get': async () => view }));
  await expect.element(page.getByText('Finish in the window that opened')).toBeVisible();
  view = signedIn;
  change();
  await expect.element(page.getByRole('tab', { name: 'This page' })).toBeVisible();
});

test('a sign-in that ends elsewhere is noticed without being told', async () => {
  let view: SessionView = signingIn;
  renderPopup(createBackground({ 'session.get': async () => view }));
  await expect.element(page.getByText('Finish in the window that opened')).toBeVisible();
  view = signedIn;
  await expect.element(page.getByRole('tab', { name: 'This page' }), { timeout: 10_000 }).toBeVisible();
});

test('an answer from before the sign-in does not close the waiting view', async () => {
  const background = outside(silence);
  const { change } = renderPopup(background);
  await signInButton().click();
  change();
  await expect.poll(() => background.requestsOf('session.get').length).toBeGreaterThan(1);
  await expect.element(page.getByText('Finish in the window that opened')).toBeVisible();
});

test('cancelling ends the sign-in', async () => {
  const background = createBackground({
    'session.get': async () => signingIn,
    'session.end': async () => signedOut,
  });
  renderPopup(background);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(signInButton()).toBeVisible();
  expect(background.requestsOf('session.end')).toHaveLength(1);
});

test('signing out leads back to the sign-in button', async () => {
  renderPopup(createBackground({ 'session.end': async () => signedOut }));
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect.element(signInButton()).toBeVisible();
});

test('a session that DigiLocker no longer takes offers a new sign-in above the saved data', async () => {
  const background = createBackground({
    'session.get': async () => ({ ...signedIn, signInAgain: true }),
    'session.begin': silence,
  });
  renderPopup(background);
  await page.getByRole('button', { name: 'Sign in again' }).click();
  expect(background.requestsOf('session.begin')).toEqual([{ keepSignedIn: false, signUp: false }]);
});

test('a test connection is announced', async () => {
  renderPopup(createBackground({ 'session.get': async () => ({ ...signedOut, mode: 'developer' }) }));
  await expect.element(page.getByText(/^Test connection\./)).toBeVisible();
});

test('a copy without an organisation leads to the options', async () => {
  const { optionsOpened } = renderPopup(createBackground({ 'session.get': async () => unconnected }));
  await page.getByRole('button', { name: 'Open options' }).click();
  expect(optionsOpened()).toBe(1);
});
