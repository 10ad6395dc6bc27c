import {systemClock} from '../../src/base/clock.js';

/** The fixed time of the gallery (ms since 1970), so that its pictures are the same on any day. */
export const NOW = new Date(2026, 10, 21, 10, 42).getTime();

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

let ahead = 0;

/** Stops the widget's clock at `NOW`. Returns a function that undoes it. */
export function stopTime(): () => void {
  const machine = {...systemClock};
  Object.assign(systemClock, {now: () => NOW + ahead});
  return () => void Object.assign(systemClock, machine);
}

/** Runs `task` with the clock `ms` ahead. */
export async function later(ms: number, task: () => Promise<unknown>): Promise<void> {
  ahead += ms;
  await task();
  ahead -= ms;
}
