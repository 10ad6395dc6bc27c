/** Use this for a promise that nobody awaits. An event tells the page of the error. */
export function ignoreRejection(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}
