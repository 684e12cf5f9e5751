import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/locker/style.css';
import type { Handlers } from '../../../lib/messages/protocol.ts';
import type { Background } from './background.ts';
import { createBackground, refuse } from './background.ts';
import { NOW_MS } from './fixtures.ts';
import { renderLocker } from './locker_actions.tsx';
import { ANSWERS, board, CONSENT_TEXT, issuers, manyIssuers } from './locker_fixtures.ts';

const options = () => page.getByRole('option');
const search = () => page.getByRole('searchbox', { name: 'Search issuers by name' });
const consent = () => page.getByRole('checkbox', { name: 'I have read the sentence and agree' });
const send = () => page.getByRole('button', { name: 'Get the document' });
const rollNumber = () => page.getByRole('textbox', { name: 'Roll No' });

async function openForm(answers: Partial<Handlers> = {}): Promise<Background> {
  const background = createBackground({ ...ANSWERS, ...answers });
  renderLocker(background, '#get');
  await options().filter({ hasText: board.name }).click();
  await options().filter({ hasText: 'Class XII Marksheet' }).click();
  await expect.element(rollNumber()).toBeVisible();
  return background;
}

async function pull(request: Handlers['pull.request']): Promise<Background> {
  const background = await openForm({ 'pull.request': request });
  await rollNumber().fill('7654321');
  await consent().click();
  await send().click();
  return background;
}

const withMany = () =>
  createBackground({
    ...ANSWERS,
    'catalogue.issuers': async () => ({ issuers: manyIssuers, fetchedAtMs: NOW_MS }),
  });

describe('issuers', () => {
  test('of fifteen hundred at most two hundred are in the page', async () => {
    renderLocker(withMany(), '#get');
    await expect.element(page.getByText(/^1500 issuers/)).toBeVisible();
    expect(options().elements().length).toBeLessThanOrEqual(200);
    const list = page.getByRole('listbox', { name: 'Issuers' }).element();
    list.scrollTop = list.scrollHeight;
    await expect.element(options().filter({ hasText: 'Namuna University 1500' })).toBeVisible();
    expect(options().elements().length).toBeLessThanOrEqual(200);
  });

  test('are found by name', async () => {
    renderLocker(withMany(), '#get');
    await search().fill('university 1234');
    await expect.element(page.getByText(/^1 issuer ·/)).toBeVisible();
    await expect.element(options()).toMatchTextContent(/^Namuna University 1234/);
  });

  test('are filtered by category', async () => {
    renderLocker(createBackground(ANSWERS), '#get');
    await page.getByRole('button', { name: 'Insurance' }).click();
    await expect.element(page.getByText(/^1 issuer ·/)).toBeVisible();
    await expect.element(options()).toMatchTextContent(/^Udaharan General Insurance/);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await expect.poll(() => options().elements().length).toBe(issuers.length);
  });

  test('are asked for from the cache, and anew only on request', async () => {
    const background = createBackground(ANSWERS);
    renderLocker(background, '#get');
    await page.getByRole('button', { name: 'Refresh' }).click();
    expect(background.requestsOf('catalogue.issuers')).toEqual([{ again: false }, { again: true }]);
  });

  test('are chosen by keyboard alone', async () => {
    renderLocker(createBackground(ANSWERS), '#get');
    await expect.element(options().first()).toBeVisible();
    page.getByRole('listbox').element().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    await expect.element(page.getByRole('heading', { name: board.name })).toHaveFocus();
  });
});

describe('the form', () => {
  test('shows the issuer’s own words, choices and examples', async () => {
    await openForm();
    await expect.element(rollNumber()).toHaveAccessibleDescription('Example: 1234567');
    const year = page.getByRole('combobox', { name: 'Year of passing' });
    const choices = [...year.element().querySelectorAll('option')].map(({ text }) => text);
    expect(choices).toEqual(['Choose…', '2016', '2017', '2018']);
  });

  test('proposes what the documents say, marked as such until it is changed', async () => {
    await openForm();
    const name = page.getByRole('textbox', { name: /^Name/ });
    await expect.element(name).toHaveValue('Asha Namuna');
    await expect.element(name).toHaveAccessibleDescription('From your documents');
    await name.fill('Asha N');
    await expect.element(name).not.toHaveAccessibleDescription('From your documents');
  });

  test('never has the browser remember an answer', async () => {
    await openForm();
    const fields = [...document.querySelectorAll('.pull-form input[type=text]')];
    expect(fields.map((field) => field.getAttribute('autocomplete'))).toEqual(['off', 'off', 'off']);
    await expect
      .element(page.getByRole('textbox', { name: 'Aadhaar No' }))
      .toHaveAccessibleDescription('Asked each time and never saved.');
  });

  test('does not prefill a secret, whatever is proposed', async () => {
    await openForm({
      'catalogue.pullForm': async () => ({
        parameters: [
          { label: 'Roll No', paramname: 'rollno', choices: [], example: '', proposed: '', secret: false },
          { label: 'UID', paramname: 'UID', choices: [], example: '', proposed: '2000', secret: true },
        ],
        consentText: CONSENT_TEXT,
      }),
    });
    await expect.element(page.getByRole('textbox', { name: 'UID' })).toHaveValue('');
  });
});

describe('consent', () => {
  test('is asked in the very words of the sentence, in English in every language', async () => {
    renderLocker(createBackground(ANSWERS), '#get', 'hi');
    await options().first().click();
    await options().first().click();
    const quote = page.getByRole('blockquote');
    await expect.element(quote).toHaveTextContent(CONSENT_TEXT);
    await expect.element(quote).toHaveAttribute('lang', 'en');
  });

  test('is not given before the person gives it, and nothing is sent without it', async () => {
    const background = await openForm();
    await expect.element(consent()).not.toBeChecked();
    await expect.element(send()).toBeDisabled();
    await consent().click();
    await expect.element(send()).toBeEnabled();
    await consent().click();
    await expect.element(send()).toBeDisabled();
    expect(background.requestsOf('pull.request')).toEqual([]);
  });

  test('goes with the request, with the sentence as it was shown', async () => {
    const background = await pull(async () => ({ outcome: 'pending' }));
    await expect.element(page.getByText('Sent to the issuer')).toBeVisible();
    expect(background.requestsOf('pull.request')).toEqual([
      {
        orgid: board.orgid,
        doctype: 'HSCER',
        parameters: { rollno: '7654321', FullName: 'Asha Namuna', year: '2018', UID: '' },
        consent: true,
        consentText: CONSENT_TEXT,
      },
    ]);
  });

  test('belongs to one request: after a refusal it is given anew, with what was typed kept', async () => {
    await pull(refuse('pull_no_record'));
    await page.getByRole('button', { name: 'Check the details' }).click();
    await expect.element(rollNumber()).toHaveValue('7654321');
    await expect.element(consent()).not.toBeChecked();
  });
});

describe('outcome', () => {
  test('pulled: a link leads to the document, and the list is asked for again', async () => {
    const background = await pull(async () => ({ outcome: 'pulled', documentId: 'class-x' }));
    const asked = background.requestsOf('locker.get').length;
    await page.getByRole('link', { name: 'Show the document' }).click();
    await expect.element(page.getByRole('heading', { name: 'Class X Marksheet' })).toBeVisible();
    expect(asked).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ['pull_pending', 'Sent to the issuer', 'link', 'Show my documents'],
    ['pull_already_there', 'You have it already', 'link', 'Show my documents'],
    ['aadhaar_not_linked', /has no Aadhaar linked/, 'button', 'Get another document'],
    ['issuer_not_found', /does not offer this document/, 'button', 'Choose another issuer'],
    ['service_down', /not available at the moment/, 'button', 'Check the details'],
  ] as const)('%s has a sentence and a next step', async (code, sentence, role, next) => {
    await pull(refuse(code));
    await expect.element(page.getByText(sentence)).toBeVisible();
    await expect.element(page.getByRole(role, { name: next }).last()).toBeVisible();
  });
});
