/** Time, as something that is handed in: tests turn it by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` once, `ms` milliseconds from now. Returns the undo. */
  after(ms: number, task: () => void): () => void;
}

/** The machine's time. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms).unref();
    return () => clearTimeout(timer);
  },
};

/**
 * Runs `expire` at the moment that `due` names, which may move on while it waits: a chat's life is prolonged with each
 * request, and a timer is set only once a period.
 * @param due milliseconds since 1970
 * @returns the undo
 */
export function deadline(clock: Clock, due: () => number, expire: () => void): () => void {
  const wait = (): (() => void) =>
    clock.after(Math.max(0, due() - clock.now()), () => {
      if (due() > clock.now()) cancel = wait();
      else expire();
    });
  let cancel = wait();
  return () => cancel();
}
