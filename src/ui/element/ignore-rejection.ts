/** For a promise that nobody awaits: the page hears of an error by an event. */
export function ignoreRejection(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}
