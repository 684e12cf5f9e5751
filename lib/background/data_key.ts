import { newDataKey, openDataKey } from '../cache/sealing.ts';
import type { DataKey } from '../cache/sealing.ts';
import { clear, wipe } from '../cache/database.ts';
import { forgetRemembered, rememberedState } from '../cache/device.ts';
import { AppError } from '../errors/app_error.ts';
import { alone } from './locks.ts';
import type { Ports } from './ports.ts';

/**
 * The key of this browser session. Without one, what lies on disk is another session's: it goes, unless it is remembered
 * under a PIN (D6).
 * @throws AppError locked
 */
export async function dataKey({ session }: Ports): Promise<DataKey> {
  const known = await session.dataKey.get();
  if (known !== null) return openDataKey(known);
  return alone('data-key', async () => {
    const made = await session.dataKey.get();
    if (made !== null) return openDataKey(made);
    if ((await rememberedState()) !== null) throw new AppError('locked');
    await wipe();
    const fresh = newDataKey();
    await session.dataKey.set(fresh);
    return openDataKey(fresh);
  });
}

/** Key first: from here on nothing on disk can be read, whatever happens to the rest. */
export async function wipeLocker({ session }: Ports): Promise<void> {
  await session.dataKey.remove();
  await forgetRemembered();
  await wipe();
}

/** What DigiLocker shared ends with the consent; files that the person brought are not part of it. */
export const wipeShared = (): Promise<void> => clear(['lists', 'claims', 'uploads', 'uploadBytes']);
