import type {TestContext} from 'node:test';
import {startBox, type BoxOptions, type RunningBox} from '../../demo/server/dev-server.js';

/** A box that is gone after the test. */
export async function boxFor(t: TestContext, options: BoxOptions = {}): Promise<RunningBox> {
  const running = await startBox(options);
  t.after(running.close);
  return running;
}

/** Looks again and again, at once, until it is so. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
