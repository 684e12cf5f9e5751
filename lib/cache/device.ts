import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { AppError } from '../errors/app_error.ts';

const NAME = 'lockerfill-device';
const VERSION = 1;
/** OWASP's figure for PBKDF2 with SHA-256 is 600,000; a key derivation in WebAssembly is not allowed by our policy. */
const ROUNDS = 600_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;
/** So many wrong PINs in a row delete what was kept. */
const MAX_WRONG_PINS = 5;

interface Remembered {
  id: 'remembered';
  salt: Uint8Array<ArrayBuffer>;
  pinIv: Uint8Array<ArrayBuffer>;
  deviceIv: Uint8Array<ArrayBuffer>;
  ciphertext: ArrayBuffer;
  wrongPins: number;
  /** When what was kept has to go; null: not before it is deleted. Milliseconds since 1970 UTC. */
  untilMs: number | null;
}

interface Schema extends DBSchema {
  keys: { key: string; value: { id: string; key: CryptoKey } };
  kept: { key: string; value: Remembered };
}

async function withDevice<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>(NAME, VERSION, {
    upgrade(fresh) {
      fresh.createObjectStore('keys', { keyPath: 'id' });
      fresh.createObjectStore('kept', { keyPath: 'id' });
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Stays in this browser profile: it can be used there, and nobody can read it out. */
async function deviceKey(database: IDBPDatabase<Schema>): Promise<CryptoKey> {
  const known = await database.get('keys', 'device');
  if (known) return known.key;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await database.put('keys', { id: 'device', key });
  return key;
}

async function pinKey(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(pin.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

/** Keeps `secret` over the end of the browser, under the PIN *and* this profile's own key. */
export async function rememberSecret(pin: string, secret: string, untilMs: number | null): Promise<void> {
  const [salt, pinIv, deviceIv] = [random(SALT_BYTES), random(IV_BYTES), random(IV_BYTES)];
  const inner = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: pinIv },
    await pinKey(pin, salt),
    new TextEncoder().encode(secret),
  );
  await withDevice(async (database) => {
    const key = await deviceKey(database);
    const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: deviceIv }, key, inner);
    await database.put('kept', {
      id: 'remembered',
      salt,
      pinIv,
      deviceIv,
      ciphertext,
      wrongPins: 0,
      untilMs,
    });
  });
}

/** What is kept here, without opening it. */
export async function rememberedState(): Promise<{ triesLeft: number; untilMs: number | null } | null> {
  const kept = await withDevice((database) => database.get('kept', 'remembered')).catch(() => undefined);
  return kept ? { triesLeft: MAX_WRONG_PINS - kept.wrongPins, untilMs: kept.untilMs } : null;
}

/** A try is counted before it is checked, so that an interrupted one counts too. */
async function countTry(): Promise<Remembered> {
  return withDevice(async (database) => {
    const transaction = database.transaction('kept', 'readwrite');
    const kept = await transaction.store.get('remembered');
    if (!kept || kept.wrongPins >= MAX_WRONG_PINS) throw new AppError('pin_wiped');
    const counted = { ...kept, wrongPins: kept.wrongPins + 1 };
    await transaction.store.put(counted);
    await transaction.done;
    return counted;
  });
}

/**
 * The secret that was kept under this PIN.
 * @throws AppError pin_wrong; pin_wiped when that was the last try (the caller deletes the rest)
 */
export async function recallSecret(pin: string): Promise<string> {
  const kept = await countTry();
  try {
    const inner = await withDevice(async (database) =>
      crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: kept.deviceIv },
        await deviceKey(database),
        kept.ciphertext,
      ),
    );
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: kept.pinIv },
      await pinKey(pin, kept.salt),
      inner,
    );
    await withDevice((database) => database.put('kept', { ...kept, wrongPins: 0 }));
    return new TextDecoder().decode(plain);
  } catch (cause) {
    throw new AppError(kept.wrongPins >= MAX_WRONG_PINS ? 'pin_wiped' : 'pin_wrong', { cause });
  }
}

export async function forgetRemembered(): Promise<void> {
  await deleteDB(NAME);
}
