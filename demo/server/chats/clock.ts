/** A clock that is passed in, so that tests can advance time themselves. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` once, `ms` milliseconds from now. Returns the undo. */
  after(ms: number, task: () => void): () => void;
}

/** The system's clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms).unref();
    return () => clearTimeout(timer);
  },
};

/**
 * Runs `expire` at the time that `due` returns. That time may move on meanwhile, as each request prolongs a chat; it is
 * asked again when the timer fires, so that a request does not have to set a new timer.
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
