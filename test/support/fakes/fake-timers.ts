import type {FakeClock} from './fake-clock.js';

/** Replaces the timers of the machine, which CometD uses, by `clock`. Returns the undo. */
export function turnTimersBy(clock: FakeClock): () => void {
  const {setTimeout, clearTimeout} = globalThis;
  const undos = new WeakMap<object, () => void>();
  const fakes = {
    setTimeout: <A extends readonly unknown[]>(task: (...given: A) => void, ms = 0, ...given: A) => {
      // As Node's, which code of Node's own relies on.
      const timer = {ref: () => timer, unref: () => timer, refresh: () => timer};
      undos.set(
        timer,
        clock.after(ms, () => task(...given)),
      );
      return timer;
    },
    clearTimeout: (timer: object | undefined) => timer && undos.get(timer)?.(),
  };
  Object.assign(globalThis, fakes);
  return () => void Object.assign(globalThis, {setTimeout, clearTimeout});
}
