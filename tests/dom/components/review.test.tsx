import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/popup/style.css';
import { createBackground, refuse, silence } from './background.ts';
import { filled, filling, locker, review } from './fixtures.ts';
import { renderPopup } from './render.tsx';

const TICKED = ['name', 'first-name', 'father', 'dob', 'gender', 'pin', 'marksheet'];

const box = (name: string | RegExp) => page.getByRole('checkbox', { name });
const fillButton = (name: string | RegExp) => page.getByRole('button', { name });

describe('review', () => {
  test('reads the page in front when the popup opens, and writes nothing', async () => {
    const background = createBackground();
    renderPopup(background, { tabId: 42 });
    await expect.element(fillButton('Fill 6 fields and attach 1 file')).toBeVisible();
    expect(background.requestsOf('page.review')).toEqual([{ tabId: 42 }]);
    expect(background.requestsOf('page.fill')).toEqual([]);
  });

  test('waits for the first documents before it reads the page', async () => {
    let arrived = false;
    const background = createBackground({
      'locker.get': async () =>
        arrived
          ? locker
          : { documents: [], version: 'none', fetchedAtMs: null, refreshing: true, problem: null },
    });
    renderPopup(background);
    await expect.element(page.getByText(/^Getting your documents/)).toBeVisible();
    expect(background.requestsOf('page.review')).toEqual([]);
    arrived = true;
    await expect.element(fillButton(/^Fill 6/)).toBeVisible();
  });

  test('says that there is no page to look at', async () => {
    renderPopup(createBackground(), { tabId: null });
    await expect.element(page.getByText(/^LockerFill does not work on this page\./)).toBeVisible();
  });

  test('shows value, document and issuer of a field', async () => {
    renderPopup(createBackground());
    const row = page.getByRole('listitem').filter({ hasText: 'Date of birth (DD/MM/YYYY)' });
    await expect
      .element(row)
      .toMatchTextContent(/14\/08\/2000From Aadhaar Card · Unique Identification Authority of India/);
  });

  test('says what was worked out rather than read', async () => {
    renderPopup(createBackground());
    const row = page.getByRole('listitem').filter({ hasText: 'First name' });
    await expect.element(row).toMatchTextContent(/Worked out from Class X Marksheet/);
  });

  test('shows the limit of a file in the words of the page', async () => {
    renderPopup(createBackground());
    const row = page.getByRole('listitem').filter({ hasText: 'Upload class X marksheet' });
    await expect.element(row).toMatchTextContent(/PDF only, maximum size 200 KB/);
  });

  test('a row is named by label and value, and described by its proof and notes', async () => {
    renderPopup(createBackground());
    const father = box(/Father's name .* MOHAN NAMUNA/);
    await expect
      .element(father)
      .toHaveAccessibleDescription(/PAN Verification Record.*Another document differs/);
  });

  test('a hostile label can neither bring markup nor hide the rest', async () => {
    const label = '<b id="planted">Name</b> \u202e' + 'x'.repeat(180);
    const [first] = review.rows;
    const rows = first ? [{ ...first, label }] : [];
    renderPopup(createBackground({ 'page.review': async () => ({ ...review, rows }) }));
    await expect.element(fillButton('Fill 1 field')).toBeVisible();
    expect(document.querySelector('#planted')).toBeNull();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });

  test('folds away what is not filled, each with its reason', async () => {
    renderPopup(createBackground());
    const reason = page.getByText('No document has this');
    await expect.element(page.getByText('Not filled (3)')).toBeVisible();
    await expect.element(reason).not.toBeVisible();
    await page.getByText('Not filled (3)').click();
    await expect.element(reason).toBeVisible();
  });
});

describe('ticking', () => {
  test('unticking a field lowers the count on the button', async () => {
    renderPopup(createBackground());
    await box(/^PIN code/).click();
    await expect.element(fillButton('Fill 5 fields and attach 1 file')).toBeVisible();
  });

  test('unticking the only file leaves the fields', async () => {
    renderPopup(createBackground());
    await box(/^Upload class X marksheet/).click();
    await expect.element(fillButton('Fill 6 fields')).toBeVisible();
  });

  test('with everything unticked there is nothing to press', async () => {
    renderPopup(createBackground());
    await box('Select all').click();
    await box('Select all').click();
    await expect.element(fillButton('Select what to fill')).toBeDisabled();
  });

  test('selecting all ticks what can be ticked', async () => {
    renderPopup(createBackground());
    await box('Select all').click();
    await expect.element(page.getByText('8 of 8 selected')).toBeVisible();
  });
});

describe('fill', () => {
  test('sends exactly the ticked rows, in the order of the form', async () => {
    const background = createBackground({ 'page.fill': silence });
    renderPopup(background);
    await box(/^Permanent address/).click();
    await box(/^First name/).click();
    await fillButton(/^Fill/).click();
    const rowIds = ['name', 'father', 'dob', 'gender', 'address', 'pin', 'marksheet'];
    expect(background.requestsOf('page.fill')).toEqual([{ reviewId: 'review-1', rowIds }]);
  });

  test('never sends a row that could not be ticked, even after "select all"', async () => {
    const background = createBackground({ 'page.fill': silence });
    renderPopup(background);
    await box('Select all').click();
    await fillButton(/^Fill/).click();
    const rowIds = review.rows.filter(({ tickable }) => tickable).map(({ rowId }) => rowId);
    expect(background.requestsOf('page.fill')).toEqual([{ reviewId: 'review-1', rowIds }]);
  });

  test('is sent once, however often the button is pressed', async () => {
    const background = createBackground({ 'page.fill': silence });
    renderPopup(background);
    await expect.element(fillButton(/^Fill/)).toBeVisible();
    const button = document.querySelector<HTMLButtonElement>('.action-bar button');
    button?.click();
    button?.click();
    await expect.element(page.getByRole('progressbar')).toBeVisible();
    expect(background.requestsOf('page.fill')).toHaveLength(1);
  });

  test('shows how far it is', async () => {
    let began = false;
    renderPopup(
      createBackground({
        'page.fill': () => {
          began = true;
          return silence();
        },
        'page.get': async () => (began ? filling : { state: 'idle' }),
      }),
    );
    await fillButton(/^Fill/).click();
    await expect.element(page.getByText('3 of 7')).toBeVisible();
  });

  test('does not take the results of an earlier fill for its own', async () => {
    let began = false;
    const background = createBackground({
      'page.fill': () => {
        began = true;
        return silence();
      },
      'page.get': async () => (began ? filled : { state: 'idle' }),
    });
    renderPopup(background);
    await fillButton(/^Fill/).click();
    await expect.poll(() => background.requestsOf('page.get').length).toBeGreaterThan(2);
    await expect.element(page.getByText(`0 of ${TICKED.length}`)).toBeVisible();
  });

  test('goes on watching where the fill outlives the answer', async () => {
    let done = false;
    renderPopup(
      createBackground({
        'page.fill': async () => filling,
        'page.get': async () => (done ? filled : { state: 'idle' }),
        'page.review': async () => {
          done = true;
          return review;
        },
      }),
    );
    await fillButton(/^Fill/).click();
    await expect.element(page.getByText('3 fields filled, 1 file attached')).toBeVisible();
  });

  test('tells what did not stick, and why', async () => {
    renderPopup(createBackground({ 'page.fill': async () => filled }));
    await fillButton(/^Fill/).click();
    await expect.element(page.getByText('3 need your attention')).toBeVisible();
    const missed = page.getByRole('listitem').filter({ hasText: 'Upload class X marksheet' });
    await expect.element(missed).toMatchTextContent(/The file is larger than this form allows/);
  });

  test('puts the keyboard on the results', async () => {
    renderPopup(createBackground({ 'page.fill': async () => filled }));
    await fillButton(/^Fill/).click();
    await expect.element(page.getByRole('heading', { name: /3 fields filled/ })).toHaveFocus();
  });

  test('that fails ends in a sentence and a way on', async () => {
    const background = createBackground({ 'page.fill': refuse('page_changed') });
    renderPopup(background);
    await fillButton(/^Fill/).click();
    await expect.element(page.getByText(/^The page changed after you looked at it/)).toBeVisible();
    await page.getByRole('button', { name: 'Look again' }).click();
    await expect.element(fillButton(/^Fill 6/)).toBeVisible();
    expect(background.requestsOf('page.review')).toHaveLength(2);
  });
});

describe('undo', () => {
  test('names the review that it takes back', async () => {
    const background = createBackground({
      'page.get': async () => filled,
      'page.undo': async () => ({ state: 'undone', host: filled.host, left: [] }),
    });
    renderPopup(background);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByRole('heading', { name: 'Undone' })).toBeVisible();
    expect(background.requestsOf('page.undo')).toEqual([{ reviewId: 'review-1' }]);
  });

  test('that fails keeps the results and says why', async () => {
    renderPopup(
      createBackground({ 'page.get': async () => filled, 'page.undo': refuse('page_unreachable') }),
    );
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByRole('alert')).toMatchTextContent(/This page does not answer\./);
    await expect.element(page.getByText('3 fields filled, 1 file attached')).toBeVisible();
  });
});

describe('keyboard', () => {
  test('arrows move between the tabs', async () => {
    renderPopup(createBackground());
    await page.getByRole('tab', { name: 'This page' }).click();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('tab', { name: /Documents/ })).toHaveFocus();
    await expect.element(page.getByRole('searchbox')).toBeVisible();
  });

  test('alone ticks a field and fills the form', async () => {
    const background = createBackground({ 'page.fill': silence });
    renderPopup(background);
    await expect.element(fillButton(/^Fill 6/)).toBeVisible();
    await page.getByRole('tab', { name: 'This page' }).click();
    await userEvent.keyboard('{Tab}{Tab}');
    await expect.element(box(/^Full name of the applicant/)).toHaveFocus();
    await userEvent.keyboard(' ');
    await expect.element(fillButton(/^Fill 5/)).toBeVisible();
    // Seven more rows, the folded part, the button.
    await userEvent.keyboard('{Tab>9/}');
    await expect.element(fillButton(/^Fill 5/)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(background.requestsOf('page.fill')).toEqual([
      { reviewId: 'review-1', rowIds: TICKED.filter((rowId) => rowId !== 'name') },
    ]);
  });
});
