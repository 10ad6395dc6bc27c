import {systemClock} from '../../../src/base/clock.js';
import type {FakeClock} from './fake-clock.js';

/** Lets `clock` stand in for the machine's time, wherever the widget asks for it. Returns the undo. */
export function turnSystemClockBy(clock: FakeClock): () => void {
  const machine = {...systemClock};
  Object.assign(systemClock, {now: () => clock.now(), after: clock.after.bind(clock)});
  return () => void Object.assign(systemClock, machine);
}
