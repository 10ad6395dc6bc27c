import {outsideZone} from './outside-zone.js';

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

/** `Clock.after` of the real clock. The only place in the project that sets timers. */
export function after(ms: number, task: () => void): () => void {
  const timer = outsideZone(() => setTimeout(task, ms));
  return () => clearTimeout(timer);
}

/** The real clock. */
export const systemClock: Clock = {now: () => Date.now(), after};
