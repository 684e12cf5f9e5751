import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/popup/style.css';
import type { Background } from './background.ts';
import { createBackground, refuse } from './background.ts';
import { documents, locker, manyDocuments, NOW_MS } from './fixtures.ts';
import { renderPopup } from './render.tsx';

const rows = () => page.getByRole('listitem');
const search = () => page.getByRole('searchbox', { name: 'Search documents' });

async function openDocuments(background: Background): Promise<void> {
  renderPopup(background);
  await page.getByRole('tab', { name: /Documents/ }).click();
}

const withMany = () =>
  createBackground({ 'locker.get': async () => ({ ...locker, documents: manyDocuments }) });

test('a document shows name, issuer, number, date and use', async () => {
  await openDocuments(createBackground());
  const row = rows().filter({ hasText: 'Driving Licence' });
  await expect
    .element(row)
    .toHaveTextContent(
      'Driving LicenceNot sharedMinistry of Road Transport and HighwaysDL-0420110012345 · 14 Sept 2021',
    );
});

test.each([
  ['a name', 'marksheet', 'Class X Marksheet'],
  ['an issuer', 'income tax', 'PAN Verification Record'],
  ['a doctype, in any case', 'adhar', 'Aadhaar Card'],
  ['words in any order', 'highways driving', 'Driving Licence'],
])('the search finds %s', async (_what, query, name) => {
  await openDocuments(createBackground());
  await search().fill(query);
  await expect.element(page.getByText(/^1 document ·/)).toBeVisible();
  await expect.element(rows()).toMatchTextContent(new RegExp(`^${name}`));
});

test('a search without a match can be cleared', async () => {
  await openDocuments(createBackground());
  await search().fill('passport');
  await expect.element(page.getByText('No document matches “passport”.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect.poll(() => rows().elements().length).toBe(documents.length);
});

test('of five hundred documents only those near the visible part are drawn', async () => {
  await openDocuments(withMany());
  await expect.element(page.getByText(/^500 documents ·/)).toBeVisible();
  expect(rows().elements().length).toBeLessThanOrEqual(200);
});

test('the last of five hundred documents is reached by scrolling', async () => {
  await openDocuments(withMany());
  await expect.element(page.getByText('Certificate 1', { exact: true })).toBeVisible();
  const list = page.getByRole('region', { name: 'Your documents' }).element();
  list.scrollTop = list.scrollHeight;
  const last = rows().filter({ hasText: 'Certificate 500' });
  await expect.element(last).toBeVisible();
  await expect.element(last).toHaveAttribute('aria-posinset', '500');
  expect(rows().elements().length).toBeLessThanOrEqual(200);
  const { bottom } = last.element().getBoundingClientRect();
  expect(bottom).toBeLessThanOrEqual(list.getBoundingClientRect().bottom + 1);
});

test('a search in a scrolled list starts at its first match', async () => {
  await openDocuments(withMany());
  await expect.element(page.getByText('Certificate 1', { exact: true })).toBeVisible();
  const list = page.getByRole('region', { name: 'Your documents' }).element();
  list.scrollTop = list.scrollHeight;
  await search().fill('revenue');
  await expect.element(page.getByText('Certificate 1', { exact: true })).toBeVisible();
});

test('refreshing shows the new list', async () => {
  const [first] = documents;
  await openDocuments(
    createBackground({
      'locker.refresh': async () => ({ ...locker, documents: first ? [first] : [], fetchedAtMs: NOW_MS }),
    }),
  );
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect.element(page.getByText('1 document · Updated just now')).toBeVisible();
});

test('a refresh that fails keeps the old list and says why', async () => {
  await openDocuments(createBackground({ 'locker.refresh': refuse('service_down') }));
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent(/DigiLocker is not available at the moment\./);
  expect(rows().elements()).toHaveLength(documents.length);
});

test('a refresh in the background ends by itself', async () => {
  let asked = 0;
  await openDocuments(
    createBackground({ 'locker.get': async () => ({ ...locker, refreshing: (asked += 1) < 2 }) }),
  );
  await expect.element(page.getByText('5 documents · Updated 5 minutes ago')).toBeVisible();
});

test('no number of documents is told before the first list is there', async () => {
  let arrived = false;
  const waiting = { documents: [], version: 'none', fetchedAtMs: null, refreshing: true, problem: null };
  renderPopup(createBackground({ 'locker.get': async () => (arrived ? locker : waiting) }));
  const tab = page.getByRole('tab', { name: /^Documents/ });
  await expect.element(tab).toHaveTextContent('Documents…');
  arrived = true;
  await expect.element(tab).toHaveTextContent(`Documents${documents.length}`);
});

test('no number of documents is told when the first list did not come', async () => {
  const none = {
    documents: [],
    version: 'none',
    fetchedAtMs: null,
    refreshing: false,
    problem: 'offline',
  } as const;
  await openDocuments(createBackground({ 'locker.get': async () => ({ ...none, documents: [] }) }));
  await expect.element(page.getByText(/^You are offline/)).toBeVisible();
  await expect.element(page.getByRole('tab', { name: /^Documents/ })).toMatchTextContent(/^Documents$/);
});
