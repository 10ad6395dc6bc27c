import type {TestContext} from 'node:test';
import {settled} from './settled.js';

interface Held {
  readonly name: string;
}
interface Options {
  readonly ifAvailable?: boolean;
  readonly signal?: AbortSignal;
}
type Granted = (lock: Held | null) => Promise<unknown> | undefined;

/**
 * A fake for `navigator.locks`. Locks are granted one by one, each in its own task.
 * @returns the holders and the waiters
 */
export function installWebLocks(t: TestContext): readonly Held[] {
  const queue: {readonly name: string; readonly granted: Granted; isHeld: boolean}[] = [];
  const serve = async () => {
    await settled();
    const [first] = queue;
    if (!first || first.isHeld) return;
    first.isHeld = true;
    await first.granted(first);
    queue.splice(queue.indexOf(first), 1);
    await serve();
  };
  const request = async (name: string, {ifAvailable, signal}: Options, granted: Granted) => {
    if (ifAvailable && queue.length) return granted(null);
    const claim = {name, granted, isHeld: false};
    queue.push(claim);
    const aborted = new Promise((_, reject) => {
      signal?.addEventListener('abort', () => {
        if (claim.isHeld) return;
        queue.splice(queue.indexOf(claim), 1);
        reject(new DOMException('aborted', 'AbortError'));
      });
    });
    return Promise.race([serve(), aborted]);
  };
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', {value: {locks: {request}}, configurable: true});
  t.after(() => {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else Reflect.deleteProperty(globalThis, 'navigator');
  });
  return queue;
}
