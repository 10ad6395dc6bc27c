import type {FakeClock} from './fake-clock.js';

/** Replaces the timers of the machine, which CometD uses, by `clock`. Returns the undo. */
export function turnTimersBy(clock: FakeClock): () => void {
  const {setTimeout, clearTimeout} = globalThis;
  const undos = new Map<number, () => void>();
  let lastId = 0;
  const fakes = {
    setTimeout: (task: () => void, ms = 0) => {
      lastId += 1;
      undos.set(lastId, clock.after(ms, task));
      return lastId;
    },
    clearTimeout: (id: number) => undos.get(id)?.(),
  };
  Object.assign(globalThis, fakes);
  return () => void Object.assign(globalThis, {setTimeout, clearTimeout});
}
