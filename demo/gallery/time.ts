import {systemClock} from '../../src/base/clock.js';

/** When the gallery is looked at: always, so that its pictures are the same on any day. */
export const NOW = new Date(2026, 10, 21, 10, 42).getTime();

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

let ahead = 0;

/** Lets it be `NOW` for the widget. Returns the undo. */
export function stopTime(): () => void {
  const machine = {...systemClock};
  Object.assign(systemClock, {now: () => NOW + ahead});
  return () => void Object.assign(systemClock, machine);
}

/** Does something as if it were so many ms later. */
export async function later(ms: number, task: () => Promise<unknown>): Promise<void> {
  ahead += ms;
  await task();
  ahead -= ms;
}
