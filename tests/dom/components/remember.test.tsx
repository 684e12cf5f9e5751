import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/locker/style.css';
import '../../../components/popup/style.css';
import type { SessionView } from '../../../lib/domain/views.ts';
import { createBackground, refuse } from './background.ts';
import { signedIn, signedOut } from './fixtures.ts';
import { renderLocker } from './locker_actions.tsx';
import { ANSWERS } from './locker_fixtures.ts';
import { renderPopup } from './render.tsx';

const locked: SessionView = {
  state: 'locked',
  organisation: 'Namuna Scholarship Board',
  triesLeft: 5,
};
const pinBox = () => page.getByLabelText('PIN', { exact: true });
const newPin = () => page.getByLabelText('PIN of at least 6 characters');
const again = () => page.getByLabelText('The same PIN again');
const turnOn = () => page.getByRole('button', { name: 'Remember here' });

test('remembering is off until a PIN was typed twice', async () => {
  const remembered: SessionView = { ...signedIn, remembered: true };
  const background = createBackground({ ...ANSWERS, 'remember.set': async () => remembered });
  renderLocker(background, '#privacy');
  await newPin().fill('kothi-42');
  await expect.element(turnOn()).toBeDisabled();
  await again().fill('kothi-43');
  await expect.element(page.getByText('The two PINs are not the same.')).toBeVisible();
  await expect.element(turnOn()).toBeDisabled();
  await again().fill('kothi-42');
  await turnOn().click();
  expect(background.requestsOf('remember.set')).toEqual([{ pin: 'kothi-42' }]);
  await expect.element(page.getByRole('button', { name: 'Lock now' })).toBeVisible();
});

test('a PIN that is too short is told so', async () => {
  renderLocker(createBackground({ ...ANSWERS, 'remember.set': refuse('pin_too_short') }), '#privacy');
  await newPin().fill('123');
  await again().fill('123');
  await turnOn().click();
  await expect.element(page.getByText(/This PIN is too short/)).toBeVisible();
});

test('a locked locker opens with its PIN', async () => {
  const background = createBackground({
    'session.get': async () => locked,
    'remember.unlock': async () => signedIn,
  });
  renderPopup(background);
  await pinBox().fill('kothi-42');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  expect(background.requestsOf('remember.unlock')).toEqual([{ pin: 'kothi-42' }]);
  await expect.element(page.getByText('Asha Namuna').first()).toBeVisible();
});

test('a wrong PIN leaves the locker locked, and says how many tries are left', async () => {
  let triesLeft = 5;
  renderPopup(
    createBackground({
      'session.get': async () => ({ ...locked, triesLeft }),
      'remember.unlock': () => {
        triesLeft -= 1;
        return refuse('pin_wrong')();
      },
    }),
  );
  await pinBox().fill('wrong-1');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect.element(page.getByText(/This PIN is not right/)).toBeVisible();
  await expect.element(page.getByText(/4 tries are left/)).toBeVisible();
  await expect.element(pinBox()).toHaveValue('');
});

test('whoever does not know the PIN can start again', async () => {
  const background = createBackground({
    'session.get': async () => locked,
    'remember.forget': async () => signedOut,
  });
  renderPopup(background);
  await page.getByRole('button', { name: 'Delete here and start again' }).click();
  expect(background.requestsOf('remember.forget')).toEqual([null]);
  await expect.element(page.getByRole('button', { name: 'Sign in with DigiLocker' })).toBeVisible();
});
