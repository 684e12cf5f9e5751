import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { AppError } from '../errors/app_error.ts';
import { seal, unseal } from './sealing.ts';
import type { DataKey, Sealed } from './sealing.ts';

const NAME = 'lockerfill';
const VERSION = 2;

/**
 * `lists`: the issued list and the catalogue. `claims`: what one document states. `uploads`: files on their way into the
 * locker, and `uploadBytes`: what is in them. `imports` and `importBytes`: files that the person brought.
 * `profile`: what they state themselves.
 */
export const STORES = [
  'lists',
  'claims',
  'uploads',
  'uploadBytes',
  'imports',
  'importBytes',
  'profile',
] as const;
export type StoreName = (typeof STORES)[number];

interface Schema extends DBSchema {
  lists: { key: string; value: Sealed };
  claims: { key: string; value: Sealed };
  uploads: { key: string; value: Sealed };
  uploadBytes: { key: string; value: Sealed };
  imports: { key: string; value: Sealed };
  importBytes: { key: string; value: Sealed };
  profile: { key: string; value: Sealed };
}

const open = (): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(NAME, VERSION, {
    upgrade(database) {
      for (const store of STORES) {
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store, { keyPath: 'id' });
      }
    },
    // Another page wants to delete or upgrade: give way, the next call opens again.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });

const failure = (cause: unknown): AppError => {
  const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  return new AppError(isFull ? 'storage_full' : 'storage_failed', { cause });
};

/** Runs `work` on an open database and closes it. A broken one is deleted once and rebuilt: it is only a cache (D6). */
async function withDatabase<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await open().catch(async (cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'QuotaExceededError') throw failure(cause);
    await deleteDB(NAME);
    return open().catch((again: unknown) => {
      throw failure(again);
    });
  });
  try {
    return await work(database);
  } catch (cause) {
    throw cause instanceof AppError ? cause : failure(cause);
  } finally {
    database.close();
  }
}

/** @throws AppError storage_full, storage_failed */
export async function put(key: DataKey, store: StoreName, id: string, value: unknown): Promise<void> {
  const sealed = await seal(key, store, id, value);
  await withDatabase((database) => database.put(store, sealed));
}

/** The record, or null: absent, unreadable and out of shape are the same to a cache. */
export async function get<S extends v.GenericSchema>(
  key: DataKey,
  store: StoreName,
  id: string,
  schema: S,
): Promise<v.InferOutput<S> | null> {
  const sealed = await withDatabase((database) => database.get(store, id));
  if (!sealed) return null;
  const value = await unseal(key, store, sealed).catch(() => null);
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}

/** Every record of a store that can be read. */
export async function all<S extends v.GenericSchema>(
  key: DataKey,
  store: StoreName,
  schema: S,
): Promise<v.InferOutput<S>[]> {
  const ids = await withDatabase((database) => database.getAllKeys(store));
  const records = await Promise.all(ids.map((id) => get(key, store, id, schema)));
  return records.filter((record) => record !== null);
}

export async function remove(store: StoreName, id: string): Promise<void> {
  await withDatabase((database) => database.delete(store, id));
}

/** Removes every record of a store whose id is not in `keep`. */
export async function keepOnly(store: StoreName, keep: ReadonlySet<string>): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction(store, 'readwrite');
    for (const id of await transaction.store.getAllKeys()) {
      if (!keep.has(id)) await transaction.store.delete(id);
    }
    await transaction.done;
  });
}

/** Empties some stores in one transaction. @throws AppError storage_failed */
export async function clear(stores: readonly StoreName[]): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction(stores, 'readwrite');
    await Promise.all(stores.map((store) => transaction.objectStore(store).clear()));
    await transaction.done;
  });
}

export const count = (store: StoreName): Promise<number> => withDatabase((database) => database.count(store));

/**
 * Empties the stores, deletes the database (which waits while a page has it open), and proves it by opening it again.
 * @throws AppError storage_failed when something is left
 */
export async function wipe(): Promise<void> {
  await withDatabase(async (database) => {
    await Promise.all(STORES.map((store) => database.clear(store)));
  });
  await deleteDB(NAME);
  await withDatabase(async (database) => {
    const left = await Promise.all(STORES.map((store) => database.count(store)));
    if (left.some((records) => records > 0)) throw new AppError('storage_failed', { detail: 'wipe' });
  });
}
