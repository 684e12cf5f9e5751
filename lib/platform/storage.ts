import * as v from 'valibot';
import { AppError } from '../errors/app_error.ts';
import type { StoredRecord } from '../domain/stored_record.ts';
import { browser } from './browser.ts';

/** `session` is in memory and ends with the browser; `local` is on disk in clear, so nothing personal goes there (D6). */
export type AreaName = 'session' | 'local';

const area = (name: AreaName) => browser.storage[name];

const failed = (cause: unknown): AppError =>
  new AppError(/quota/i.test(String(cause)) ? 'storage_full' : 'storage_failed', { cause });

/** Values are stored as they are: Chromium keeps JSON only, so records hold strings, numbers, lists and plain objects. */
export function storedRecord<Schema extends v.GenericSchema>(
  name: AreaName,
  key: string,
  schema: Schema,
): StoredRecord<v.InferOutput<Schema>> {
  return {
    async get() {
      const found = (await area(name).get(key))[key];
      if (found === undefined) return null;
      const parsed = v.safeParse(schema, found);
      return parsed.success ? parsed.output : null;
    },
    async set(value) {
      try {
        await area(name).set({ [key]: value });
      } catch (cause) {
        throw failed(cause);
      }
    },
    async remove() {
      await area(name).remove(key);
    },
  };
}

/** One record for each row of a table of schemas, under the row's own name. */
export function storedRecords<Table extends Record<string, v.GenericSchema>>(
  name: AreaName,
  table: Table,
): { [Key in keyof Table]: StoredRecord<v.InferOutput<Table[Key]>> } {
  const records = Object.entries(table).map(([key, schema]) => [key, storedRecord(name, key, schema)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets which key has which schema
  return Object.fromEntries(records) as never;
}

/** Calls back with the names of changed keys until the returned function is called. */
export function onStorageChange(name: AreaName, listener: (keys: string[]) => void): () => void {
  const relay = (changes: Record<string, unknown>, changedArea: string) => {
    if (changedArea === name) listener(Object.keys(changes));
  };
  browser.storage.onChanged.addListener(relay);
  return () => browser.storage.onChanged.removeListener(relay);
}

/** Chromium: shuts content scripts out of `storage.local`; Firefox has no such switch, and nothing personal is there. */
export async function keepStorageFromPages(): Promise<void> {
  const local: object = browser.storage.local;
  if ('setAccessLevel' in local && typeof local.setAccessLevel === 'function') {
    await local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}
