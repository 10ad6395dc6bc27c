import type {TestContext} from 'node:test';
import type {DevServerOptions} from '../../demo/server/dev-server.js';
import {startDevServer, type RunningDevServer} from '../../demo/server/start-dev-server.js';

/** Starts a development server that is closed after the test. */
export async function devServerFor(
  t: TestContext,
  options: DevServerOptions = {},
): Promise<RunningDevServer> {
  const running = await startDevServer(options);
  t.after(running.close);
  return running;
}

/** Checks the condition on each turn of the event loop until it is true. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
