import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/locker/style.css';
import { createBackground, refuse } from './background.ts';
import { element, pdf, press, renderLocker } from './locker_actions.tsx';
import { ANSWERS, featuresWithout, statistics } from './locker_fixtures.ts';

const open = (background = createBackground(ANSWERS), language: 'en' | 'hi' = 'en') => {
  renderLocker(background, '#organisation', language);
  return background;
};

describe('tools', () => {
  test('are only those that the connection has', async () => {
    open(
      createBackground({
        ...ANSWERS,
        'features.get': async () => featuresWithout('verify-account', 'push-uri'),
      }),
    );
    await expect.element(page.getByRole('heading', { name: 'DigiLocker in figures' })).toBeVisible();
    expect(document.querySelectorAll('.card')).toHaveLength(1);
  });

  test('have no place in the navigation of a copy without any', async () => {
    renderLocker(
      createBackground({
        ...ANSWERS,
        'features.get': async () => featuresWithout('verify-account', 'push-uri', 'statistics'),
      }),
    );
    await expect.element(page.getByRole('option').first()).toBeVisible();
    expect(page.getByRole('link', { name: 'Organisation tools' }).elements()).toHaveLength(0);
  });
});

describe('statistics', () => {
  test('are grouped as in India', async () => {
    open();
    await expect.element(page.getByText('24,83,60,000')).toBeVisible();
  });

  test('are drawn, and are a table for those who do not see the drawing', async () => {
    open();
    await expect.poll(() => document.querySelectorAll('.chart canvas').length).toBe(2);
    await press('.figure summary');
    const table = page.getByRole('table', { name: 'Registered people at the end of each month' });
    expect(table.getByRole('row').elements()).toHaveLength(statistics.months.length + 1);
    await expect.element(table.getByRole('row', { name: 'November 2025 21,00,000' })).toBeVisible();
  });

  test('name months in Hindi', async () => {
    open(createBackground(ANSWERS), 'hi');
    await press('.figure summary');
    await expect.element(page.getByRole('rowheader', { name: 'नवंबर 2025' })).toBeVisible();
  });
});

describe('verify', () => {
  test.each(['9876543210', '+91 98765 43210', '098765-43210'])('asks for ten digits of %s', async (typed) => {
    const background = open(
      createBackground({ ...ANSWERS, 'organisation.verifyMobile': async () => ({ registered: true }) }),
    );
    await page.getByRole('textbox', { name: 'Mobile number' }).fill(typed);
    await page.getByRole('button', { name: 'Ask' }).click();
    await expect.element(page.getByText('This mobile number has a DigiLocker account.')).toBeVisible();
    expect(background.requestsOf('organisation.verifyMobile')).toEqual([{ mobile: '9876543210' }]);
  });

  test.each(['12345', '1876543210', '200000000006'])('does not ask for %s', async (typed) => {
    open();
    await page.getByRole('textbox', { name: 'Mobile number' }).fill(typed);
    await expect.element(page.getByRole('button', { name: 'Ask' })).toBeDisabled();
  });

  test('says that a service has it no more', async () => {
    open(createBackground({ ...ANSWERS, 'organisation.verifyMobile': refuse('no_longer_offered') }));
    await page.getByRole('textbox', { name: 'Mobile number' }).fill('9876543210');
    await page.getByRole('button', { name: 'Ask' }).click();
    await expect.element(page.getByRole('alert')).toBeVisible();
  });
});

describe('push', () => {
  const fill = async () => {
    await page.getByRole('textbox', { name: 'URI' }).fill(' in.gov.namuna-SSCER-1234567 ');
    await page.getByRole('textbox', { name: 'Name of the document' }).fill('Class X Marksheet');
    await page.getByLabelText('Date of issue').fill('2016-05-28');
  };
  const pushing = () => createBackground({ ...ANSWERS, 'organisation.pushUri': async () => null });

  test('sends what was typed, with the file', async () => {
    const background = open(pushing());
    await fill();
    await page.getByLabelText('PDF file (optional)').upload(pdf('class-x.pdf', 12));
    await page.getByRole('button', { name: 'Push the URI' }).click();
    await expect.element(page.getByText('The URI was pushed.')).toBeVisible();
    expect(background.requestsOf('organisation.pushUri')).toEqual([
      {
        action: 'A',
        uri: 'in.gov.namuna-SSCER-1234567',
        description: 'Class X Marksheet',
        issueDate: '2016-05-28',
        validFrom: null,
        validTo: null,
        pdfBase64: btoa('%PDF-1.7\n\0\0\0'),
        xmlBase64: null,
      },
    ]);
  });

  test('deletes without files', async () => {
    const background = open(pushing());
    await page.getByRole('radio', { name: 'Delete' }).click();
    await fill();
    expect(page.getByLabelText('PDF file (optional)').elements()).toHaveLength(0);
    await page.getByRole('button', { name: 'Delete the URI' }).click();
    await expect.element(page.getByText('The URI was deleted.')).toBeVisible();
    expect(background.requestsOf('organisation.pushUri')).toMatchObject([{ action: 'D', pdfBase64: null }]);
  });

  test('says what has to be put right, and sends nothing', async () => {
    const background = open(pushing());
    await page.getByRole('textbox', { name: 'URI' }).fill('not a uri');
    await page.getByRole('button', { name: 'Push the URI' }).click();
    await expect
      .element(page.getByRole('textbox', { name: 'URI' }))
      .toHaveAccessibleDescription(/^A URI has three parts/);
    await expect.element(page.getByText('Choose the date of issue.')).toBeVisible();
    expect(background.requestsOf('organisation.pushUri')).toEqual([]);
  });

  test('keeps what was typed when it is refused', async () => {
    open(createBackground({ ...ANSWERS, 'organisation.pushUri': refuse('request_refused') }));
    await fill();
    await page.getByRole('button', { name: 'Push the URI' }).click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect((await element('input[aria-invalid]')).getAttribute('aria-invalid')).toBe('false');
    await expect
      .element(page.getByRole('textbox', { name: 'Name of the document' }))
      .toHaveValue('Class X Marksheet');
  });
});
