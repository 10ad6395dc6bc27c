/** Time, as something that is handed in: tests turn a fake one by hand. */
export interface Clock {
  /** Milliseconds since 1970, as this machine believes. */
  now(): number;
  /**
   * Runs `task` once, `ms` milliseconds from now.
   * @returns the undo, harmless once the task has run
   */
  after(ms: number, task: () => void): () => void;
}

/** The machine's own time. The only place in the project that sets timers. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
