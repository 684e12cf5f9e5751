import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;

/**
 * Looks until `look` gives something other than null, undefined or false, and returns it. A `look` that throws counts
 * as "not yet", and its error is the cause of the one thrown after `timeoutMs`.
 */
export async function waitUntil<Found>(
  what: string,
  look: () => Promise<Found | null | undefined | false> | Found | null | undefined | false,
  timeoutMs = 30_000,
): Promise<Found> {
  const deadline = Date.now() + timeoutMs;
  let cause: unknown;
  while (Date.now() < deadline) {
    try {
      const found = await look();
      if (found !== null && found !== undefined && found !== false) return found;
    } catch (thrown) {
      cause = thrown;
    }
    await pause(LOOK_EVERY_MS);
  }
  throw new Error(`Waited ${timeoutMs / 1000} s for ${what}`, { cause });
}
