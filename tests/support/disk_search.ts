import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';

/** What is looked for: a text, in the two ways in which browsers write one down, or bytes as they are. */
export type Needle = string | Buffer;

const spellings = (needle: Needle): Buffer[] =>
  typeof needle === 'string' ? [Buffer.from(needle, 'utf8'), Buffer.from(needle, 'utf16le')] : [needle];

/** "file: what was found", over every file of a folder; a closed browser's profile, say. */
export async function searchFolder(folder: string, needles: readonly Needle[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const bytes = await readFile(path);
        return needles
          .filter((needle) => spellings(needle).some((written) => bytes.includes(written)))
          .map((needle) => `${relative(folder, path)}: ${needle.toString('latin1')}`);
      }),
  );
  return found.flat();
}

/** Leaves a text in a database of our own page, as something would lie there that nobody sealed. */
export const writeOpenly = (page: Page, text: string): Promise<void> =>
  page.evaluate(
    (value) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('written openly');
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('texts'));
        opening.addEventListener('error', () => reject(opening.error ?? new Error('IndexedDB')));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('texts', 'readwrite');
          transaction.objectStore('texts').put({ value }, 'text');
          transaction.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    text,
  );

/** Everything that one of our own pages finds in its IndexedDB and in `storage.local`, one byte a letter. */
export const storedText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
      });
    const lettersOf = (bytes: Uint8Array): string =>
      Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    const textOf = (value: unknown): string => {
      if (typeof value === 'string') return value;
      if (value instanceof ArrayBuffer) return lettersOf(new Uint8Array(value));
      if (value instanceof Uint8Array) return lettersOf(value);
      if (typeof value !== 'object' || value === null) return String(value);
      return Object.entries(value)
        .map(([key, held]) => `${key} ${textOf(held)}`)
        .join('\n');
    };
    const texts = [textOf(await chrome.storage.local.get(null))];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const records = await settled(database.transaction(store).objectStore(store).getAll());
        texts.push(`${name} ${store} ${records.length}`, textOf(records));
      }
      database.close();
    }
    return texts.join('\n');
  });
