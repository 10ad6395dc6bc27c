import {systemClock} from './clock.js';
import {within} from './within.js';

/** Time that a part of the chat has to arrive, ms. */
const LATEST = 15_000;

/** Waits for a part of the chat that is loaded when it is wanted. A request for it may hang for ever. */
export const chunk = <T>(loading: Promise<T>): Promise<T> =>
  within(systemClock, LATEST, loading, () => new Error('A part of the chat did not load in time.'));
