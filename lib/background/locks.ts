/** Locks are held by the browser, so one left by a worker that died is free again. */
type LockName =
  | 'sign-in'
  | 'token-refresh'
  | 'locker-refresh'
  | 'data-key'
  | 'fill'
  | 'uploads'
  | 'remember'
  | 'declarations';

const FULL_NAME = (name: LockName): string => `lockerfill.${name}`;

/** Runs `work` alone; others wait their turn. */
export const alone = async <T>(name: LockName, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(FULL_NAME(name), work);

/** Runs `work` alone, or `busy` at once when somebody else is at it. */
export const aloneOr = async <T>(
  name: LockName,
  work: () => Promise<T>,
  busy: () => Promise<T>,
): Promise<T> =>
  navigator.locks.request(FULL_NAME(name), { ifAvailable: true }, (lock) => (lock ? work() : busy()));

export async function isHeld(name: LockName): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === FULL_NAME(name));
}
