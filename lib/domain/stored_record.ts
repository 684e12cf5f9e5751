/** One value under one key, parsed when read: what no longer fits its schema reads as null. */
export interface StoredRecord<T> {
  get(): Promise<T | null>;
  set(value: T): Promise<void>;
  remove(): Promise<void>;
}
