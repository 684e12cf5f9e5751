/** The parts of a window that waiting needs. */
export type Clock = Pick<Window, 'requestAnimationFrame' | 'setTimeout' | 'clearTimeout'>;

/** A page in the background paints no frames; the wait ends all the same. */
const FRAME_LIMIT_MS = 120;

/** Lets the page's own scripts react: their microtasks, and what they do before the next frame is painted. */
export function settled(clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const timer = clock.setTimeout(resolve, FRAME_LIMIT_MS);
    clock.requestAnimationFrame(() =>
      clock.requestAnimationFrame(() => {
        clock.clearTimeout(timer);
        resolve();
      }),
    );
  });
}

/** Lets microtasks and what the page put off to the next task run; cheap enough for each of many fields. */
export const nextTask = (clock: Clock): Promise<void> =>
  new Promise((resolve) => {
    clock.setTimeout(resolve, 0);
  });

/** Resolves when `ready` holds, looked at after each change under `node`; false when `limitMs` passed first. */
export function changedUntil(
  node: Node,
  ready: () => boolean,
  limitMs: number,
  clock: Clock,
): Promise<boolean> {
  if (ready()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const finish = (found: boolean): void => {
      observer.disconnect();
      clock.clearTimeout(timer);
      resolve(found);
    };
    const observer = new MutationObserver(() => {
      if (ready()) finish(true);
    });
    const timer = clock.setTimeout(() => finish(ready()), limitMs);
    observer.observe(node, { childList: true, subtree: true, attributes: true, characterData: true });
  });
}
