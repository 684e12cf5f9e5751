import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { EmulatorCard, emulatorChoiceOf } from '../../../components/options/emulator_card.tsx';
import { OptionsApp } from '../../../components/options/options_app.tsx';
import type { OptionsProps } from '../../../components/options/options_app.tsx';
import '../../../components/options/style.css';
import type { Language } from '../../../locales/i18n.ts';
import type { Background } from './background.ts';
import { createBackground, refuse, silence } from './background.ts';
import { signedIn, signedOut, unconnected } from './fixtures.ts';
import { expectAccessible, renderView, setColours } from './render.tsx';

const REDIRECT_URI = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/cb';

function renderOptions(background: Background, props: Partial<OptionsProps> = {}, language: Language = 'en') {
  return renderView(
    <OptionsApp
      redirectUri={REDIRECT_URI}
      copyText={async () => undefined}
      language="auto"
      onLanguage={() => undefined}
      {...props}
    />,
    background,
    language,
  );
}

const withSession = (answer: Parameters<typeof createBackground>[0] = {}) => createBackground(answer);

describe.each([
  ['unconnected', { 'session.get': async () => unconnected }, /^No organisation is connected/],
  ['signed out', { 'session.get': async () => signedOut }, 'Namuna Scholarship Board'],
  ['signed in', { 'session.get': async () => signedIn }, 'Through the organisation’s own service'],
  ['failed', { 'session.get': refuse('internal') }, /could not finish this/],
  ['loading', { 'session.get': silence }, 'One moment…'],
] as const)('options: %s', (_name, answers, shows) => {
  test('say what is connected, and are accessible in light colours', async () => {
    await setColours('light');
    renderOptions(createBackground(answers));
    await expect.element(page.getByText(shows)).toBeVisible();
    await expectAccessible();
  });

  test('are accessible in dark colours and in Hindi', async () => {
    await setColours('dark');
    renderOptions(createBackground(answers), {}, 'hi');
    await expect.element(page.getByRole('heading', { name: 'LockerFill के विकल्प' })).toBeVisible();
    await expectAccessible();
  });
});

test('a change of the connection is shown', async () => {
  let connected = false;
  const { change } = renderOptions(
    withSession({ 'session.get': async () => (connected ? signedOut : unconnected) }),
  );
  await expect.element(page.getByText(/^No organisation is connected/)).toBeVisible();
  connected = true;
  change();
  await expect.element(page.getByText('Namuna Scholarship Board')).toBeVisible();
});

test('the return address is copied as it is', async () => {
  const copied: string[] = [];
  renderOptions(withSession(), { copyText: async (text) => void copied.push(text) });
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.element(page.getByText('Copied')).toBeVisible();
  expect(copied).toEqual([REDIRECT_URI]);
});

test('a browser that does not copy leaves the address to be selected', async () => {
  renderOptions(withSession(), { copyText: () => Promise.reject(new Error('not allowed')) });
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.element(page.getByText('Select the address and copy it yourself.')).toBeVisible();
});

test('choosing a language tells it', async () => {
  const chosen: string[] = [];
  renderOptions(withSession(), { onLanguage: (language) => chosen.push(language) });
  await page.getByRole('radio', { name: 'हिन्दी' }).click();
  expect(chosen).toEqual(['hi']);
});

describe('emulator card', () => {
  const BASE_URL = 'http://127.0.0.1:8400';

  test('connects to what was typed', async () => {
    const background = withSession({ 'connection.use': async () => signedOut });
    renderOptions(background, { children: <EmulatorCard initial={null} /> });
    await page.getByRole('textbox', { name: 'Address of the emulator' }).fill(BASE_URL);
    await page.getByRole('combobox', { name: 'Kind of client' }).selectOptions('public');
    await page.getByRole('button', { name: 'Connect' }).click();
    await expect.element(page.getByText(`Connected to ${BASE_URL}`)).toBeVisible();
    expect(background.requestsOf('connection.use')).toEqual([{ baseUrl: BASE_URL, mode: 'public' }]);
  });

  test('connects at once, and once, to the address of the query', async () => {
    const background = withSession({ 'connection.use': async () => signedOut });
    const initial = emulatorChoiceOf(`?emulator=${BASE_URL}`);
    const { change } = renderOptions(background, { children: <EmulatorCard initial={initial} /> });
    await expect.element(page.getByText(`Connected to ${BASE_URL}`)).toBeVisible();
    change();
    await expectAccessible();
    expect(background.requestsOf('connection.use')).toEqual([{ baseUrl: BASE_URL, mode: 'developer' }]);
  });

  test('says why an address was refused', async () => {
    const background = withSession({ 'connection.use': refuse('connection_refused_host') });
    const initial = emulatorChoiceOf('?emulator=https://example.org&mode=public');
    renderOptions(background, { children: <EmulatorCard initial={initial} /> });
    await expect.element(page.getByRole('alert')).toMatchTextContent(/may not connect to that address/);
  });

  test('asks for nothing where the query names no address', () => {
    expect(emulatorChoiceOf('?mode=public')).toBeNull();
  });
});
