/** Runs `task` every `waitMs`, each time after the one before has ended, until the signal aborts. */
export function repeat(waitMs: number, task: () => Promise<void>, signal: AbortSignal): void {
  const wait = () => {
    if (signal.aborted) return;
    const timer = setTimeout(() => void task().finally(wait), waitMs);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  };
  wait();
}
