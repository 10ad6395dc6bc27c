import {settled} from './settled.js';

/** Marks a rejection as handled, for a test that does not look at it. */
export function ignoreRejection<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** State of a promise now: `open`, `done`, or the kind of the error. */
export async function fateOf(promise: Promise<unknown>): Promise<string> {
  let fate = 'open';
  promise.then(
    () => (fate = 'done'),
    (error: unknown) =>
      (fate = error instanceof Error && 'kind' in error ? String(error.kind) : String(error)),
  );
  await settled();
  return fate;
}
