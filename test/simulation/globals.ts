import {CometD} from 'cometd';
import type {Journal} from './journal.js';
import type {Page} from './page.js';
import type {Random} from './random.js';

export interface StandIns {
  /** The page whose code runs now. */
  readonly page: () => Page;
  readonly fetch: typeof fetch;
  readonly random: Random;
  readonly journal: Journal;
  /** Called with uncaught exceptions. */
  readonly onThrown: (error: unknown) => void;
}

/** CometD catches exceptions of its listeners and would hide them. */
interface Swallower {
  onListenerException?: (error: unknown) => void;
  onCallbackException?: (error: unknown) => void;
  onExtensionException?: (error: unknown) => void;
}

/**
 * Replaces the globals for timers, dates, random numbers, network and console, since CometD uses them directly.
 * @returns restores them
 */
export function standIn({page, fetch, random, journal, onThrown}: StandIns): () => void {
  const {setTimeout, clearTimeout, Date: RealDate, console} = globalThis;
  const {random: realRandom} = Math;
  const {fetch: realFetch} = globalThis;
  const navigator = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  // Newer versions of Node have Web Locks, which do not know the pages of a simulation.
  Object.defineProperty(globalThis, 'navigator', {value: undefined, configurable: true});
  const timers = new Map<number, () => void>();
  let lastTimer = 0;
  const say = (...words: readonly unknown[]) => journal.write('console', () => words.map(String).join(' '));
  Object.assign(globalThis, {
    fetch,
    setTimeout: (task: () => void, ms = 0) => {
      lastTimer += 1;
      timers.set(lastTimer, page().after(ms, task));
      return lastTimer;
    },
    clearTimeout: (id: number) => timers.get(id)?.(),
    Date: class extends RealDate {
      constructor() {
        super(page().now());
      }
    },
    console: {...console, debug: say, info: say, log: say, warn: say, error: say},
  });
  Math.random = () => random.next();
  const swallower: CometD & Swallower = CometD.prototype;
  swallower.onListenerException = swallower.onCallbackException = swallower.onExtensionException = onThrown;
  process.on('unhandledRejection', onThrown);
  process.on('uncaughtException', onThrown);
  return () => {
    Object.assign(globalThis, {fetch: realFetch, setTimeout, clearTimeout, Date: RealDate, console});
    Reflect.deleteProperty(globalThis, 'navigator');
    if (navigator) Object.defineProperty(globalThis, 'navigator', navigator);
    Math.random = realRandom;
    delete swallower.onListenerException;
    delete swallower.onCallbackException;
    delete swallower.onExtensionException;
    process.off('unhandledRejection', onThrown);
    process.off('uncaughtException', onThrown);
  };
}
