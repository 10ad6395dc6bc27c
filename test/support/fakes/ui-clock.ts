import {systemClock} from '../../../src/base/clock.js';
import type {FakeClock} from './fake-clock.js';

/** Replaces the time of the machine in the whole widget by `clock`. Returns the undo. */
export function turnSystemClockBy(clock: FakeClock): () => void {
  const machine = {...systemClock};
  Object.assign(systemClock, {now: () => clock.now(), after: clock.after.bind(clock)});
  return () => void Object.assign(systemClock, machine);
}
