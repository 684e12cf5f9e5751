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

/** Ends a wait early: the page goes away, or the fill is out of time. */
export interface Wait {
  limitMs: number;
  signal?: AbortSignal | undefined;
}

/**
 * Resolves when `ready` holds, looked at after each change under `node`; false when the time was up, when the wait was
 * ended, or when `node` was taken out of the page.
 */
export function changedUntil(node: Node, ready: () => boolean, wait: Wait, clock: Clock): Promise<boolean> {
  const { limitMs, signal } = wait;
  if (ready()) return Promise.resolve(true);
  if (signal?.aborted || limitMs <= 0) return Promise.resolve(false);
  return new Promise((resolve) => {
    const finish = (found: boolean): void => {
      observer.disconnect();
      clock.clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(found);
    };
    const stop = (): void => finish(false);
    const observer = new MutationObserver(() => {
      if (ready()) finish(true);
      else if (!node.isConnected) finish(false);
    });
    const timer = clock.setTimeout(() => finish(ready()), limitMs);
    signal?.addEventListener('abort', stop, { once: true });
    observer.observe(node, { childList: true, subtree: true, attributes: true, characterData: true });
    // that the node itself goes away is a change of its parent
    if (node.parentNode) observer.observe(node.parentNode, { childList: true });
  });
}
