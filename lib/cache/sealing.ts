import { fromBase64, toBase64 } from '../domain/bytes.ts';
import { AppError } from '../errors/app_error.ts';

/** Bound into every sealed record, so that an old build's record can't be read as a new one's. */
export const SCHEMA_VERSION = 1;

const IV_BYTES = 12;

/** One record as it lies on disk. */
export interface Sealed {
  id: string;
  iv: Uint8Array<ArrayBuffer>;
  ciphertext: ArrayBuffer;
}

/** The key that lives in memory only, as two keys: one to seal with, one to name records with. */
export interface DataKey {
  encryption: CryptoKey;
  naming: CryptoKey;
}

/** What sealing itself needs of a key. */
export type SealingKey = Pick<DataKey, 'encryption'>;

/** 64 random bytes as text: Chromium's `storage.session` keeps no bytes. */
export const newDataKey = (): string => toBase64(crypto.getRandomValues(new Uint8Array(64)));

export async function openDataKey(text: string): Promise<DataKey> {
  const bytes = fromBase64(text);
  const [encryption, naming] = await Promise.all([
    crypto.subtle.importKey('raw', bytes.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt']),
    crypto.subtle.importKey('raw', bytes.slice(32), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  ]);
  return { encryption, naming };
}

const additionalData = (store: string, id: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify([store, id, SCHEMA_VERSION]));

/** AES-256-GCM with a fresh 96-bit IV; store, id and schema version are authenticated (D6). */
export async function seal(key: SealingKey, store: string, id: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: additionalData(store, id) },
    key.encryption,
    new TextEncoder().encode(JSON.stringify(value)),
  );
  return { id, iv, ciphertext };
}

/** @throws AppError storage_failed when the record was made with another key, moved or altered */
export async function unseal(key: SealingKey, store: string, sealed: Sealed): Promise<unknown> {
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.iv, additionalData: additionalData(store, sealed.id) },
      key.encryption,
      sealed.ciphertext,
    );
    return JSON.parse(new TextDecoder().decode(plain));
  } catch (cause) {
    throw new AppError('storage_failed', { detail: store, cause });
  }
}

/** A keyed hash, so that neither an id nor an index carries the numbers that a `uri` holds in clear. */
export async function recordId(key: DataKey, name: string): Promise<string> {
  const digest = await crypto.subtle.sign('HMAC', key.naming, new TextEncoder().encode(name));
  return toBase64(new Uint8Array(digest).slice(0, 18)).replaceAll('+', '-').replaceAll('/', '_');
}
