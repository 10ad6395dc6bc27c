import type {TestContext} from 'node:test';
import {startDevServer, type DevServerOptions, type RunningDevServer} from '../../demo/server/dev-server.js';

/** A server that is gone after the test. */
export async function devServerFor(
  t: TestContext,
  options: DevServerOptions = {},
): Promise<RunningDevServer> {
  const running = await startDevServer(options);
  t.after(running.close);
  return running;
}

/** Looks again and again, at once, until it is so. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
