import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { deleteReceipts, keepReceipt, receiptsOf } from '../../../lib/cache/receipts.ts';

const NAME = 'lockerfill-receipts';
const ASHA = '123e4567-e89b-12d3-a456-426655440000';
const RAKESH = '123e4567-e89b-12d3-a456-426655440001';
const receipt = (atMs: number) => ({ atMs, orgid: '001891', doctype: 'HSCER', textSha256: 'ab'.repeat(32) });

beforeEach(() => deleteDB(NAME));

test('gives back what was kept, the newest first', async () => {
  await keepReceipt(ASHA, receipt(1000));
  await keepReceipt(ASHA, receipt(2000));
  expect(await receiptsOf(ASHA)).toEqual([receipt(2000), receipt(1000)]);
});

test('opens nobody else’s', async () => {
  await keepReceipt(ASHA, receipt(1000));
  await keepReceipt(RAKESH, receipt(2000));
  expect(await receiptsOf(RAKESH)).toEqual([receipt(2000)]);
});

test('keeps both of two that are made at the same time, before there is a key', async () => {
  await Promise.all([keepReceipt(ASHA, receipt(1000)), keepReceipt(ASHA, receipt(2000))]);
  expect(await receiptsOf(ASHA)).toHaveLength(2);
});

test('writes neither the document nor the person in clear', async () => {
  await keepReceipt(ASHA, receipt(1000));
  const database = await openDB(NAME);
  const [kept]: { id: string; ciphertext: ArrayBuffer }[] = await database.getAll('receipts');
  database.close();
  const text = JSON.stringify(kept) + new TextDecoder('latin1').decode(kept?.ciphertext);
  expect(text).not.toMatch(/HSCER|001891|426655440000/);
});

test('the key can’t be read out', async () => {
  await keepReceipt(ASHA, receipt(1000));
  const database = await openDB(NAME);
  const { key }: { key: CryptoKey } = await database.get('keys', 'receipts');
  database.close();
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('deleting leaves no database, and what is kept afterwards has another key', async () => {
  await keepReceipt(ASHA, receipt(1000));
  await deleteReceipts();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(NAME);
  await keepReceipt(ASHA, receipt(2000));
  expect(await receiptsOf(ASHA)).toEqual([receipt(2000)]);
});
