import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { AppError } from '../errors/app_error.ts';
import { seal, unseal } from './sealing.ts';
import type { Sealed } from './sealing.ts';

const NAME = 'lockerfill-receipts';
const VERSION = 1;

/** One consent, as D6 names its parts; `textSha256` is hex. */
const receiptSchema = v.object({
  atMs: v.number(),
  orgid: v.string(),
  doctype: v.string(),
  textSha256: v.string(),
});
export type Receipt = v.InferOutput<typeof receiptSchema>;

interface Schema extends DBSchema {
  keys: { key: string; value: { id: string; key: CryptoKey } };
  receipts: { key: string; value: Sealed };
}

/** Apart from the list, which goes with the session: a receipt stays until everything is deleted. */
async function withReceipts<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  try {
    const database = await openDB<Schema>(NAME, VERSION, {
      upgrade(fresh) {
        fresh.createObjectStore('keys', { keyPath: 'id' });
        fresh.createObjectStore('receipts', { keyPath: 'id' });
      },
    });
    try {
      return await work(database);
    } finally {
      database.close();
    }
  } catch (cause) {
    const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    throw new AppError(isFull ? 'storage_full' : 'storage_failed', { cause });
  }
}

/** Can be used in this browser profile, and read out by nobody. */
async function receiptKey(database: IDBPDatabase<Schema>): Promise<CryptoKey> {
  const known = await database.get('keys', 'receipts');
  if (known) return known.key;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const transaction = database.transaction('keys', 'readwrite');
  const meanwhile = await transaction.store.get('receipts');
  if (!meanwhile) await transaction.store.put({ id: 'receipts', key: made });
  await transaction.done;
  return meanwhile?.key ?? made;
}

/** Authenticated and not stored: somebody else who signs in here can't open what is not theirs. */
const owner = (digilockerid: string): string => `receipts of ${digilockerid}`;

/** @throws AppError storage_full, storage_failed */
export async function keepReceipt(digilockerid: string, receipt: Receipt): Promise<void> {
  await withReceipts(async (database) => {
    const encryption = await receiptKey(database);
    const sealed = await seal({ encryption }, owner(digilockerid), crypto.randomUUID(), receipt);
    await database.put('receipts', sealed);
  });
}

/** The receipts of one person, the newest first. */
export async function receiptsOf(digilockerid: string): Promise<Receipt[]> {
  return withReceipts(async (database) => {
    const encryption = await receiptKey(database);
    const kept = await database.getAll('receipts');
    const opened = await Promise.all(
      kept.map((sealed) => unseal({ encryption }, owner(digilockerid), sealed).catch(() => null)),
    );
    return opened
      .flatMap((value) => {
        const parsed = v.safeParse(receiptSchema, value);
        return parsed.success ? [parsed.output] : [];
      })
      .toSorted((a, b) => b.atMs - a.atMs);
  });
}

/** The receipts of everybody, and the key. */
export async function deleteReceipts(): Promise<void> {
  await deleteDB(NAME);
}
