/** The current time and timers. Passed in, so that tests can use a fake clock. */
export interface Clock {
  /** Ms since 1970, by this machine's clock. */
  now(): number;
  /**
   * Runs `task` once, `ms` milliseconds from now.
   * @returns cancels the task; does nothing once it has run
   */
  after(ms: number, task: () => void): () => void;
}

/** The real clock. The only place in the project that sets timers. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
