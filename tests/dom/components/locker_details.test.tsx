import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/locker/style.css';
import type { ProfileView } from '../../../lib/domain/profile_view.ts';
import type { Handlers } from '../../../lib/messages/protocol.ts';
import type { Background } from './background.ts';
import { createBackground, refuse } from './background.ts';
import { noProfile, profile } from './import_fixtures.ts';
import { renderLocker } from './locker_actions.tsx';
import { ANSWERS } from './locker_fixtures.ts';

/** A background that remembers what is declared. */
function open(answers: Partial<Handlers> = {}): Background {
  let view: ProfileView = profile;
  const background = createBackground({
    ...ANSWERS,
    'profile.get': async () => view,
    'profile.declare': async ({ kind, text }) => {
      const others = view.declared.filter((fact) => fact.kind !== kind);
      view = { ...view, declared: text === '' ? others : [...others, { kind, text }] };
      return view;
    },
    ...answers,
  });
  renderLocker(background, '#details');
  return background;
}

const conflict = (subject: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: subject }) });
const box = (label: string) => page.getByRole('textbox', { name: label });
const declared = (background: Background) => background.requestsOf('profile.declare');

describe('contradictions', () => {
  test('say which document says what, and what usually helps', async () => {
    open();
    const name = conflict('Name');
    await expect.element(name).toMatchTextContent(/ASHA NAMUNAPAN Verification Record · Income Tax/);
    await expect.element(name).toMatchTextContent(/Asha Kumari NamunaAadhaar Card/);
    await expect.element(name).toMatchTextContent(/Most forms want the name as in the class X certificate/);
  });

  test('tell another spelling from another value', async () => {
    open();
    await expect.element(conflict('Name')).toMatchTextContent(/Written differently/);
    await expect.element(conflict('Gender')).toMatchTextContent(/Different/);
  });

  test('put a gender into words', async () => {
    open();
    await expect.element(conflict('Gender')).toMatchTextContent(/FemaleAadhaar.*MalePAN/);
  });

  test('lead to the documents', async () => {
    open();
    await conflict('Gender').getByRole('link', { name: 'PAN Verification Record' }).click();
    await expect.element(page.getByRole('heading', { name: 'PAN Verification Record' })).toBeVisible();
  });

  test('are said not to be there', async () => {
    open({ 'profile.get': async () => noProfile });
    await expect.element(page.getByText(/agree with each other/)).toBeVisible();
  });
});

describe('what the person states', () => {
  test('is marked as stated by nobody else', async () => {
    open();
    await expect.element(page.getByText(/no document proves them/)).toBeVisible();
    await expect.element(box('Mobile number')).toHaveValue('9876500000');
    await expect.element(box('Mobile number')).toHaveAccessibleDescription('Stated by you');
  });

  test('is saved field by field, tidied', async () => {
    const background = open();
    await box('Email').fill('  asha@example.org ');
    await page.getByRole('button', { name: 'Save Email' }).click();
    await expect.element(box('Email')).toHaveAccessibleDescription('Saved.');
    expect(declared(background)).toEqual([{ kind: 'email', text: 'asha@example.org' }]);
  });

  test.each([
    ['Mobile number', '12345', /not a mobile number of India/],
    ['Email', 'asha at example', /not a full email address/],
    ['Annual income', 'a lot', /not an amount in rupees/],
    ['Religion', '###', /cannot be a name/],
  ])('is refused with a sentence where %s is “%s”, and not sent', async (label, text, sentence) => {
    const background = open();
    await box(label).fill(text);
    await page.getByRole('button', { name: `Save ${label}` }).click();
    await expect.element(box(label)).toHaveAccessibleDescription(sentence);
    await expect.element(box(label)).toHaveValue(text);
    await expect.element(box(label)).toHaveAttribute('aria-invalid', 'true');
    expect(declared(background)).toEqual([]);
  });

  test('keeps what was typed where saving fails', async () => {
    open({ 'profile.declare': refuse('storage_full') });
    await box('Religion').fill('Namuna');
    await page.getByRole('button', { name: 'Save Religion' }).click();
    await expect.element(box('Religion')).toHaveAccessibleDescription(/too little space/);
    await expect.element(box('Religion')).toHaveValue('Namuna');
  });

  test('can be taken back', async () => {
    const background = open();
    await page.getByRole('button', { name: 'Delete Mobile number' }).click();
    await expect.element(box('Mobile number')).toHaveValue('');
    expect(declared(background)).toEqual([{ kind: 'phone.mobile', text: '' }]);
  });

  test('leaves what is typed into another field alone', async () => {
    open();
    await box('Religion').fill('Namuna');
    await box('Email').fill('asha@example.org');
    await page.getByRole('button', { name: 'Save Email' }).click();
    await expect.element(box('Email')).toHaveAccessibleDescription('Saved.');
    await expect.element(box('Religion')).toHaveValue('Namuna');
  });
});
