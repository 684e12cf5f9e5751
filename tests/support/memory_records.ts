import * as v from 'valibot';
import type { StoredRecord } from '../../lib/domain/stored_record.ts';

/**
 * Records that behave like `storage.session` in Chromium: JSON in, JSON out, parsed when read. `dump` is all that is
 * kept, but for the records named.
 */
export function memoryRecords<Table extends Record<string, v.GenericSchema>>(
  table: Table,
): { [Key in keyof Table]: StoredRecord<v.InferOutput<Table[Key]>> } & {
  dump: (...except: (keyof Table)[]) => string;
} {
  const kept = new Map<string, string>();
  const record = (key: string, schema: v.GenericSchema): StoredRecord<unknown> => ({
    async get() {
      const parsed = v.safeParse(schema, JSON.parse(kept.get(key) ?? 'null'));
      return kept.has(key) && parsed.success ? parsed.output : null;
    },
    async set(value) {
      kept.set(key, JSON.stringify(value));
    },
    async remove() {
      kept.delete(key);
    },
  });
  const records = Object.fromEntries(
    Object.entries(table).map(([key, schema]) => [key, record(key, schema)]),
  );
  const dump = (...except: (keyof Table)[]): string =>
    JSON.stringify([...kept].filter(([key]) => !except.includes(key)));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets which key has which schema
  return { ...records, dump } as never;
}
