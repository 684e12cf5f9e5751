import * as v from 'valibot';
import { recallSecret, rememberedState, rememberSecret } from '../cache/device.ts';
import { AppError, errorCodeOf } from '../errors/app_error.ts';
import { alone } from './locks.ts';
import type { Ports } from './ports.ts';
import { signedInSchema } from './records.ts';

const MIN_PIN = 6;
const IDLE_MS = 15 * 60_000;
const NOTE_USE_EVERY_MS = 60_000;

/** What outlives the browser: the key of the sealed database, and whose it is; null: files brought without signing in. */
const keptSchema = v.object({ dataKey: v.string(), signedIn: v.nullable(signedInSchema) });

/**
 * *Remember on this computer*, off by default. Without it a closed browser leaves nothing readable; with it the list, the
 * claims and chosen files can be opened again with the PIN, offline too.
 */
export function createRemembering(ports: Ports, wipe: () => Promise<void>, imported: () => Promise<number>) {
  const { session } = ports;

  async function lock(): Promise<void> {
    await Promise.all([session.dataKey.remove(), session.signedIn.remove(), session.review.remove()]);
    await Promise.all([session.pageJob.remove(), session.uploadedFiles.remove(), session.usedAtMs.remove()]);
  }

  return {
    /** Null: nothing is remembered. */
    async state(): Promise<{ triesLeft: number; locked: boolean } | null> {
      const kept = await rememberedState();
      if (kept === null) return null;
      if (kept.untilMs !== null && kept.untilMs <= ports.nowMs()) {
        await wipe();
        return null;
      }
      return { triesLeft: kept.triesLeft, locked: (await session.dataKey.get()) === null };
    },

    /** @throws AppError pin_too_short, signed_out, storage_full */
    async remember(pin: string): Promise<void> {
      if (pin.length < MIN_PIN) throw new AppError('pin_too_short');
      const [dataKey, signedIn] = await Promise.all([session.dataKey.get(), session.signedIn.get()]);
      const brought = await imported();
      if (dataKey === null || (signedIn === null && brought === 0)) throw new AppError('signed_out');
      // Files that the person brought outlive a consent; what was shared is purged when it is opened (D12).
      const untilMs = brought > 0 ? null : (signedIn?.endsAtMs ?? null);
      await alone('remember', () => rememberSecret(pin, JSON.stringify({ dataKey, signedIn }), untilMs));
    },

    /** @throws AppError pin_wrong, pin_wiped: five wrong ones have deleted everything */
    async unlock(pin: string): Promise<void> {
      try {
        const secret = await alone('remember', () => recallSecret(pin));
        const kept = v.parse(keptSchema, JSON.parse(secret));
        await session.dataKey.set(kept.dataKey);
        if (kept.signedIn !== null) await session.signedIn.set(kept.signedIn);
        await session.usedAtMs.set(ports.nowMs());
      } catch (thrown) {
        if (errorCodeOf(thrown) === 'pin_wiped') {
          await wipe();
          await session.sessionProblem.set('pin_wiped');
        }
        throw thrown;
      }
    },

    lock,

    /** Noted once a minute: open pages ask again at every change of the session's records. */
    async touch(): Promise<void> {
      const usedAtMs = (await session.usedAtMs.get()) ?? 0;
      if (ports.nowMs() - usedAtMs > NOTE_USE_EVERY_MS) await session.usedAtMs.set(ports.nowMs());
    },

    /** Locks what nobody has looked at for a while. */
    async lockWhenIdle(): Promise<boolean> {
      const usedAtMs = await session.usedAtMs.get();
      const isIdle = usedAtMs !== null && ports.nowMs() - usedAtMs > IDLE_MS;
      if (!isIdle || (await rememberedState()) === null) return false;
      await lock();
      return true;
    },
  };
}

export type Remembering = ReturnType<typeof createRemembering>;
