import { deleteDB, openDB } from 'idb';
import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { get, keepOnly, put, wipe } from '../../../lib/cache/database.ts';
import { newDataKey, openDataKey, recordId } from '../../../lib/cache/sealing.ts';

beforeEach(() => deleteDB('lockerfill'));

const text = v.string();
const canary = 'in.gov.pan-PANCR-CANRY1234Z';

async function everythingOnDisk(): Promise<string> {
  const database = await openDB('lockerfill');
  const rows = await Promise.all([...database.objectStoreNames].map((store) => database.getAll(store)));
  database.close();
  const bytes = (value: unknown): unknown =>
    ArrayBuffer.isView(value) || value instanceof ArrayBuffer ? latin(value) : value;
  return JSON.stringify(rows, (_key, value: unknown) => bytes(value));
}

function latin(value: ArrayBuffer | ArrayBufferView): string {
  const view = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer);
  return String.fromCharCode(...view);
}

test('gives back what was put', async () => {
  const key = await openDataKey(newDataKey());
  await put(key, 'lists', 'a', 'value');
  expect(await get(key, 'lists', 'a', text)).toBe('value');
});

test('writes nothing in clear, record names included', async () => {
  const key = await openDataKey(newDataKey());
  await put(key, 'claims', await recordId(key, canary), canary);
  expect(await everythingOnDisk()).not.toContain('CANRY1234Z');
});

test('names a record alike under one key and differently under another', async () => {
  const key = await openDataKey(newDataKey());
  const other = await openDataKey(newDataKey());
  expect(await recordId(key, canary)).toBe(await recordId(key, canary));
  expect(await recordId(key, canary)).not.toBe(await recordId(other, canary));
});

test('reads nothing under another key', async () => {
  await put(await openDataKey(newDataKey()), 'lists', 'a', 'value');
  expect(await get(await openDataKey(newDataKey()), 'lists', 'a', text)).toBeNull();
});

test('reads nothing of a record that was moved to another store or name', async () => {
  const key = await openDataKey(newDataKey());
  await put(key, 'lists', 'a', 'value');
  const database = await openDB('lockerfill');
  const record: object = await database.get('lists', 'a');
  await database.put('claims', record);
  await database.put('lists', { ...record, id: 'b' });
  database.close();
  expect(await get(key, 'claims', 'a', text)).toBeNull();
  expect(await get(key, 'lists', 'b', text)).toBeNull();
});

test('takes a record out of shape for none', async () => {
  const key = await openDataKey(newDataKey());
  await put(key, 'lists', 'a', 7);
  expect(await get(key, 'lists', 'a', text)).toBeNull();
});

test('keeps only the records that are named', async () => {
  const key = await openDataKey(newDataKey());
  await put(key, 'claims', 'a', 'x');
  await put(key, 'claims', 'b', 'y');
  await keepOnly('claims', new Set(['b']));
  expect(await get(key, 'claims', 'a', text)).toBeNull();
  expect(await get(key, 'claims', 'b', text)).toBe('y');
});

test('leaves nothing after a wipe', async () => {
  const key = await openDataKey(newDataKey());
  await put(key, 'lists', 'a', 'value');
  await wipe();
  expect(await get(key, 'lists', 'a', text)).toBeNull();
});

test('rebuilds a database of a later version that it can’t open', async () => {
  const later = await openDB('lockerfill', 99);
  later.close();
  const key = await openDataKey(newDataKey());
  await put(key, 'lists', 'a', 'value');
  expect(await get(key, 'lists', 'a', text)).toBe('value');
});
